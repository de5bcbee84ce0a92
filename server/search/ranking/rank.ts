import type { RankedFields } from '../../../storage/search/index.ts';
import { acceptedEditions, acceptedSubjects, nearTypes } from '../candidates.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Reading, Understanding } from '../understanding/reading.ts';
import { TEACHING_TYPES } from '../understanding/synonyms.ts';
import type { Wishes } from '../understanding/wishes.ts';
import { wantedOf, weighContent } from './content.ts';
import { type Holder, holderOf } from './holder.ts';
import { WEIGHTS } from './weights.ts';

/** A candidate in its place, and the reading that put it there. */
export interface Ranked {
  fields: RankedFields;
  score: number;
  reading: Reading | null;
}

/** The second stage: orders the index's candidates by what they are about. Ties: newer first, then id. */
export function rank(
  understanding: Understanding,
  candidates: readonly RankedFields[],
  lexicon: Lexicon,
  now: Date,
): Ranked[] {
  const wanted = understanding.readings.map((reading) => wantedOf(reading, lexicon));
  const scored = candidates.map((fields) => {
    const holder = holderOf(fields);
    let best: { score: number; coverage: number; reading: Reading | null } = {
      score: 0,
      coverage: wanted.length === 0 ? 1 : 0,
      reading: null,
    };
    for (const each of wanted) {
      const weighed = weighContent(each, holder, lexicon);
      if (best.reading === null || weighed.score > best.score) best = { ...weighed, reading: each.reading };
    }
    const gate = WEIGHTS.gateFloor + WEIGHTS.gateSlope * best.coverage;
    const score =
      best.score +
      gate * weighFacets(understanding.wishes, holder) +
      weighPeople(understanding.wishes, holder) +
      freshness(fields, now);
    return { fields, score, reading: best.reading };
  });
  return vote(scored.sort(byScore)).sort(byScore);
}

const byScore = (a: Ranked, b: Ranked): number =>
  b.score - a.score ||
  b.fields.publishedAt.getTime() - a.fields.publishedAt.getTime() ||
  (a.fields.resourceId < b.fields.resourceId ? -1 : 1);

function weighFacets(wishes: Wishes, { fields, unitNumber }: Holder): number {
  const near = nearTypes(wishes);
  return (
    typeOf(wishes, fields.type, near) +
    agrees(WEIGHTS.grade, wishes.grades, fields.grades) +
    agrees(WEIGHTS.edition, acceptedEditions(wishes), fields.edition === null ? [] : [fields.edition]) +
    agrees(WEIGHTS.volume, wishes.volumes, fields.volume === null ? [] : [fields.volume]) +
    agrees(WEIGHTS.subject, acceptedSubjects(wishes), fields.subject === null ? [] : [fields.subject]) +
    agrees(
      WEIGHTS.unitNumber,
      wishes.unitNumber === null ? [] : [wishes.unitNumber],
      unitNumber === null ? [] : [unitNumber],
    )
  );
}

function typeOf(wishes: Wishes, type: string | null, near: readonly string[]): number {
  if (wishes.types.length === 0) return type !== null && TEACHING_TYPES.has(type) ? WEIGHTS.teaching : 0;
  if (type === null) return 0;
  if (wishes.types.includes(type)) return WEIGHTS.type + WEIGHTS.typeFirst;
  return near.includes(type) ? WEIGHTS.typeNear : 0;
}

/** Something asked and met is worth the first weight, asked and contradicted the second; unsaid on either side nothing. */
function agrees<T>(weights: readonly [number, number], wanted: readonly T[], held: readonly T[]): number {
  if (wanted.length === 0 || held.length === 0) return 0;
  return held.some((each) => wanted.includes(each)) ? weights[0] : weights[1];
}

function weighPeople(wishes: Wishes, { fields, authorKeys }: Holder): number {
  const author =
    wishes.authors.length === 0
      ? 0
      : WEIGHTS.author[wishes.authors.some((name) => authorKeys.includes(name)) ? 0 : 1];
  const owner =
    wishes.owners.length === 0 ? 0 : WEIGHTS.owner[wishes.owners.includes(fields.ownerId) ? 0 : 1];
  return author + owner;
}

const YEAR_MS = 365 * 86_400_000;
const freshness = (fields: RankedFields, now: Date): number =>
  WEIGHTS.freshness * Math.exp(-Math.max(0, now.getTime() - fields.publishedAt.getTime()) / YEAR_MS);

/** The first hits vote for their lesson: a record whose own words are poor rises with its lesson. */
function vote(ranked: readonly Ranked[]): Ranked[] {
  const voters = ranked.slice(0, WEIGHTS.voters);
  const votes = new Map<string, number>();
  for (const { fields } of voters)
    if (fields.lessonKey !== null) votes.set(fields.lessonKey, (votes.get(fields.lessonKey) ?? 0) + 1);
  return ranked.map((each) => ({
    ...each,
    score:
      each.score +
      (WEIGHTS.vote * ((each.fields.lessonKey && votes.get(each.fields.lessonKey)) || 0)) /
        Math.max(1, voters.length),
  }));
}
