import type { Fragment } from 'postgres';
import type { Queryable } from '../../storage/database/database.ts';
import type { Action } from './access.ts';
import { grantable, grantOpens, openingWays } from './rule.ts';
import type { Viewer } from './viewer.ts';

/**
 * The rule on rows of `resource`, decided for the whole table once and then looked up: for lists, counts, facets and
 * trees over everything, also for viewers who see little of it. Says the same as `openResources`, which is quicker
 * where few rows are looked at (known ids, a page of what is mostly open).
 */
export const amongOpenResources = (
  database: Queryable,
  viewer: Viewer,
  action: Action,
  alias = 'resource',
): Fragment => database`${database(alias)}.id = any(array(${openResourceIds(database, viewer, action)}))`;

/** The same on rows of `version`: for lists that show what one version says of itself. */
export const amongOpenVersions = (
  database: Queryable,
  viewer: Viewer,
  action: Action,
  alias = 'version',
): Fragment => database`${database(alias)}.id = any(array(${openVersionIds(database, viewer, action)}))`;

/** The ids of all resources open to this viewer for `action`, as a query; some more than once. */
export const openResourceIds = (database: Queryable, viewer: Viewer, action: Action): Fragment =>
  openIds(database, viewer, action, database`access_version.resource_id`);

/** The ids of all versions open to this viewer for `action`; see `openResourceIds`. */
export const openVersionIds = (database: Queryable, viewer: Viewer, action: Action): Fragment =>
  openIds(database, viewer, action, database`access_version.id`);

/** Each way by itself, so that PostgreSQL starts from what is few: the author's works, the grants that reach. */
function openIds(database: Queryable, viewer: Viewer, action: Action, id: Fragment): Fragment {
  const part = 'access_part';
  const ways = openingWays(database, viewer, action, part).map(({ way, condition }) =>
    way === 'grant'
      ? database`
          select ${id}
          from license_grant as access_grant
          join resource as access_resource on access_resource.id = access_grant.resource_id
          join version as access_version on access_version.resource_id = access_resource.id
          join part as access_part on access_part.version_id = access_version.id
          where ${grantOpens(database, viewer, action, part)} and ${grantable(database, viewer, part)}
        `
      : database`
          select ${id}
          from version as access_version
          join resource as access_resource on access_resource.id = access_version.resource_id
          join part as access_part on access_part.version_id = access_version.id
          where ${condition}
        `,
  );
  if (viewer.personId !== null && action !== 'redistribute' && action !== 'deliver') {
    // An author also has an own version that has no part yet.
    ways.push(database`
      select ${id}
      from version as access_version
      join resource_author on resource_author.resource_id = access_version.resource_id
      where resource_author.person_id = ${viewer.personId}
        and not exists (select from part where part.version_id = access_version.id)
    `);
  }
  return database`${ways.map((way, index) => (index === 0 ? way : database`union all ${way}`))}`;
}
