import type { Context } from '../context.ts';
import { newId } from '../id.ts';
import { administeredSchools, administersDistrict } from '../people/administration.ts';
import type { ClassRow } from '../people/rows.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { schoolDayOf } from '../schoolDay.ts';
import { isCode } from '../vocabularies.ts';
import { findSchools } from './queries.ts';
import type { SchoolRow } from './rows.ts';

/** Creates a school or a campus with its flags; by the district (R16: flags are set by the bureau only). */
export async function createSchool(
  context: Context,
  wanted: {
    name: string;
    nameEn: string | null;
    town: string;
    stages: string[];
    flags: string[];
    parentSchoolId: string | null;
  },
): Promise<Outcome<SchoolRow>> {
  const name = wanted.name.normalize('NFKC').trim();
  if (!(await administersDistrict(context))) return refuse('FORBIDDEN');
  if (name.length < 2 || name.length > 60) return refuse('INVALID', 'name');
  if (wanted.stages.length === 0 || !wanted.stages.every((stage) => isCode('stages', stage)))
    return refuse('INVALID', 'stages');
  if (!wanted.flags.every((flag) => isCode('school-flags', flag))) return refuse('INVALID', 'flags');
  return context.database.begin(async (tx) => {
    if (wanted.parentSchoolId && (await findSchools(tx, [wanted.parentSchoolId])).length === 0) {
      return refuse('RESOURCE_NOT_FOUND', 'parentSchoolId');
    }
    const id = newId('school');
    await tx`
      insert into school (id, district_id, name, town, stages, parent_school_id)
      select ${id}, id, ${tx.json({ zh: name, en: wanted.nameEn?.trim() || null })}, ${wanted.town.trim()}, ${wanted.stages}, ${wanted.parentSchoolId}
      from district
      order by id
      limit 1`;
    for (const flag of new Set(wanted.flags)) {
      await tx`insert into school_flag (school_id, flag, starts_at) values (${id}, ${flag}, now())`;
    }
    await tx`insert into audit_entry (actor_id, action, subject_id) values (${context.viewer.personId}, 'school_created', ${id})`;
    const [school] = await findSchools(tx, [id]);
    return school ? accept(school) : refuse('RESOURCE_NOT_FOUND');
  });
}

/** Creates a class of the current school year, which begins on 1 September. */
export async function createClass(
  context: Context,
  wanted: { schoolId: string; name: string; grade: string; entryYear: number; classTeacherId: string | null },
): Promise<Outcome<ClassRow>> {
  const administered = await administeredSchools(context);
  if (administered !== 'all' && !administered.includes(wanted.schoolId))
    return refuse('FORBIDDEN', 'schoolId');
  const name = wanted.name.normalize('NFKC').trim();
  if (name.length < 1 || name.length > 40) return refuse('INVALID', 'name');
  if (!isCode('grades', wanted.grade)) return refuse('INVALID', 'grade');
  if (wanted.entryYear < 2000 || wanted.entryYear > 2100) return refuse('INVALID', 'entryYear');
  const [school] = await findSchools(context.database, [wanted.schoolId]);
  if (!school) return refuse('RESOURCE_NOT_FOUND', 'schoolId');
  const [clock] = await context.database<{ now: Date }[]>`select now()`;
  const today = schoolDayOf(clock?.now ?? new Date());
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  const [row] = await context.database<ClassRow[]>`
    insert into class (id, school_id, name, grade, entry_year, school_year, class_teacher_id)
    values (${newId('class')}, ${school.id}, ${name}, ${wanted.grade}, ${wanted.entryYear}, ${`${year}-${year + 1}`},
      (select id from person where id = ${wanted.classTeacherId}))
    returning id, name, grade, school_id, school_year`;
  return row ? accept(row) : refuse('RESOURCE_NOT_FOUND');
}
