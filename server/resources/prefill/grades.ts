const NUMERALS = '一二三四五六七八九';
const ordinal = (character: string): number =>
  NUMERALS.includes(character) ? NUMERALS.indexOf(character) + 1 : Number(character);

const between = (from: number, to: number): number[] =>
  to >= from && to - from < 9 ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [from];

const ONE = `[${NUMERALS}1-9]`;
const VOCATIONAL = new RegExp(
  `(?:中职|职高|中专|职业)\\s*(${ONE})年级|(?:中职|职高|中专)([一二三])(?![年个])`,
  'g',
);
const RANGE = new RegExp(`(${ONE})\\s*(?:年级)?\\s*[—–~～至到-]{1,2}\\s*(${ONE})\\s*年级`, 'g');
const LIST = new RegExp(`((?:${ONE}\\s*(?:年级)?\\s*[、，,和与及]\\s*)+)(${ONE})\\s*年级`, 'g');
const SINGLE = new RegExp(`(${ONE})\\s*年级`, 'g');
// 三上, 四下语文, 七上: only where nothing before makes it another word (星期三上午, 第三下).
const SHORT = new RegExp(
  `(?<![第星期周${NUMERALS}0-9])([${NUMERALS}])([上下])(?=$|[^午学个次来去面边半旬部])`,
  'g',
);
const JUNIOR = /初([一二三123])(?![始步中高级次])/g;
const SENIOR = /高([一二三123])(?![个点次年])/g;
const ENGLISH = /\b(?:grade|g)\s?([1-9])\b/gi;

/** Codes of `grades` that a text names, in order: 三年级, 四、五年级, 四上, 初二, 高一, 大班, Grade 4. */
export function gradesIn(text: string): string[] {
  const found = new Set<string>();
  const add = (grade: number) => {
    if (grade >= 1 && grade <= 9) found.add(`grade_${grade}`);
  };
  const rest = text.replace(VOCATIONAL, (_whole, first?: string, second?: string) => {
    found.add(`voc_${ordinal(first ?? second ?? '1')}`);
    return ' ';
  });
  const afterRanges = rest.replace(RANGE, (_whole, from: string, to: string) => {
    for (const grade of between(ordinal(from), ordinal(to))) add(grade);
    return ' ';
  });
  const afterLists = afterRanges.replace(LIST, (_whole, list: string, last: string) => {
    for (const match of list.matchAll(new RegExp(ONE, 'g'))) add(ordinal(match[0]));
    add(ordinal(last));
    return ' ';
  });
  for (const match of afterLists.matchAll(SINGLE)) add(ordinal(match[1] ?? ''));
  for (const match of afterLists.matchAll(SHORT)) add(ordinal(match[1] ?? ''));
  for (const match of text.matchAll(JUNIOR)) found.add(`grade_${ordinal(match[1] ?? '') + 6}`);
  for (const match of text.matchAll(SENIOR)) found.add(`senior_${ordinal(match[1] ?? '')}`);
  for (const match of text.matchAll(ENGLISH)) add(Number(match[1]));
  if (/小班/.test(text)) found.add('k_small');
  if (/中班/.test(text)) found.add('k_middle');
  if (/大班/.test(text)) found.add('k_large');
  return [...found].sort();
}

/** The stage that grades belong to, or null where they are of several. */
export function stageOf(grades: string[]): string | null {
  const stages = new Set(
    grades.map((grade) => {
      if (grade.startsWith('k_')) return 'kindergarten';
      if (grade.startsWith('voc_')) return 'vocational';
      if (grade.startsWith('senior_')) return 'senior';
      return Number(grade.slice(6)) <= 6 ? 'primary' : 'junior';
    }),
  );
  const [stage] = stages;
  return stages.size === 1 ? (stage ?? null) : null;
}

/** The stage that a text names without a grade. */
export function stageIn(text: string): string | null {
  if (/幼儿园|幼儿|学前班|[小中大]班(?!课)/.test(text)) return 'kindergarten';
  if (/中职|中专|职高|职教中心|职业学校|实训/.test(text)) return 'vocational';
  if (/初中|中考|初[一二三]/.test(text)) return 'junior';
  if (/高中|高考|高[一二三](?!个)/.test(text)) return 'senior';
  if (/小学(?!生)/.test(text)) return 'primary';
  return null;
}
