import type { Fragment } from 'postgres';
import type { Queryable } from '../../storage/database/database.ts';
import type { Action } from './access.ts';
import { openingWays } from './rule.ts';
import type { Viewer } from './viewer.ts';

/**
 * The ids of all resources open to this viewer for `action`, as a query: `where resource.id in (${openResourceIds(…)})`.
 * The same rule as `openResources`, asked of the whole table at once: for counts, facets and the browse tree, and for
 * viewers who see little of it. For a page of a list or some known ids `openResources` is quicker.
 */
export const openResourceIds = (database: Queryable, viewer: Viewer, action: Action): Fragment =>
  openIds(database, viewer, action, database`access_version.resource_id`);

/** The ids of all versions open to this viewer for `action`; see `openResourceIds`. */
export const openVersionIds = (database: Queryable, viewer: Viewer, action: Action): Fragment =>
  openIds(database, viewer, action, database`access_version.id`);

/** Each way by itself, so that PostgreSQL starts from what is few: the author's works, the grants that reach. */
function openIds(database: Queryable, viewer: Viewer, action: Action, id: Fragment): Fragment {
  const ways = openingWays(database, viewer, action, 'access_part').map(
    ({ condition }) => database`
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
