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
  const before = await openChanges(database);
  await saveKnowledge(database, await gatherKnowledge(await readAll(database)));
  const building = await search.beginRebuild();
  let done = 0;
  try {
    for await (const ids of publishedIds(database, BATCH)) {
      await building.put(await buildDocuments(database, ids));
      done += ids.length;
      told(done);
    }
    await replay(database, before.startedAt, building);
    await building.finish();
  } catch (error) {
    await building.abandon();
    throw error;
  }
  await replay(database, before.startedAt, search);
  // What waited at the start is in the new index; what came later, its own consumer will find.
  await database`update outbox set done_at = now() where id = any(${before.ids}::bigint[]) and done_at is null`;
  return done;
}

const missing = (ids: readonly string[], documents: readonly { resourceId: string }[]): string[] => {
  const built = new Set(documents.map((document) => document.resourceId));
  return ids.filter((id) => !built.has(id));
};

async function openChanges(database: Database): Promise<{ startedAt: string; ids: number[] }> {
  const [row] = await database<{ startedAt: string; ids: number[] }[]>`
    select now()::text as started_at, coalesce(array_agg(id) filter (where id is not null), '{}')::text[] as ids
    from (select 1) as always
    left join outbox on outbox.topic = 'search' and outbox.done_at is null`;
  if (!row) throw new Error('The database did not say what time it is.');
  return { startedAt: row.startedAt, ids: row.ids.map(Number) };
}

/** Brings in what changed, or was brought into the old generation, since an instant. */
async function replay(
  database: Database,
  since: string,
  into: Pick<SearchIndex, 'put' | 'remove'>,
): Promise<void> {
  const rows = await database<{ resourceId: string }[]>`
    select distinct payload ->> 'resourceId' as resource_id from outbox
    where topic = 'search' and payload ->> 'resourceId' is not null
      and (created_at >= ${since}::timestamptz or done_at >= ${since}::timestamptz)`;
  for (let start = 0; start < rows.length; start += BATCH) {
    const ids = rows.slice(start, start + BATCH).map((row) => row.resourceId);
    const documents = await buildDocuments(database, ids);
    await into.put(documents);
    await into.remove(missing(ids, documents));
  }
}
