import type { Queryable } from '../../storage/database/database.ts';
import type { PageWanted } from '../graphql/connection.ts';
import type { AccountRow, AppointmentRow, ClassRow, PersonRow } from './rows.ts';

export async function findPerson(database: Queryable, personId: string): Promise<PersonRow | null> {
  const [row] = await database<
    PersonRow[]
  >`select id, display_name, capacity from person where id = ${personId}`;
  return row ?? null;
}

export const findPeople = (database: Queryable, ids: readonly string[]) =>
  database<PersonRow[]>`select id, display_name, capacity from person where id = any(${[...ids]})`;

export const findAccounts = (database: Queryable, personIds: readonly string[]) =>
  database<AccountRow[]>`
    select person_id, username, disabled_at, must_change_password
    from account
    where person_id = any(${[...personIds]})`;

/** Appointments in force now, with the name of their place. */
export const findAppointments = (database: Queryable, personIds: readonly string[]) =>
  database<AppointmentRow[]>`
    select appointment.id, person_id, role, place_id, stages, subjects, grades, starts_at, ends_at, derived,
      coalesce(
        (select name from school where school.id = place_id),
        (select name from education_group where education_group.id = place_id),
        (select name from organisation where organisation.id = place_id),
        (select name from circle where circle.id = place_id),
        (select name from district where district.id = place_id),
        (select jsonb_build_object('zh', name) from class where class.id = place_id),
        jsonb_build_object('zh', place_id)) as place_name
    from appointment
    where person_id = any(${[...personIds]})
      and starts_at <= now()
      and (ends_at is null or ends_at > now())
    order by derived, starts_at, appointment.id`;

/** People with an appointment or enrolment now or later at one of the schools (all people for `all`), by user name. */
export function listPeople(
  database: Queryable,
  schools: 'all' | string[],
  search: string | null,
  page: PageWanted<readonly [string]>,
) {
  const pattern = search ? `%${search.replace(/[%_\\]/g, '\\$&')}%` : null;
  return database<(PersonRow & { username: string })[]>`
    select person.id, display_name, capacity, username
    from person
    join account on account.person_id = person.id
    where (${pattern}::text is null or display_name ->> 'zh' like ${pattern} or username like ${pattern})
      and (${page.after?.[0] ?? null}::text is null or username > ${page.after?.[0] ?? null})
      and (${schools === 'all'}
        or exists (
          select 1
          from appointment
          where person_id = person.id and place_id = any(${schools === 'all' ? [] : schools})
            and (ends_at is null or ends_at > now()))
        or exists (
          select 1
          from enrolment
          join class on class.id = enrolment.class_id
          where enrolment.person_id = person.id and class.school_id = any(${schools === 'all' ? [] : schools})
            and (ends_at is null or ends_at > now())))
    order by username
    limit ${page.first + 1}`;
}

/** Classes of a pupil now, and those whose class teacher the person is. */
export const findClassesOf = (database: Queryable, personId: string) =>
  database<ClassRow[]>`
    select id, name, grade, school_id, school_year
    from class
    where id in (
        select class_id
        from enrolment
        where person_id = ${personId} and starts_at <= now() and (ends_at is null or ends_at > now()))
      or class_teacher_id = ${personId}
    order by name`;
