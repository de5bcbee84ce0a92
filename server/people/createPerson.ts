import type { Context } from '../context.ts';
import { newId } from '../id.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { dayBegins, dayEnds, isSchoolDay } from '../schoolDay.ts';
import { administeredSchools, mayGiveRole } from './administration.ts';
import { hashPassword, newPassword } from './password.ts';
import type { PersonRow } from './rows.ts';

export interface PersonWanted {
  displayName: string;
  displayNameEn: string | null;
  username: string;
  capacity: PersonRow['capacity'];
  role: string | null;
  placeId: string;
  stages: string[] | null;
  subjects: string[] | null;
  from: string | null;
  to: string | null;
}

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,39}$/;

/**
 * Creates a person, an account with a one-time password and the first dated fact: an appointment, or a pupil's
 * enrolment. The viewer gives only roles he may give, at his own places, from today on (ATK-134, ATK-138).
 */
export async function createPerson(
  context: Context,
  wanted: PersonWanted,
): Promise<Outcome<{ person: PersonRow; oneTimePassword: string }>> {
  const name = wanted.displayName.normalize('NFKC').trim();
  const username = wanted.username.normalize('NFKC').trim().toLowerCase();
  if (name.length < 1 || name.length > 40) return refuse('INVALID', 'displayName');
  if (!USERNAME.test(username)) return refuse('INVALID', 'username');
  if (wanted.from && !isSchoolDay(wanted.from)) return refuse('INVALID', 'from');
  if (wanted.to && (!isSchoolDay(wanted.to) || (wanted.from && wanted.to < wanted.from)))
    return refuse('PERIOD_EMPTY', 'to');

  const administered = await administeredSchools(context);
  const isPupil = wanted.capacity === 'student';
  const place = isPupil ? await schoolOfClass(context, wanted.placeId) : wanted.placeId;
  if (!place) return refuse('RESOURCE_NOT_FOUND', 'placeId');
  if (!isPupil && !(await placeExists(context, wanted.placeId)))
    return refuse('RESOURCE_NOT_FOUND', 'placeId');
  const allowed = isPupil
    ? administered === 'all' || administered.includes(place)
    : wanted.role !== null && mayGiveRole(administered, wanted.role, place);
  if (!allowed) return refuse('FORBIDDEN', isPupil ? 'placeId' : 'role');

  const oneTimePassword = newPassword();
  const passwordHash = await hashPassword(oneTimePassword);
  return context.database.begin(async (tx) => {
    const person: PersonRow = {
      id: newId('person'),
      displayName: { zh: name, en: wanted.displayNameEn?.trim() || null },
      capacity: wanted.capacity,
    };
    await tx`insert into person (id, display_name, capacity) values (${person.id}, ${tx.json({ ...person.displayName })}, ${person.capacity})`;
    const [account] = await tx`
      insert into account (person_id, username, password_hash, must_change_password)
      values (${person.id}, ${username}, ${passwordHash}, true)
      on conflict (username) do nothing
      returning person_id`;
    if (!account) {
      await tx`delete from person where id = ${person.id}`;
      return refuse('USERNAME_TAKEN', 'username');
    }
    const startsAt = wanted.from ? dayBegins(wanted.from) : null;
    const endsAt = wanted.to ? dayEnds(wanted.to) : null;
    if (isPupil) {
      await tx`
        insert into enrolment (id, person_id, class_id, starts_at, ends_at, under14)
        values (${newId('enrol')}, ${person.id}, ${wanted.placeId}, coalesce(${startsAt}::timestamptz, now()), ${endsAt}, true)`;
    } else {
      await tx`
        insert into appointment (id, person_id, role, place_id, stages, subjects, starts_at, ends_at)
        values (${newId('app')}, ${person.id}, ${wanted.role}, ${wanted.placeId}, ${wanted.stages}, ${wanted.subjects},
          coalesce(${startsAt}::timestamptz, now()), ${endsAt})`;
    }
    await tx`
      insert into audit_entry (actor_id, action, subject_id, facts)
      values (${context.viewer.personId}, 'person_created', ${person.id}, ${tx.json({ role: wanted.role, placeId: wanted.placeId })})`;
    return accept({ person, oneTimePassword });
  });
}

async function schoolOfClass({ database }: Context, classId: string): Promise<string | null> {
  const [row] = await database<{ schoolId: string }[]>`select school_id from class where id = ${classId}`;
  return row?.schoolId ?? null;
}

async function placeExists({ database }: Context, placeId: string): Promise<boolean> {
  const [row] = await database`
    select 1 from school where id = ${placeId}
    union all select 1 from education_group where id = ${placeId}
    union all select 1 from organisation where id = ${placeId}
    union all select 1 from district where id = ${placeId}
    union all select 1 from class where id = ${placeId}`;
  return row !== undefined;
}
