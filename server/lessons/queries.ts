import type { Queryable } from '../../storage/database/database.ts';
import { openParts, openVersions } from '../access/access.ts';
import type { Viewer } from '../access/viewer.ts';
import type { ClassRow } from '../people/rows.ts';
import { partColumns, versionColumns } from '../resources/columns.ts';
import type { PartRow, VersionRow } from '../resources/rows.ts';
import type { FilmRow, LessonRow, ProgressRow, PupilProgressRow } from './rows.ts';

const lessonColumns = (database: Queryable) =>
  database`lesson.id, lesson.version_id, lesson.assigned_by, lesson.class_ids, lesson.starts_at, lesson.ends_at`;

/** Classes in which the person, or a child whose guardian the person is, learns now. */
const learnerClasses = (database: Queryable, viewer: Viewer) => database`
  select class_id from enrolment
  where starts_at <= now() and (ends_at is null or ends_at > now())
    and (person_id = ${viewer.personId} or person_id in (
      select student_id from guardianship
      where guardian_id = ${viewer.personId} and starts_at <= now() and (ends_at is null or ends_at > now())))`;

/** The person whose learning a page shows: the own, or for a guardian the first child's. */
export async function findLearner(database: Queryable, viewer: Viewer): Promise<string | null> {
  const [child] = await database<{ studentId: string }[]>`
    select student_id from guardianship
    where guardian_id = ${viewer.personId} and starts_at <= now() and (ends_at is null or ends_at > now())
    order by starts_at, id
    limit 1`;
  return child?.studentId ?? viewer.personId;
}

/** Lessons for the viewer's classes that run now and whose film the learner has not finished. */
export const listDueLessons = (database: Queryable, viewer: Viewer, learnerId: string | null) => database<
  LessonRow[]
>`
  select ${lessonColumns(database)}
  from lesson
  join version on version.id = lesson.version_id
  where lesson.form = 'on_demand'
    and lesson.class_ids && array(${learnerClasses(database, viewer)})
    and lesson.starts_at <= now() and (lesson.ends_at is null or lesson.ends_at > now())
    and ${openVersions(database, viewer, 'stream')}
    and not exists (
      select from playback_progress
      join part on part.id = playback_progress.part_id
      where part.version_id = lesson.version_id and person_id = ${learnerId} and completed)
  order by lesson.ends_at nulls last, lesson.id
  limit 50`;

/** A lesson for the viewer's classes, also one that ended, or one that the viewer set or whose class the viewer teaches. */
export async function findLesson(database: Queryable, viewer: Viewer, id: string): Promise<LessonRow | null> {
  const [row] = await database<LessonRow[]>`
    select ${lessonColumns(database)}
    from lesson
    join version on version.id = lesson.version_id
    where lesson.id = ${id}
      and (lesson.assigned_by = ${viewer.personId}
        or lesson.class_ids && array(${learnerClasses(database, viewer)})
        or lesson.class_ids && array(${taughtClasses(database, viewer)}))
      and ${openVersions(database, viewer, 'discover')}`;
  return row ?? null;
}

/** The lesson that sets a version for the viewer's classes: one that runs, else the one that ended last. */
export async function findLessonOfVersion(
  database: Queryable,
  viewer: Viewer,
  versionId: string,
): Promise<LessonRow | null> {
  const [row] = await database<LessonRow[]>`
    select ${lessonColumns(database)}
    from lesson
    where lesson.version_id = ${versionId} and lesson.form = 'on_demand' and lesson.starts_at <= now()
      and lesson.class_ids && array(${learnerClasses(database, viewer)})
    order by coalesce(lesson.ends_at, 'infinity') > now() desc, lesson.ends_at desc nulls first
    limit 1`;
  return row ?? null;
}

/** The version itself, or of a resource the published one, else the newest that the viewer may stream. */
export async function findVersionToPlay(
  database: Queryable,
  viewer: Viewer,
  id: string,
): Promise<string | null> {
  const [row] = await database<{ id: string }[]>`
    select version.id
    from version
    where (version.id = ${id} or version.resource_id = ${id}) and ${openVersions(database, viewer, 'stream')}
    order by version.id = ${id} desc, version.state = 'published' desc, version.number desc
    limit 1`;
  return row?.id ?? null;
}

export async function findLowRate(database: Queryable, sha256: string): Promise<number | null> {
  const [row] = await database<{ rate: number | null }[]>`
    select min((facts ->> 'averageBandwidth')::float8) / 8 as rate
    from rendition
    where sha256 = ${sha256} and kind = 'hls' and name like '%/index.m3u8'
      and (facts ->> 'height' is not null or not exists (
        select from rendition as film
        where film.sha256 = rendition.sha256 and film.kind = 'hls' and film.facts ->> 'height' is not null))`;
  return row?.rate ?? null;
}

export const listAssignedLessons = (database: Queryable, viewer: Viewer, first: number) => database<
  LessonRow[]
>`
  select ${lessonColumns(database)}
  from lesson
  join version on version.id = lesson.version_id
  where lesson.assigned_by = ${viewer.personId} and ${openVersions(database, viewer, 'discover')}
  order by lesson.starts_at desc, lesson.id desc
  limit ${first}`;

/** Class teacher, appointed to the class, or a teacher of the school for its grade. */
const taughtClasses = (database: Queryable, viewer: Viewer) => database`
  select class.id from class
  where class.class_teacher_id = ${viewer.personId}
    or exists (
      select from appointment
      where person_id = ${viewer.personId} and starts_at <= now() and (ends_at is null or ends_at > now())
        and (place_id = class.id
          or (place_id = class.school_id and role ~ 'teacher|backbone|principal|director'
            and (grades is null or grades = '{}' or class.grade = any(grades)))))`;

export const listTaughtClasses = (database: Queryable, viewer: Viewer) => database<ClassRow[]>`
  select class.id, class.name, class.grade, class.school_id, class.school_year
  from class
  where class.id in (${taughtClasses(database, viewer)})
  order by class.entry_year desc, class.name`;

export const findClasses = (database: Queryable, ids: readonly string[]) => database<ClassRow[]>`
  select id, name, grade, school_id, school_year from class where id = any(${[...ids]}) order by entry_year desc, name`;

/** One film a version, the first that the viewer may stream; films before sounds. */
export async function findFilms(
  database: Queryable,
  viewer: Viewer,
  versionIds: readonly string[],
): Promise<Map<string, FilmRow>> {
  if (versionIds.length === 0) return new Map();
  const parts = await database<PartRow[]>`
    select distinct on (part.version_id) ${partColumns(database)}
    from part
    where version_id = any(${[...versionIds]}) and ${isFilm(database)} and ${openParts(database, viewer, 'stream')}
    order by part.version_id, (part.kind = 'video' or part.role in ('video', 'micro_video')) desc, part.position, part.name`;
  const versions = await database<VersionRow[]>`
    select ${versionColumns(database)} from version where id = any(${parts.map((part) => part.versionId)})`;
  const byId = new Map(versions.map((version) => [version.id, version]));
  return new Map(
    parts.flatMap((part) => {
      const version = byId.get(part.versionId);
      return version ? [[part.versionId, { part, version }] as const] : [];
    }),
  );
}

const isFilm = (database: Queryable) =>
  database`(part.kind in ('video', 'audio') or part.role in ('video', 'micro_video', 'audio'))`;

/** Published versions with a film that the viewer may stream, without those set as lessons or finished. */
export async function listOpenVersionIds(
  database: Queryable,
  viewer: Viewer,
  learnerId: string | null,
  first: number,
): Promise<string[]> {
  const rows = await database<{ id: string }[]>`
    select version.id
    from version
    where version.state = 'published'
      and exists (select from part where part.version_id = version.id and ${isFilm(database)} and ${openParts(database, viewer, 'stream')})
      and not exists (
        select from lesson
        where lesson.version_id = version.id and lesson.form = 'on_demand'
          and lesson.class_ids && array(${learnerClasses(database, viewer)})
          and lesson.starts_at <= now() and (lesson.ends_at is null or lesson.ends_at > now()))
      and not exists (
        select from playback_progress
        join part on part.id = playback_progress.part_id
        where part.version_id = version.id and person_id = ${learnerId} and completed)
    order by version.published_at desc nulls last, version.id
    limit ${first}`;
  return rows.map((row) => row.id);
}

/** Versions whose film the learner finished, latest first. */
export async function listFinishedVersionIds(
  database: Queryable,
  learnerId: string | null,
  first: number,
): Promise<string[]> {
  const rows = await database<{ versionId: string }[]>`
    select part.version_id
    from playback_progress
    join part on part.id = playback_progress.part_id
    where person_id = ${learnerId} and completed
    group by part.version_id
    order by max(coalesce(completed_at, updated_at)) desc
    limit ${first}`;
  return rows.map((row) => row.versionId);
}

export async function findProgress(
  database: Queryable,
  personId: string | null,
  partId: string,
): Promise<ProgressRow | null> {
  const [row] = await database<ProgressRow[]>`
    select part_id, position_seconds, watched_seconds, completed, completed_at, updated_at
    from playback_progress
    where person_id = ${personId} and part_id = ${partId}`;
  return row ?? null;
}

/** Seconds played on this school day, by what was noted as evidence and what is not yet. */
export async function countWatchedToday(database: Queryable, personId: string | null): Promise<number> {
  const [row] = await database<{ seconds: number }[]>`
    select coalesce(sum(seconds), 0)::float8 as seconds
    from usage_event
    where person_id = ${personId} and kind in ('stream_progress', 'stream_complete')
      and (at at time zone 'Asia/Shanghai')::date = (now() at time zone 'Asia/Shanghai')::date`;
  return row?.seconds ?? 0;
}

/** Pupils of a lesson's classes with their progress; empty unless the viewer teaches the class. */
export const listPupils = (database: Queryable, viewer: Viewer, lesson: LessonRow) => database<
  PupilProgressRow[]
>`
  select enrolment.person_id, coalesce(sum(watched_seconds), 0)::float8 as watched_seconds, coalesce(bool_or(completed), false) as completed
  from enrolment
  left join (
    playback_progress join part on part.id = playback_progress.part_id and part.version_id = ${lesson.versionId}
  ) on playback_progress.person_id = enrolment.person_id
  where enrolment.class_id = any(${lesson.classIds})
    and enrolment.class_id in (${taughtClasses(database, viewer)})
    and enrolment.starts_at <= now() and (enrolment.ends_at is null or enrolment.ends_at > now())
  group by enrolment.person_id
  order by enrolment.person_id`;

/** Subtitle tracks of a film: inside it, and of text parts beside it whose name begins with the film's. */
export async function listSubtitles(
  database: Queryable,
  viewer: Viewer,
  film: PartRow,
): Promise<{ partId: string; name: string; language: string | null; label: string | null }[]> {
  const stem = film.name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  return database`
    select part.id as part_id, rendition.name, rendition.facts ->> 'language' as language, rendition.facts ->> 'label' as label
    from part
    join rendition on rendition.sha256 = part.sha256 and rendition.kind = 'subtitle'
    where part.version_id = ${film.versionId}
      and (part.id = ${film.id} or ${wordsOf(database, stem)})
      and ${openParts(database, viewer, 'preview')}
    order by part.id = ${film.id} desc, rendition.position`;
}

/** 角的度量.srt stands beside 角的度量 微课.mp4: either name may be the longer one. */
const wordsOf = (database: Queryable, stem: string) => {
  const other = database`regexp_replace(regexp_replace(part.name, '^.*/', ''), '(\\.[a-z-]{2,7})?\\.[^.]*$', '', 'i')`;
  return database`(starts_with(${other}, ${stem}) or starts_with(${stem}, ${other}))`;
};
