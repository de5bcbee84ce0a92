import type { Queryable } from '../../storage/database/database.ts';
import { amongOpenVersions } from '../access/openIds.ts';
import type { Viewer } from '../access/viewer.ts';
import type { PageWanted } from '../graphql/connection.ts';
import { resourceColumns } from '../resources/columns.ts';
import { beforeInstant, type DatedResource } from '../resources/queries.ts';

/** How many after-school resources the viewer may discover, by category (R55). */
export async function countCategories(database: Queryable, viewer: Viewer): Promise<Map<string, number>> {
  const rows = await database<{ category: string; count: number }[]>`
    select category, count(*)::int as count
    from version
    join resource on resource.id = version.resource_id
    cross join lateral unnest(version.afterschool_categories) as category
    where version.state = 'published'
      and ${amongOpenVersions(database, viewer, 'discover')}
    group by category`;
  return new Map(rows.map((row) => [row.category, row.count]));
}

/** After-school resources of a category, or of all, the newest first. */
export function listAfterschoolResources(
  database: Queryable,
  viewer: Viewer,
  category: string | null,
  page: PageWanted<readonly [string, string]>,
) {
  return database<DatedResource[]>`
    select ${resourceColumns(database)}, version.published_at as listed_at
    from version
    join resource on resource.id = version.resource_id
    where version.state = 'published'
      and (version.afterschool_categories <> '{}' or version.type = 'afterschool_course')
      and (${category}::text is null or ${category} = any(version.afterschool_categories))
      and ${amongOpenVersions(database, viewer, 'discover')}
      and ${beforeInstant(database, database`version.published_at`, page)}
    order by date_trunc('milliseconds', version.published_at) desc, resource.id desc
    limit ${page.first + 1}`;
}
