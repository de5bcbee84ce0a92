import type { Resolvers } from '../../schema/generated/resolvers.ts';
import type { Context } from '../context.ts';
import { subtitleUrl } from '../resources/addresses.ts';
import { findVersion } from '../resources/queries.ts';
import { assignVersion, endLesson } from './assignVersion.ts';
import {
  countWatchedToday,
  findClasses,
  findFilms,
  findLearner,
  findLesson,
  findLessonOfVersion,
  findLowRate,
  findProgress,
  findVersionToPlay,
  listAssignedLessons,
  listDueLessons,
  listFinishedVersionIds,
  listOpenVersionIds,
  listPupils,
  listSubtitles,
  listTaughtClasses,
} from './queries.ts';
import type { FilmRow } from './rows.ts';
import { recordPreview, savePlayback } from './savePlayback.ts';

const OPEN_FILMS = 20;
const FINISHED_FILMS = 20;
const MOST_ASSIGNED = 100;

async function filmsInOrder(context: Context, versionIds: string[]): Promise<FilmRow[]> {
  const films = await findFilms(context.database, context.viewer, versionIds);
  return versionIds.flatMap((id) => films.get(id) ?? []);
}

export const resolvers: Resolvers = {
  Query: {
    learning: async (_root, _arguments, context) => {
      const { database, viewer } = context;
      const learnerId = await findLearner(database, viewer);
      const [lessons, open, finished, watchedTodaySeconds] = await Promise.all([
        viewer.personId ? listDueLessons(database, viewer, learnerId) : [],
        listOpenVersionIds(database, viewer, learnerId, OPEN_FILMS),
        listFinishedVersionIds(database, learnerId, FINISHED_FILMS),
        countWatchedToday(database, learnerId),
      ]);
      return {
        lessons: [...lessons],
        open: await filmsInOrder(context, open),
        finished: await filmsInOrder(context, finished),
        watchedTodaySeconds,
      };
    },
    lesson: (_root, { id }, { database, viewer }) =>
      viewer.personId ? findLesson(database, viewer, id) : null,
    film: async (_root, { id }, context) => {
      const versionId = await findVersionToPlay(context.database, context.viewer, id);
      return versionId ? ((await filmsInOrder(context, [versionId]))[0] ?? null) : null;
    },
    assignedLessons: (_root, { first }, { database, viewer }) =>
      listAssignedLessons(database, viewer, Math.max(1, Math.min(first ?? 20, MOST_ASSIGNED))),
    classesToTeach: (_root, _arguments, { database, viewer }) =>
      viewer.personId ? listTaughtClasses(database, viewer) : [],
  },
  Lesson: {
    version: async (lesson, _arguments, context) => {
      const version = await findVersion(context.database, context.viewer, lesson.versionId);
      if (!version) throw new Error(`The version ${lesson.versionId} is gone.`);
      return version;
    },
    film: async (lesson, _arguments, context) => (await filmsInOrder(context, [lesson.versionId]))[0] ?? null,
    assignedBy: (lesson, _arguments, context) =>
      lesson.assignedBy ? context.loaders.person.load(lesson.assignedBy) : null,
    classes: (lesson, _arguments, context) => findClasses(context.database, lesson.classIds),
    pupils: async (lesson, _arguments, context) =>
      (await listPupils(context.database, context.viewer, lesson)).map((row) => ({ ...row })),
  },
  Film: {
    lesson: (film, _arguments, context) =>
      context.viewer.personId ? findLessonOfVersion(context.database, context.viewer, film.version.id) : null,
    lowRateBytesPerSecond: (film, _arguments, context) =>
      film.part.sha256 ? findLowRate(context.database, film.part.sha256) : null,
    subtitles: async (film, _arguments, context) =>
      (await listSubtitles(context.database, context.viewer, film.part)).map((track) => ({
        language: track.language ?? 'zh-CN',
        label: track.label ?? '中文',
        url: subtitleUrl(track.partId, track.name),
      })),
    progress: async (film, _arguments, context) =>
      findProgress(context.database, await findLearner(context.database, context.viewer), film.part.id),
  },
  PupilProgress: {
    person: async (pupil, _arguments, context) => {
      const person = await context.loaders.person.load(pupil.personId);
      if (!person) throw new Error(`The person ${pupil.personId} is missing.`);
      return person;
    },
  },
  Mutation: {
    assignVersion: async (_root, { input }, context) => {
      const outcome = await assignVersion(context, input);
      return outcome.ok
        ? { lesson: outcome.value, refusals: [] }
        : { lesson: null, refusals: outcome.refusals };
    },
    endLesson: async (_root, { input }, context) => {
      const outcome = await endLesson(context, input.lessonId);
      return outcome.ok
        ? { lesson: outcome.value, refusals: [] }
        : { lesson: null, refusals: outcome.refusals };
    },
    savePlayback: async (_root, { input }, context) => {
      const outcome = await savePlayback(context, { ...input, starting: input.starting ?? false });
      return outcome.ok
        ? { progress: outcome.value, refusals: [] }
        : { progress: null, refusals: outcome.refusals };
    },
    recordPreview: async (_root, { input }, context) => {
      const outcome = await recordPreview(context, input);
      return outcome.ok ? { recorded: true, refusals: [] } : { recorded: false, refusals: outcome.refusals };
    },
  },
};
