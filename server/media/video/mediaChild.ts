// Runs in a child of its own: everything that opens a recording's bytes.
import { stat } from 'node:fs/promises';
import { FFmpegError, Log } from 'node-av';
import { AV_LOG_ERROR } from 'node-av/constants';
import { WaveformMeter } from '../audio/waveform.ts';
import { answerParent, type TaskTools } from '../child/answer.ts';
import { MediaFailure } from '../failures.ts';
import { runFfmpegLadder } from './ffmpegLadder.ts';
import { WAVEFORM_BARS } from './limits.ts';
import { openMedia } from './openMedia.ts';
import { makePoster, type Poster } from './poster.ts';
import { type MediaFacts, probeMedia } from './probe.ts';
import { streamPass, type Variant } from './streamPass.ts';
import { readSubtitleTracks, type SubtitleTrack } from './subtitleTracks.ts';

/** What can be asked of a media child; `path` is a local file. */
export type MediaTask =
  | { task: 'probe'; path: string }
  | { task: 'poster'; path: string; facts: MediaFacts }
  | { task: 'subtitles'; path: string; facts: MediaFacts }
  | {
      task: 'pass';
      path: string;
      facts: MediaFacts;
      variants: Variant[];
      waveform: boolean;
      ffmpeg: string | null;
    };

/** What a pass tells beside the folders that it fills: the sound's bars and measured length, when it was decoded. */
export interface PassAnswer {
  bars: number[] | null;
  soundMs: number | null;
}
export type { Poster, SubtitleTrack };

Log.setLevel(AV_LOG_ERROR);

async function handle(input: MediaTask, tools: TaskTools): Promise<unknown> {
  try {
    return await run(input, tools);
  } catch (error) {
    if (error instanceof FFmpegError) throw new MediaFailure('MEDIA_DAMAGED', error.message);
    throw error;
  }
}

async function run(input: MediaTask, tools: TaskTools): Promise<unknown> {
  if (input.task === 'pass' && input.ffmpeg) {
    const rungs = input.variants.filter((variant) => variant.video?.copy === false);
    const ends = input.facts.durationMs / 1000;
    if (rungs.length > 0)
      await runFfmpegLadder(input.ffmpeg, { ...input, variants: rungs, folder: tools.folder }, (second) =>
        tools.progress(second, ends),
      );
    const others = input.variants.filter((variant) => !rungs.includes(variant));
    return others.length > 0
      ? run({ ...input, variants: others, ffmpeg: null }, tools)
      : { bars: null, soundMs: null };
  }
  if (input.task === 'poster')
    return input.facts.video
      ? makePoster(input.path, input.facts.video, input.facts.durationMs / 1000)
      : null;
  const media = await openMedia(input.path);
  try {
    if (input.task === 'probe') {
      const facts = await probeMedia(media, (await stat(input.path)).size);
      return facts;
    }
    if (input.task === 'subtitles') return await readSubtitleTracks(media, input.facts);
    const meter = input.waveform ? new WaveformMeter() : null;
    await streamPass(media, input.facts, input.variants, tools.folder, {
      onSecond: (second) => tools.progress(second, input.facts.durationMs / 1000),
      ...(meter ? { onSound: (frame) => meter.add(frame) } : {}),
    });
    return {
      bars: meter?.bars(WAVEFORM_BARS) ?? null,
      soundMs: meter?.durationMs ?? null,
    } satisfies PassAnswer;
  } finally {
    await media.close();
  }
}

await answerParent<MediaTask>(handle);
