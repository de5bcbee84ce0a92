import type { PackageEvidence } from './evidence.ts';

export interface TypeGuess {
  type: string;
  source: string;
}

/** Roles that are a lesson's own pieces; two of them make a package. */
const PIECES = ['plan', 'deck', 'guide', 'task_sheet', 'worksheet', 'homework', 'video', 'audio'];

const TYPE_OF_ROLE: Record<string, string> = {
  plan: 'plan',
  deck: 'deck',
  guide: 'guide',
  task_sheet: 'task_sheet',
  worksheet: 'quiz',
  homework: 'homework',
  answer_key: 'answer_key',
  video: 'micro_lesson',
  audio: 'audio',
  image: 'image_set',
  material: 'material',
};

/** Kinds of packages that say their name, in the folder, a heading or a file's name. */
const NAMED: [RegExp, string][] = [
  [/课后服务|课后延时|社团课程/, 'afterschool_course'],
  [/实训工单|实训任务|工作页|实训指导/, 'training_sheet'],
  [/单元(?:资源包|整体教学|教学设计|整体设计)/, 'unit_package'],
  [/虚拟仿真/, 'virtual_simulation'],
  [/课堂实录|教学实录/, 'lesson_video'],
  [/绘本/, 'picture_book'],
  [/校本读本|校本教材/, 'textbook_school'],
];

/** The code of `resource-types` that a package is most likely to be. */
export function typeOf(gathered: PackageEvidence, stage: string | null): TypeGuess {
  const roles = new Set(gathered.parts.map((part) => part.role));
  const spoken = gathered.evidence.filter((each) => each.place !== 'body');
  for (const [words, type] of NAMED) {
    // A recorded lesson beside slides and a plan is one piece of a package.
    if (type === 'lesson_video' && (roles.has('plan') || roles.has('deck'))) continue;
    const said = spoken.find((each) => words.test(each.text));
    if (said) return { type, source: said.source };
  }
  if (stage === 'kindergarten') {
    const said = spoken.find((each) => /活动方案|游戏|活动设计|活动|体能|区域/.test(each.text));
    if (said) return { type: 'game_activity', source: said.source };
  }
  const hasLesson = roles.has('plan') || roles.has('deck');
  const film = gathered.parts.some((part) => part.role === 'video');
  const micro = spoken.find((each) => /微课|微视频/.test(each.text));
  if (film && !hasLesson && micro) return { type: 'micro_lesson', source: micro.source };
  const pieces = PIECES.filter((role) => roles.has(role));
  if (pieces.length >= 2 || gathered.parts.length > 2) return { type: 'package', source: '来自文件组成' };
  if (spoken.some((each) => /试卷|期中|期末|测试卷|模拟考/.test(each.text)))
    return { type: 'exam', source: '来自文件名' };
  const role = pieces[0] ?? gathered.parts[0]?.role ?? 'material';
  return { type: TYPE_OF_ROLE[role] ?? 'material', source: '来自文件组成' };
}
