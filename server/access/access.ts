import type { Fragment } from 'postgres';
import type { Queryable } from '../../storage/database/database.ts';
import { grantOpens, openingWays, type Way } from './rule.ts';
import type { Viewer } from './viewer.ts';

/** What a viewer may do with a part (domain.md E); `discover` is to know that it exists. */
export type Action =
  | 'discover'
  | 'preview'
  | 'stream'
  | 'download'
  | 'print'
  | 'classroom_use'
  | 'assign'
  | 'adapt'
  | 'excerpt'
  | 'redistribute'
  | 'deliver'
  | 'afterschool_use'
  | 'archive';

/** What is asked about: a resource as a whole, one of its versions, or one part alone. */
export interface Subject {
  resourceId: string;
  versionId?: string | null;
  partId?: string | null;
}

// "offset 0" in the predicates keeps PostgreSQL from deciding about every row of the table before the first is asked
// for: a page of 20 then decides about some 20 rows. For questions about the whole table there is openIds.ts.

/**
 * The rule as a predicate on rows of `part` (or an alias of it): this viewer may do `action` to this part now.
 * Use it in `where`; it brings its own joins.
 */
export function openParts(database: Queryable, viewer: Viewer, action: Action, alias = 'part'): Fragment {
  return database`exists (
    select from version as access_version
    join resource as access_resource on access_resource.id = access_version.resource_id
    where access_version.id = ${database(alias)}.version_id
      and ${anyWay(database, viewer, action, alias)}
    offset 0
  )`;
}

/**
 * The rule on rows of `version`: at least one part of it is open to this viewer for `action`.
 * An author also has an own version that has no part yet.
 */
export function openVersions(
  database: Queryable,
  viewer: Viewer,
  action: Action,
  alias = 'version',
): Fragment {
  return database`(exists (
    select from version as access_version
    join resource as access_resource on access_resource.id = access_version.resource_id
    join part as access_part on access_part.version_id = access_version.id
    where access_version.id = ${database(alias)}.id
      and ${anyWay(database, viewer, action, 'access_part')}
    offset 0
  ) ${ownEmptyVersion(database, viewer, action, database`access_empty.id = ${database(alias)}.id`)})`;
}

/**
 * The rule on rows of `resource`: at least one part of at least one version is open to this viewer for `action`.
 * With `discover`, rows outside do not exist for this viewer: not in lists, counts or facets.
 */
export function openResources(
  database: Queryable,
  viewer: Viewer,
  action: Action,
  alias = 'resource',
): Fragment {
  return database`(exists (
    select from version as access_version
    join resource as access_resource on access_resource.id = access_version.resource_id
    join part as access_part on access_part.version_id = access_version.id
    where access_version.resource_id = ${database(alias)}.id
      and ${anyWay(database, viewer, action, 'access_part')}
    offset 0
  ) ${ownEmptyVersion(database, viewer, action, database`access_empty.resource_id = ${database(alias)}.id`)})`;
}

function anyWay(database: Queryable, viewer: Viewer, action: Action, part: string): Fragment {
  const ways = openingWays(database, viewer, action, part);
  return database`(false ${ways.map(({ condition }) => database`or ${condition}`)})`;
}

/** A package just begun has no file yet, and its author must find it again. */
function ownEmptyVersion(database: Queryable, viewer: Viewer, action: Action, match: Fragment): Fragment {
  if (viewer.personId === null || action === 'redistribute' || action === 'deliver') return database``;
  return database`or exists (
    select from version as access_empty
    join resource_author on resource_author.resource_id = access_empty.resource_id
      and resource_author.person_id = ${viewer.personId}
    where ${match} and not exists (select from part where part.version_id = access_empty.id)
  )`;
}

/** May this viewer do `action` to the resource (any part of any version), the version (any part) or the part? */
export async function mayOpen(
  database: Queryable,
  viewer: Viewer,
  action: Action,
  subject: Subject,
): Promise<boolean> {
  const [answer] = await mayOpenMany(database, viewer, action, [subject]);
  return answer === true;
}

/** The same for many subjects, with one statement for each kind of subject; answers in the order of the subjects. */
export async function mayOpenMany(
  database: Queryable,
  viewer: Viewer,
  action: Action,
  subjects: readonly Subject[],
): Promise<boolean[]> {
  const parts = subjects.flatMap(({ partId }) => partId ?? []);
  const versions = subjects.flatMap(({ partId, versionId }) => (partId ? [] : (versionId ?? [])));
  const resources = subjects.flatMap(({ partId, versionId, resourceId }) =>
    partId || versionId ? [] : resourceId,
  );
  const open = new Set<string>();
  if (parts.length > 0) {
    const rows = await database<{ id: string; versionId: string; resourceId: string }[]>`
      select part.id, part.version_id, version.resource_id
      from part
      join version on version.id = part.version_id
      where ${among(database, 'part', parts)} and ${openParts(database, viewer, action)}
    `;
    for (const row of rows) {
      open
        .add(subjectKey(row.resourceId, row.versionId, row.id))
        .add(subjectKey(row.resourceId, null, row.id));
    }
  }
  if (versions.length > 0) {
    const rows = await database<{ id: string; resourceId: string }[]>`
      select version.id, version.resource_id
      from version
      where ${among(database, 'version', versions)} and ${openVersions(database, viewer, action)}
    `;
    for (const row of rows) open.add(subjectKey(row.resourceId, row.id, null));
  }
  if (resources.length > 0) {
    const rows = await database<{ id: string }[]>`
      select resource.id
      from resource
      where ${among(database, 'resource', resources)} and ${openResources(database, viewer, action)}
    `;
    for (const row of rows) open.add(subjectKey(row.id, null, null));
  }
  return subjects.map(({ resourceId, versionId, partId }) =>
    open.has(subjectKey(resourceId, versionId ?? null, partId ?? null)),
  );
}

const subjectKey = (resourceId: string, versionId: string | null, partId: string | null): string =>
  JSON.stringify([resourceId, versionId, partId]);

/** One id as a plain parameter, so that PostgreSQL soon keeps one plan for it; many as an array. */
function among(database: Queryable, table: string, ids: readonly string[]): Fragment {
  const [only = '', ...others] = ids;
  return others.length === 0
    ? database`${database(table)}.id = ${only}`
    : database`${database(table)}.id = any(${[...ids]}::text[])`;
}

/** Which of these resources exist for this viewer. */
export async function discoverable(
  database: Queryable,
  viewer: Viewer,
  resourceIds: readonly string[],
): Promise<Set<string>> {
  if (resourceIds.length === 0) return new Set();
  const rows = await database<{ id: string }[]>`
    select resource.id
    from resource
    where resource.id = any(${[...resourceIds]}::text[]) and ${openResources(database, viewer, 'discover')}
  `;
  return new Set(rows.map((row) => row.id));
}

/** How a part is open to a viewer: the way, and for `grant` which grant. */
export interface Opening {
  partId: string;
  versionId: string;
  resourceId: string;
  way: Way;
  grantId: string | null;
}

/**
 * Why each of these parts is open to this viewer for `action`: every exception and every grant that opens it.
 * Parts that are not open have no row. Serves "why can I see this" and the licence named on a copy.
 */
export async function openings(
  database: Queryable,
  viewer: Viewer,
  action: Action,
  partIds: readonly string[],
): Promise<Opening[]> {
  if (partIds.length === 0) return [];
  const ways = openingWays(database, viewer, action, 'part');
  return database<Opening[]>`
    select part.id as part_id, access_version.id as version_id, access_resource.id as resource_id, way.way, way.grant_id
    from part
    join version as access_version on access_version.id = part.version_id
    join resource as access_resource on access_resource.id = access_version.resource_id
    cross join lateral (
      select null as way, null as grant_id where false
      ${ways.map(({ way, condition }) =>
        way === 'grant'
          ? database`union all
              select 'grant', access_grant.id
              from license_grant as access_grant
              where ${condition} and ${grantOpens(database, viewer, action, 'part')}`
          : database`union all select ${way}, null where ${condition}`,
      )}
    ) as way
    where part.id = any(${[...partIds]}::text[])
    order by part.id, way.way, way.grant_id
  `;
}

/** The grants through which this viewer may do `action` to these parts, by part. */
export async function openingGrants(
  database: Queryable,
  viewer: Viewer,
  action: Action,
  partIds: readonly string[],
): Promise<Map<string, string[]>> {
  const grants = new Map<string, string[]>();
  for (const opening of await openings(database, viewer, action, partIds)) {
    if (opening.grantId === null) continue;
    grants.set(opening.partId, [...(grants.get(opening.partId) ?? []), opening.grantId]);
  }
  return grants;
}
