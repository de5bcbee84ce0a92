import type { Context } from '../context.ts';

/** Roles that a school's own administrator may give; principals and offices are the district's to name (domain.md C). */
const SCHOOL_ROLES = new Set([
  'teacher',
  'backbone_teacher',
  'class_teacher',
  'middle_manager',
  'research_leader',
  'preparation_leader',
  'reviewer_school',
  'afterschool_coordinator',
  'mentor',
  'special_need_teacher',
]);
/** Roles that only the district gives. */
const DISTRICT_ROLES = new Set([
  ...SCHOOL_ROLES,
  'principal',
  'vice_principal',
  'party_secretary',
  'school_admin',
  'reviewer_group',
  'reviewer_district',
  'researcher_district',
  'office_director',
  'secretary',
  'bureau_officer',
  'task_force_member',
]);

/**
 * Whether the viewer decides for the whole district: its officer, or the operator while there is no officer yet
 * (decisions 6).
 */
export async function administersDistrict({
  database,
  viewer,
}: Pick<Context, 'database' | 'viewer'>): Promise<boolean> {
  const roles = viewer.appointments.map((appointment) => appointment.role);
  if (roles.includes('bureau_officer')) return true;
  if (!roles.includes('platform_operator')) return false;
  const [officer] = await database`
    select 1
    from appointment
    where role = 'bureau_officer'
      and starts_at <= now()
      and (ends_at is null or ends_at > now())
    limit 1`;
  return officer === undefined;
}

/** Schools where the viewer makes accounts: `all`, or those where he is school administrator or principal. */
export async function administeredSchools(
  context: Pick<Context, 'database' | 'viewer'>,
): Promise<'all' | string[]> {
  if (await administersDistrict(context)) return 'all';
  return context.viewer.appointments
    .filter((appointment) => appointment.role === 'school_admin' || appointment.role === 'principal')
    .map((appointment) => appointment.placeId);
}

/** Schools whose accounts the viewer sees: besides, all for the operator, who helps whoever forgot his password. */
export async function listedSchools(
  context: Pick<Context, 'database' | 'viewer'>,
): Promise<'all' | string[]> {
  const operates = context.viewer.appointments.some(
    (appointment) => appointment.role === 'platform_operator',
  );
  return operates ? 'all' : administeredSchools(context);
}

/** Whether a role may be given by somebody who administers these schools; nobody gives what he may not. */
export function mayGiveRole(administered: 'all' | string[], role: string, placeId: string): boolean {
  if (administered === 'all') return DISTRICT_ROLES.has(role);
  return SCHOOL_ROLES.has(role) && administered.includes(placeId);
}

/** Whether the viewer administers the account of a person: somebody with an appointment or enrolment in his schools. */
export async function administersPerson(
  context: Pick<Context, 'database' | 'viewer'>,
  personId: string,
): Promise<boolean> {
  if (personId === context.viewer.personId) return false;
  if (context.viewer.appointments.some((appointment) => appointment.role === 'platform_operator'))
    return true;
  const schools = await administeredSchools(context);
  if (schools === 'all') return true;
  if (schools.length === 0) return false;
  // A school's administrator does not touch those who stand above the school.
  const [row] = await context.database<{ own: boolean; above: boolean }[]>`
    select
      exists (select 1 from appointment where person_id = ${personId} and place_id = any(${schools}))
        or exists (
          select 1
          from enrolment
          join class on class.id = enrolment.class_id
          where enrolment.person_id = ${personId} and class.school_id = any(${schools})) as own,
      exists (
        select 1
        from appointment
        where person_id = ${personId}
          and role in ('bureau_officer', 'task_force_member', 'platform_operator', 'reviewer_district', 'researcher_district')
      ) as above`;
  return row?.own === true && !row.above;
}
