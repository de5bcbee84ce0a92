import type { Fragment } from 'postgres';
import type { Queryable } from '../../storage/database/database.ts';

/**
 * The dated facts that run for each `asked` person: appointments, exchanges (once approved, until a resignation),
 * enrolments of their own and of their children, as common table expressions.
 */
export const factsAboutPersons = (database: Queryable): Fragment => database`
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
  )
`;
