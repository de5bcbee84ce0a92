import type { Database } from '../../storage/database/database.ts';
import type { IndexAccess } from '../../storage/search/index.ts';
import { discoverable } from '../access/access.ts';
import { viewerTokens } from '../access/searchFilter.ts';
import type { Viewer } from '../access/viewer.ts';

/** More waiting changes than these are only there while a whole installation is being loaded. */
const MOST_DOUBTFUL = 5_000;

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
    decide: async (resourceIds) => [...(await discoverable(database, viewer, resourceIds))],
  };
}
