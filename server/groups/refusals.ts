import type { RefusalMessages } from '../refusal.ts';

export const refusals = {
  GROUP_FULL: {
    zh: '这段时间里，牵头校的成员校会超过{limit}所（实施意见四·2）。请换个日期，或先结束一所的成员关系。',
    en: 'In this period the lead school would have more than {limit} members (policy 四·2). Choose other dates or end a membership first.',
  },
  STAGE_TAKEN: {
    zh: '这所学校在这段时间、这个学段已经属于一个集团。请换日期，或先结束原来的成员关系。',
    en: 'The school is in a group for this stage at that time. Choose other dates or end that membership first.',
  },
  STAGE_MISSING: {
    zh: '集团和学校没有共同的学段。请选两边都有的学段。',
    en: 'Group and school do not share this stage. Choose one that both have.',
  },
  PERIOD_EMPTY: { zh: '结束日期要在开始日期之后。', en: 'The last day must not lie before the first.' },
} satisfies RefusalMessages;
