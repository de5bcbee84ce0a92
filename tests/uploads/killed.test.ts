import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openObjectStore } from '../../storage/objects/open.ts';
import { openTestDatabase } from '../database.ts';
import { enrolTeachers, sha256, temporaryFolder } from './school.ts';
import { sender } from './sender.ts';

const SCRIPT = fileURLToPath(new URL('./serverProcess.ts', import.meta.url));
const FILES = 5;
/** What the server is doing when it is killed: after so many answers of this kind. */
const KILLS = [
  { when: 'a part is on its way', after: 'PUT', count: 2 },
  { when: 'a part is on its way again', after: 'PUT', count: 3 },
  { when: 'bytes are verified', after: 'completing', count: 1 },
  { when: 'the answer is on its way', after: 'completing', count: 2 },
  { when: 'the first was acknowledged', after: 'acknowledged', count: 1 },
  { when: 'more were acknowledged', after: 'acknowledged', count: 2 },
] as const;

describe('a server killed in the middle of uploads', { timeout: 240_000 }, () => {
  let opened: Awaited<ReturnType<typeof openTestDatabase>>;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let running: ChildProcess | null = null;
  beforeAll(async () => {
    opened = await openTestDatabase();
    await enrolTeachers(opened.database);
    folder = await temporaryFolder();
  });
  afterAll(async () => {
    running?.kill('SIGKILL');
    await folder.remove();
    await opened.close();
  });

  async function start(): Promise<string> {
    const child = spawn(process.execPath, [SCRIPT, JSON.stringify(opened.address), folder.path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running = child;
    const ended = once(child, 'exit').then(() => {
      throw new Error('the server ended before it answered');
    });
    const [origin] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended]);
    ended.catch(() => undefined);
    return String(origin);
  }
  async function kill(): Promise<void> {
    const child = running;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  it('[U11] loses nothing acknowledged, and every upload goes on to one part', async () => {
    const files = Array.from({ length: FILES }, (_, index) => ({
      name: `第${index + 1}课.mp4`,
      bytes: randomBytes(6 * 1024 * 1024 + index),
    }));
    const acknowledged = new Map<string, string>();

    async function sendAll(origin: string, onEvent: (kind: string) => void): Promise<void> {
      const wu = sender(origin, 'wu');
      const sendOne = async ({ name, bytes }: (typeof files)[number]) => {
        const { upload } = await wu.begin({ name, sizeBytes: bytes.length });
        if (!upload) throw new Error('not begun');
        for (let number = 1; number <= upload.partCount; number += 1) {
          if (upload.receivedParts.includes(number)) continue;
          await wu.sendPart(upload, bytes, number);
          onEvent('PUT');
        }
        onEvent('completing');
        const told = await wu.complete(upload.id);
        if (told.upload?.state !== 'complete' || !told.upload.part)
          throw new Error(JSON.stringify(told.refusals));
        acknowledged.set(name, told.upload.part.id);
        onEvent('acknowledged');
      };
      // Two at a time, so that a kill meets uploads in different states.
      const queue = [...files];
      const work = async () => {
        for (let file = queue.shift(); file; file = queue.shift())
          if (!acknowledged.has(file.name)) await sendOne(file);
      };
      await Promise.all([work(), work()]);
    }

    for (const { after, count } of KILLS) {
      const origin = await start();
      let seen = 0;
      let killed: Promise<void> | null = null;
      const sending = sendAll(origin, (kind) => {
        if (kind !== after) return;
        seen += 1;
        if (seen === count) killed = kill();
      });
      await sending.catch(() => undefined);
      await (killed ?? kill());
    }
    const origin = await start();
    await sendAll(origin, () => undefined);
    await kill();

    const parts = await opened.database<{ id: string; name: string; objectKey: string }[]>`
      select part.id, part.name, object_key from part join stored_object using (sha256) order by part.name`;
    expect(parts.map(({ id, name }) => [name, id])).toEqual(
      [...acknowledged].sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    expect(parts).toHaveLength(FILES);
    const store = await openObjectStore({ dataFolder: folder.path, s3: null });
    for (const { name, objectKey } of parts) {
      const stream = await store.read(objectKey);
      const wanted = files.find((file) => file.name === name);
      expect(stream && sha256(await buffer(stream)), name).toBe(wanted && sha256(wanted.bytes));
    }
    await store.close();
    const jobs = await opened.database`select key from job where kind = 'ingest'`;
    expect(jobs).toHaveLength(FILES);
  });
});
