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

/** The same for many subjects in one statement; answers in the order of the subjects. */
export async function mayOpenMany(
  database: Queryable,
  viewer: Viewer,
  action: Action,
  subjects: readonly Subject[],
): Promise<boolean[]> {
  if (subjects.length === 0) return [];
  const rows = await database<{ open: boolean }[]>`
    select
      case
        when asked.part_id is not null then exists (
          select from part
          join version on version.id = part.version_id
          where part.id = asked.part_id and version.resource_id = asked.resource_id
            and (asked.version_id is null or version.id = asked.version_id)
            and ${openParts(database, viewer, action)}
        )
        when asked.version_id is not null then exists (
          select from version
          where version.id = asked.version_id and version.resource_id = asked.resource_id
            and ${openVersions(database, viewer, action)}
        )
        else exists (
          select from resource
          where resource.id = asked.resource_id and ${openResources(database, viewer, action)}
        )
      end as open
    from unnest(
      ${subjects.map((subject) => subject.resourceId)}::text[],
      ${subjects.map((subject) => subject.versionId ?? null)}::text[],
      ${subjects.map((subject) => subject.partId ?? null)}::text[]
    ) with ordinality as asked (resource_id, version_id, part_id, ordinal)
    order by asked.ordinal
  `;
  return rows.map((row) => row.open);
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
