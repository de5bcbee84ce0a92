import { extensionOf } from '../../media/names.ts';

/** A role of `package-parts` with the floor that comes with it (`part-floors`). */
export interface PartRole {
  role: string;
  floor: 'everyone' | 'staff_only' | 'reviewers_only';
}

/** What only teachers or only reviewers see, whatever else the name says (domain.md C). */
const CLOSED: Record<string, PartRole['floor']> = {
  answer_key: 'staff_only',
  reflection: 'staff_only',
  teacher_notes: 'staff_only',
  consent: 'reviewers_only',
};

const withFloor = (role: string): PartRole => ({ role, floor: CLOSED[role] ?? 'everyone' });

interface Rule {
  role: string;
  words: RegExp;
}

/** Names that close a file, strongest first: a wrong "everyone" shows pupils the answers, a wrong "staff only" only asks a question. */
const CLOSING: Rule[] = [
  { role: 'consent', words: /授权书|同意书|知情同意|肖像(?:使用|权)|consent|release form/ },
  {
    role: 'answer_key',
    words: /答案|评分标准|评分细则|参考解答|(?:习题|试题|练习|试卷)解析|answer|\bkeys?\b|marking scheme/,
  },
  {
    role: 'reflection',
    words: /反思|课后记|教后记|反馈统计|课堂反馈|评课|听课评议|听课记录|议课|reflection/,
  },
  {
    role: 'teacher_notes',
    words:
      /教师(?:必读|用|版|专用|手册|须知|指导)|老师(?:必读|专用|用)|[（(]教师[）)]|教参|教学参考|备课|朗读.*提示|停顿提示|教学提示|授课提示|主持词|teacher'?s? (?:notes|guide|copy|book)/,
  },
];

/** Names that say what a document is; the first that matches counts. */
const NAMED: Rule[] = [
  { role: 'rubric', words: /评分表|评价表|评价量|量规|量表|评价标准|rubric|assessment form/ },
  { role: 'transcript', words: /听力原文|文字稿|逐字稿|录音稿|台词|旁白稿|transcript|tapescript|script$/ },
  {
    role: 'plan',
    words:
      /教案|教学设计|教学方案|活动方案|活动设计|课时计划|教学详案|说课稿|课程方案|实施方案|lesson ?plan|\bplan\b/,
  },
  {
    role: 'task_sheet',
    words: /任务单|学习单|记录单|记录表|观察单|实验单|探究单|活动单|study sheet|task ?sheet|record sheet/,
  },
  { role: 'guide', words: /导学案|导学单|学案|预习单|预习案|study guide/ },
  // 高压作业, 作业安全: work on a machine, not homework.
  { role: 'homework', words: /(?<!高压|高空|高处|带电|动火|施工)作业(?!安全|人员|规程|环境|流程)|homework/ },
  {
    role: 'worksheet',
    words:
      /练习|习题|试题|试卷|测试|测验|检测|工单|工作页|随堂练|闯关|worksheet|exercise|quiz|\btest\b|practice/,
  },
  { role: 'deck', words: /课件|幻灯|slides|courseware/ },
  { role: 'cover', words: /^封面|封面图|cover/ },
  { role: 'readme', words: /使用说明|说明文档|必看|自述|read ?me|目录$/ },
  { role: 'source_file', words: /源文件|工程文件|可编辑/ },
  { role: 'material', words: /素材|资料|阅读材料|手册|须知|material/ },
];

const KIND_OF_EXTENSION: Record<string, string> = {};
const extensions: Record<string, string> = {
  presentation: 'ppt pptx pptm pps ppsx dps odp key',
  document: 'doc docx docm wps odt rtf epub',
  spreadsheet: 'xls xlsx xlsm et ods',
  pdf: 'pdf',
  video: 'mp4 mov avi flv wmv mkv webm m4v 3gp mpg mpeg ts mts rmvb rm vob',
  audio: 'mp3 m4a wav wma aac amr ogg flac opus ape',
  image: 'jpg jpeg png webp gif svg bmp tif tiff avif',
  heic: 'heic heif',
  subtitle: 'srt vtt ass ssa lrc',
};
for (const [kind, list] of Object.entries(extensions))
  for (const extension of list.split(' ')) KIND_OF_EXTENSION[extension] = kind;

const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[（]/g, '(').replace(/[）]/g, ')');

const find = (rules: Rule[], text: string): string | null =>
  rules.find((rule) => rule.words.test(text))?.role ?? null;

/** Kinds whose content is the thing itself: a recording of an exercise is a recording. */
const SELF_NAMED: Record<string, string> = {
  video: 'video',
  audio: 'audio',
  image: 'image',
  heic: 'image',
  subtitle: 'subtitle',
};

/**
 * Guesses the role of a file within its package, with its floor, from its path and kind. The file's own name
 * counts before its folders'; words that close a file (answers, consent) count before all others.
 * @param name path inside the package
 * @param kind a code of `file-kinds`, where the content is known already
 */
export function guessPartRole(name: string, kind?: string | null): PartRole {
  const segments = name.split('/');
  const base = segments.at(-1) ?? name;
  const extension = extensionOf(base);
  const own = plain(extension === '' ? base : base.slice(0, -extension.length - 1));
  const folders = segments.slice(0, -1).map(plain);
  const byExtension = KIND_OF_EXTENSION[extension];
  const what = byExtension === 'subtitle' ? 'subtitle' : (kind ?? byExtension ?? 'other');
  const self = SELF_NAMED[what];

  const closing = find(CLOSING, own);
  if (closing && (!self || self === 'image' || closing === 'consent')) return withFloor(closing);
  if (self) {
    if (self === 'image' && find(NAMED, own) === 'cover') return withFloor('cover');
    return withFloor(self);
  }
  const inFolder = folders
    .toReversed()
    .map((folder) => find(CLOSING, folder))
    .find((role) => role !== null);
  if (inFolder) return withFloor(inFolder);
  if (what === 'archive' || what === 'html' || what === 'flash') return withFloor('material');
  const named = find(NAMED, own);
  if (named) return withFloor(named);
  if (what === 'presentation') return withFloor('deck');
  // Folders such as 课件与教案 hold more than one thing and say nothing of a single file.
  const ofFolder = folders
    .toReversed()
    .map((folder) =>
      NAMED.filter((rule) => rule.words.test(folder)).length === 1 ? find(NAMED, folder) : null,
    )
    .find((role) => role !== null);
  return withFloor(ofFolder ?? 'material');
}
