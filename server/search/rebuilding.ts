import type { Database } from '../../storage/database/database.ts';
import type { SearchIndex } from '../../storage/search/index.ts';
import { buildDocuments, publishedIds } from './documents.ts';
import { gatherKnowledge } from './knowledge/gather.ts';
import { saveKnowledge } from './knowledge/store.ts';
import { readAll } from './learning.ts';

const BATCH = 200;

/**
 * Makes the index anew from the database while the old one goes on answering, then changes over.
 * What changed meanwhile is in the outbox behind the last row seen at the start, and is brought in before and after.
 */
export async function rebuild(
  database: Database,
  search: SearchIndex,
  told: (done: number) => void = () => undefined,
): Promise<number> {
  const from = await lastChange(database);
  await saveKnowledge(database, await gatherKnowledge(await readAll(database)));
  const building = await search.beginRebuild();
  let done = 0;
  try {
    for await (const ids of publishedIds(database, BATCH)) {
      await building.put(await buildDocuments(database, ids));
      done += ids.length;
      told(done);
    }
    const seen = await replay(database, from, async (ids) => {
      const documents = await buildDocuments(database, ids);
      await building.put(documents);
      await building.remove(missing(ids, documents));
    });
    await building.finish();
    await replay(database, seen, async (ids) => {
      const documents = await buildDocuments(database, ids);
      await search.put(documents);
      await search.remove(missing(ids, documents));
    });
  } catch (error) {
    await building.abandon();
    throw error;
  }
  return done;
}

const missing = (ids: readonly string[], documents: readonly { resourceId: string }[]): string[] => {
  const built = new Set(documents.map((document) => document.resourceId));
  return ids.filter((id) => !built.has(id));
};

async function lastChange(database: Database): Promise<number> {
  const [row] = await database<
    { id: number }[]
  >`select coalesce(max(id), 0) as id from outbox where topic = 'search'`;
  return row?.id ?? 0;
}

/** Hands over resources that changed after an outbox row, until there are none; answers the last row seen. */
async function replay(
  database: Database,
  after: number,
  index: (ids: string[]) => Promise<void>,
): Promise<number> {
  let last = after;
  while (true) {
    const rows = await database<{ id: number; resourceId: string | null }[]>`
      select id, payload ->> 'resourceId' as resource_id from outbox
      where topic = 'search' and id > ${last} order by id limit ${BATCH}`;
    if (rows.length === 0) return last;
    last = rows[rows.length - 1]?.id ?? last;
    await index([...new Set(rows.map((row) => row.resourceId).filter((id) => id !== null))]);
  }
}
