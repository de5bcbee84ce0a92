import type { Fragment } from 'postgres';
import type { Queryable } from '../../storage/database/database.ts';

/**
 * Who decides, reviews and keeps accounts for whom, as common table expressions. A merged school's own principal and
 * reviewers are such no longer; the lead's are the campuses' (R12); officers act for empty seats (E17).
 */
export const seatsHeld = (database: Queryable): Fragment => database`
  -- A merged school's own seats are none any longer: its standing is then another school.
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
`;
