import type { Queryable } from '../../storage/database/database.ts';
import type { Viewer } from '../access/viewer.ts';
import type { PageWanted } from '../graphql/connection.ts';
import type { ReviewRow } from './rows.ts';

export const reviewColumns = (database: Queryable) => database`
  review.id, review.version_id, review.level, review.reviewer_id, review.state, review.decision, review.reasons,
  review.comment, review.checklist, review.findings, review.assigned_at, review.decided_at,
  (select title from version where version.id = review.version_id) as title,
  (select number from version where version.id = review.version_id) as number`;

/** What waits for this reviewer, the oldest first; or what he decided, the newest first. */
export function listMyReviews(
  database: Queryable,
  viewer: Viewer,
  decided: boolean,
  page: PageWanted<readonly [string, string]>,
) {
  const [instant, id] = page.after ?? [null, null];
  if (decided) {
    return database<(ReviewRow & { listedAt: Date })[]>`
      select ${reviewColumns(database)}, decided_at as listed_at
      from review
      where reviewer_id = ${viewer.personId} and state = 'decided'
        and (${instant}::text is null or (date_trunc('milliseconds', decided_at), id) < (${instant}::timestamptz, ${id}))
      order by date_trunc('milliseconds', decided_at) desc, id desc
      limit ${page.first + 1}`;
  }
  return database<(ReviewRow & { listedAt: Date })[]>`
    select ${reviewColumns(database)}, assigned_at as listed_at
    from review
    where reviewer_id = ${viewer.personId} and state in ('assigned', 'in_progress')
      and (${instant}::text is null or (date_trunc('milliseconds', assigned_at), id) > (${instant}::timestamptz, ${id}))
    order by date_trunc('milliseconds', assigned_at), id
    limit ${page.first + 1}`;
}

/** A review of the viewer's own, or null. */
export async function findReview(database: Queryable, viewer: Viewer, id: string): Promise<ReviewRow | null> {
  const [row] = await database<ReviewRow[]>`
    select ${reviewColumns(database)}
    from review
    where id = ${id} and reviewer_id = ${viewer.personId}`;
  return row ?? null;
}

/** Reviews of a version for its authors, its reviewers and the owner's principal; nobody else sees any. */
export function listReviewsOf(database: Queryable, viewer: Viewer, versionId: string) {
  return database<ReviewRow[]>`
    select ${reviewColumns(database)}
    from review
    join version on version.id = review.version_id
    join resource on resource.id = version.resource_id
    where version_id = ${versionId}
      and (resource.owner_id = any(${[...viewer.principalOf]})
        or exists (select 1 from resource_author where resource_author.resource_id = resource.id and person_id = ${viewer.personId})
        or exists (select 1 from review as own where own.version_id = ${versionId} and own.reviewer_id = ${viewer.personId}))
    order by review.created_at, review.id`;
}
