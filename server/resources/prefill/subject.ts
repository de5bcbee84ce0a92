const WORDS: [RegExp, string][] = [
  [/道德与法治|道法|品德/, 'morality_law'],
  [/语文|课文|识字与写字/, 'chinese'],
  [/数学/, 'mathematics'],
  [/英语|\bPEP\b|\bUnit ?\d|\bEnglish\b/, 'english'],
  [/信息科技|信息技术|编程课/, 'information_science'],
  [/体育与健康|体育课|体育/, 'sport_health'],
  [/音乐/, 'music'],
  [/美术/, 'fine_arts'],
  [/物理/, 'physics'],
  [/化学/, 'chemistry'],
  [/生物学?/, 'biology'],
  [/历史/, 'history'],
  [/地理/, 'geography'],
  [/思想政治|政治/, 'politics'],
  [/劳动课|劳动教育|劳动(?!者|力|节)/, 'labour'],
  [/综合实践/, 'integrated_practice'],
  [/心理健康/, 'mental_health'],
  [/主题班会|班会|少先队|团课/, 'class_meeting'],
  [/科学/, 'science'],
  [/日语/, 'japanese'],
  [/俄语/, 'russian'],
];

const KINDERGARTEN: [RegExp, string][] = [
  [/健康领域|动作发展|体能|户外运动|体育游戏/, 'k_health'],
  [/语言领域|绘本|故事|儿歌|讲述/, 'k_language'],
  [/社会领域|交往|社会适应/, 'k_society'],
  [/科学领域|数学认知|科学探究|观察/, 'k_science'],
  [/艺术领域|音乐|美术|手工|律动/, 'k_arts'],
];

/** Words that hold a subject's name without meaning it. */
const MISLEADING =
  /科学道理|历史性|化学反应堆|数学眼光|数学思维|数学语言|语言能力|政治素质|音乐变|听音乐|历史上|美术字/g;

/**
 * The code of `subjects` that a text names; the first named counts. Which list is used depends on the stage.
 * @param running running text names many things: there only 科学课程, 语文教学 and the like count
 */
export function subjectIn(text: string, stage: string | null, running = false): string | null {
  const clear = text.replace(MISLEADING, ' ');
  const words = stage === 'kindergarten' ? KINDERGARTEN : WORDS;
  let best: { at: number; code: string } | null = null;
  for (const [pattern, code] of words) {
    const said =
      running && stage !== 'kindergarten'
        ? new RegExp(`(?:${pattern.source})(?:课|学科|教学|教材|教师)`)
        : pattern;
    const at = clear.search(said);
    if (at >= 0 && (!best || at < best.at)) best = { at, code };
  }
  if (!best) return null;
  if (stage === 'senior' && best.code === 'information_science') return 'information_technology';
  return best.code;
}
