import type { RefusalMessages } from '../refusal.ts';

export const refusals = {
  CLASS_NOT_TAUGHT: {
    zh: '这些班级里有您不任教的班。请只选自己任教的班级。',
    en: 'You do not teach all of these classes. Choose only classes that you teach.',
  },
  ASSIGN_NOT_PERMITTED: {
    zh: '这份资源的许可不含“布置给学生”。请先向资源所属学校申请授权。',
    en: 'The licence does not permit setting it for pupils. Ask the owner school for a grant first.',
  },
  ASSIGN_CLOSED_TO_PUPILS: {
    zh: '这份资源没有对{classes}的学生开放，布置了他们也看不到。请先申请对学生开放。',
    en: 'It is not open to the pupils of {classes}, who would see nothing. Ask for a grant to pupils first.',
  },
  LESSON_WITHOUT_FILM: {
    zh: '这份资源里没有能播放的视频或音频，不能布置观看。',
    en: 'There is no film or sound to play in it, so it cannot be set for watching.',
  },
} satisfies RefusalMessages;
