import { nameKey } from '../../../storage/search/analysis/normalise.ts';
import { soundOf } from '../../../storage/search/analysis/pinyin.ts';
import { queryTerms } from '../../../storage/search/analysis/terms.ts';
import type { Entry, Lexicon } from '../lexicon.ts';

const SHORTEST = 3;
const SHORTEST_INSIDE = 4;
/** No name is longer; what is, would only cost time. */
const LONGEST = 30;
const LONGEST_INSIDE = 16;
const MOST = 3;

export interface Correction {
  /** The region with the name put in. */
  text: string;
  because: 'sound' | 'shape';
}

/**
 * Names that somebody may have meant by a region that is no known name: of the same sound, else nearly the same
 * sound, else with one other character. The weaker the likeness, the longer the region must be.
 */
export function corrections(region: string, lexicon: Lexicon): Correction[] {
  const key = nameKey(region);
  if (
    key.length < SHORTEST ||
    key.length > LONGEST ||
    !/^\p{Script=Han}+$/u.test(key) ||
    isNamed(key, lexicon)
  )
    return [];
  const syllables = soundOf(key).syllables;
  if (syllables.length !== key.length) return [];
  const same = mostUsed(lexicon.sounding(syllables));
  if (same.length > 0) return same.map((entry) => ({ text: entry.phrase.key, because: 'sound' }));
  const inside = soundingInside(key, syllables, lexicon);
  if (inside) return [inside];
  const unknown = queryTerms(key).some((term) => lexicon.documentCount(term) === 0);
  if (!unknown) return [];
  const alike = mostUsed(lexicon.soundingAlike(syllables));
  if (alike.length > 0) return alike.map((entry) => ({ text: entry.phrase.key, because: 'sound' }));
  if (key.length < 4) return [];
  const other = mostUsed([
    ...lexicon.withOneOther(key),
    ...(key.length >= 5 ? lexicon.withOneMissing(key) : []),
  ]);
  return other.map((entry) => ({ text: entry.phrase.key, because: 'shape' }));
}

const isNamed = (key: string, lexicon: Lexicon): boolean =>
  lexicon.named(key).length > 0 || lexicon.namedShort(key).length > 0;

const meant = (entry: Entry): boolean => entry.phrase.kind !== 'school';

const mostUsed = (entries: readonly Entry[]): Entry[] =>
  [...new Map(entries.filter(meant).map((entry) => [entry.phrase.key, entry])).values()]
    .sort((a, b) => b.phrase.documentCount - a.phrase.documentCount)
    .slice(0, MOST);

/** The longest stretch that sounds like a name and holds something that stands nowhere as it is written. */
function soundingInside(key: string, syllables: readonly string[], lexicon: Lexicon): Correction | null {
  for (let length = Math.min(LONGEST_INSIDE, key.length - 1); length >= SHORTEST_INSIDE; length -= 1) {
    for (let start = 0; start + length <= key.length; start += 1) {
      const part = key.slice(start, start + length);
      if (isNamed(part, lexicon) || queryTerms(part).every((term) => lexicon.documentCount(term) > 0))
        continue;
      const [entry] = mostUsed(lexicon.sounding(syllables.slice(start, start + length)));
      if (entry)
        return { text: key.slice(0, start) + entry.phrase.key + key.slice(start + length), because: 'sound' };
    }
  }
  return null;
}
