import { type Evidence, type PackageEvidence, settle } from './evidence.ts';

/** Words that say what a file is, not what the lesson is about. */
const SUFFIX =
  /(?:[\s_·—–-]*(?:教案|教学设计|教学方案|教学反思|课件|微课|微视频|课堂实录|视频|录像|音频|旁白|字幕|练习题?|习题|作业|试卷|测试卷?|检测|学习单|任务单|学习任务单|观察记录单|记录单|导学案|学案|导学单|预习单|特色项目|项目|活动方案|活动设计|课后服务|答案|参考答案|参考答案与评分标准|评分标准|听力原文|说课稿?|实训工单|工单|工作页|评分表|素材|资源包|课时包|课例|资料|终稿|定稿|最终版?|修订版?|修改版?|新版|完整版|第[一二三四五六1-9]课时|[一二三1-3]课时|Part\s?[A-Z]|[vV]\d+|lesson plan|worksheet|PPT))+$/i;
/** A lesson in two parts keeps its number: 圆的面积（一）. */
const TRAILING_BRACKET = /\s*（(?![一二三四五]）)[^（）]*）\s*$/;
const LEADING_NUMBER =
  /^(?:\d{1,3}\s*[-_.、．]\s*|\d{1,2}[\s\u3000]+(?=\p{Script=Han})|第\s?\d+\s?课[\s\u3000]*|[（]\d+[）]\s*)/u;
const QUOTED = /^[^《“"]{0,12}《([^《》]{1,40})》|^“([^“”]{1,40})”/;

/** What is left of a name or heading when numbers, brackets and words for kinds of files are taken away; empty if nothing. */
export function topicOf(text: string): string {
  let topic = settle(text).replace(LEADING_NUMBER, '');
  const quoted = QUOTED.exec(topic);
  if (quoted) return (quoted[1] ?? quoted[2] ?? '').trim();
  topic = topic.split(/[\u3000|｜]+/)[0] ?? '';
  for (let round = 0; round < 6; round += 1) {
    const before = topic;
    topic = topic.replace(TRAILING_BRACKET, '').trim();
    topic = topic.replace(SUFFIX, '').trim();
    if (topic === before) break;
  }
  return topic.replace(/^[\s_—–-]+|[\s_—–:：-]+$/g, '');
}

/** Headers of a school or a book above the title, camera names, and the like. */
const isNoTopic = (topic: string): boolean =>
  topic.length < 2 ||
  topic.length > 40 ||
  /^(?:IMG|DSC|VID|MVI|WP|P)[_-]?\d|^\d|年级|[上下]册|统编版|人教版|小学|中学|幼儿园|学校|新建|未命名|无标题|演示文稿|Microsoft|文件夹|^(?:课件|教案|练习|素材|照片|图片|视频|安全须知|导入|目录|第.{1,3}次)/.test(
    topic,
  );

const BASE: Record<Evidence['place'], number> = { folder: 16, heading: 3, name: 2, body: 0 };
const ROLE: Record<string, number> = { deck: 3, plan: 2, worksheet: 1, task_sheet: 0, material: 0 };

interface Candidate {
  topic: string;
  score: number;
  source: string;
  place: Evidence['place'];
}

/** Names of schools, as headers print them: 芦台一小, 宁河中专. */
const SCHOOL = /(?:中专|职高|职教中心|实验学校|[\p{Script=Han}][一二三四五六七八九十]?[小中幼])$/u;

const compact = (text: string): string => text.replace(/[\s\u3000]/g, '');

/** The title of a package: the topic that its folder, its deck or most of its files name. */
export function titleOf(gathered: PackageEvidence): { value: string; source: string } | null {
  const candidates = new Map<string, Candidate>();
  const headings = new Map<string, number>();
  for (const each of gathered.evidence) {
    if (each.place === 'body') continue;
    // Of the headings of one document only the first that is a topic speaks for it.
    const line = each.place === 'heading' ? (headings.get(each.source) ?? 0) : 0;
    const topic = topicOf(each.text);
    if (isNoTopic(topic) || (each.place === 'heading' && SCHOOL.test(topic) && topic.length <= 8)) continue;
    if (each.place === 'heading') headings.set(each.source, line + 1);
    if (line > 0) continue;
    const score = BASE[each.place] + (ROLE[each.role] ?? -1);
    const known = candidates.get(compact(topic));
    if (!known || known.score < score)
      candidates.set(compact(topic), { topic, score, source: each.source, place: each.place });
  }
  const names = gathered.parts.map((part) => compact(part.base));
  const heads = gathered.evidence
    .filter((each) => each.place === 'heading')
    .map((each) => compact(each.text));
  for (const [key, candidate] of candidates) {
    candidate.score += Math.min(6, names.filter((name) => name.includes(key)).length);
    candidate.score += Math.min(4, heads.filter((head) => head.includes(key)).length);
  }
  const best = [...candidates.values()].sort(
    (a, b) => b.score - a.score || a.topic.length - b.topic.length,
  )[0];
  if (!best) return null;
  const chosenKey = compact(best.topic);
  const isBareUnit = /^(?:unit|lesson|module)\d+$/i.test(chosenKey);
  // A heading that says the same more fully: 高压断电 → 新能源汽车高压断电, Unit 3 → Unit 3 My friends.
  const fuller = [...candidates.values()].find((each) => {
    const key = compact(each.topic);
    if (each.place !== 'heading' || best.place !== 'name' || key.length < chosenKey.length + 3) return false;
    return key.endsWith(chosenKey) || (isBareUnit && key.startsWith(chosenKey));
  });
  const chosen = fuller ?? best;
  return { value: chosen.topic, source: chosen.source };
}
