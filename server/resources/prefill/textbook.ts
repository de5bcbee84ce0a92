import { vocabulary } from '../../vocabularies.ts';

const ALIASES: [RegExp, string][] = [
  [/统编|部编/, 'tongbian'],
  [/人教精通|精通版|精通英语/, 'renjiao_jingtong'],
  [/\bPEP\b/i, 'renjiao_pep'],
  [/华师大版|华东师大/, 'huadongshida'],
  [/北师大版|北师版/, 'beishida'],
  [/外研社?版|外研社/, 'waiyan'],
  [/人音版|人民音乐/, 'renyin'],
  [/人美版|人民美术/, 'renmei'],
  [/沪粤版/, 'hukeyue'],
  [/校本(?:教材|读本|课程)/, 'school_book'],
  [/地方(?:教材|课程)/, 'local_book'],
];

/** Subjects with one national textbook: 人教版 there means the unified edition. */
const UNIFIED_SUBJECTS = ['chinese', 'morality_law', 'history', 'politics'];

/** The code of `editions` that a text names, or null. */
export function editionIn(text: string): string | null {
  for (const [words, code] of ALIASES) if (words.test(text)) return code;
  for (const { code, name } of vocabulary('editions') ?? []) {
    const short = name.zh.replace(/（.*/, '');
    if (short.endsWith('版') && short.length >= 3 && text.includes(short)) return code;
  }
  return null;
}

/** 人教版 said of English in a primary school is PEP, of Chinese the unified edition. */
export function editionFor(edition: string, subject: string | null, stage: string | null): string {
  if (edition !== 'renjiao' || !subject) return edition;
  if (UNIFIED_SUBJECTS.includes(subject)) return 'tongbian';
  return subject === 'english' && stage === 'primary' ? 'renjiao_pep' : edition;
}

const BOOKS: [RegExp, string][] = [
  [/选择性必修\s*(?:第?一册|1)/, 'selective_1'],
  [/选择性必修\s*(?:第?二册|2)/, 'selective_2'],
  [/选择性必修\s*(?:第?三册|3)/, 'selective_3'],
  [/选择性必修\s*(?:第?四册|4)/, 'selective_4'],
  [/选择性必修\s*[（]?上/, 'selective_upper'],
  [/选择性必修\s*[（]?中/, 'selective_middle'],
  [/选择性必修\s*[（]?下/, 'selective_lower'],
  [/必修\s*(?:第?一册|1)/, 'compulsory_1'],
  [/必修\s*(?:第?二册|2)/, 'compulsory_2'],
  [/必修\s*(?:第?三册|3)/, 'compulsory_3'],
  [/必修\s*(?:第?四册|4)/, 'compulsory_4'],
  [/必修\s*[（]?上/, 'compulsory_upper'],
  [/必修\s*[（]?下/, 'compulsory_lower'],
  [/全一册/, 'full'],
  [/上册|(?<![第星期周])[一二三四五六七八九](?:年级)?\s?[（]?上(?=$|[^午学个次来去面边半旬部])/, 'upper'],
  [/下册|(?<![第星期周])[一二三四五六七八九](?:年级)?\s?[（]?下(?=$|[^午学个次来去面边半旬部列方])/, 'lower'],
];

/** The code of `volumes` that a text names, or null. */
export const volumeIn = (text: string): string | null =>
  BOOKS.find(([words]) => words.test(text))?.[1] ?? null;

/** The unit that a text names: 第一单元, Unit 3 My friends. */
export function unitIn(text: string): string | null {
  const chinese = /第\s?([一二三四五六七八九十\d]{1,3})\s?单元/.exec(text);
  if (chinese) return `第${chinese[1]}单元`;
  return (
    /\bUnit\s?\d{1,2}\b(?:\s[A-Z][\w’' ]{1,40}?)?(?=\s*(?:$|[\u3000（|·—,，]|Part\b|Lesson\b|\p{Script=Han}))/u
      .exec(text)?.[0]
      ?.trim() ?? null
  );
}
