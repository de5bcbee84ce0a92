import { vocabulary } from '../../vocabularies.ts';

/** What is spoken of in each category besides its name. */
const MORE: Record<string, RegExp> = {
  planting: /种植|农耕|水稻|稻田|插秧|菜园|果园|种子|农场/,
  robotics: /机器人|编程|scratch|创意编程/i,
  calligraphy: /书法|毛笔|硬笔/,
  paper_cutting: /剪纸|窗花/,
  clay: /泥塑|陶艺|黏土|软陶/,
  chess: /围棋|象棋|五子棋|跳棋/,
  football: /足球/,
  basketball: /篮球/,
  rope_skipping: /跳绳/,
  martial_arts: /武术|太极|功夫/,
  choir: /合唱/,
  opera: /戏曲|京剧|评剧/,
  cooking: /烹饪|面点|美食制作|包饺子/,
  model_making: /航模|创客|模型|3D ?打印/i,
  homework_help: /作业辅导/,
  reading: /阅读|共读/,
};

/** Codes of `afterschool-categories` that texts speak of, the one spoken of most first; at most two. */
export function afterschoolCategoriesIn(texts: string[]): string[] {
  const whole = texts.join('\n').slice(0, 20_000);
  const counted = (vocabulary('afterschool-categories') ?? []).map(({ code, name }) => {
    const words = MORE[code] ?? new RegExp(name.zh.split(/与|（/)[0] ?? name.zh);
    const hits = [...whole.matchAll(new RegExp(words.source, `g${words.flags.replace('g', '')}`))].length;
    return { code, hits };
  });
  const spoken = counted.filter((each) => each.hits > 1).sort((a, b) => b.hits - a.hits);
  const most = spoken[0]?.hits ?? 0;
  return spoken
    .filter((each) => each.hits * 2 > most)
    .slice(0, 2)
    .map((each) => each.code);
}
