import { chineseNumber } from '../../../storage/search/analysis/keys.ts';
import { soundOf } from '../../../storage/search/analysis/pinyin.ts';
import { vocabulary } from '../../vocabularies.ts';
import { ALSO_CONTENT, EDITION_WORDS, SUBJECT_WORDS, TYPE_WORDS } from './synonyms.ts';
import { noWishes, type Wishes } from './wishes.ts';

/** A stretch of the query that names a facet. */
export interface FacetMatch {
  start: number;
  end: number;
  wishes: Partial<Wishes>;
  /** The word names a matter too: 实验, 绘本. */
  alsoContent: boolean;
}

/** Where a stretch may stand: 三上 and 一小 only where a word starts. */
const AT_START = new Set(['short']);

interface Pattern {
  pattern: RegExp;
  place: 'anywhere' | 'short';
  read(found: RegExpExecArray): Partial<Wishes> | null;
}

const GRADES = [
  '',
  'grade_1',
  'grade_2',
  'grade_3',
  'grade_4',
  'grade_5',
  'grade_6',
  'grade_7',
  'grade_8',
  'grade_9',
];
const gradeOf = (text: string | undefined): string[] => {
  const number = text ? chineseNumber(text) : null;
  const grade = number === null ? undefined : GRADES[number];
  return grade ? [grade] : [];
};
const volumeOf = (text: string | undefined): string[] =>
  text === '上' ? ['upper'] : text === '下' ? ['lower'] : [];
const NAMED_GRADES: Record<string, string[]> = {
  初一: ['grade_7'],
  初二: ['grade_8'],
  初三: ['grade_9'],
  高一: ['senior_1'],
  高二: ['senior_2'],
  高三: ['senior_3'],
  小班: ['k_small'],
  中班: ['k_middle'],
  大班: ['k_large'],
  低年级: ['grade_1', 'grade_2'],
  中年级: ['grade_3', 'grade_4'],
  高年级: ['grade_5', 'grade_6'],
  低段: ['grade_1', 'grade_2'],
  中段: ['grade_3', 'grade_4'],
  高段: ['grade_5', 'grade_6'],
};

const PATTERNS: Pattern[] = [
  {
    pattern: /([一二三四五六七八九1-9])年级(?:\(?([上下])(?:\)|册|学期)?)?/gu,
    place: 'anywhere',
    read: (found) => ({ grades: gradeOf(found[1]), volumes: volumeOf(found[2]) }),
  },
  {
    pattern:
      /(初一|初二|初三|高一|高二|高三|小班|中班|大班|低年级|中年级|高年级|低段|中段|高段)(?:([上下])(?:册|学期)?)?/gu,
    place: 'anywhere',
    read: (found) => ({ grades: NAMED_GRADES[found[1] ?? ''] ?? [], volumes: volumeOf(found[2]) }),
  },
  { pattern: /([上下])(?:册|学期)/gu, place: 'anywhere', read: (found) => ({ volumes: volumeOf(found[1]) }) },
  { pattern: /全一册/gu, place: 'anywhere', read: () => ({ volumes: ['full'] }) },
  {
    pattern: /([一二三四五六七八九1-9])([上下])册?/gu,
    place: 'short',
    read: (found) => ({ grades: gradeOf(found[1]), volumes: volumeOf(found[2]) }),
  },
  {
    pattern: /第?([一二三四五六七八九十]{1,3}|\d{1,2})单元/gu,
    place: 'anywhere',
    read: (found) => {
      const number = chineseNumber(found[1] ?? '');
      return number === null ? null : { unitNumber: number };
    },
  },
];

interface Word {
  wishes: Partial<Wishes>;
  alsoContent: boolean;
}

let words: Map<string, Word> | null = null;
let longest = 0;

/** Every word that names a type, an edition, a subject or a volume. */
export function facetWords(): Map<string, Word> {
  if (words) return words;
  words = new Map();
  const add = (word: string, wishes: Partial<Wishes>) => {
    words?.set(word, { wishes, alsoContent: ALSO_CONTENT.has(word) });
    longest = Math.max(longest, word.length);
  };
  for (const { code, name } of vocabulary('volumes') ?? [])
    if (name.zh.length >= 4) add(name.zh, { volumes: [code] });
  for (const { code, name } of vocabulary('subjects') ?? []) {
    if (!code.startsWith('k_') && name.zh.length >= 2 && !['艺术', '技术', '外语'].includes(name.zh))
      add(name.zh, { subjects: [code] });
  }
  for (const [code, list] of Object.entries(SUBJECT_WORDS))
    for (const word of list) add(word, { subjects: [code] });
  for (const [code, list] of Object.entries(EDITION_WORDS))
    for (const word of list) add(word, { editions: [code] });
  for (const [code, list] of Object.entries(TYPE_WORDS))
    for (const word of list) add(word, { types: [code] });
  return words;
}

/** Whether a name is nothing but facet words, such as the tag 数学: then it is no name to lock. */
export const isFacetWord = (name: string): boolean =>
  facetWords().has(name) || /^[一二三四五六七八九1-9]年级[上下]?册?$/u.test(name);

const LATIN = /[a-z\d]/u;

/** All stretches of a compact query that name a facet; they may overlap. `gaps` says where a blank or mark stood before. */
export function facetMatches(text: string, gaps: ReadonlySet<number>): FacetMatch[] {
  const table = facetWords();
  const matches: FacetMatch[] = [];
  const spans = (start: number, end: number) => {
    for (let place = start + 1; place < end; place += 1) if (gaps.has(place)) return false;
    return true;
  };
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 2; end <= Math.min(text.length, start + longest); end += 1) {
      const word = table.get(text.slice(start, end));
      if (word && spans(start, end) && !cutsLatin(text, start, end, gaps))
        matches.push({ start, end, ...word });
    }
  }
  for (const { pattern, place, read } of PATTERNS) {
    for (const found of text.matchAll(pattern)) {
      const start = found.index;
      const end = start + found[0].length;
      const wishes = read(found as RegExpExecArray);
      if (!wishes || !spans(start, end)) continue;
      if (AT_START.has(place) && !startsWord(start, text, gaps, matches)) continue;
      matches.push({ start, end, wishes, alsoContent: false });
    }
  }
  return matches;
}

const cutsLatin = (text: string, start: number, end: number, gaps: ReadonlySet<number>): boolean =>
  (start > 0 && !gaps.has(start) && /[a-z]/u.test(text[start] ?? '') && LATIN.test(text[start - 1] ?? '')) ||
  (end < text.length &&
    !gaps.has(end) &&
    /[a-z]/u.test(text[end - 1] ?? '') &&
    /[a-z]/u.test(text[end] ?? ''));

/** A word starts at the beginning, behind a gap, behind Latin letters and behind another facet. */
export function startsWord(
  place: number,
  text: string,
  gaps: ReadonlySet<number>,
  matches: readonly { end: number }[],
): boolean {
  return (
    place === 0 ||
    gaps.has(place) ||
    LATIN.test(text[place - 1] ?? '') ||
    matches.some((match) => match.end === place)
  );
}

let spelled: Map<string, Partial<Wishes>> | null = null;

/** Facet words by their pinyin, full (kejian) and, from two letters on, by initials (kj). */
export function spelledFacets(): Map<string, Partial<Wishes>> {
  if (spelled) return spelled;
  spelled = new Map();
  for (const [word, { wishes }] of facetWords()) {
    if (!/^\p{Script=Han}+$/u.test(word)) continue;
    const { full, initials } = soundOf(word);
    if (!spelled.has(full)) spelled.set(full, wishes);
    if (word.length <= 4 && wishes.types && !spelled.has(initials)) spelled.set(initials, wishes);
  }
  return spelled;
}

/** Wishes with every list filled in. */
export const fullWishes = (wishes: Partial<Wishes>): Wishes => ({ ...noWishes(), ...wishes });
