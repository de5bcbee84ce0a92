import { authorKey, facetKey, unitNumberKey } from '../../storage/search/analysis/keys.ts';
import { nameKey } from '../../storage/search/analysis/normalise.ts';
import type { Facet, IndexQuery, Match } from '../../storage/search/index.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading, Segment, Understanding } from './understanding/reading.ts';
import { EDITION_COVERS, NEAR_TYPES, SUBJECT_COVERS, TEACHING_TYPES } from './understanding/synonyms.ts';
import type { Wishes } from './understanding/wishes.ts';

const RAREST = 4;
const MOST_ASSOCIATED = 2;
const MOST_LESSONS = 5;

/** What the index is asked for a query: what must match, what will do, and what to put forward. */
export function candidateQuery(
  understanding: Understanding,
  lexicon: Lexicon,
): Pick<IndexQuery, 'match' | 'loose' | 'prefer'> {
  const { readings, wishes } = understanding;
  const people = peopleMatch(wishes);
  const content = readings.map(readingMatch).filter((match) => match !== null);
  if (content.length > 0) {
    return {
      match: { all: [{ any: content }, ...people] },
      loose: [
        ...rarest(readings, lexicon),
        ...associated(readings, lexicon),
        ...names(readings),
        ...(people.length > 0 ? [] : lessonsHolding(readings, lexicon)),
        ...people.flatMap(leaves),
      ],
      prefer: preferences(wishes),
    };
  }
  const groups = [...people, ...facetMatches(wishes)];
  if (groups.length === 0) return { match: { all: [`?${understanding.query}`] }, loose: [], prefer: [] };
  return { match: { all: groups }, loose: allButOne(groups), prefer: preferences(wishes) };
}

/** Of several wishes, each may be the one too many. */
const allButOne = (groups: readonly Match[]): Match[] =>
  groups.length < 2
    ? []
    : groups.map((_, left) => ({ all: groups.filter((_group, index) => index !== left) }));

function readingMatch(reading: Reading): Match | null {
  const needed = reading.segments.filter((segment) => !segment.slight);
  if (needed.length === 0) return null;
  return { any: [{ all: needed.map(segmentMatch) }, `=${reading.key}`] };
}

function segmentMatch(segment: Segment): Match {
  const words: Match = { all: segment.terms };
  return segment.kind === 'words' ? words : { any: [words, keyOf(segment)] };
}

const SIGNS: Record<Segment['kind'], string> = {
  lesson: '=',
  tag: '#',
  unit: '/',
  author: '%',
  school: '@owner:',
  words: '=',
};

function keyOf(segment: Segment): string {
  return `${SIGNS[segment.kind]}${segment.key}`;
}

const names = (readings: readonly Reading[]): string[] =>
  readings.flatMap((reading) => reading.segments.filter((segment) => segment.kind !== 'words').map(keyOf));

function rarest(readings: readonly Reading[], lexicon: Lexicon): string[] {
  return readings.flatMap((reading) => {
    const terms = [...new Set(reading.segments.flatMap((segment) => segment.terms))].filter(
      (term) => lexicon.documentCount(term) > 0,
    );
    return terms.sort((a, b) => lexicon.documentCount(a) - lexicon.documentCount(b)).slice(0, RAREST);
  });
}

/** Tags that the words usually go with: 找零 also looks under 人民币. */
function associated(readings: readonly Reading[], lexicon: Lexicon): string[] {
  const strength = new Map<string, number>();
  for (const reading of readings) {
    for (const term of new Set(reading.segments.flatMap((segment) => segment.terms))) {
      for (const { tag, probability } of lexicon.knowledge.associations.get(term) ?? []) {
        strength.set(tag, (strength.get(tag) ?? 0) + probability * lexicon.rarity(term));
      }
    }
  }
  return [...strength]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_ASSOCIATED)
    .map(([tag]) => `#${nameKey(tag)}`);
}

/** Lessons whose name holds the whole reading: records of theirs count even where their own words are poor. */
function lessonsHolding(readings: readonly Reading[], lexicon: Lexicon): string[] {
  return readings.flatMap(({ key }) =>
    key.length < 2
      ? []
      : lexicon
          .where(({ phrase }) => phrase.kind === 'lesson' && phrase.key.includes(key))
          .sort((a, b) => b.phrase.documentCount - a.phrase.documentCount)
          .slice(0, MOST_LESSONS)
          .map(({ phrase }) => `=${phrase.key}`),
  );
}

function peopleMatch(wishes: Wishes): { any: string[] }[] {
  const groups: { any: string[] }[] = [];
  if (wishes.authors.length > 0) groups.push({ any: wishes.authors.map(authorKey) });
  if (wishes.owners.length > 0) groups.push({ any: wishes.owners.map((owner) => facetKey('owner', owner)) });
  return groups;
}

const leaves = (group: { any: string[] }): string[] => group.any;

/** Codes that a wish accepts, its own first. */
export const acceptedEditions = (wishes: Wishes): string[] => [
  ...new Set(wishes.editions.flatMap((code) => [code, ...(EDITION_COVERS[code] ?? [])])),
];
export const acceptedSubjects = (wishes: Wishes): string[] => [
  ...new Set(wishes.subjects.flatMap((code) => [code, ...(SUBJECT_COVERS[code] ?? [])])),
];
export const nearTypes = (wishes: Wishes): string[] =>
  [...new Set(wishes.types.flatMap((code) => NEAR_TYPES[code] ?? []))].filter(
    (code) => !wishes.types.includes(code),
  );

function facetMatches(wishes: Wishes): Match[] {
  const group = (facet: Facet, codes: string[]): Match[] =>
    codes.length > 0 ? [{ any: codes.map((code) => facetKey(facet, code)) }] : [];
  return [
    ...group('type', [...wishes.types, ...nearTypes(wishes)]),
    ...group('grade', wishes.grades),
    ...group('edition', acceptedEditions(wishes)),
    ...group('volume', wishes.volumes),
    ...group('subject', acceptedSubjects(wishes)),
    ...(wishes.unitNumber === null ? [] : [unitNumberKey(wishes.unitNumber)]),
  ];
}

function preferences(wishes: Wishes): IndexQuery['prefer'] {
  const wanted: IndexQuery['prefer'] = [
    {
      facet: 'type',
      values: wishes.types.length > 0 ? wishes.types : [...TEACHING_TYPES],
      weight: wishes.types.length > 0 ? 2.2 : 1.5,
    },
    { facet: 'type', values: nearTypes(wishes), weight: 1 },
    { facet: 'grade', values: wishes.grades, weight: 1.4 },
    { facet: 'edition', values: acceptedEditions(wishes), weight: 1.2 },
    { facet: 'volume', values: wishes.volumes, weight: 0.7 },
    { facet: 'subject', values: acceptedSubjects(wishes), weight: 1 },
    { facet: 'owner', values: wishes.owners, weight: 2.2 },
  ];
  return wanted.filter((preference) => preference.values.length > 0);
}
