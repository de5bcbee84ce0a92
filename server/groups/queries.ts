import type { Queryable } from '../../storage/database/database.ts';
import type { GroupRow, MembershipRow, SchoolRow } from './rows.ts';

export const findSchools = (database: Queryable, ids: readonly string[]) =>
  database<SchoolRow[]>`
    select id, name, town, stages, state, parent_school_id
    from school
    where id = any(${[...ids]})`;

/** Every school of the district, by town and name. */
export const listSchools = (database: Queryable) =>
  database<SchoolRow[]>`
    select id, name, town, stages, state, parent_school_id
    from school
    order by town, name ->> 'zh', id`;

export const findGroups = (database: Queryable, ids: readonly string[]) =>
  database<GroupRow[]>`
    select id, name, stages, lead_school_id, state, formed_at
    from education_group
    where id = any(${[...ids]})`;

export const listGroups = (database: Queryable) =>
  database<GroupRow[]>`
    select id, name, stages, lead_school_id, state, formed_at
    from education_group
    order by created_at, id`;

/** The state that counts now follows from the dates, whatever was stored (domain.md C, "How to read it" 4). */
const membershipColumns = (database: Queryable) => database`
  id, school_id, group_id, role, mode, stages, starts_at, ends_at,
  case
    when state in ('proposed', 'withdrawn') then state
    when ends_at <= now() then 'ended'
    when starts_at > now() then 'approved'
    when suspended_at <= now() and (suspension_ends_at is null or suspension_ends_at > now()) then 'suspended'
    else 'active'
  end as state`;

/** Memberships in force now of schools. */
export const findMembershipsOfSchools = (database: Queryable, schoolIds: readonly string[]) =>
  database<MembershipRow[]>`
    select ${membershipColumns(database)}
    from membership
    where school_id = any(${[...schoolIds]})
      and state not in ('proposed', 'withdrawn')
      and starts_at <= now()
      and (ends_at is null or ends_at > now())
    order by starts_at`;

/** Every membership of groups: running ones first, the lead before all. */
export const findMembershipsOfGroups = (database: Queryable, groupIds: readonly string[]) =>
  database<MembershipRow[]>`
    select ${membershipColumns(database)}
    from membership
    where group_id = any(${[...groupIds]})
    order by (ends_at is not null and ends_at <= now()), role <> 'lead', role <> 'campus', starts_at, id`;

/** Flags of a school today (R16). */
export async function findFlags(database: Queryable, schoolId: string): Promise<string[]> {
  const rows = await database<{ flag: string }[]>`
    select flag
    from school_flag
    where school_id = ${schoolId} and starts_at <= now() and (ends_at is null or ends_at > now())
    order by flag`;
  return rows.map((row) => row.flag);
}

export async function countStaff(database: Queryable, schoolId: string): Promise<number> {
  const [row] = await database<{ count: number }[]>`
    select count(distinct person_id)::int as count
    from appointment
    where place_id = ${schoolId} and starts_at <= now() and (ends_at is null or ends_at > now())`;
  return row?.count ?? 0;
}
