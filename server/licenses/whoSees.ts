import type { Queryable } from '../../storage/database/database.ts';
import type { Name } from '../groups/rows.ts';
import type { GrantTerms } from './terms.ts';

/** A school that is reached, for the picture of where a resource flows. */
export interface SchoolThatSees {
  schoolId: string;
  name: Name;
  role: string | null;
  mode: string | null;
  flags: string[];
  staffCount: number;
  staffSee: boolean;
  pupilsSee: boolean;
}

export interface Outside {
  kind: 'other_groups' | 'other_schools' | 'public';
  count: number;
  sees: boolean;
}

export interface WhoSees {
  schools: SchoolThatSees[];
  schoolCount: number;
  staffCount: number;
  pupilsSee: boolean;
  outside: Outside[];
  summary: { zh: string; en: string };
}

type Opening = Pick<GrantTerms, 'audience' | 'capacities'>;

interface SchoolRow {
  id: string;
  name: Name;
  parentSchoolId: string | null;
  groupIds: string[];
  role: string | null;
  mode: string | null;
  flags: string[];
  staffCount: number;
}

const opensTo = (openings: readonly Opening[], capacity: 'staff' | 'student') =>
  openings.filter((opening) => opening.capacities.includes(capacity));

/** True when one of the openings reaches this school's people. */
function reaches(openings: readonly Opening[], school: SchoolRow, single: ReadonlySet<string>): boolean {
  return openings.some(({ audience }) => {
    if (audience.level === 'public' || audience.level === 'district') return true;
    if (audience.level === 'group' || audience.level === 'groups')
      return school.groupIds.some((id) => audience.ids.includes(id));
    if (audience.level !== 'school' && audience.level !== 'schools') return false;
    if (audience.ids.includes(school.id)) return true;
    // The campuses of one legal entity hold each other's scope (R12).
    const family = single.has(school.id) ? (school.parentSchoolId ?? school.id) : null;
    return family !== null && audience.ids.some((id) => id === family || (single.has(id) && family === id));
  });
}

/**
 * To whom openings of an owner's resource would be visible now: every school reached, with the teachers of the
 * resource's stage who hold a post there, and what lies outside.
 * @param stage the resource's stage; null counts every teacher
 */
export async function whoSees(
  database: Queryable,
  ownerId: string,
  stage: string | null,
  openings: readonly Opening[],
): Promise<WhoSees> {
  const schools = await database<SchoolRow[]>`
    select school.id, school.name, school.parent_school_id,
      coalesce(array_agg(distinct running.group_id) filter (where running.group_id is not null), '{}') as group_ids,
      min(running.role) as role, min(running.mode) as mode,
      array(
        select flag
        from school_flag
        where school_flag.school_id = school.id
          and flag in ('rural', 'weak', 'new')
          and starts_at <= now()
          and (ends_at is null or ends_at > now())
        order by flag) as flags,
      (
        select count(distinct appointment.person_id)::int
        from appointment
        where appointment.place_id = school.id
          and appointment.role not in ('school_admin', 'platform_operator', 'student', 'guardian')
          and appointment.starts_at <= now()
          and (appointment.ends_at is null or appointment.ends_at > now())
          and (${stage}::text is null or appointment.stages is null or ${stage} = any(appointment.stages))
      ) as staff_count
    from school
    left join lateral (
      select group_id, role, mode
      from membership
      where membership.school_id in (school.id, school.parent_school_id)
        and membership.state not in ('proposed', 'withdrawn')
        and membership.starts_at <= now()
        and (membership.ends_at is null or membership.ends_at > now())
        and (${stage}::text is null or ${stage} = any(membership.stages))
      order by membership.school_id = school.id desc
      limit 1) as running on true
    where school.state = 'open'
    group by school.id
    order by min(running.role) = 'lead' desc nulls last, min(running.role) = 'campus' desc nulls last, school.town, school.id`;
  const single = new Set(
    schools
      .filter((school) => school.mode === 'single_entity' || school.parentSchoolId)
      .flatMap((school) => [school.id, ...(school.parentSchoolId ? [school.parentSchoolId] : [])]),
  );
  const forStaff = opensTo(openings, 'staff');
  const forPupils = opensTo(openings, 'student');
  const seen = schools
    .map((school): SchoolThatSees & { groupIds: string[] } => ({
      schoolId: school.id,
      name: school.name,
      role: school.role,
      mode: school.mode,
      flags: school.flags,
      staffCount: school.staffCount,
      staffSee: reaches(forStaff, school, single),
      pupilsSee: reaches(forPupils, school, single),
      groupIds: school.groupIds,
    }))
    .filter((school) => school.staffSee || school.pupilsSee);
  const home = schools.find((school) => school.id === ownerId);
  const withStaff = seen.filter((school) => school.staffSee);
  const staffCount = withStaff.reduce((sum, school) => sum + school.staffCount, 0);
  return {
    schools: seen.map(({ groupIds: _groupIds, ...school }) => school),
    schoolCount: withStaff.length,
    staffCount,
    pupilsSee: seen.some((school) => school.pupilsSee),
    outside: await outsideOf(
      database,
      openings,
      schools,
      seen.map(({ schoolId }) => schoolId),
      home?.groupIds ?? [],
    ),
    summary: summaryOf(openings, withStaff.length, staffCount),
  };
}

async function outsideOf(
  database: Queryable,
  openings: readonly Opening[],
  schools: readonly SchoolRow[],
  seenIds: readonly string[],
  homeGroups: readonly string[],
): Promise<Outside[]> {
  const [groups] = await database<{ count: number }[]>`
    select count(*)::int as count
    from education_group
    where state <> 'closed'
      and id <> all(${[...homeGroups]})`;
  const wide = openings.some(({ audience }) => ['district', 'public'].includes(audience.level));
  const partners = openings.some(({ audience }) => audience.level === 'groups');
  const isPublic = openings.some(({ audience }) => audience.level === 'public');
  const others = schools.filter(
    (school) => school.groupIds.length === 0 && !seenIds.includes(school.id),
  ).length;
  return [
    { kind: 'other_groups', count: groups?.count ?? 0, sees: wide || partners },
    { kind: 'other_schools', count: others, sees: wide },
    { kind: 'public', count: 0, sees: isPublic },
  ];
}

function summaryOf(
  openings: readonly Opening[],
  schoolCount: number,
  staffCount: number,
): { zh: string; en: string } {
  const levels = new Set(openings.map(({ audience }) => audience.level));
  if (levels.has('public')) return { zh: '任何人', en: 'Anyone' };
  if (schoolCount === 0) {
    if (levels.has('circle')) return { zh: '教研共同体的成员', en: 'Members of the circle' };
    if (levels.has('class')) return { zh: '指定的班级', en: 'The named classes' };
    if (levels.has('person')) return { zh: '指定的人', en: 'The named people' };
    return { zh: '还没有向谁开放', en: 'Nobody yet' };
  }
  const schools = `${schoolCount} ${schoolCount === 1 ? 'school' : 'schools'}`;
  return { zh: `${schoolCount}所学校的${staffCount}位老师`, en: `${staffCount} teachers of ${schools}` };
}
