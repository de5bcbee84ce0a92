import type { Queryable } from '../../storage/database/database.ts';
import { type Action, openParts, openResources, openVersions } from '../access/access.ts';
import { amongOpenVersions } from '../access/openIds.ts';
import type { Viewer } from '../access/viewer.ts';
import type { PageWanted } from '../graphql/connection.ts';
import type { PersonRow } from '../people/rows.ts';
import { partColumns, resourceColumns, versionColumns } from './columns.ts';
import type { OwnerRow, PartRow, ResourceRow, VersionRow } from './rows.ts';

/** A resource that exists for this viewer, or null. */
export async function findResource(
  database: Queryable,
  viewer: Viewer,
  id: string,
): Promise<ResourceRow | null> {
  const [row] = await database<ResourceRow[]>`
    select ${resourceColumns(database)}
    from resource
    where id = ${id}
      and ${openResources(database, viewer, 'discover')}`;
  return row ?? null;
}

/** A version that exists for this viewer, or null. */
export async function findVersion(
  database: Queryable,
  viewer: Viewer,
  id: string,
): Promise<VersionRow | null> {
  const [row] = await database<VersionRow[]>`
    select ${versionColumns(database)}
    from version
    where id = ${id}
      and ${openVersions(database, viewer, 'discover')}`;
  return row ?? null;
}

/** A part that exists for this viewer, or null. */
export async function findPart(database: Queryable, viewer: Viewer, id: string): Promise<PartRow | null> {
  const [row] = await database<PartRow[]>`
    select ${partColumns(database)}
    from part
    where id = ${id}
      and ${openParts(database, viewer, 'discover')}`;
  return row ?? null;
}

/** Versions of resources that the viewer may see, newest first. */
export const findVisibleVersions = (database: Queryable, viewer: Viewer, resourceIds: readonly string[]) =>
  database<VersionRow[]>`
    select ${versionColumns(database)}
    from version
    where resource_id = any(${[...resourceIds]})
      and ${openVersions(database, viewer, 'discover')}
    order by number desc`;

/** Parts of versions that the viewer may see, in order. */
export const findVisibleParts = (database: Queryable, viewer: Viewer, versionIds: readonly string[]) =>
  database<PartRow[]>`
    select ${partColumns(database)}
    from part
    where version_id = any(${[...versionIds]})
      and ${openParts(database, viewer, 'discover')}
    order by position, name`;

export const findOwners = (database: Queryable, ids: readonly string[]) =>
  database<OwnerRow[]>`
    select id, name from school where id = any(${[...ids]})
    union all
    select id, name from organisation where id = any(${[...ids]})
    union all
    select id, name from education_group where id = any(${[...ids]})`;

export const findAuthors = (database: Queryable, resourceIds: readonly string[]) =>
  database<(PersonRow & { resourceId: string })[]>`
    select person.id, person.display_name, person.capacity, resource_author.resource_id
    from resource_author
    join person on person.id = resource_author.person_id
    where resource_id = any(${[...resourceIds]})
    order by position, person.id`;

const ASKED = [
  'preview',
  'stream',
  'download',
  'print',
  'classroom_use',
  'assign',
  'adapt',
  'deliver',
] as const satisfies readonly Action[];

/** Which actions the viewer may do with each resource now. */
export async function permissionsOf(
  database: Queryable,
  viewer: Viewer,
  resourceIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const permissions = new Map<string, Set<string>>(resourceIds.map((id) => [id, new Set()]));
  for (const action of ASKED) {
    const rows = await database<{ id: string }[]>`
      select id
      from resource
      where id = any(${[...resourceIds]})
        and ${openResources(database, viewer, action)}`;
    for (const row of rows) permissions.get(row.id)?.add(action);
  }
  return permissions;
}

/** Which of the actions on bytes the viewer may do with each part now. */
export async function partPermissionsOf(
  database: Queryable,
  viewer: Viewer,
  partIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const permissions = new Map<string, Set<string>>(partIds.map((id) => [id, new Set()]));
  for (const action of ['preview', 'stream', 'download'] as const) {
    const rows = await database<{ id: string }[]>`
      select id
      from part
      where id = any(${[...partIds]})
        and ${openParts(database, viewer, action)}`;
    for (const row of rows) permissions.get(row.id)?.add(action);
  }
  return permissions;
}

/** Whether the person is among the authors. */
export async function isAuthor(
  database: Queryable,
  personId: string | null,
  resourceId: string,
): Promise<boolean> {
  if (!personId) return false;
  const [row] =
    await database`select 1 from resource_author where resource_id = ${resourceId} and person_id = ${personId}`;
  return row !== undefined;
}

type InstantPage = PageWanted<readonly [string, string]>;

const STATES = {
  underway: ['draft', 'submitted', 'in_review', 'approved'],
  returned: ['returned'],
  published: ['published'],
  ended: ['withdrawn', 'blocked', 'superseded'],
} as const;

/** A resource with the instant by which its list is ordered. */
export type DatedResource = ResourceRow & { listedAt: Date };

/** Resources that the viewer wrote, by the last change of their newest version. */
export function listMyResources(
  database: Queryable,
  viewer: Viewer,
  state: keyof typeof STATES | null,
  page: InstantPage,
) {
  return database<DatedResource[]>`
    select ${resourceColumns(database)}, newest.updated_at as listed_at
    from resource
    join resource_author on resource_author.resource_id = resource.id and resource_author.person_id = ${viewer.personId}
    cross join lateral (
      select updated_at, state from version where version.resource_id = resource.id order by number desc limit 1
    ) as newest
    where (${state}::text is null or newest.state = any(${state ? [...STATES[state]] : []}))
      and ${beforeInstant(database, database`newest.updated_at`, page)}
    order by date_trunc('milliseconds', newest.updated_at) desc, resource.id desc
    limit ${page.first + 1}`;
}

/** Resources of schools with an approved version that waits for the principal. */
export function listAwaitingPublication(database: Queryable, ownerIds: readonly string[], page: InstantPage) {
  return database<DatedResource[]>`
    select ${resourceColumns(database)}, version.updated_at as listed_at
    from resource
    join version on version.resource_id = resource.id and version.state = 'approved'
    where resource.owner_id = any(${[...ownerIds]})
      and ${beforeInstant(database, database`version.updated_at`, page)}
    order by date_trunc('milliseconds', version.updated_at) desc, resource.id desc
    limit ${page.first + 1}`;
}

/** Published resources open to the viewer that are not his own, newest first. */
export function listNewResources(database: Queryable, viewer: Viewer, page: InstantPage) {
  return database<DatedResource[]>`
    select ${resourceColumns(database)}, version.published_at as listed_at
    from version
    join resource on resource.id = version.resource_id
    where version.state = 'published'
      and not exists (
        select 1 from resource_author where resource_author.resource_id = resource.id and person_id = ${viewer.personId})
      and ${amongOpenVersions(database, viewer, 'discover')}
      and ${beforeInstant(database, database`version.published_at`, page)}
    order by date_trunc('milliseconds', version.published_at) desc, resource.id desc
    limit ${page.first + 1}`;
}

/** The keyset condition of a list ordered by an instant (to the millisecond, as a cursor keeps it) and the resource's id, both falling. */
export function beforeInstant(database: Queryable, column: ReturnType<Queryable>, page: InstantPage) {
  if (!page.after) return database`true`;
  const [instant, id] = page.after;
  return database`(date_trunc('milliseconds', ${column}), resource.id) < (${instant}::timestamptz, ${id})`;
}

export const instantKeyOf = (row: DatedResource): readonly [string, string] => [
  row.listedAt.toISOString(),
  row.id,
];
