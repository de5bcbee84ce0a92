import { RANKED } from '../knowledge/knowledge.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Reading, Segment } from '../understanding/reading.ts';
import { type Holder, occurrences } from './holder.ts';
import { WEIGHTS } from './weights.ts';

/** A lone character between names counts little. */
const SLIGHT = 0.3;

/** A reading with what is the same for every candidate. */
export interface Wanted {
  reading: Reading;
  terms: { term: string; rarity: number; segment: Segment }[];
  rarities: number;
  length: number;
  /** Tag → how strongly the words of the reading go with it, 0 to 1. */
  associations: Map<string, number>;
}

export function wantedOf(reading: Reading, lexicon: Lexicon): Wanted {
  const terms = reading.segments.flatMap((segment) =>
    segment.terms.map((term) => ({
      term,
      rarity: lexicon.rarity(term) * (segment.slight ? SLIGHT : 1),
      segment,
    })),
  );
  const rarities = terms.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const associations = new Map<string, number>();
  for (const { term, rarity } of terms) {
    for (const { tag, probability } of lexicon.knowledge.associations.get(term) ?? []) {
      associations.set(tag, (associations.get(tag) ?? 0) + (probability * rarity) / rarities);
    }
  }
  const length = reading.segments.reduce((sum, segment) => sum + sizeOf(segment), 0) || 1;
  return { reading, terms, rarities, length, associations };
}

const sizeOf = (segment: Segment): number => segment.key.length * (segment.slight ? SLIGHT : 1) || 1;

/** How well a candidate's content answers a reading, and how much of the reading it covers (0 to 1). */
export function weighContent(
  wanted: Wanted,
  holder: Holder,
  lexicon: Lexicon,
): { score: number; coverage: number } {
  const averages = lexicon.knowledge.averageLengths;
  const found = new Map<Segment, { head: number; any: number }>();
  let words = 0;
  for (const { term, rarity, segment } of wanted.terms) {
    let frequency = 0;
    let inHead = false;
    let anywhere = false;
    for (const field of RANKED) {
      const count = occurrences(holder.texts[field], term);
      if (count === 0) continue;
      anywhere = true;
      if (field !== 'text' && field !== 'description') inHead = true;
      const stretch =
        1 -
        WEIGHTS.lengthShare +
        (WEIGHTS.lengthShare * holder.lengths[field]) / Math.max(1, averages[field]);
      frequency += (WEIGHTS.fields[field] * count) / stretch;
    }
    words += (rarity * frequency * (WEIGHTS.k1 + 1)) / (WEIGHTS.k1 + frequency) / (WEIGHTS.k1 + 1);
    const seen = found.get(segment) ?? { head: 0, any: 0 };
    found.set(segment, { head: seen.head + (inHead ? 1 : 0), any: seen.any + (anywhere ? 1 : 0) });
  }
  const names = weighNames(wanted, holder);
  let head = 0;
  let any = 0;
  for (const segment of wanted.reading.segments) {
    const seen = found.get(segment) ?? { head: 0, any: 0 };
    const all = Math.max(1, segment.terms.length);
    const named = names.equal.has(segment) || names.whole;
    head += sizeOf(segment) * (named ? 1 : seen.head / all);
    any += sizeOf(segment) * (named ? 1 : seen.any / all);
  }
  const coverage = any / wanted.length;
  const score =
    (WEIGHTS.words * words) / wanted.rarities +
    (WEIGHTS.coverageInHead * head) / wanted.length +
    WEIGHTS.coverageAnywhere * coverage +
    names.score +
    WEIGHTS.association * associationOf(wanted, holder);
  return { score: score * wanted.reading.weight, coverage };
}

/** What equality of names is worth; `whole`: the candidate's lesson is the whole reading. */
function weighNames(wanted: Wanted, holder: Holder): { score: number; equal: Set<Segment>; whole: boolean } {
  const equal = new Set<Segment>();
  const { lessonName } = holder;
  const { reading } = wanted;
  const keys = [reading.key, ...reading.segments.map((segment) => segment.key)];
  let lesson = 0;
  let tag = 0;
  let unit = 0;
  for (const segment of reading.segments) {
    const isLesson = lessonName !== null && segment.key === lessonName;
    const isTag = holder.tagNames.has(segment.key);
    const isLessonTag = holder.lessonTagNames.has(segment.key);
    if (isLesson || isTag || isLessonTag || segment.key === holder.unitName) equal.add(segment);
    tag = Math.max(
      tag,
      (isTag ? WEIGHTS.tagEqual : isLessonTag ? WEIGHTS.lessonTagEqual : 0) * partly(segment),
    );
  }
  if (lessonName !== null && keys.includes(lessonName))
    lesson = holder.lessonInferred ? WEIGHTS.lessonInferred : WEIGHTS.lessonEqual;
  if (holder.unitName !== null && keys.includes(holder.unitName)) unit = WEIGHTS.unitEqual;
  const title = holder.titleKey.includes(reading.key) ? WEIGHTS.inTitle : 0;
  return {
    score: lesson + tag + unit + title + WEIGHTS.shareOfLesson * shareOfLesson(reading, lessonName),
    equal,
    whole: lessonName !== null && lessonName === reading.key,
  };
}

/** A name that is only part of its word counts less: who types 工具箱 does not mean 工具. */
const partly = (segment: Segment): number => 1 - WEIGHTS.partOfWord * (1 - segment.share);

/** How much of the reading is the lesson's name, or of the lesson's name the reading. */
function shareOfLesson({ key, segments }: Reading, lessonName: string | null): number {
  if (lessonName === null || lessonName === '' || key === '') return 0;
  // 桥 within 石拱桥 is another matter; 桥 typed for itself is the lesson.
  const stands = lessonName.length > 1 || segments.some((segment) => segment.key === lessonName);
  if (stands && key.includes(lessonName)) return lessonName.length / key.length;
  return lessonName.includes(key) ? key.length / lessonName.length : 0;
}

function associationOf(wanted: Wanted, holder: Holder): number {
  if (wanted.associations.size === 0) return 0;
  let best = 0;
  for (const tag of [...holder.fields.tags, ...holder.fields.lessonTags])
    best = Math.max(best, wanted.associations.get(tag) ?? 0);
  return best;
}
