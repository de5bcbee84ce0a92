import { defineWords, plural } from '../words/words.ts';

export const afterschoolWords = defineWords(
  {
    title: '课后服务',
    headline: (categories: number, count: number) => `${categories}类，${count}份现成的课`,
    headlineNone: '还没有课后服务的资源',
    sub: '课后服务不讲新课。选一类，看有什么现成的。',
    categories: '类别',
    all: '全部类别',
    count: (count: number) => `${count}份`,
    none: '这一类还没有',
    noneText: '上传时选这一个类别，它就会出现在这里。',
    empty: (count: number) => `另有${count}类还空着`,
  },
  {
    title: 'After school',
    headline: (categories, count) =>
      `${plural(count, 'session')} ready in ${plural(categories, 'category', 'categories')}`,
    headlineNone: 'Nothing for after school yet',
    sub: 'No new lessons are taught after school. Choose a category and see what is ready.',
    categories: 'Categories',
    all: 'All categories',
    count: (count) => plural(count, 'item'),
    none: 'None of this kind yet',
    noneText: 'Choose this category while uploading and it appears here.',
    empty: (count) => `${plural(count, 'category', 'categories')} still empty`,
  },
);
