import { defineWords } from '../words/words.ts';

export const absentWords = defineWords(
  {
    title: '这里没有东西',
    text: '地址可能写错了，也可能它已经收回，或者没有向您开放。',
    find: '找资源',
    home: '回到今天',
  },
  {
    title: 'There is nothing here',
    text: 'The address may be mistyped, or this was taken back, or it is not open to you.',
    find: 'Find resources',
    home: 'Back to today',
  },
);
