import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { MediaFailure } from '../failures.ts';
import { AUDIO_BITS_PER_SECOND, KEY_SECONDS, SEGMENT_SECONDS } from './limits.ts';
import { fitted, rungChain, steadyChain } from './picture.ts';
import type { MediaFacts } from './probe.ts';
import type { Variant } from './streamPass.ts';

/** Arguments for a system ffmpeg that makes the same variants as `streamPass`, decoding once. */
export function ladderArguments(
  path: string,
  facts: MediaFacts,
  variants: Variant[],
  folder: string,
): string[] {
  const video = facts.video;
  const rungs = variants.flatMap((variant) =>
    variant.video && !variant.video.copy ? [{ ...variant, video: variant.video }] : [],
  );
  if (!video) throw new MediaFailure('MEDIA_NO_STREAMS');
  const [num, den] = video.frameRate;
  const graph = [
    `[0:${video.index}]${[...steadyChain(video), `split=${rungs.length}`].join(',')}${rungs.map((_, index) => `[s${index}]`).join('')}`,
    ...rungs.map(
      ({ video: rung }, index) =>
        `[s${index}]${rungChain(video, fitted(video, rung.shortSide)).join(',')}[v${index}]`,
    ),
  ].join(';');
  const outputs = rungs.flatMap(({ name, video: rung, audio }, index) => [
    '-map',
    `[v${index}]`,
    ...(audio && facts.audio ? ['-map', `0:${facts.audio.index}`] : []),
    '-c:v',
    'libx264',
    '-preset',
    'veryfast',
    '-crf',
    '23',
    '-profile:v',
    'high',
    '-maxrate',
    String(rung.maxBitsPerSecond),
    '-bufsize',
    String(rung.maxBitsPerSecond * 2),
    '-g',
    String(Math.round((num / den) * KEY_SECONDS)),
    '-sc_threshold',
    '0',
    ...(facts.audio?.copyable
      ? ['-c:a', 'copy']
      : ['-c:a', 'aac', '-b:a', String(AUDIO_BITS_PER_SECOND), '-ac', '2']),
    '-map_metadata',
    '-1',
    '-f',
    'hls',
    '-hls_time',
    String(SEGMENT_SECONDS),
    '-hls_playlist_type',
    'vod',
    '-hls_segment_type',
    'fmp4',
    '-hls_fmp4_init_filename',
    'init.mp4',
    '-hls_flags',
    'independent_segments',
    '-hls_segment_filename',
    join(folder, name, 'seg-%05d.m4s'),
    join(folder, name, 'index.m3u8'),
  ]);
  return [
    '-hide_banner',
    '-nostdin',
    '-loglevel',
    'error',
    '-noautorotate',
    '-protocol_whitelist',
    'file',
    '-progress',
    'pipe:1',
    '-i',
    path,
    '-filter_complex',
    graph,
    ...outputs,
  ];
}

/** Makes the ladder with a system ffmpeg. It runs in this child's process group and ends with it. */
export async function runFfmpegLadder(
  ffmpeg: string,
  input: { path: string; facts: MediaFacts; variants: Variant[]; folder: string },
  onSecond: (seconds: number) => void,
): Promise<void> {
  for (const { name } of input.variants) await mkdir(join(input.folder, name), { recursive: true });
  const child = spawn(ffmpeg, ladderArguments(input.path, input.facts, input.variants, input.folder), {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => {
    said = (said + bytes.toString('utf8')).slice(-2000);
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const microseconds = /^out_time_us=(\d+)$/.exec(line)?.[1];
    if (microseconds) onSecond(Math.floor(Number(microseconds) / 1e6));
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new MediaFailure('MEDIA_DAMAGED', said);
}
