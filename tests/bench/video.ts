import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pino from 'pino';
import { readConfiguration } from '../../server/configuration.ts';
import type { Application } from '../../server/context.ts';
import type { RunningJob } from '../../server/jobs/handler.ts';
import { ladderArguments } from '../../server/media/video/ffmpegLadder.ts';
import { ingestVideo, type Recording } from '../../server/media/video/ingestVideo.ts';
import { ladderHandler } from '../../server/media/video/ladder.ts';
import { laterVariants } from '../../server/media/video/ladderPlan.ts';
import type { MediaFacts } from '../../server/media/video/probe.ts';
import { connectDatabase, inDatabase } from '../../storage/database/database.ts';
import { startEmbeddedDatabase } from '../../storage/database/embedded.ts';
import { migrate } from '../../storage/database/migrate.ts';
import { openFolderStore } from '../../storage/objects/folder.ts';
import type { BenchRow } from './row.ts';

const FFMPEG = ['/usr/bin/ffmpeg', '/usr/local/bin/ffmpeg'].find((path) => existsSync(path)) ?? null;
const LONG_SECONDS = 600;
const LADDER_SECONDS = 60;

/**
 * A 10-minute film of 720p, H.264 and AAC: from the whole file to the first playable stream, beside ffmpeg that copies
 * it to HLS on the same disk. And one minute of it up the ladder (480, 240), beside ffmpeg with the same settings.
 */
export async function run(): Promise<BenchRow[]> {
  if (!FFMPEG) throw new Error('The film of this bench is made with a system ffmpeg, and there is none.');
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-bench-video-'));
  chmodSync(folder, 0o711);
  const databaseFolder = join(folder, 'database');
  mkdirSync(databaseFolder, { mode: 0o711 });
  const postgres = await startEmbeddedDatabase(databaseFolder);
  try {
    const admin = connectDatabase(postgres.owner, { connections: 1 });
    await admin`create database bench_video`;
    await admin.end();
    const database = connectDatabase(inDatabase(postgres.owner, 'bench_video'), { connections: 2 });
    await migrate(database);
    const open = async (ffmpeg: string): Promise<Application> =>
      ({
        configuration: readConfiguration({
          KEYUAN_DATA: folder,
          ...(ffmpeg ? { KEYUAN_FFMPEG: ffmpeg } : {}),
        }),
        database,
        objects: await openFolderStore(join(folder, 'objects')),
        logger: pino({ level: 'silent' }),
      }) as unknown as Application;
    const films = makeFilms(FFMPEG, folder);
    const own = await open('');
    const first = await timed(async () => ingestVideo(own, await store(own, films.long), heldJob()));
    const copied = timedCommand(FFMPEG, ['-i', films.long, '-c', 'copy', ...hlsInto(folder, 'copied')]);

    const minute = await store(own, films.minute);
    await ingestVideo(own, minute, heldJob());
    const ladder = await timed(() => ladderHandler(own)({ sha256: minute.sha256 }, heldJob()));
    await forgetLadder(own, minute.sha256);
    const system = await open(FFMPEG);
    const ladderBySystem = await timed(() => ladderHandler(system)({ sha256: minute.sha256 }, heldJob()));
    const alone = timedLadder(FFMPEG, films.minute, folder);
    await database.end();
    const row = (figure: string, ours: number, peer: number, peerName: string, note: string): BenchRow => ({
      figure,
      ours,
      peer,
      peerName,
      unit: 's',
      ratio: peer / ours,
      note,
    });
    return [
      row(
        '10-minute film to first playable',
        first,
        copied,
        'ffmpeg -c copy to HLS',
        `${(statSync(films.long).size / 1e6).toFixed(0)} MB; probed, copied, every segment fsynced into the store, poster, rows; ffmpeg syncs nothing and makes no poster`,
      ),
      row(
        '1 minute of 720p to 480 and 240, own encoder',
        ladder,
        alone,
        'ffmpeg alone',
        'node-av in a child; reading the original from the store and storing the segments included',
      ),
      row(
        '1 minute of 720p to 480 and 240, KEYUAN_FFMPEG',
        ladderBySystem,
        alone,
        'ffmpeg alone',
        'the same settings through our job',
      ),
    ];
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Twenty seconds encoded once, then repeated by copying. */
function makeFilms(ffmpeg: string, folder: string): { long: string; minute: string } {
  const piece = join(folder, 'piece.mp4');
  command(ffmpeg, [
    ...[
      '-f',
      'lavfi',
      '-i',
      'testsrc2=size=1280x720:rate=25',
      '-f',
      'lavfi',
      '-i',
      'sine=frequency=330',
      '-t',
      '20',
    ],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'veryfast',
      '-pix_fmt',
      'yuv420p',
      '-g',
      '50',
      '-b:v',
      '1500k',
      '-c:a',
      'aac',
      piece,
    ],
  ]);
  const repeat = (name: string, seconds: number) => {
    const path = join(folder, name);
    command(ffmpeg, ['-stream_loop', '-1', '-i', piece, '-t', String(seconds), '-c', 'copy', path]);
    return path;
  };
  return { long: repeat('long.mp4', LONG_SECONDS), minute: repeat('minute.mp4', LADDER_SECONDS) };
}

const hlsInto = (folder: string, name: string): string[] => {
  mkdirSync(join(folder, name));
  return [
    '-f',
    'hls',
    '-hls_time',
    '6',
    '-hls_playlist_type',
    'vod',
    '-hls_segment_type',
    'fmp4',
    join(folder, name, 'index.m3u8'),
  ];
};

async function store(application: Application, path: string): Promise<Recording> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const sha256 = hash.digest('hex');
  await application.objects.put(`file/${sha256}`, createReadStream(path), 'video/mp4');
  await application.database`
    insert into stored_object (sha256, object_key, size_bytes) values (${sha256}, ${`file/${sha256}`}, ${statSync(path).size})
    on conflict do nothing`;
  return { path, sha256, partId: 'part-bench' };
}

const forgetLadder = (application: Application, sha256: string) => application.database`
  delete from rendition where sha256 = ${sha256} and (name like '480p/%' or name like '240p/%')`;

/** The same settings and filters, with nothing of ours around it. */
function timedLadder(ffmpeg: string, path: string, folder: string): number {
  const facts: MediaFacts = {
    durationMs: LADDER_SECONDS * 1000,
    container: 'mov',
    bitsPerSecond: 1_600_000,
    video: {
      index: 0,
      codec: 'h264',
      width: 1280,
      height: 720,
      rotation: 0,
      frameRate: [25, 1],
      interlaced: false,
      hdr: false,
      copyable: true,
    },
    audio: {
      index: 1,
      codec: 'aac',
      channels: 1,
      sampleRate: 44_100,
      copyable: true,
      codecString: 'mp4a.40.2',
    },
    subtitles: [],
    tags: {},
  };
  const variants = laterVariants(facts);
  for (const { name } of variants) mkdirSync(join(folder, 'alone', name), { recursive: true });
  return timedCommand(ffmpeg, ladderArguments(path, facts, variants, join(folder, 'alone')));
}

function command(program: string, given: string[]): void {
  const done = spawnSync(program, ['-v', 'error', '-y', ...given], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
}

function timedCommand(program: string, given: string[]): number {
  const begun = performance.now();
  command(program, given);
  return (performance.now() - begun) / 1000;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

const heldJob = (): RunningJob => ({
  id: 1,
  attempt: 1,
  signal: new AbortController().signal,
  progress: () => undefined,
  guard: async () => undefined,
});
