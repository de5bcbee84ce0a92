import type { Entry, Lexicon } from '../lexicon.ts';
import { joinWishes, noWishes, type Wishes } from './wishes.ts';
import { fullWishes, spelledFacets } from './words.ts';

const MOST = 8;
const TYPO_FROM = 5;

/** Names that letters may stand for, and the facet words among the letters. */
export interface Spelled {
  entries: Entry[];
  wishes: Wishes;
}

/**
 * Whether a query is letters only and not simply known Latin words. `zh ch sh r` and `Scratch` stand in the
 * index as they are: they are words, not pinyin.
 */
export function looksSpelled(normalised: string, lexicon: Lexicon): boolean {
  const words = normalised.trim().split(/[\s']+/u);
  return (
    words.every((word) => /^[a-z]+$/u.test(word)) && !words.every((word) => lexicon.documentCount(word) > 0)
  );
}

/** Reads letters as pinyin: full, else initials, the beginning of either, inside at syllable borders, with one slip. */
export function readLetters(normalised: string, lexicon: Lexicon): Spelled | null {
  const words = normalised.trim().split(/[\s']+/u);
  const whole = namesSpelled(words.join(''), lexicon, false);
  if (whole.length > 0) return { entries: whole, wishes: noWishes() };
  const facets = spelledFacets();
  let wishes = noWishes();
  const rest: string[] = [];
  for (const word of words) {
    const facet = facets.get(word);
    if (facet && words.length > 1) wishes = joinWishes(wishes, fullWishes(facet));
    else rest.push(word);
  }
  let letters = rest.join('');
  for (let length = letters.length - 2; length >= 4 && words.length === 1; length -= 1) {
    const facet = facets.get(letters.slice(-length));
    if (!facet) continue;
    const shorter = letters.slice(0, -length);
    if (namesSpelled(shorter, lexicon, false).length === 0) continue;
    letters = shorter;
    wishes = joinWishes(wishes, fullWishes(facet));
    break;
  }
  if (letters === '') return { entries: [], wishes };
  const entries = namesSpelled(letters, lexicon, true);
  if (entries.length > 0) return { entries, wishes };
  const facet = facets.get(letters);
  return facet ? { entries: [], wishes: joinWishes(wishes, fullWishes(facet)) } : null;
}

/** The first way that finds any name; the most used names first. */
function namesSpelled(letters: string, lexicon: Lexicon, loosely: boolean): Entry[] {
  const ways: (() => Entry[])[] = [() => lexicon.spelledFull(letters)];
  if (letters.length >= 2) ways.push(() => lexicon.spelledInitials(letters));
  if (loosely) {
    if (letters.length >= 4) ways.push(() => lexicon.where((entry) => entry.full.startsWith(letters)));
    if (letters.length >= 3) {
      ways.push(() =>
        lexicon.where(
          (entry) => entry.initials.startsWith(letters) || entry.shortInitials.startsWith(letters),
        ),
      );
    }
    if (letters.length >= 4) ways.push(() => lexicon.where((entry) => insideAtSyllables(entry, letters)));
    if (letters.length >= 3) ways.push(() => lexicon.where((entry) => entry.initials.includes(letters)));
    if (letters.length >= TYPO_FROM) {
      ways.push(() =>
        lexicon.where(
          (entry) =>
            oneSlip(entry.full, letters) ||
            oneSlip(entry.initials, letters) ||
            oneSlip(entry.shortInitials, letters),
        ),
      );
    }
  }
  for (const way of ways) {
    const found = way();
    if (found.length > 0)
      return [...found].sort((a, b) => b.phrase.documentCount - a.phrase.documentCount).slice(0, MOST);
  }
  return [];
}

function insideAtSyllables(entry: Entry, letters: string): boolean {
  if (!entry.full.includes(letters)) return false;
  const borders = new Set<number>([0]);
  let place = 0;
  for (const syllable of entry.syllables) {
    place += syllable.length;
    borders.add(place);
  }
  for (let start = entry.full.indexOf(letters); start >= 0; start = entry.full.indexOf(letters, start + 1)) {
    if (borders.has(start) && borders.has(start + letters.length)) return true;
  }
  return false;
}

/** One letter other, more or less, or two neighbours swapped. */
export function oneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const restOne = one.slice(start);
  const restOther = other.slice(start);
  return (
    restOne.slice(1) === restOther.slice(1) ||
    restOne.slice(1) === restOther ||
    restOne === restOther.slice(1) ||
    (restOne.slice(2) === restOther.slice(2) && restOne[0] === restOther[1] && restOne[1] === restOther[0])
  );
}
