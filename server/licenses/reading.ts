import type { Queryable } from '../../storage/database/database.ts';
import { grantOpens } from '../access/rule.ts';
import type { Viewer } from '../access/viewer.ts';
import type { PageWanted } from '../graphql/connection.ts';
import { decidesFor } from './authority.ts';
import { findPlaceNames, grantColumns, listGrants, requestColumns } from './queries.ts';
import type { GrantRow, RequestRow } from './rows.ts';
import type { Audience } from './terms.ts';
import type { AudienceNames } from './words.ts';

/** Places that the viewer calls his own: 本校, 本集团. */
export const ownPlaces = (viewer: Viewer): Set<string> =>
  new Set(
    viewer.scopes.flatMap(({ place, placeId, capacity }) =>
      placeId && (place === 'school' || place === 'group') && capacity !== 'external' ? [placeId] : [],
    ),
  );

/** The names that sentences need, read at once. */
export async function readNames(
  database: Queryable,
  viewer: Viewer | null,
  audiences: readonly Audience[],
): Promise<AudienceNames> {
  const ids = audiences.filter(({ level }) => level !== 'person').flatMap((audience) => audience.ids);
  const names = await findPlaceNames(database, [...new Set(ids)]);
  return { nameOf: (id) => names.get(id) ?? null, own: viewer ? ownPlaces(viewer) : new Set() };
}

/**
 * Licences of a resource that the viewer may read: all for its authors and whoever decides for its owner,
 * for others the running ones that reach them.
 */
export async function listReadableGrants(
  database: Queryable,
  viewer: Viewer,
  resourceId: string,
): Promise<GrantRow[]> {
  const [resource] = await database<{ ownerId: string; wrote: boolean }[]>`
    select owner_id, exists (
      select 1
      from resource_author
      where resource_author.resource_id = resource.id and person_id = ${viewer.personId}) as wrote
    from resource
    where id = ${resourceId}`;
  if (!resource) return [];
  if (resource.wrote || decidesFor(viewer, resource.ownerId)) return listGrants(database, resourceId);
  return database<GrantRow[]>`
    select ${grantColumns(database)}
    from license_grant
    where resource_id = ${resourceId}
      and exists (
        select 1
        from version as access_version
        join resource as access_resource on access_resource.id = access_version.resource_id
        join part as access_part on access_part.version_id = access_version.id
        join license_grant as access_grant on access_grant.id = license_grant.id
        where access_version.resource_id = ${resourceId}
          and access_version.state in ('published', 'superseded')
          and ${grantOpens(database, viewer, 'discover', 'access_part')})
    order by 'staff' = any(capacities) desc, granted_at, id`;
}

type Page = PageWanted<readonly [string, string]>;

/** Requests that a person made, the newest first. */
export const listOwnRequests = (database: Queryable, personId: string | null, page: Page) =>
  database<RequestRow[]>`
    select ${requestColumns(database)}
    from license_request
    where requested_by = ${personId}
      and (${page.after?.[0] ?? null}::timestamptz is null
        or (date_trunc('milliseconds', opened_at), id) < (${page.after?.[0] ?? null}::timestamptz, ${page.after?.[1] ?? ''}))
    order by date_trunc('milliseconds', opened_at) desc, id desc
    limit ${page.first + 1}`;

/** Open requests for works of these owners, the oldest first. */
export const listOpenRequests = (database: Queryable, ownerIds: readonly string[], page: Page) =>
  database<RequestRow[]>`
    select ${requestColumns(database)}
    from license_request
    join resource on resource.id = license_request.resource_id
    where resource.owner_id = any(${[...ownerIds]})
      and license_request.state = 'open'
      and opened_at > now() - interval '14 days'
      and (${page.after?.[0] ?? null}::timestamptz is null
        or (date_trunc('milliseconds', opened_at), license_request.id)
          > (${page.after?.[0] ?? null}::timestamptz, ${page.after?.[1] ?? ''}))
    order by date_trunc('milliseconds', opened_at), license_request.id
    limit ${page.first + 1}`;
