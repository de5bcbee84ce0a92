import type { Database } from '../../storage/database/database.ts';
import type { SearchIndex } from '../../storage/search/index.ts';
import type { Application } from '../context.ts';
import type { Handler } from '../jobs/handler.ts';
import { buildDocuments } from './documents.ts';
import { addPhrases } from './knowledge/store.ts';

/** Kind and key of the job that brings the index after the database; a trigger on the outbox wakes it. */
export const INDEX_CHANGES = 'search.index';
export const INDEX_CHANGES_EVERY_SECONDS = 2;
const BATCH = 100;
const OVERTAKEN = 500;
/** Any number will do, as long as every server of an installation uses the same one. */
const LOCK = 5_382_020;

/** Drains the outbox of topic `search`, then indexes again what the clock has overtaken. */
export function indexChanges(application: Pick<Application, 'database' | 'search'>): Handler {
  return async (_payload, job) => {
    const { database, search } = application;
    while (!job.signal.aborted && (await indexOutbox(database, search)) > 0);
    while (!job.signal.aborted && (await indexOvertaken(database, search)) > 0);
  };
}

/**
 * Indexes the resources of the next outbox rows and marks the rows done; answers how many rows there were.
 * One at a time in an installation: a slower one would write an older state over a newer.
 * Cut off in the middle, the rows stay open and are indexed again, which harms nothing.
 */
export async function indexOutbox(database: Database, search: SearchIndex): Promise<number> {
  return database.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${LOCK})`;
    const rows = await tx<{ id: number; resourceId: string | null }[]>`
      select id, payload ->> 'resourceId' as resource_id from outbox
      where topic = 'search' and done_at is null order by id limit ${BATCH}`;
    if (rows.length === 0) return 0;
    const ids = [...new Set(rows.map((row) => row.resourceId).filter((id) => id !== null))];
    await indexResources(database, search, ids);
    await tx`update outbox set done_at = now() where id = any(${rows.map((row) => row.id)}::bigint[])`;
    return rows.length;
  });
}

/** Writes the documents of resources as they are now, and removes those that have none. */
export async function indexResources(
  database: Database,
  search: SearchIndex,
  resourceIds: readonly string[],
): Promise<void> {
  const documents = await buildDocuments(database, resourceIds);
  const built = new Set(documents.map((document) => document.resourceId));
  if (documents.length > 0) {
    await addPhrases(database, documents);
    await search.put(documents);
  }
  const gone = resourceIds.filter((id) => !built.has(id));
  if (gone.length > 0) await search.remove(gone);
}

/** Gives resources whose dated grants began or ended their new tokens; answers how many more there may be. */
async function indexOvertaken(database: Database, search: SearchIndex): Promise<number> {
  const ids = await search.overtaken(OVERTAKEN, await databaseNow(database));
  if (ids.length > 0) await indexResources(database, search, ids);
  return ids.length === OVERTAKEN ? ids.length : 0;
}

async function databaseNow(database: Database): Promise<Date> {
  const [row] = await database<{ now: Date }[]>`select now()`;
  if (!row) throw new Error('The database did not say what time it is.');
  return row.now;
}
