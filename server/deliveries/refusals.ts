import type { RefusalMessages } from '../refusal.ts';

export const refusals = {
  DELIVERY_NOT_PERMITTED: {
    zh: '这份资源的许可不含配送，或没有对{schools}开放。请先向资源所属学校申请授权。',
    en: 'The licence does not permit delivering it, or is not open to {schools}. Ask the owner school for a grant first.',
  },
  RECEIVERS_NONE: {
    zh: '没有选中任何学校。请按名字选，或选农村、薄弱、新建校。',
    en: 'No school is chosen. Choose by name, or all rural, weak or new ones.',
  },
  DUE_DAY_PAST: { zh: '截止日不能早于今天。', en: 'The due day must not lie before today.' },
  RECEIPT_VOID: {
    zh: '贵校的成员关系在签收前已经结束，这份配送不再计入。',
    en: 'Your school’s membership ended before it was acknowledged; this delivery counts no more.',
  },
} satisfies RefusalMessages;
