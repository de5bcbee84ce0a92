import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { readConfiguration } from '../../server/configuration.ts';
import type { Application } from '../../server/context.ts';
import type { RunningJob } from '../../server/jobs/handler.ts';
import type { Recording } from '../../server/media/video/ingestVideo.ts';
import { openFolderStore } from '../../storage/objects/folder.ts';
import { openTestDatabase } from '../database.ts';

/** Real sample files; they stand beside the repository and are not part of it. */
export const SAMPLES =
  process.env.KEYUAN_SAMPLES ?? new URL('../../../shared/samples', import.meta.url).pathname;

/** Whether the samples are there; without them CI fails and a developer is told what was left out. */
export function samplesPresent(what: string): boolean {
  if (existsSync(SAMPLES)) return true;
  if (process.env.CI === 'true') throw new Error(`Sample files are missing (KEYUAN_SAMPLES): ${what}`);
  process.stderr.write(`not run without sample files: ${what}\n`);
  return false;
}

/** An application on a fresh database and a fresh folder store; search and configuration beyond limits are not used. */
export async function openMediaApplication(environment: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-media-test-'));
  const opened = await openTestDatabase();
  const objects = await openFolderStore(join(folder, 'objects'));
  const application = {
    configuration: readConfiguration({ KEYUAN_DATA: folder, ...environment }),
    database: opened.database,
    objects,
    logger: pino({ level: 'silent' }),
  } as unknown as Application;

  return {
    application,
    folder,
    address: opened.address,
    /** Registers a sample as a stored object, as an upload would. */
    async store(path: string): Promise<Recording> {
      const bytes = readFileSync(path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const key = `file/${sha256.slice(0, 2)}/${sha256}`;
      await objects.put(key, bytes, 'application/octet-stream');
      await opened.database`
        insert into stored_object (sha256, object_key, size_bytes) values (${sha256}, ${key}, ${bytes.length})
        on conflict do nothing`;
      return { path, sha256, partId: 'part-sample' };
    },
    async text(sha256: string, name: string, kind = 'hls'): Promise<string> {
      const [row] = await opened.database<{ objectKey: string }[]>`
        select object_key from rendition where sha256 = ${sha256} and kind = ${kind} and name = ${name}`;
      const stream = row ? await objects.read(row.objectKey) : null;
      if (!stream) throw new Error(`no ${kind} ${name}`);
      return Buffer.concat(await stream.toArray()).toString('utf8');
    },
    async names(sha256: string): Promise<string[]> {
      const rows = await opened.database<{ kind: string; name: string }[]>`
        select kind, name from rendition where sha256 = ${sha256} order by kind, name`;
      return rows.map((row) => `${row.kind}:${row.name}`);
    },
    async close() {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A job whose lease always holds. */
export const heldJob = (): RunningJob => ({
  id: 1,
  attempt: 1,
  signal: new AbortController().signal,
  progress: () => undefined,
  guard: async () => undefined,
});
