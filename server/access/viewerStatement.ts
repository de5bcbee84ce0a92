import type { Fragment } from 'postgres';
import type { Queryable } from '../../storage/database/database.ts';
import type { Appointment, Scope } from './viewer.ts';

export interface ViewerRow {
  personId: string | null;
  at: string;
  scopes: Scope[];
  appointments: Appointment[];
  schoolIds: string[];
  studentSchoolIds: string[];
  principalOf: string[];
  actsFor: string[];
  reviewerOf: string[];
  headOf: string[];
  adminOf: string[];
  pairedWith: string[];
  reviewing: string[];
  inspects: boolean;
}

interface Question {
  personId: string | null;
  at: string | null;
}

/** Appointments at a school that are none of its staff: guests and those who keep the machine running. */
const NO_STAFF = ['platform_operator', 'expert', 'assessor', 'entrusted_manager', 'enterprise_mentor'];

/**
 * The viewer's half of the access rule: which scopes and seats each person holds at each instant.
 * The steps are named after the table "Who holds which scopes" (domain.md C), and every fact is read at the instant:
 *
 * - standing: a school counts as the one it was merged into (E10), from the day after its last own day;
 * - running_membership: by its dates once approved, whatever state is stored;
 * - entity: a lead and its single_entity campuses are one legal entity (R12);
 * - presence: where a person is now, in which capacity, for which stages (null: all of the school's);
 * - holding: the scopes that follow.
 */
export const viewerStatement = (
  database: Queryable,
  questions: readonly Question[],
): Promise<ViewerRow[]> => database<ViewerRow[]>`
  with recursive
  asked as materialized (
    select question.ordinal, person.id as person_id, coalesce(question.at, now()) as at
    from ${questionRows(database, questions)}
    left join person on person.id = question.person_id
  ),
  instant as materialized (select distinct at from asked),
  step as (
    select instant.at, school.id as school_id, school.id as standing_id, 0 as steps
    from instant, school
    union all
    select step.at, step.school_id, school.merged_into, step.steps + 1
    from step
    join school on school.id = step.standing_id
    where school.merged_into is not null and school.merged_at <= step.at and step.steps < 16
  ),
  standing as materialized (
    select distinct on (at, school_id) at, school_id, standing_id
    from step
    order by at, school_id, steps desc
  ),
  running_membership as materialized (
    select instant.at, membership.school_id, membership.group_id, membership.mode, membership.stages,
      membership.entrusted_to, membership.agreement_id,
      case
        when membership.suspended_at <= instant.at
          and (membership.suspension_ends_at is null or instant.at < membership.suspension_ends_at)
        then membership.suspended_at
      end as suspended_at
    from instant
    join membership on membership.starts_at <= instant.at
      and (membership.ends_at is null or instant.at < membership.ends_at)
    join standing on standing.at = instant.at and standing.school_id = membership.school_id
    where membership.state not in ('proposed', 'planned', 'withdrawn', 'cancelled')
      and standing.standing_id = membership.school_id
  ),
  lead as materialized (
    select standing.at, education_group.id as group_id, standing.standing_id as school_id
    from education_group
    join standing on standing.school_id = education_group.lead_school_id
  ),
  entity as materialized (
    select running_membership.at, lead.school_id as lead_id, running_membership.school_id
    from running_membership
    join lead on lead.at = running_membership.at and lead.group_id = running_membership.group_id
    where running_membership.mode = 'single_entity'
    union
    select running_membership.at, lead.school_id, lead.school_id
    from running_membership
    join lead on lead.at = running_membership.at and lead.group_id = running_membership.group_id
    where running_membership.mode = 'single_entity'
  ),
  appointed as materialized (
    select asked.ordinal, asked.at, appointment.role, appointment.place_id,
      nullif(appointment.stages, '{}') as stages, appointment.subjects, appointment.grades,
      standing.standing_id
    from asked
    join appointment on appointment.person_id = asked.person_id
      and appointment.starts_at <= asked.at and (appointment.ends_at is null or asked.at < appointment.ends_at)
    left join standing on standing.at = asked.at and standing.school_id = appointment.place_id
  ),
  exchanged as materialized (
    select asked.ordinal, asked.at, exchange.form, exchange.from_place_id,
      nullif(exchange.stages, '{}') as stages, host.standing_id
    from asked
    join exchange on exchange.person_id = asked.person_id
      and exchange.starts_at <= asked.at and (exchange.ends_at is null or asked.at < exchange.ends_at)
    join standing as host on host.at = asked.at and host.school_id = exchange.to_place_id
    left join standing as home on home.at = asked.at and home.school_id = exchange.from_place_id
    left join lateral (
      -- Who was appointed at the home place and no longer is has resigned, which ends the exchange (D).
      select bool_or(appointment.ends_at is null or asked.at < appointment.ends_at) as remains
      from appointment
      left join standing as place on place.at = asked.at and place.school_id = appointment.place_id
      where appointment.person_id = asked.person_id
        and appointment.starts_at <= asked.at
        and coalesce(place.standing_id, appointment.place_id) = coalesce(home.standing_id, exchange.from_place_id)
    ) as employment on true
    where exchange.state not in ('proposed', 'planned', 'withdrawn', 'cancelled')
      and coalesce(employment.remains, true)
  ),
  enrolled as materialized (
    select asked.ordinal, asked.at, 'student' as capacity, enrolment.person_id as student_id, enrolment.class_id
    from asked
    join enrolment on enrolment.person_id = asked.person_id
      and enrolment.starts_at <= asked.at and (enrolment.ends_at is null or asked.at < enrolment.ends_at)
    union all
    select asked.ordinal, asked.at, 'guardian', enrolment.person_id, enrolment.class_id
    from asked
    join guardianship on guardianship.guardian_id = asked.person_id
      and guardianship.starts_at <= asked.at and (guardianship.ends_at is null or asked.at < guardianship.ends_at)
    join enrolment on enrolment.person_id = guardianship.student_id
      and enrolment.starts_at <= asked.at and (enrolment.ends_at is null or asked.at < enrolment.ends_at)
  ),
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
        when class.grade like 'k\_%' then 'kindergarten'
        when class.grade in ('grade_7', 'grade_8', 'grade_9') then 'junior'
        when class.grade like 'senior\_%' then 'senior'
        when class.grade like 'voc\_%' then 'vocational'
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
  ),
  -- A merged school's own principal and reviewers are such no longer: standing is then another school.
  seat as materialized (
    select distinct ordinal, at, place_id
    from appointed
    where (role in ('principal', 'acting_principal') and standing_id = place_id)
      or role = 'entrusted_manager'
  ),
  reviewer_seat as materialized (
    select ordinal, at, place_id from seat where exists (select from school where school.id = seat.place_id)
    union
    select ordinal, at, place_id from appointed where role = 'reviewer_school' and standing_id = place_id
  ),
  headed as materialized (
    select ordinal, at, place_id from seat
    union
    select seat.ordinal, seat.at, entity.school_id
    from seat
    join entity on entity.at = seat.at and entity.lead_id = seat.place_id
  ),
  principal_of as materialized (
    select ordinal, place_id from headed
    union
    select headed.ordinal, standing.school_id
    from headed
    join standing on standing.at = headed.at and standing.standing_id = headed.place_id
  ),
  reviewed_school as materialized (
    select ordinal, at, place_id from reviewer_seat
    union
    select reviewer_seat.ordinal, reviewer_seat.at, entity.school_id
    from reviewer_seat
    join entity on entity.at = reviewer_seat.at and entity.lead_id = reviewer_seat.place_id
  ),
  reviewer_of as materialized (
    select ordinal, place_id from reviewed_school
    union
    select reviewed_school.ordinal, standing.school_id
    from reviewed_school
    join standing on standing.at = reviewed_school.at and standing.standing_id = reviewed_school.place_id
    union
    select reviewed_school.ordinal, running_membership.entrusted_to
    from reviewed_school
    join running_membership on running_membership.at = reviewed_school.at
      and running_membership.school_id = reviewed_school.place_id
    where running_membership.mode = 'entrusted' and running_membership.entrusted_to is not null
  ),
  admin_seat as materialized (
    select ordinal, at, place_id from appointed
    where role in ('school_admin', 'principal', 'acting_principal') and standing_id = place_id
  ),
  administered as materialized (
    select ordinal, at, place_id from admin_seat
    union
    select admin_seat.ordinal, admin_seat.at, entity.school_id
    from admin_seat
    join entity on entity.at = admin_seat.at and entity.lead_id = admin_seat.place_id
  ),
  admin_of as (
    select ordinal, place_id from administered
    union
    select administered.ordinal, standing.school_id
    from administered
    join standing on standing.at = administered.at and standing.standing_id = administered.place_id
  ),
  officer as materialized (
    select distinct ordinal, at from appointed where role = 'bureau_officer'
  ),
  filled as materialized (
    select distinct officer.at, appointment.place_id
    from (select distinct at from officer) as officer
    join appointment on appointment.role in ('principal', 'acting_principal', 'entrusted_manager')
      and appointment.starts_at <= officer.at and (appointment.ends_at is null or officer.at < appointment.ends_at)
  ),
  acts_for as (
    select officer.ordinal, standing.school_id as place_id
    from officer
    join standing on standing.at = officer.at
    where not exists (
      select from filled
      where filled.at = officer.at and (
        filled.place_id = standing.standing_id
        or filled.place_id in (
          select entity.lead_id from entity
          where entity.at = officer.at and entity.school_id = standing.standing_id
        )
      )
    )
    union all
    select officer.ordinal, organisation.id
    from officer, organisation
    where not exists (
      select from filled where filled.at = officer.at and filled.place_id = organisation.id
    )
  ),
  reviewing as (
    select asked.ordinal, review.version_id
    from asked
    join review on review.reviewer_id = asked.person_id
      and review.assigned_at <= asked.at
      and (review.decided_at is null or asked.at < review.decided_at)
      and (review.closed_at is null or asked.at < review.closed_at)
    join version on version.id = review.version_id
    join resource on resource.id = version.resource_id
    left join standing on standing.at = asked.at and standing.school_id = resource.owner_id
    -- Who may be assigned at which level (D); the role must last as long as the reading (E15).
    where (
      review.level in ('school', 'automatic', 'author_check', 'spot_check')
      and exists (
        select from reviewer_of
        where reviewer_of.ordinal = asked.ordinal and reviewer_of.place_id = resource.owner_id
      )
    ) or (
      review.level in ('group', 'automatic', 'author_check', 'spot_check')
      and exists (
        select from appointed
        join running_membership on running_membership.at = asked.at
          and running_membership.group_id = appointed.place_id
          and (
            running_membership.school_id = standing.standing_id
            or running_membership.entrusted_to = resource.owner_id
          )
        where appointed.ordinal = asked.ordinal and appointed.role = 'reviewer_group'
      )
    ) or (
      review.level in ('district', 'automatic', 'author_check', 'spot_check')
      and exists (
        select from appointed
        where appointed.ordinal = asked.ordinal and appointed.role in ('reviewer_district', 'bureau_officer')
      )
    )
  )
  select
    asked.person_id,
    to_char(asked.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'place', place, 'placeId', place_id, 'capacity', capacity, 'grantsBefore', grants_before
      ) order by place, place_id, capacity)
      from holding where holding.ordinal = asked.ordinal
    ), '[]') as scopes,
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'role', role, 'placeId', place_id, 'stages', stages,
        'subjects', coalesce(subjects, '{}'), 'grades', coalesce(grades, '{}')
      ) order by role, place_id)
      from appointed where appointed.ordinal = asked.ordinal
    ), '[]') as appointments,
    array(
      select distinct school_id from presence
      where presence.ordinal = asked.ordinal and capacity in ('staff', 'external') order by 1
    ) as school_ids,
    array(
      select distinct school_id from presence
      where presence.ordinal = asked.ordinal and capacity = 'student' order by 1
    ) as student_school_ids,
    array(select place_id from principal_of where principal_of.ordinal = asked.ordinal order by 1) as principal_of,
    array(select place_id from acts_for where acts_for.ordinal = asked.ordinal order by 1) as acts_for,
    array(select place_id from reviewer_of where reviewer_of.ordinal = asked.ordinal order by 1) as reviewer_of,
    array(
      select distinct lead.group_id from seat
      join lead on lead.at = seat.at and lead.school_id = seat.place_id
      where seat.ordinal = asked.ordinal order by 1
    ) as head_of,
    array(select place_id from admin_of where admin_of.ordinal = asked.ordinal order by 1) as admin_of,
    array(
      select distinct case when pair.mentor_id = asked.person_id then pair.apprentice_id else pair.mentor_id end
      from pair
      where asked.person_id in (pair.mentor_id, pair.apprentice_id)
        and pair.starts_at <= asked.at and (pair.ends_at is null or asked.at < pair.ends_at)
      order by 1
    ) as paired_with,
    array(
      select distinct version_id from reviewing where reviewing.ordinal = asked.ordinal order by 1
    ) as reviewing,
    exists (select from officer where officer.ordinal = asked.ordinal) as inspects
  from asked
  order by asked.ordinal
`;

/** One question as plain parameters, so that PostgreSQL soon keeps one plan for it; many as arrays. */
function questionRows(database: Queryable, questions: readonly Question[]): Fragment {
  const [only, ...others] = questions;
  if (only && others.length === 0) {
    return database`(select ${only.personId}::text as person_id, ${only.at}::text::timestamptz as at, 1 as ordinal) as question`;
  }
  return database`unnest(
    ${questions.map((question) => question.personId)}::text[],
    ${questions.map((question) => question.at)}::text[]::timestamptz[]
  ) with ordinality as question (person_id, at, ordinal)`;
}
