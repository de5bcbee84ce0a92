import type { Database } from '../../storage/database/database.ts';
import type { IndexAccess } from '../../storage/search/index.ts';
import { openVersions } from '../access/access.ts';
import { viewerTokens } from '../access/searchFilter.ts';
import type { Viewer } from '../access/viewer.ts';

/**
 * More waiting changes than these are only there while a whole installation is being loaded; hits are asked of the
 * database all the same, counts may then lag.
 */
const MOST_DOUBTFUL = 1_000;

/**
 * What the index may show this viewer: by tokens where they are right, and by the access rule itself for resources
 * whose change has not reached the index yet, so that a revoked grant counts at once in hits, counts and facets.
 */
export async function indexAccess(database: Database, viewer: Viewer): Promise<IndexAccess> {
  const waiting = await database<{ resourceId: string }[]>`
    select distinct payload ->> 'resourceId' as resource_id from outbox
    where topic = 'search' and done_at is null and payload ->> 'resourceId' is not null limit ${MOST_DOUBTFUL}`;
  return {
    at: new Date(viewer.at),
    tokens: viewerTokens(viewer),
    doubtful: waiting.map((row) => row.resourceId),
    decide: (resourceIds) => shownTo(database, viewer, resourceIds),
  };
}

/**
 * Of these resources, those whose published version the viewer may discover: the index speaks of that version, and
 * whoever may see an older one only learns nothing of the newer (E07).
 */
export async function shownTo(
  database: Database,
  viewer: Viewer,
  resourceIds: readonly string[],
): Promise<string[]> {
  if (resourceIds.length === 0) return [];
  const rows = await database<{ resourceId: string }[]>`
    select resource_id
    from version
    where resource_id = any(${[...resourceIds]}::text[])
      and state = 'published'
      and ${openVersions(database, viewer, 'discover')}`;
  return rows.map((row) => row.resourceId);
}
