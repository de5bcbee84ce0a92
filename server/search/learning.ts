import { setImmediate } from 'node:timers/promises';
import type { Queryable } from '../../storage/database/database.ts';
import type { Application } from '../context.ts';
import type { Handler } from '../jobs/handler.ts';
import { publishedIds, readBareDocuments } from './documents.ts';
import { gatherKnowledge } from './knowledge/gather.ts';
import type { BareDocument, Knowledge } from './knowledge/knowledge.ts';
import { lastLearned, saveKnowledge } from './knowledge/store.ts';

/** Kind and key of the job that learns names and words from the whole collection. */
export const LEARN_WORDS = 'search.learn';
/** How often it looks; it learns anew once a day, and sooner where the collection has grown by a tenth. */
export const LEARN_WORDS_EVERY_SECONDS = 600;
const MOST_AGE_MS = 20 * 3_600_000;
const GROWN = 0.1;
const BATCH = 200;
/** What learning reads of each text. */
const CHARACTERS = 2_000;

/** Learns when it is time, and sends resources whose lesson it now knows differently to be indexed again. */
export function learnWords(application: Pick<Application, 'database'>): Handler {
  return async (_payload, job) => {
    const { database } = application;
    const last = await lastLearned(database);
    const [counted] = await database<
      { count: number }[]
    >`select count(*)::integer as count from version where state = 'published'`;
    const count = counted?.count ?? 0;
    const grown = !last || Math.abs(count - last.documentCount) > Math.max(5, last.documentCount * GROWN);
    if (!grown && Date.now() - last.madeAt.getTime() < MOST_AGE_MS) return;
    const documents = await readAll(database);
    const knowledge = await gatherKnowledge(documents, async () => {
      job.signal.throwIfAborted();
      await setImmediate();
    });
    const before = await lessonsBefore(database);
    await saveKnowledge(database, knowledge);
    await announceChanges(database, knowledge, documents, before);
  };
}

/** Every published document, with the beginning of its text. */
export async function readAll(database: Queryable): Promise<BareDocument[]> {
  const documents: BareDocument[] = [];
  for await (const ids of publishedIds(database, BATCH))
    documents.push(...(await readBareDocuments(database, ids, CHARACTERS)));
  return documents;
}

interface LessonsBefore {
  inferred: Map<string, string>;
  tags: Map<string, string>;
}

async function lessonsBefore(database: Queryable): Promise<LessonsBefore> {
  const inferred = await database<
    { resourceId: string; lessonKey: string }[]
  >`select resource_id, lesson_key from search_lesson`;
  const tags = await database<
    { lessonKey: string; tags: string[] }[]
  >`select lesson_key, tags from search_lesson_tag`;
  return {
    inferred: new Map(inferred.map((row) => [row.resourceId, row.lessonKey])),
    tags: new Map(tags.map((row) => [row.lessonKey, row.tags.join('\n')])),
  };
}

/** Only what changed goes through the outbox again: on most days very little. */
async function announceChanges(
  database: Queryable,
  knowledge: Knowledge,
  documents: readonly BareDocument[],
  before: LessonsBefore,
): Promise<void> {
  const changed = documents
    .filter(({ resourceId }) => {
      const lesson = knowledge.lessons.get(resourceId);
      const inferred = lesson?.inferred ? lesson.lessonKey : undefined;
      if (inferred !== before.inferred.get(resourceId)) return true;
      const tags = lesson && knowledge.lessonTags.get(lesson.lessonKey);
      return lesson !== undefined && (tags?.join('\n') ?? undefined) !== before.tags.get(lesson.lessonKey);
    })
    .map(({ resourceId }) => resourceId);
  for (let start = 0; start < changed.length; start += 1000) {
    await database`
      insert into outbox (topic, payload)
      select 'search', jsonb_build_object('resourceId', id) from unnest(${changed.slice(start, start + 1000)}::text[]) as each(id)`;
  }
}
