import type { Context } from '../context.ts';
import { newId } from '../id.ts';
import { administersDistrict } from '../people/administration.ts';
import { accept, type Outcome, type Refused, refuse } from '../refusal.ts';
import { dayBegins, dayEnds, isSchoolDay } from '../schoolDay.ts';
import { isCode } from '../vocabularies.ts';
import { insertMembership, refuseMembership } from './memberships.ts';
import { findGroups } from './queries.ts';
import type { GroupRow } from './rows.ts';

/** Creates a group with its lead; it is preparing until its charter is in force (R05, R29). */
export async function createGroup(
  context: Context,
  wanted: {
    name: string;
    nameEn: string | null;
    stages: string[];
    leadSchoolId: string;
    from: string;
    to: string | null;
  },
): Promise<Outcome<GroupRow>> {
  const name = wanted.name.normalize('NFKC').trim();
  if (!(await administersDistrict(context))) return refuse('FORBIDDEN');
  if (name.length < 2 || name.length > 60) return refuse('INVALID', 'name');
  if (wanted.stages.length === 0 || !wanted.stages.every((stage) => isCode('stages', stage)))
    return refuse('INVALID', 'stages');
  const id = newId('group');
  let refused = null as Refused | null;
  await context.database
    .begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtext('membership'))`;
      const [made] = await tx`
        insert into education_group (id, district_id, name, stages, lead_school_id)
        select ${id}, district_id, ${tx.json({ zh: name, en: wanted.nameEn?.trim() || null })}, ${wanted.stages}, id
        from school
        where id = ${wanted.leadSchoolId}
        returning id`;
      const lead = {
        groupId: id,
        schoolId: wanted.leadSchoolId,
        role: 'lead',
        mode: 'multi_entity',
        stages: wanted.stages,
        from: wanted.from,
        to: wanted.to,
      };
      refused = made ? await refuseMembership(tx, lead) : refuse('RESOURCE_NOT_FOUND', 'leadSchoolId');
      if (refused) throw new Undone();
      await insertMembership(tx, lead);
      await tx`insert into audit_entry (actor_id, action, subject_id) values (${context.viewer.personId}, 'group_created', ${id})`;
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  if (refused) return refused;
  const [group] = await findGroups(context.database, [id]);
  if (!group) throw new Error('The group just made is missing.');
  return accept(group);
}

/** Takes a transaction back whose refusal is already known. */
class Undone extends Error {}

/** Records the charter that the bureau accepted; the group is formed on the day it comes into force (R28, R29). */
export async function recordCharter(
  context: Context,
  wanted: {
    groupId: string;
    filingNumber: string;
    filedOn: string;
    inForceFrom: string;
    inForceTo: string | null;
  },
): Promise<Outcome<GroupRow>> {
  if (!(await administersDistrict(context))) return refuse('FORBIDDEN');
  const number = wanted.filingNumber.normalize('NFKC').trim();
  if (number.length < 2 || number.length > 60) return refuse('INVALID', 'filingNumber');
  if (!isSchoolDay(wanted.filedOn)) return refuse('INVALID', 'filedOn');
  if (!isSchoolDay(wanted.inForceFrom) || wanted.inForceFrom < wanted.filedOn)
    return refuse('PERIOD_EMPTY', 'inForceFrom');
  if (wanted.inForceTo && (!isSchoolDay(wanted.inForceTo) || wanted.inForceTo < wanted.inForceFrom))
    return refuse('PERIOD_EMPTY', 'inForceTo');
  const startsAt = dayBegins(wanted.inForceFrom);
  return context.database.begin(async (tx) => {
    const [group] = await tx<
      { id: string }[]
    >`select id from education_group where id = ${wanted.groupId} for update`;
    if (!group) return refuse('RESOURCE_NOT_FOUND', 'groupId');
    await tx`
      insert into charter (id, group_id, number, state, starts_at, ends_at, filing_number, filed_at)
      select ${newId('charter')}, ${group.id}, coalesce(max(number), 0) + 1, 'in_force', ${startsAt},
        ${wanted.inForceTo ? dayEnds(wanted.inForceTo) : null}, ${number}, ${dayBegins(wanted.filedOn)}
      from charter
      where group_id = ${group.id}`;
    await tx`
      update education_group
      set state = 'formed', formed_at = coalesce(formed_at, ${startsAt})
      where id = ${group.id}`;
    await tx`insert into audit_entry (actor_id, action, subject_id, facts) values (${context.viewer.personId}, 'charter_filed', ${group.id}, ${tx.json({ number })})`;
    const [row] = await findGroups(tx, [group.id]);
    if (!row) throw new Error('The group is missing.');
    return accept(row);
  });
}
