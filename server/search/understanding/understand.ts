import { nameKey, normalise } from '../../../storage/search/analysis/normalise.ts';
import { queryTerms } from '../../../storage/search/analysis/terms.ts';
import type { Entry, Lexicon } from '../lexicon.ts';
import { compact } from './compact.ts';
import { corrections } from './corrections.ts';
import { type Cut, cut } from './cut.ts';
import { looksSpelled, readLetters } from './letters.ts';
import type { Reading, Segment, Understanding } from './reading.ts';

/** What a typed form weighs beside the form we believe was meant. */
const MISTYPED = 0.7;

/** Reads a query: names, facet words, people, pinyin and slips (search.md, "Query steps"). */
export function understand(query: string, lexicon: Lexicon): Understanding {
  const normalised = normalise(query).trim();
  if (looksSpelled(normalised, lexicon)) {
    const spelled = readLetters(normalised, lexicon);
    if (spelled) {
      const authors = spelled.entries
        .filter((entry) => entry.phrase.kind === 'author')
        .map((entry) => entry.phrase.key);
      const owners = spelled.entries.flatMap((entry) =>
        entry.phrase.kind === 'school' && entry.phrase.code ? [entry.phrase.code] : [],
      );
      const names = spelled.entries.filter(
        (entry) => entry.phrase.kind !== 'author' && entry.phrase.kind !== 'school',
      );
      const people = names.length > 0 ? {} : { authors, owners };
      return {
        query: normalised,
        readings: [...new Map(names.map((entry) => [entry.phrase.key, entry])).values()].map(readingOfName),
        wishes: { ...spelled.wishes, ...people },
      };
    }
  }
  const typed = cut(compact(normalised), lexicon);
  const corrected = correctedReadings(typed, lexicon);
  const readings =
    typed.segments.length > 0
      ? [readingOf(typed.segments, corrected.length > 0 ? MISTYPED : 1, 'typed'), ...corrected]
      : [];
  return { query: normalised, readings, wishes: typed.wishes };
}

function readingOfName(entry: Entry): Reading {
  const segment: Segment = {
    text: entry.phrase.key,
    kind: entry.phrase.kind,
    key: entry.phrase.key,
    terms: queryTerms(entry.phrase.key),
    slight: false,
    share: 1,
  };
  return { segments: [segment], weight: 1, because: 'pinyin', key: segment.key };
}

function readingOf(segments: Segment[], weight: number, because: Reading['because']): Reading {
  return { segments, weight, because, key: nameKey(segments.map((segment) => segment.text).join('')) };
}

/** Each region that is no known name, once with what it may have meant. */
function correctedReadings(typed: Cut, lexicon: Lexicon): Reading[] {
  return typed.regions
    .flatMap((region, index) =>
      corrections(region, lexicon).map((correction) => {
        const texts = typed.regions.map((each, place) => (place === index ? correction.text : each));
        const again = cut(compact(texts.join(' ')), lexicon);
        return readingOf(again.segments, 1, correction.because);
      }),
    )
    .filter((reading) => reading.segments.length > 0);
}
