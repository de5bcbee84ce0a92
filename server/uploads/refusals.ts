import type { RefusalMessages } from '../refusal.ts';

export const refusals = {
  FILE_EMPTY: {
    zh: '文件是空的（0 字节），可能没有复制完。请找到完整的文件再传。',
    en: 'The file is empty (0 bytes); it was probably not copied whole. Send the complete file.',
  },
  FILE_LEFT_OUT: {
    zh: '这是系统自动生成的文件，不用上传，已略过。',
    en: 'This file was made by the system, not by you; it is left out.',
  },
  FILE_TOO_LARGE: {
    zh: '单个文件最大 {limit}。视频可以先压缩，或分成几段再传。',
    en: 'One file may have at most {limit}. Compress the video first, or send it in pieces.',
  },
  FILE_NAME_UNSAFE: {
    zh: '这个文件名或文件夹路径不能用。请改个短一点的普通名字再传。',
    en: 'This file name or folder path cannot be used. Give it a plain, shorter name and send it again.',
  },
  PACKAGE_FULL: {
    zh: '一个资源包最多{limit}个文件。请去掉用不到的，或分成两个资源包。',
    en: 'A package holds at most {limit} files. Leave out what is not needed, or make two packages.',
  },
  PACKAGE_TOO_LARGE: {
    zh: '一个资源包最大 {limit}，放不下这个文件了。请压缩视频，或分成两个资源包。',
    en: 'A package may have at most {limit}; this file does not fit. Compress the video, or make two packages.',
  },
  QUOTA_EXCEEDED: {
    zh: '学校的空间用完了（共 {limit}）。请删掉不用的草稿，或请学校管理员扩容。',
    en: 'The school has used up its room ({limit}). Discard drafts you do not need, or ask the school administrator for more.',
  },
  STORE_FULL: {
    zh: '服务器的存储空间不够了。已传到的都在；请告诉学校管理员，腾出空间后接着传。',
    en: 'The server has no room left. What arrived is kept; tell the school administrator and go on when there is room.',
  },
  PART_NUMBER_INVALID: {
    zh: '分片编号不对。请刷新页面，会从断开处接着传。',
    en: 'There is no part of that number. Reload the page; it goes on where it stopped.',
  },
  PARTS_MISSING: {
    zh: '还有几段没有传到（{parts}），正在补传；若停住了，请刷新页面。',
    en: 'Some parts have not arrived ({parts}); they are sent again. If it stands still, reload the page.',
  },
  UPLOAD_ENDED: {
    zh: '这次上传已经结束。要再传，请把文件重新拖进来。',
    en: 'This upload has ended. To send the file again, drop it in once more.',
  },
  UPLOAD_DAMAGED: {
    zh: '存下来的内容和您的文件对不上，没有保留。请把文件再拖进来传一次。',
    en: 'What was stored differs from your file and was not kept. Drop the file in and send it again.',
  },
} satisfies RefusalMessages;
