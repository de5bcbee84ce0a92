/** Where the demo's files lie. */
export const FILES = new URL('./files/', import.meta.url);

const EXTENSIONS: Record<string, string> = {
  deck: 'pptx',
  deck_wps: 'dps',
  plan: 'docx',
  guide: 'docx',
  answer_key: 'docx',
  video: 'mp4',
  micro_video: 'mp4',
  audio: 'mp3',
  subtitle: 'srt',
  image: 'jpg',
  photo_heic: 'heic',
  courseware: 'enbx',
};

/** The file of a demo resource that stands for a logical file; its versions share it. */
export const fileName = (resourceId: string, logicalFile: string): string =>
  `${resourceId}.${logicalFile}.${EXTENSIONS[logicalFile] ?? 'pdf'}`;
