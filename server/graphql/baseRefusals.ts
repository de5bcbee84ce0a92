import type { RefusalMessages } from '../refusal.ts';

export const refusals = {
  RESOURCE_NOT_FOUND: {
    zh: '没有找到。它可能已被移走，或没有对您开放；请从列表里重新打开。',
    en: 'Not found. It may have been moved or is not open to you; open it again from the list.',
  },
  FORBIDDEN: {
    zh: '您的身份不能做这件事。需要时请联系本校管理员。',
    en: 'Your role does not allow this. Ask your school administrator if you need it.',
  },
  INVALID: {
    zh: '这一项填写得不对，请按提示改好再试。',
    en: 'This value is not valid; correct it as the hint says.',
  },
  CONFLICT: {
    zh: '内容刚刚在别处改过。请刷新后再改，您填的内容还在。',
    en: 'It was changed elsewhere a moment ago. Reload, then edit; what you typed is kept.',
  },
  LIMIT_EXCEEDED: {
    zh: '超过了数量上限（{limit}）。请减少一些再试。',
    en: 'The limit ({limit}) is exceeded. Reduce the number and try again.',
  },
} satisfies RefusalMessages;
