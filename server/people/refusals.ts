import type { RefusalMessages } from '../refusal.ts';

export const refusals = {
  SIGN_IN_FAILED: {
    zh: '用户名或密码不对。请再核对一次；忘了密码，请找本校管理员领一次性密码。',
    en: 'The user name or password is wrong. Check both; if you forgot the password, ask your school administrator for a one-time one.',
  },
  RATE_LIMITED: {
    zh: '试的次数太多了，请过{minutes}分钟再试。',
    en: 'Too many tries. Try again in {minutes} minutes.',
  },
  PASSWORD_WEAK: {
    zh: '密码要10到128个字符，并且不能和用户名相同。可以用三四个不相干的词连起来。',
    en: 'A password needs 10 to 128 characters and must differ from the user name. Three or four unrelated words do well.',
  },
  USERNAME_TAKEN: {
    zh: '这个用户名已经有人用了，请换一个，例如在后面加数字。',
    en: 'This user name is taken; choose another, for example with a number.',
  },
  FIRST_RUN_OVER: {
    zh: '这个一次性链接已经用过，或不属于这里。请直接登录。',
    en: 'This one-time link was used already or belongs elsewhere. Sign in instead.',
  },
} satisfies RefusalMessages;
