import type { RefusalMessages } from '../refusal.ts';

export const refusals = {
  OWN_WORK: {
    zh: '这是您自己或您徒弟的作品，不能由您审核。请选“回避”，会转给别的审核员。',
    en: 'This is your own work or your apprentice’s. Abstain, and it goes to another reviewer.',
  },
  REASON_MISSING: {
    zh: '退回时请至少选一条原因，并写一句话告诉作者怎么改。',
    en: 'When you send it back, choose at least one reason and tell the author in a sentence what to change.',
  },
  REVIEW_CLOSED: {
    zh: '这份审核已经有结论，或已被作者撤回。',
    en: 'This review was decided already, or its author took it back.',
  },
} satisfies RefusalMessages;
