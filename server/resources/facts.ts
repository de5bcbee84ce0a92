import type { Queryable } from '../../storage/database/database.ts';
import type { Viewer } from '../access/viewer.ts';
import type { GroupRow } from '../groups/rows.ts';

/** The group through which a school shares now (the first one it joined), for the attribution line (R10). */
export async function findGroupOf(database: Queryable, ownerId: string): Promise<GroupRow | null> {
  const [row] = await database<GroupRow[]>`
    select education_group.id, name, education_group.stages, lead_school_id, education_group.state, formed_at
    from membership
    join education_group on education_group.id = membership.group_id
    where school_id = ${ownerId}
      and membership.state not in ('proposed', 'withdrawn')
      and starts_at <= now()
      and (ends_at is null or ends_at > now())
    order by starts_at
    limit 1`;
  return row ?? null;
}

/** Uses by people other than the authors, each person, kind and school day once (domain.md F, "qualified use"). */
export async function countUses(database: Queryable, resourceId: string): Promise<number> {
  const [row] = await database<{ count: number }[]>`
    select count(distinct (person_id, kind, (at at time zone 'Asia/Shanghai')::date))::int as count
    from usage_event
    where resource_id = ${resourceId}
      and (kind in ('download', 'stamped_copy', 'classroom_use', 'assigned')
        or (kind = 'preview' and seconds >= 20)
        or (kind in ('stream_start', 'stream_progress', 'stream_complete') and seconds >= 60))
      and not exists (
        select 1
        from resource_author
        where resource_author.resource_id = usage_event.resource_id and resource_author.person_id = usage_event.person_id)`;
  return row?.count ?? 0;
}

/** Where the viewer stopped in parts, in seconds. */
export async function findPositions(
  database: Queryable,
  viewer: Viewer,
  partIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database<{ partId: string; positionSeconds: number }[]>`
    select part_id, position_seconds
    from playback_progress
    where person_id = ${viewer.personId} and part_id = any(${[...partIds]})`;
  return new Map(rows.map((row) => [row.partId, row.positionSeconds]));
}
