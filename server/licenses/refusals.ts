import type { RefusalMessages } from '../refusal.ts';

export const refusals = {
  NOT_APPROVED: {
    zh: '这一版还没有通过审核，不能发布。请等审核结论。',
    en: 'This version has not been approved yet. Wait for the reviewers’ decision.',
  },
  NEWER_PUBLISHED: {
    zh: '已经有更新的一版发布了。请看那一版。',
    en: 'A newer version is published already. Look at that one.',
  },
  GRANT_MISSING: {
    zh: '还没有定给谁用。至少给本校，再发布。',
    en: 'It opens to nobody yet. Give it at least to your own school, then publish.',
  },
  AUDIENCE_NOT_ALLOWED: {
    zh: '这种许可不能开放到这个范围。请换一种许可，或换一个范围。',
    en: 'This licence does not open to such an audience. Choose another licence or another audience.',
  },
  PERMISSION_NOT_ALLOWED: {
    zh: '这种许可不含所选的用法；学生、家长和访客只能在线看。请换一种许可，例如“集团共建（可改编）”。',
    en: 'This licence does not cover what was chosen; pupils, parents and visitors only watch. Choose another licence, such as the co-creation licence.',
  },
  OPEN_LICENSE_BOUNDED: {
    zh: '知识共享许可面向所有人，也没有期限。请把范围改为社会公开，去掉结束日期。',
    en: 'A Creative Commons licence is for everybody and has no end. Choose the public as audience and remove the end date.',
  },
  OPEN_LICENSE_FOR_GOOD: {
    zh: '知识共享许可给出去就收不回。确认知道这一点，再发布。',
    en: 'A Creative Commons licence cannot be taken back. Confirm that you know this, then publish.',
  },
  EMBARGO_INSTANT_MISSING: {
    zh: '试卷要写明从几点起能打开，例如11月12日7:30。',
    en: 'An exam paper needs the instant from which it opens, for example 12 November, 7:30.',
  },
  EMBARGO_BROKEN: {
    zh: '这样会在启用时间之前打开试卷。请把开始时间改到启用时间之后。',
    en: 'This would open the paper before its instant. Let it begin at that instant or later.',
  },
  CONSENT_MISSING: {
    zh: '里面能认出学生，却没有有效的肖像授权。请先登记授权书，或去掉那一份文件。',
    en: 'Pupils can be recognised and no portrait consent is in force. Record the consent first, or take that file out.',
  },
  CONSENT_TOO_NARROW: {
    zh: '肖像授权没有这么宽。请缩小范围，或先取得更宽的授权。',
    en: 'The portrait consent does not reach this far. Choose a narrower audience, or obtain a wider consent first.',
  },
  REVIEW_LEVEL_MISSING: {
    zh: '开放到这个范围还要更高一级的审核。请先缩小范围，或请作者按这个范围重新提交。',
    en: 'Opening this far needs a review at a higher level. Choose a narrower audience, or ask the author to submit it for this one.',
  },
  AUTHORS_NOT_ASKED: {
    zh: '这比集团章程的默认更宽，要先请作者同意。请把本页的地址发给作者，作者打开后点“我同意这样开放”。',
    en: 'This is wider than the charter’s default. Send this page’s address to the author, who opens it and agrees there.',
  },
  NOT_PUBLISHED: {
    zh: '这一版现在没有发布，不能这样做。',
    en: 'This version is not published now, so this cannot be done.',
  },
  NOT_WITHDRAWN: {
    zh: '这一版没有下架，不用恢复。',
    en: 'This version is not withdrawn; there is nothing to restore.',
  },
  NOT_BLOCKED: { zh: '这一版没有被屏蔽。', en: 'This version is not blocked.' },
  WITHDRAWN_TOO_LONG: {
    zh: '下架超过180天了。请请作者提交新的一版，重新审核。',
    en: 'It was withdrawn more than 180 days ago. Ask the author to submit a new version for review.',
  },
  LICENSE_ENDED: {
    zh: '这份许可已经由新的许可替代。请收回新的那一份。',
    en: 'This licence was replaced by a newer one. Revoke the newer one.',
  },
  REQUEST_CLOSED: {
    zh: '这个申请已经有了结论，或者已经关闭。要用的话，请再申请一次。',
    en: 'This request was decided or is closed. If it is still needed, ask again.',
  },
  REASON_NEEDED: {
    zh: '请写一句理由，例如“只在本校试用一学期”。',
    en: 'Write a reason in a sentence, for example “one term’s trial in our school only”.',
  },
} satisfies RefusalMessages;
