import { mayOpen } from '../access/access.ts';
import { loadViewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { recordUse } from '../events/recordUse.ts';
import { newId } from '../id.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { findVersion } from '../resources/queries.ts';
import { dayBegins, dayEnds, isSchoolDay } from '../schoolDay.ts';
import { findFilms, findLesson, listTaughtClasses } from './queries.ts';
import type { LessonRow } from './rows.ts';

export interface AssignmentWanted {
  versionId: string;
  classIds: string[];
  from: string;
  to: string;
}

/** Sets a published version for classes. Refused when its pupils could not see it: a task nobody can do is no task. */
export async function assignVersion(context: Context, wanted: AssignmentWanted): Promise<Outcome<LessonRow>> {
  const { database, viewer } = context;
  const personId = viewer.personId;
  if (!isSchoolDay(wanted.from)) return refuse('INVALID', 'from');
  if (!isSchoolDay(wanted.to) || wanted.to < wanted.from) return refuse('INVALID', 'to');
  const classIds = [...new Set(wanted.classIds)];
  if (classIds.length === 0 || classIds.length > 50) return refuse('INVALID', 'classIds');
  const version = await findVersion(database, viewer, wanted.versionId);
  if (!version || !personId || version.state !== 'published')
    return refuse('RESOURCE_NOT_FOUND', 'versionId');
  const subject = { resourceId: version.resourceId, versionId: version.id };
  if (!(await mayOpen(database, viewer, 'assign', subject)))
    return refuse('ASSIGN_NOT_PERMITTED', 'versionId');
  const taught = new Map((await listTaughtClasses(database, viewer)).map((row) => [row.id, row.name]));
  if (!classIds.every((id) => taught.has(id))) return refuse('CLASS_NOT_TAUGHT', 'classIds');
  if (!(await findFilms(database, viewer, [version.id])).has(version.id))
    return refuse('LESSON_WITHOUT_FILM', 'versionId');
  const closed = await closedClasses(context, subject, classIds);
  if (closed.length > 0)
    return refuse('ASSIGN_CLOSED_TO_PUPILS', 'classIds', {
      classes: closed.map((id) => taught.get(id)).join('、'),
    });
  const id = newId('lesson');
  return database.begin(async (tx) => {
    await tx`
      insert into lesson (id, form, version_id, assigned_by, class_ids, starts_at, ends_at)
      values (${id}, 'on_demand', ${version.id}, ${personId}, ${classIds}, ${dayBegins(wanted.from)}, ${dayEnds(wanted.to)})`;
    await recordUse(tx, { kind: 'assigned', personId, ...subject, facts: { lessonId: id } });
    const lesson = await findLesson(tx, viewer, id);
    if (!lesson) throw new Error(`The lesson ${id} was not written.`);
    return accept(lesson);
  });
}

/** Classes whose pupils may not stream it; one pupil stands for a class, a grant opens to the class as a whole. */
async function closedClasses(
  context: Context,
  subject: { resourceId: string; versionId: string },
  classIds: string[],
): Promise<string[]> {
  const { database } = context;
  const pupils = await database<{ classId: string; personId: string }[]>`
    select distinct on (class_id) class_id, person_id
    from enrolment
    where class_id = any(${classIds}) and starts_at <= now() and (ends_at is null or ends_at > now())
    order by class_id, person_id`;
  const closed: string[] = [];
  for (const { classId, personId } of pupils)
    if (!(await mayOpen(database, await loadViewer(database, personId), 'stream', subject)))
      closed.push(classId);
  return closed;
}

/** Ends a lesson now. Only whoever set it may. */
export async function endLesson(context: Context, lessonId: string): Promise<Outcome<LessonRow>> {
  const { database, viewer } = context;
  const lesson = await findLesson(database, viewer, lessonId);
  if (!lesson) return refuse('RESOURCE_NOT_FOUND', 'lessonId');
  if (lesson.assignedBy !== viewer.personId) return refuse('FORBIDDEN', 'lessonId');
  await database`
    update lesson set ends_at = greatest(now(), starts_at)
    where id = ${lessonId} and (ends_at is null or ends_at > now())`;
  return accept((await findLesson(database, viewer, lessonId)) ?? lesson);
}
