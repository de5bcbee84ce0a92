import type { Queryable } from '../../storage/database/database.ts';

export interface Target {
  schoolId: string;
  flags: string[];
}

/**
 * Schools that a sender can address now: members of its group (of all its groups, for a school) whose membership runs
 * and is not suspended (E04), without the sender itself. With flags: those that carry one of them today (R16).
 */
export async function findTargets(
  database: Queryable,
  fromId: string,
  flags: readonly string[] | null,
): Promise<Target[]> {
  return [
    ...(await database<Target[]>`
      with running as (
        select school_id, group_id
        from membership
        where state not in ('proposed', 'withdrawn')
          and starts_at <= now()
          and (ends_at is null or ends_at > now())
          and not (suspended_at <= now() and (suspension_ends_at is null or suspension_ends_at > now())) is true
      )
      select receiver.school_id,
        coalesce(array_agg(distinct school_flag.flag) filter (where school_flag.flag is not null), '{}') as flags
      from running as receiver
      left join school_flag on school_flag.school_id = receiver.school_id
        and school_flag.starts_at <= now()
        and (school_flag.ends_at is null or school_flag.ends_at > now())
      where receiver.school_id <> ${fromId}
        and (receiver.group_id = ${fromId}
          or receiver.group_id in (select group_id from running where school_id = ${fromId}))
      group by receiver.school_id
      having ${flags === null} or array_agg(school_flag.flag) && ${flags ? [...flags] : []}
      order by receiver.school_id`),
  ];
}

/**
 * Of these schools, those to which no running grant of the version's resource permits delivering. The grant must open
 * to the school's staff: to its group, to it by name, to the district or the public.
 */
export async function findClosedTargets(
  database: Queryable,
  versionId: string,
  schoolIds: readonly string[],
): Promise<string[]> {
  const rows = await database<{ id: string }[]>`
    select school.id
    from school
    where school.id = any(${[...schoolIds]})
      and not exists (
        select 1
        from license_grant
        join version on version.resource_id = license_grant.resource_id and version.id = ${versionId}
        where 'deliver' = any(permissions)
          and 'staff' = any(capacities)
          and (version_ids is null or version.id = any(version_ids))
          and license_grant.state is null
          and starts_at <= now()
          and (ends_at is null or ends_at > now())
          and (revoked_at is null or revoked_at > now())
          and (license_grant.superseded_at is null or license_grant.superseded_at > now())
          and (audience_level in ('district', 'public')
            or (audience_level in ('school', 'schools')
              and (school.id = any(audience_ids) or school.parent_school_id = any(audience_ids)))
            or (audience_level in ('group', 'groups') and exists (
              select 1
              from membership
              where membership.school_id = school.id
                and membership.group_id = any(audience_ids)
                and membership.state not in ('proposed', 'withdrawn')
                and membership.starts_at <= now()
                and (membership.ends_at is null or membership.ends_at > now())))))`;
  return rows.map((row) => row.id);
}
