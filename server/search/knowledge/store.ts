import type { Database, Queryable } from '../../../storage/database/database.ts';
import { soundOf } from '../../../storage/search/analysis/pinyin.ts';
import { findPhrases } from './gather.ts';
import { type BareDocument, type Knowledge, type Phrase, RANKED, type RankedField } from './knowledge.ts';
import { lessonKeyOf } from './lessons.ts';
import { nameInTitle } from './titles.ts';

const BATCH = 5_000;

/** A phrase with its sound and the number by which servers see that it is new. */
export interface StoredPhrase extends Phrase {
  syllables: string[];
  number: number;
}

/** Replaces everything that was learned, in one transaction. */
export async function saveKnowledge(database: Database, knowledge: Knowledge): Promise<void> {
  const known = new Map(
    (await readPhrases(database, 0)).map((phrase) => [`${phrase.kind} ${phrase.key}`, phrase.syllables]),
  );
  await database.begin(async (tx) => {
    // Servers that index meanwhile wait here, so that no new phrase falls between the two.
    await tx`lock table search_phrase in share row exclusive mode`;
    await tx`delete from search_term`;
    await tx`delete from search_association`;
    await tx`delete from search_lesson`;
    await tx`delete from search_lesson_tag`;
    await tx`delete from search_phrase`;
    for (const part of batches([...knowledge.terms])) {
      await tx`insert into search_term select * from unnest(${part.map(([term]) => term)}::text[], ${part.map(([, count]) => count)}::integer[])`;
    }
    const associations = [...knowledge.associations].flatMap(([term, tags]) =>
      tags.map((each) => ({ term, ...each })),
    );
    for (const part of batches(associations)) {
      await tx`
        insert into search_association
        select * from unnest(${part.map((each) => each.term)}::text[], ${part.map((each) => each.tag)}::text[],
          ${part.map((each) => each.probability)}::real[])`;
    }
    for (const part of batches([...knowledge.lessons].filter(([, lesson]) => lesson.inferred))) {
      await tx`
        insert into search_lesson
        select id, key, true from unnest(${part.map(([id]) => id)}::text[], ${part.map(([, lesson]) => lesson.lessonKey)}::text[]) as each(id, key)`;
    }
    for (const part of batches([...knowledge.lessonTags])) {
      await tx`
        insert into search_lesson_tag select r.lesson_key, r.tags
        from jsonb_to_recordset(${JSON.stringify(part.map(([lesson_key, tags]) => ({ lesson_key, tags })))}::text::jsonb)
          as r(lesson_key text, tags text[])`;
    }
    for (const part of batches(knowledge.phrases)) await insertPhrases(tx, part, known);
    await tx`
      insert into search_knowledge (document_count, average_lengths)
      values (${knowledge.documentCount}, ${tx.json(knowledge.averageLengths)})
      on conflict (only_row) do update set document_count = excluded.document_count,
        average_lengths = excluded.average_lengths, made_at = now()`;
  });
}

/** Adds the names of documents that were just indexed; known ones stay as they are until the next learning. */
export async function addPhrases(database: Queryable, documents: readonly BareDocument[]): Promise<void> {
  const phrases = findPhrases(documents);
  if (phrases.length === 0) return;
  const known = await database<{ kind: string; key: string }[]>`
    select kind, key from search_phrase
    where (kind, key) in (select * from unnest(${phrases.map((phrase) => phrase.kind)}::text[], ${phrases.map((phrase) => phrase.key)}::text[]))`;
  const there = new Set(known.map((row) => `${row.kind} ${row.key}`));
  await insertPhrases(
    database,
    phrases.filter((phrase) => !there.has(`${phrase.kind} ${phrase.key}`)),
    new Map(),
  );
}

async function insertPhrases(
  database: Queryable,
  phrases: readonly Phrase[],
  known: ReadonlyMap<string, string[]>,
): Promise<void> {
  if (phrases.length === 0) return;
  const rows = phrases.map((phrase) => ({
    kind: phrase.kind,
    key: phrase.key,
    text: phrase.text,
    document_count: phrase.documentCount,
    code: phrase.code,
    syllables: (known.get(`${phrase.kind} ${phrase.key}`) ?? soundOf(phrase.key).syllables).join(' '),
  }));
  await database`
    insert into search_phrase (kind, key, text, document_count, code, syllables)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as r(kind text, key text, text text, document_count integer, code text, syllables text)
    on conflict (kind, key) do nothing`;
}

/** Phrases that came after a number; 0: all. */
export async function readPhrases(database: Queryable, after: number): Promise<StoredPhrase[]> {
  const rows = await database<(Phrase & { syllables: string; number: number })[]>`
    select kind, key, text, document_count, code, syllables, number from search_phrase where number > ${after} order by number`;
  return rows.map((row) => ({ ...row, syllables: row.syllables.split(' ') }));
}

/** When the collection was last learned from, and from how many documents; null: never. */
export async function lastLearned(
  database: Queryable,
): Promise<{ madeAt: Date; documentCount: number } | null> {
  const [row] = await database<
    { madeAt: Date; documentCount: number }[]
  >`select made_at, document_count from search_knowledge`;
  return row ?? null;
}

/** Reads what was learned, without phrases and lessons: those are asked for where they are needed. */
export async function loadKnowledge(database: Queryable): Promise<Knowledge> {
  const [row] = await database<
    { documentCount: number; averageLengths: Partial<Record<RankedField, number>> }[]
  >`
    select document_count, average_lengths from search_knowledge`;
  const terms = await database<
    { term: string; documentCount: number }[]
  >`select term, document_count from search_term`;
  const associated = await database<{ term: string; tag: string; probability: number }[]>`
    select term, tag, probability from search_association order by term, probability desc`;
  const associations: Knowledge['associations'] = new Map();
  for (const { term, ...association } of associated) {
    associations.set(term, [...(associations.get(term) ?? []), association]);
  }
  return {
    documentCount: row?.documentCount ?? 0,
    averageLengths: Object.fromEntries(
      RANKED.map((field) => [field, row?.averageLengths[field] ?? 10]),
    ) as Record<RankedField, number>,
    terms: new Map(terms.map(({ term, documentCount }) => [term, documentCount])),
    phrases: [],
    associations,
    lessons: new Map(),
    lessonTags: new Map(),
  };
}

/** The lessons of documents and the tags of those lessons. */
export async function lessonsOf(
  database: Queryable,
  documents: readonly BareDocument[],
): Promise<Map<string, { lessonKey: string | null; lessonTags: string[] }>> {
  const inferred = await database<{ resourceId: string; lessonKey: string }[]>`
    select resource_id, lesson_key from search_lesson where resource_id = any(${documents.map((document) => document.resourceId)}::text[])`;
  const guessed = new Map(inferred.map((row) => [row.resourceId, row.lessonKey]));
  const keys = new Map(
    documents.map((document) => [document.resourceId, lessonOf(document, guessed.get(document.resourceId))]),
  );
  const tagged = await database<{ lessonKey: string; tags: string[] }[]>`
    select lesson_key, tags from search_lesson_tag
    where lesson_key = any(${[...keys.values()].filter((key) => key !== null)}::text[])`;
  const tags = new Map(tagged.map((row) => [row.lessonKey, row.tags]));
  return new Map(
    [...keys].map(([id, lessonKey]) => [
      id,
      { lessonKey, lessonTags: (lessonKey && tags.get(lessonKey)) || [] },
    ]),
  );
}

/** Its own lesson, else the one inferred, else the name that its title is. */
function lessonOf(document: BareDocument, guessed: string | undefined): string | null {
  const name = document.lesson ?? (guessed ? null : nameInTitle(document.title));
  return name ? lessonKeyOf(document.subject, name) : (guessed ?? null);
}

function* batches<T>(list: readonly T[]): Generator<T[]> {
  for (let start = 0; start < list.length; start += BATCH) yield list.slice(start, start + BATCH);
}
