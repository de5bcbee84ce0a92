import type { Queryable } from '../../storage/database/database.ts';
import { amongOpenVersions } from '../access/openIds.ts';
import type { Viewer } from '../access/viewer.ts';
import type { PageWanted } from '../graphql/connection.ts';
import { resourceColumns } from '../resources/columns.ts';
import { beforeInstant, type DatedResource } from '../resources/queries.ts';
import type { ProjectRow, ProjectTagRow } from './rows.ts';

const projectColumns = (database: Queryable) => database`
  project.id, project.name, project.level, project.category, project.owner_id, project.summary, project.state, project.starts_at`;

/** Running projects; the order turns with the school day, so that nobody is always first (R65). */
export const listProjects = (database: Queryable) =>
  database<ProjectRow[]>`
    select ${projectColumns(database)}
    from project
    where state in ('active', 'showcased')
      and starts_at <= now()
      and (ends_at is null or ends_at > now())
    order by md5(id || ((now() at time zone 'Asia/Shanghai')::date)::text)`;

export async function findProject(database: Queryable, id: string): Promise<ProjectRow | null> {
  const [row] = await database<
    ProjectRow[]
  >`select ${projectColumns(database)} from project where id = ${id}`;
  return row ?? null;
}

/** Published resources tagged with a project, as far as the viewer may discover them, the newest first. */
export function listProjectResources(
  database: Queryable,
  viewer: Viewer,
  projectId: string,
  page: PageWanted<readonly [string, string]>,
) {
  return database<DatedResource[]>`
    select ${resourceColumns(database)}, version.published_at as listed_at
    from project_tag
    join resource on resource.id = project_tag.resource_id
    join version on version.resource_id = resource.id and version.state = 'published'
    where project_id = ${projectId}
      and project_tag.state = 'accepted'
      and ${amongOpenVersions(database, viewer, 'discover')}
      and ${beforeInstant(database, database`version.published_at`, page)}
    order by date_trunc('milliseconds', version.published_at) desc, resource.id desc
    limit ${page.first + 1}`;
}

export async function countProjectResources(
  database: Queryable,
  viewer: Viewer,
  projectId: string,
): Promise<number> {
  const [row] = await database<{ count: number }[]>`
    select count(*)::int as count
    from project_tag
    join version on version.resource_id = project_tag.resource_id and version.state = 'published'
    where project_id = ${projectId}
      and project_tag.state = 'accepted'
      and ${amongOpenVersions(database, viewer, 'discover')}`;
  return row?.count ?? 0;
}

const tagColumns = (database: Queryable) =>
  database`project_tag.resource_id, project_tag.project_id, project_tag.state, project_tag.asked_at`;

/** Projects of a resource that its tags were accepted for. */
export const listProjectsOf = (database: Queryable, resourceId: string) =>
  database<ProjectRow[]>`
    select ${projectColumns(database)}
    from project_tag
    join project on project.id = project_tag.project_id
    where resource_id = ${resourceId} and project_tag.state = 'accepted'
    order by project.id`;

/** Every tag of a resource, whatever its state. */
export const listTagsOf = (database: Queryable, resourceId: string) =>
  database<ProjectTagRow[]>`
    select ${tagColumns(database)} from project_tag where resource_id = ${resourceId} order by asked_at, project_id`;

/** Tags that wait for the consent of one of these owners, for resources that the viewer may discover or decides about. */
export const listAskedTags = (database: Queryable, ownerIds: readonly string[]) =>
  database<ProjectTagRow[]>`
    select ${tagColumns(database)}
    from project_tag
    join project on project.id = project_tag.project_id
    where project_tag.state = 'asked' and project.owner_id = any(${[...ownerIds]})
    order by asked_at
    limit 100`;
