import { openParts } from '../access/access.ts';
import type { Context } from '../context.ts';
import { recordUse } from '../events/recordUse.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import type { ProgressRow } from './rows.ts';

export interface PlaybackWanted {
  partId: string;
  positionSeconds: number;
  watchedSeconds: number;
  starting: boolean;
}

/** Fastest playing that the player offers, with a little room for late saves. */
const FASTEST = 2.2;
const ROOM_SECONDS = 5;
/** Longest first save: nothing tells yet when the film was opened. */
const FIRST_SECONDS = 120;
/** Watched time becomes evidence in pieces of a minute: enough to count (domain.md F), few enough to keep. */
const EVIDENCE_SECONDS = 60;
/** A film is finished within the last seconds of its end, when a fifth of it was really played (domain.md F). */
const END_SECONDS = 10;
const PLAYED_SHARE = 0.2;

interface OpenFilm {
  resourceId: string;
  versionId: string;
  durationMs: number | null;
}

/**
 * Notes where a person is in a film: the latest word counts, on the database's clock, so another device goes on
 * there. Played seconds are added up without skips and never faster than the clock allows; each minute of them is
 * written down as a use once.
 */
export async function savePlayback(context: Context, wanted: PlaybackWanted): Promise<Outcome<ProgressRow>> {
  const { database, viewer } = context;
  const personId = viewer.personId;
  if (!(wanted.positionSeconds >= 0 && wanted.positionSeconds <= 86_400))
    return refuse('INVALID', 'positionSeconds');
  if (!(wanted.watchedSeconds >= 0)) return refuse('INVALID', 'watchedSeconds');
  const [film] = await database<OpenFilm[]>`
    select version.resource_id, part.version_id, (part.facts ->> 'durationMs')::float8 as duration_ms
    from part
    join version on version.id = part.version_id
    where part.id = ${wanted.partId} and ${openParts(database, viewer, 'stream')}`;
  if (!film || !personId) return refuse('RESOURCE_NOT_FOUND', 'partId');
  const length = film.durationMs === null ? null : film.durationMs / 1000;
  const position = length === null ? wanted.positionSeconds : Math.min(wanted.positionSeconds, length);

  return database.begin(async (tx) => {
    const [saved] = await tx<(ProgressRow & { reportedSeconds: number; finishedBefore: boolean })[]>`
      insert into playback_progress as progress (person_id, part_id, position_seconds, watched_seconds)
      values (${personId}, ${wanted.partId}, ${position}, ${Math.min(wanted.watchedSeconds, FIRST_SECONDS)})
      on conflict (person_id, part_id) do update set
        position_seconds = excluded.position_seconds,
        watched_seconds = progress.watched_seconds + least(
          ${wanted.watchedSeconds}::real, extract(epoch from now() - progress.updated_at)::real * ${FASTEST}::real + ${ROOM_SECONDS}::real),
        updated_at = now()
      returning part_id, position_seconds, watched_seconds, completed, completed_at, updated_at, reported_seconds,
        completed as finished_before`;
    if (!saved) throw new Error('The progress was not written.');
    const finishes =
      !saved.finishedBefore &&
      length !== null &&
      saved.positionSeconds >= length - Math.min(END_SECONDS, length * 0.05) &&
      saved.watchedSeconds >= length * PLAYED_SHARE;
    await noteUse(tx, { ...film, partId: wanted.partId, personId, length }, saved, {
      starting: wanted.starting,
      finishes,
    });
    if (!finishes) return accept(saved);
    const [finished] = await tx<ProgressRow[]>`
      update playback_progress set completed = true, completed_at = now()
      where person_id = ${personId} and part_id = ${wanted.partId}
      returning part_id, position_seconds, watched_seconds, completed, completed_at, updated_at`;
    return accept(finished ?? saved);
  });
}

async function noteUse(
  tx: Parameters<typeof recordUse>[0],
  film: { resourceId: string; versionId: string; partId: string; personId: string; length: number | null },
  saved: { watchedSeconds: number; reportedSeconds: number },
  { starting, finishes }: { starting: boolean; finishes: boolean },
): Promise<void> {
  const { length, ...subject } = film;
  if (starting) await recordUse(tx, { kind: 'stream_start', ...subject, seconds: 0, qualified: false });
  const unreported = saved.watchedSeconds - saved.reportedSeconds;
  if (!finishes && unreported < EVIDENCE_SECONDS) return;
  await recordUse(tx, {
    kind: finishes ? 'stream_complete' : 'stream_progress',
    ...subject,
    seconds: Math.round(unreported * 10) / 10,
    qualified:
      saved.watchedSeconds >= EVIDENCE_SECONDS && saved.watchedSeconds >= (length ?? 0) * PLAYED_SHARE,
  });
  await tx`
    update playback_progress set reported_seconds = ${saved.watchedSeconds}
    where person_id = ${film.personId} and part_id = ${film.partId}`;
}

/** Notes that a document was looked at. Pages of a minute are plenty: longer than four hours is a forgotten tab. */
export async function recordPreview(
  context: Context,
  wanted: { partId: string; seconds: number },
): Promise<Outcome<true>> {
  const { database, viewer } = context;
  if (!(wanted.seconds >= 0)) return refuse('INVALID', 'seconds');
  const [part] = await database<{ resourceId: string; versionId: string }[]>`
    select version.resource_id, part.version_id
    from part
    join version on version.id = part.version_id
    where part.id = ${wanted.partId} and ${openParts(database, viewer, 'preview')}`;
  if (!part || !viewer.personId) return refuse('RESOURCE_NOT_FOUND', 'partId');
  await recordUse(database, {
    kind: 'preview',
    personId: viewer.personId,
    ...part,
    partId: wanted.partId,
    seconds: Math.min(wanted.seconds, 4 * 3600),
  });
  return accept(true);
}
