import type { RefusalMessages } from '../refusal.ts';

export const refusals = {
  VERSION_FIXED: {
    zh: '这一版已经提交，不能再改。要改请撤回，或建一个新版本。',
    en: 'This version was submitted and cannot be changed. Recall it, or begin a new version.',
  },
  FIELD_MISSING: { zh: '还没有填{name}。', en: 'The {name} is missing.' },
  PARTS_UNFINISHED: {
    zh: '“{name}”还在处理，等它完成就可以提交。',
    en: '“{name}” is still being worked on; submit when it is done.',
  },
  PARTS_NONE: {
    zh: '还没有文件。请先拖进课件、教案或别的文件。',
    en: 'There is no file yet. Drop slides, a plan or other files in first.',
  },
  PART_ENCRYPTED: {
    zh: '“{name}”加了打开密码。请清空密码后再传这一份，或把它移出资源包。',
    en: '“{name}” is locked by a password. Remove the password and send it again, or leave it out.',
  },
  RIGHTS_NOT_STATED: {
    zh: '请先确认：这是您自己的作品，或引用的内容都注明了出处。',
    en: 'Please confirm first that it is your own work, or that every source is named.',
  },
  REVIEWER_MISSING: {
    zh: '眼下没有可以审核它的人（审核员不能审自己的作品）。请联系集团办公室指派。',
    en: 'Nobody can review it now (reviewers do not review their own work). Ask the group office to name somebody.',
  },
  FLOOR_TOO_LOOSE: {
    zh: '这类文件至少要限制为“{floor}”，只能更严。',
    en: 'A file of this role is at least “{floor}”; it may only be stricter.',
  },
  NAME_TAKEN: {
    zh: '资源包里已经有同名文件，请换个名字。',
    en: 'The package has a file of this name already; choose another.',
  },
} satisfies RefusalMessages;
