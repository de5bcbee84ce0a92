import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { enqueue } from '../../server/jobs/queue.ts';
import { startWorker } from '../../server/jobs/worker.ts';
import { ingestVideo } from '../../server/media/video/ingestVideo.ts';
import { ladderHandler } from '../../server/media/video/ladder.ts';
import { heldJob, openMediaApplication } from './recordings.ts';

const FILM = fileURLToPath(new URL('../../server/demo/files/res-birds.video.mp4', import.meta.url));
let media: Awaited<ReturnType<typeof openMediaApplication>>;
beforeAll(async () => {
  media = await openMediaApplication();
});
afterAll(() => media.close());

/** The children of a process. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(Number(name)) === parent)
    .map(Number);
}
function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return null;
  }
}
const isAlive = (pid: number) => parentOf(pid) !== null;

test.runIf(process.platform === 'linux')(
  'a worker killed in the middle of a ladder leaves no child, and another finishes the ladder once',
  async () => {
    const recording = await media.store(FILM);
    await ingestVideo(media.application, recording, heldJob());
    const { database } = media.application;
    await enqueue(database, {
      kind: 'ladder',
      key: `ladder:${recording.sha256}:hls-1`,
      payload: { sha256: recording.sha256 },
    });
    const worker = spawn(
      process.execPath,
      [
        fileURLToPath(new URL('./ladderProcess.ts', import.meta.url)),
        JSON.stringify(media.address),
        media.folder,
      ],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    const [line] = await once(createInterface({ input: worker.stdout }), 'line');
    expect(line).toBe('working');
    const children = childrenOf(worker.pid ?? 0);
    expect(children.length).toBeGreaterThan(0);
    worker.kill('SIGKILL');
    await vi.waitFor(() => expect(children.filter(isAlive)).toEqual([]), { timeout: 5000, interval: 50 });
    await database`update job set heartbeat_at = heartbeat_at - interval '21 seconds'`;
    const second = await startWorker({
      database,
      logger: pino({ level: 'silent' }),
      concurrency: 1,
      handlers: { ladder: ladderHandler(media.application) },
      timing: { pollSeconds: 0.1 },
    });
    await vi.waitFor(
      async () =>
        expect((await database`select state, attempt from job`)[0]).toEqual({ state: 'done', attempt: 2 }),
      {
        timeout: 50_000,
        interval: 100,
      },
    );
    await second.stop();
    const master = await media.text(recording.sha256, 'master.m3u8');
    expect([...master.matchAll(/^\w+\/index\.m3u8$/gm)].map(String).sort()).toEqual([
      '240p/index.m3u8',
      'audio/index.m3u8',
      'source/index.m3u8',
    ]);
    const objects = readdirSync(join(media.folder, 'objects'), {
      recursive: true,
      withFileTypes: true,
    }).filter((entry) => entry.isFile());
    const [rows] = await database<{ count: number }[]>`select count(*)::int as count from rendition`;
    // Every object has its row: renditions, and the original itself.
    expect(objects.filter((entry) => join(entry.parentPath, entry.name).includes('rendition')).length).toBe(
      rows?.count,
    );
  },
);
