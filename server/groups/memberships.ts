import type { Transaction } from '../../storage/database/database.ts';
import type { Context } from '../context.ts';
import { newId } from '../id.ts';
import { administersDistrict } from '../people/administration.ts';
import { accept, type Outcome, type Refused, refuse } from '../refusal.ts';
import { dayBegins, dayEnds, isSchoolDay } from '../schoolDay.ts';
import { isCode } from '../vocabularies.ts';
import { findMembershipsOfGroups } from './queries.ts';
import type { MembershipRow } from './rows.ts';

export interface MembershipWanted {
  groupId: string;
  schoolId: string;
  role: string;
  mode: string;
  stages: string[];
  from: string;
  to: string | null;
}

/** Six years less a day (R22): the day before the same day six years on. */
export function proposedEnd(from: string, years: number): string {
  const last = new Date(`${Number(from.slice(0, 4)) + years}${from.slice(4)}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  return last.toISOString().slice(0, 10);
}

/**
 * Adds a school to a group. Refused when a lead would have more members than the policy's number at any instant
 * of the period (R21), when the school is in a group for one of the stages then (E01), or when a stage is not shared.
 */
export async function addMembership(
  context: Context,
  wanted: MembershipWanted,
): Promise<Outcome<MembershipRow>> {
  if (!(await administersDistrict(context))) return refuse('FORBIDDEN');
  return context.database.begin(async (tx) => {
    // One writer at a time: two memberships added together must not both be the tenth.
    await tx`select pg_advisory_xact_lock(hashtext('membership'))`;
    const refusal = await refuseMembership(tx, wanted);
    if (refusal) return refusal;
    const id = await insertMembership(tx, wanted);
    await tx`
      insert into audit_entry (actor_id, action, subject_id, facts)
      values (${context.viewer.personId}, 'membership_approved', ${id}, ${tx.json({ ...wanted })})`;
    const rows = await findMembershipsOfGroups(tx, [wanted.groupId]);
    const row = rows.find((each) => each.id === id);
    if (!row) throw new Error('The membership just made is missing.');
    return accept(row);
  });
}

/** Writes the row; the caller has asked `refuseMembership`. */
export async function insertMembership(tx: Transaction, wanted: MembershipWanted): Promise<string> {
  const id = newId('mem');
  const to = wanted.to ?? proposedEnd(wanted.from, await termYears(tx));
  await tx`
    insert into membership (id, school_id, group_id, role, mode, stages, starts_at, ends_at, state)
    values (${id}, ${wanted.schoolId}, ${wanted.groupId}, ${wanted.role}, ${wanted.mode}, ${wanted.stages},
      ${dayBegins(wanted.from)}, ${dayEnds(to)}, 'approved')`;
  return id;
}

async function termYears(tx: Transaction): Promise<number> {
  const [row] = await tx<
    { years: number | null }[]
  >`select (policy ->> 'termYears')::int as years from district limit 1`;
  return row?.years ?? 6;
}

/** Why the membership cannot be, or null. */
export async function refuseMembership(tx: Transaction, wanted: MembershipWanted): Promise<Refused | null> {
  if (!isSchoolDay(wanted.from)) return refuse('INVALID', 'from');
  const to = wanted.to ?? proposedEnd(wanted.from, await termYears(tx));
  if (!isSchoolDay(to)) return refuse('INVALID', 'to');
  if (to < wanted.from) return refuse('PERIOD_EMPTY', 'to');
  if (!['lead', 'campus', 'member'].includes(wanted.role)) return refuse('INVALID', 'role');
  if (!isCode('membership-modes', wanted.mode)) return refuse('INVALID', 'mode');
  const [place] = await tx<{ groupStages: string[]; schoolStages: string[]; most: number | null }[]>`
    select education_group.stages as group_stages, school.stages as school_stages,
      (district.policy ->> 'maxMembersPerLead')::int as most
    from education_group
    join district on district.id = education_group.district_id
    join school on school.id = ${wanted.schoolId}
    where education_group.id = ${wanted.groupId}`;
  if (!place) return refuse('RESOURCE_NOT_FOUND', 'schoolId');
  const shared = wanted.stages.filter(
    (stage) => place.groupStages.includes(stage) && place.schoolStages.includes(stage),
  );
  if (wanted.stages.length === 0 || shared.length < wanted.stages.length)
    return refuse('STAGE_MISSING', 'stages');

  const startsAt = dayBegins(wanted.from);
  const endsAt = dayEnds(to);
  const [taken] = await tx`
    select 1
    from membership
    where school_id = ${wanted.schoolId}
      and state not in ('proposed', 'withdrawn')
      and stages && ${wanted.stages}
      and tstzrange(starts_at, ends_at) && tstzrange(${startsAt}, ${endsAt})
    limit 1`;
  if (taken) return refuse('STAGE_TAKEN', 'stages');

  if (wanted.role !== 'lead' && place.most !== null) {
    // The count changes only where a membership begins, so these instants are enough to look at.
    const [peak] = await tx<{ count: number }[]>`
      with others as (
        select school_id, greatest(starts_at, ${startsAt}) as starts_at, ends_at
        from membership
        where group_id = ${wanted.groupId}
          and role <> 'lead'
          and state not in ('proposed', 'withdrawn')
          and tstzrange(starts_at, ends_at) && tstzrange(${startsAt}, ${endsAt})
      )
      select coalesce(max(present), 0)::int as count
      from (
        select (
          select count(distinct school_id)
          from others
          where others.starts_at <= instant.at and (others.ends_at is null or others.ends_at > instant.at)) as present
        from (select starts_at as at from others) as instant
      ) as counted`;
    if ((peak?.count ?? 0) + 1 > place.most) return refuse('GROUP_FULL', 'from', { limit: place.most });
  }
  return null;
}
