import type { RefusalMessages } from '../refusal.ts';

export const refusals = {
  COPY_PDF_PROTECTED: {
    zh: '这份PDF加了密码或保护，盖不上标识。请作者去掉密码，再传一份。',
    en: 'This PDF has a password or protection, so no stamp can be drawn. Ask its author to upload one without.',
  },
  COPY_PDF_DAMAGED: {
    zh: '这份文件坏了或页数太多，做不出副本。请作者重新另存为PDF，再传一份。',
    en: 'This file is damaged or too large to draw anew. Ask its author to save it as PDF again and upload it.',
  },
  COPY_FILE_MISSING: {
    zh: '文件还没有传好，或者已经不能取了。请过一会儿再试。',
    en: 'The file is not there yet, or may no longer be taken. Try again in a while.',
  },
} satisfies RefusalMessages;
