import type { Fragment } from 'postgres';
import type { Queryable } from '../../storage/database/database.ts';

/** Appointments at a school that are none of its staff: guests and those who keep the machine running. */
const NO_STAFF = ['platform_operator', 'expert', 'assessor', 'entrusted_manager', 'enterprise_mentor'];

/**
 * Who holds which scopes (domain.md C, the table of that name), as common table expressions:
 *
 * - presence: where a person is now, in which capacity, for which stages (null: all of the school's);
 * - placed: the scopes that follow from it and from the other facts;
 * - holding: these, with `public` and the person in each capacity held; suspended memberships say since when.
 */
export const scopesHeld = (database: Queryable): Fragment => database`
  presence as materialized (
    select ordinal, at, 'staff' as capacity, standing_id as school_id, stages, true as of_district, true as shares
    from appointed
    where standing_id is not null and role <> all (${NO_STAFF}::text[])
    union all
    select ordinal, at, 'staff', standing_id, stages, false, true
    from exchanged
    where form <> 'entrusted_assignment'
    union all
    select enrolled.ordinal, enrolled.at, enrolled.capacity, standing.standing_id,
      array[case
        when starts_with(class.grade, 'k_') then 'kindergarten'
        when class.grade in ('grade_7', 'grade_8', 'grade_9') then 'junior'
        when starts_with(class.grade, 'senior_') then 'senior'
        when starts_with(class.grade, 'voc_') then 'vocational'
        else 'primary'
      end],
      true, true
    from enrolled
    join class on class.id = enrolled.class_id
    join standing on standing.at = enrolled.at and standing.school_id = class.school_id
    union all
    -- Enterprise staff: the assignment, the entrusted membership and its agreement all run; never a group, never a campus.
    select exchanged.ordinal, exchanged.at, 'external', exchanged.standing_id, null, false, false
    from exchanged
    where exchanged.form = 'entrusted_assignment' and exists (
      select from running_membership
      join document on document.id = running_membership.agreement_id
      where running_membership.at = exchanged.at
        and running_membership.school_id = exchanged.standing_id
        and running_membership.mode = 'entrusted'
        and running_membership.entrusted_to = exchanged.from_place_id
        and document.state not in ('draft', 'withdrawn')
        and document.starts_at <= exchanged.at
        and (document.ends_at is null or exchanged.at < document.ends_at)
    )
  ),
  shared_school as (
    select ordinal, at, capacity, school_id from presence
    union
    select presence.ordinal, presence.at, presence.capacity, other.school_id
    from presence
    join entity as own on own.at = presence.at and own.school_id = presence.school_id
    join entity as other on other.at = own.at and other.lead_id = own.lead_id
    where presence.shares
  ),
  placed as (
    select shared_school.ordinal, 'school' as place, standing.school_id as place_id, shared_school.capacity,
      null::timestamptz as suspended_at
    from shared_school
    join standing on standing.at = shared_school.at and standing.standing_id = shared_school.school_id
    union all
    select presence.ordinal, 'group', running_membership.group_id, presence.capacity, running_membership.suspended_at
    from presence
    join running_membership on running_membership.at = presence.at
      and running_membership.school_id = presence.school_id
      and (presence.stages is null or presence.stages && running_membership.stages)
    where presence.capacity <> 'external'
    union all
    select presence.ordinal, 'district', school.district_id, presence.capacity, null
    from presence
    join school on school.id = presence.school_id
    where presence.of_district
    union all
    select appointed.ordinal, 'district', district.id,
      case when appointed.role = 'researcher_district' then 'staff' else 'officer' end, null
    from appointed, district
    where appointed.role in ('bureau_officer', 'task_force_member', 'researcher_district')
    union all
    select appointed.ordinal, 'class', appointed.place_id, 'staff', null
    from appointed
    where appointed.role = 'class_teacher' and exists (select from class where class.id = appointed.place_id)
    union all
    select ordinal, 'class', class_id, capacity, null from enrolled
    union all
    select ordinal, 'person', student_id, 'guardian', null from enrolled where capacity = 'guardian'
    union all
    select asked.ordinal, 'circle', circle.id, 'staff', null
    from asked
    join circle_member on circle_member.person_id = asked.person_id
      and circle_member.starts_at <= asked.at and (circle_member.ends_at is null or asked.at < circle_member.ends_at)
    join circle on circle.id = circle_member.circle_id
      and circle.starts_at <= asked.at and (circle.ends_at is null or asked.at < circle.ends_at)
    union all
    select asked.ordinal, 'circle', circle.id, 'staff', null
    from asked
    join pair on asked.person_id in (pair.mentor_id, pair.apprentice_id)
      and pair.starts_at <= asked.at and (pair.ends_at is null or asked.at < pair.ends_at)
    join circle on circle.id = pair.circle_id
      and circle.starts_at <= asked.at and (circle.ends_at is null or asked.at < circle.ends_at)
  ),
  capacity as (
    select distinct ordinal, capacity from placed
    union
    select ordinal, 'external' from appointed where role in ('expert', 'assessor')
  ),
  holding as materialized (
    select ordinal, place, place_id, capacity,
      case when bool_or(suspended_at is null) then null else max(suspended_at) end as grants_before
    from placed
    group by ordinal, place, place_id, capacity
    union all
    select ordinal, 'public', null, capacity, null from capacity
    union all
    select ordinal, 'public', null, 'anonymous', null from asked
    union all
    select asked.ordinal, 'person', asked.person_id, capacity.capacity, null
    from asked
    join capacity on capacity.ordinal = asked.ordinal
  )
`;
