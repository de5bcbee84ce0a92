import { defineWords, plural } from '../words/words.ts';

export const myCopyWords = defineWords(
  {
    title: '我取过的副本',
    headline: (count: number) => `手里${count}份副本`,
    headlineEnded: (usable: number, ended: number) => `手里${usable}份能用，${ended}份请您删掉`,
    about: '每份副本都印着您的名字和编号。许可一变，这里先变。',
    standing: '能用的',
    over: '已结束的',
    overNote: '不能再取，这里只留名字和原因',
    none: '还没有取过副本',
    noneText: '在资源页点“取副本”，就能得到一份印着您名字和许可的文件。',
    find: '找资源',
    whole: '整包',
    version: (number: number) => `第${number}版`,
    taken: (day: string) => `${day}取`,
    download: '下载',
    making: '正在做',
  },
  {
    title: 'Copies I took',
    headline: (count) => `${plural(count, 'copy', 'copies')} in hand`,
    headlineEnded: (usable, ended) => `${usable} in hand may be used, please delete ${ended}`,
    about: 'Each copy carries your name and a number. When a licence changes, it shows here first.',
    standing: 'In force',
    over: 'Ended',
    overNote: 'no new ones; only the name and the reason stay',
    none: 'You have taken no copies yet',
    noneText:
      'Choose “Take a copy” on a resource’s page to get a file that carries your name and the licence.',
    find: 'Find resources',
    whole: 'Whole package',
    version: (number) => `Version ${number}`,
    taken: (day) => `taken ${day}`,
    download: 'Download',
    making: 'being made',
  },
);
