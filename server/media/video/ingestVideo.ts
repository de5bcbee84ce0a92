import type { Transaction } from '../../../storage/database/database.ts';
import type { Application } from '../../context.ts';
import type { RunningJob } from '../../jobs/handler.ts';
import { enqueue } from '../../jobs/queue.ts';
import { type Cue, captionUnits } from '../captions.ts';
import { type AskMedia, playTime, withMediaChild } from './askMedia.ts';
import { firstVariants, laterVariants } from './ladderPlan.ts';
import type { PassAnswer, Poster, SubtitleTrack } from './mediaChild.ts';
import type { MediaFacts } from './probe.ts';
import {
  HLS_MAKER,
  type StoredRendition,
  storeBytes,
  storeVariant,
  writeRenditions,
} from './storeVariants.ts';

/** A recording to make playable: a local file with its sha256. */
export interface Recording {
  path: string;
  sha256: string;
  partId: string;
}

/** What was learned; facts go to `part.facts`, notices to author and reviewer. */
export interface IngestedRecording {
  facts: Record<string, unknown>;
  notices: string[];
}

export const LADDER_JOB = 'ladder';
/** Sound shorter than its container says by this share was cut off. */
const CUT_SHARE = 0.9;

/**
 * Makes a film playable at once: HLS by copying where its codecs allow, else one middle rung; poster, subtitles inside,
 * the sound alone. The rest of the ladder follows as a job of its own. Equal bytes are made once.
 * Throws a MediaFailure whose code says why nothing could be made.
 */
export async function ingestVideo(
  application: Application,
  recording: Recording,
  job: RunningJob,
): Promise<IngestedRecording> {
  return ingestRecording(application, recording, job);
}

/** The way of films and sounds alike: what a recording is, its content says. */
export async function ingestRecording(
  application: Application,
  recording: Recording,
  job: RunningJob,
): Promise<IngestedRecording> {
  const known = await knownFacts(application, recording.sha256);
  if (known) return { facts: known, notices: [] };
  return withMediaChild(application, job, async (ask, folder) => {
    const facts = await ask<MediaFacts>({ task: 'probe', path: recording.path }, 0);
    const variants = firstVariants(facts);
    const seconds = facts.durationMs / 1000;
    const pass = await ask<PassAnswer>(
      { task: 'pass', path: recording.path, facts, variants, waveform: facts.video === null, ffmpeg: null },
      seconds,
      (done) => job.progress(seconds > 0 ? done / seconds : 0, `${playTime(done)} / ${playTime(seconds)}`),
    );
    const stored: StoredRendition[] = [];
    const audioCodec = facts.audio ? (facts.audio.copyable ? facts.audio.codecString : 'mp4a.40.2') : null;
    for (const variant of variants)
      stored.push(
        ...(await storeVariant(application, folder, variant.name, variant.audio ? audioCodec : null)),
      );
    const durationMs = measuredLength(facts, pass, stored);
    stored.push(...(await storePictures(application, ask, recording.path, facts)));
    if (pass.bars) stored.push(await storeWaveform(application, pass.bars, durationMs));
    const tracks = await ask<SubtitleTrack[]>({ task: 'subtitles', path: recording.path, facts }, seconds);
    stored.push(...(await storeSubtitles(application, tracks)));
    const partFacts = factsOfPart(facts, durationMs);
    await writeRenditions(application, job, recording.sha256, stored, async (tx) => {
      await tx`
        update rendition set facts = ${tx.json(partFacts as Record<string, string>)}
        where sha256 = ${recording.sha256} and kind = 'hls' and name = 'master.m3u8' and maker = ${HLS_MAKER}`;
      await writeCueTexts(
        tx,
        recording.sha256,
        tracks.flatMap((track) => track.cues),
      );
      if (laterVariants(facts).length > 0)
        await enqueue(tx, {
          kind: LADDER_JOB,
          key: `${LADDER_JOB}:${recording.sha256}:${HLS_MAKER}`,
          payload: { sha256: recording.sha256 },
          priority: 500,
        });
    });
    return { facts: partFacts, notices: noticesOf(facts, durationMs) };
  });
}

/** The facts kept with the master playlist, when these bytes are playable already. */
async function knownFacts(application: Application, sha256: string): Promise<Record<string, unknown> | null> {
  const [row] = await application.database<{ facts: Record<string, unknown> }[]>`
    select facts from rendition
    where sha256 = ${sha256} and kind = 'hls' and name = 'master.m3u8' and maker = ${HLS_MAKER}`;
  return row?.facts ?? null;
}

/** Containers without a length of their own, whose estimate from the rate is wrong for changing rates. */
const ESTIMATED = new Set(['mp3', 'aac', 'amr']);

/** What was really there counts, not what the container declares: the longest variant, or the decoded sound. */
function measuredLength(facts: MediaFacts, pass: PassAnswer, stored: StoredRendition[]): number {
  if (pass.soundMs && ESTIMATED.has(facts.container)) return pass.soundMs;
  const longest = Math.max(0, ...stored.map((rendition) => Number(rendition.facts.seconds ?? 0)));
  return longest > 0 ? Math.round(longest * 1000) : facts.durationMs;
}

function factsOfPart(facts: MediaFacts, durationMs: number): Record<string, unknown> {
  return {
    durationMs,
    container: facts.container,
    ...(facts.video
      ? {
          width: facts.video.width,
          height: facts.video.height,
          videoCodec: facts.video.codec,
          frameRate: facts.video.frameRate[0] / facts.video.frameRate[1],
        }
      : {}),
    ...(facts.audio
      ? { audioCodec: facts.audio.codec, channels: facts.audio.channels, sampleRate: facts.audio.sampleRate }
      : {}),
    ...(Object.keys(facts.tags).length > 0 ? { tags: facts.tags } : {}),
  };
}

function noticesOf(facts: MediaFacts, durationMs: number): string[] {
  return facts.durationMs > 10_000 && durationMs < facts.durationMs * CUT_SHARE ? ['MEDIA_DAMAGED'] : [];
}

async function storePictures(
  application: Application,
  ask: AskMedia,
  path: string,
  facts: MediaFacts,
): Promise<StoredRendition[]> {
  if (!facts.video) return [];
  const poster = await ask<Poster | null>({ task: 'poster', path, facts }, 0);
  if (!poster) return [];
  const size = { width: poster.width, height: poster.height };
  return [
    await storeBytes(application, {
      kind: 'poster',
      name: '',
      position: 0,
      mediaType: 'image/webp',
      facts: size,
      bytes: poster.poster,
    }),
    await storeBytes(application, {
      kind: 'thumbnail',
      name: '',
      position: 0,
      mediaType: 'image/webp',
      facts: {},
      bytes: poster.thumbnail,
    }),
  ];
}

function storeWaveform(
  application: Application,
  bars: number[],
  durationMs: number,
): Promise<StoredRendition> {
  return storeBytes(application, {
    kind: 'waveform',
    name: '',
    position: 0,
    mediaType: 'application/json',
    facts: { bars: bars.length },
    bytes: JSON.stringify({ durationMs, bars }),
  });
}

function storeSubtitles(application: Application, tracks: SubtitleTrack[]): Promise<StoredRendition[]> {
  return Promise.all(
    tracks.map((track, index) =>
      storeBytes(application, {
        kind: 'subtitle',
        name: `${index}.vtt`,
        position: index,
        mediaType: 'text/vtt',
        facts: { language: track.language, label: track.label },
        bytes: track.webVtt,
      }),
    ),
  );
}

/** The words of subtitles, found by the second at which they are said. */
async function writeCueTexts(tx: Transaction, sha256: string, cues: Cue[]): Promise<void> {
  for (const { position, unit, text } of captionUnits(cues))
    await tx`
      insert into part_text (sha256, position, unit, text) values (${sha256}, ${position}, ${unit}, ${text})
      on conflict (sha256, position) do update set text = excluded.text`;
}
