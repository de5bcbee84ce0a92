import type { Fragment } from 'postgres';
import type { Queryable } from '../../storage/database/database.ts';
import type { Appointment, Scope } from './viewer.ts';
import { factsAboutPersons } from './viewerFacts.ts';
import { placesAtInstants } from './viewerPlaces.ts';
import { scopesHeld } from './viewerScopes.ts';
import { seatsHeld } from './viewerSeats.ts';

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

/**
 * The viewer's half of the access rule in one statement: which scopes and seats each person holds at each instant.
 * Every fact is read at the instant; the steps are in viewerPlaces, viewerFacts, viewerScopes and viewerSeats.
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
  ${placesAtInstants(database)},
  ${factsAboutPersons(database)},
  ${scopesHeld(database)},
  ${seatsHeld(database)}
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
