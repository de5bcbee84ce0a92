import { graphql } from '../client/graphql.ts';
import type { ResultOf } from '../client/types.ts';

/** A film in a list: what it is, whose, where the viewer stopped. */
export const FilmFragment = graphql(`
  fragment FilmInList on Film {
    part { id kind durationMs posterUrl }
    version { id title titleEn subject resource { id owner { name { zh en } } authors { id displayName { zh en } } } }
    progress { positionSeconds completed completedAt updatedAt }
    lowRateBytesPerSecond
  }
`);
export type FilmInList = ResultOf<typeof FilmFragment>;

/** Seconds that are left of a film; null where its length is not known. */
export function secondsLeft(film: {
  part: { durationMs?: number | null };
  progress?: { positionSeconds: number } | null;
}): number | null {
  if (!film.part.durationMs) return null;
  return Math.max(0, film.part.durationMs / 1000 - (film.progress?.positionSeconds ?? 0));
}

/** Where to begin: a stop within the last ten seconds, or the first five, is a beginning. */
export function resumeAt(film: {
  part: { durationMs?: number | null };
  progress?: { positionSeconds: number; completed: boolean } | null;
}): number {
  const at = film.progress?.positionSeconds ?? 0;
  const length = (film.part.durationMs ?? 0) / 1000;
  return at > 5 && (length === 0 || at < length - 10) ? at : 0;
}
