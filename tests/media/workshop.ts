import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readConfiguration } from '../../server/configuration.ts';
import type { Application } from '../../server/context.ts';
import { newId } from '../../server/id.ts';
import { enqueue } from '../../server/jobs/queue.ts';
import { startWorker, type TIMING, type Worker } from '../../server/jobs/worker.ts';
import { ingestHandlers, OFFICE_JOB, officeHandlers } from '../../server/media/ingest.ts';
import { LADDER_JOB } from '../../server/media/video/ingestVideo.ts';
import { guessPartRole } from '../../server/resources/prefill.ts';
import type { DatabaseAddress } from '../../storage/database/database.ts';
import { newObjectKey } from '../../storage/objects/key.ts';
import { openObjectStore } from '../../storage/objects/open.ts';
import { PostgresSearchIndex } from '../../storage/search/postgres/postgres.ts';
import { openTestDatabase } from '../database.ts';
import type { SeenPart } from './judge.ts';

/** A part as its tests see it. */
export interface WorkshopPart extends SeenPart {
  id: string;
  role: string;
  floor: string;
  kind: string | null;
  mediaType: string | null;
  sha256: string | null;
  facts: Record<string, unknown>;
  text: string;
}

/** A database, an object store and a worker that ingests, without the rest of the application. */
export interface Workshop {
  application: Application;
  address: DatabaseAddress;
  /** A new draft. */
  draft(): Promise<string>;
  /** Puts a file into a draft as a completed upload does; answers the part. */
  add(versionId: string, name: string, bytes: Uint8Array): Promise<string>;
  /** Waits until every part of a draft has come to its end. */
  settle(versionId: string, seconds?: number): Promise<WorkshopPart[]>;
  rendition(sha256: string, kind: string, name?: string): Promise<Buffer | null>;
  startWorker(): Promise<void>;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

export async function openWorkshop(
  options: { environment?: Record<string, string>; timing?: Partial<typeof TIMING>; worker?: boolean } = {},
): Promise<Workshop> {
  const opened = await openTestDatabase();
  const { database } = opened;
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-workshop-'));
  const configuration = readConfiguration({ KEYUAN_DATA: folder, ...options.environment });
  const objects = await openObjectStore(configuration);
  const search = new PostgresSearchIndex(database);
  const application: Application = {
    configuration,
    database,
    objects,
    search,
    logger: pino({ level: process.env.KEYUAN_TEST_LOG ?? 'error' }),
  };
  const handlers = { ...ingestHandlers(application), ...officeHandlers(application) };
  let worker: Worker | null = null;

  async function start(): Promise<void> {
    worker ??= await startWorker({
      database,
      logger: application.logger,
      // The ladder after the first playable stream is another test's matter and takes long.
      handlers: { ...handlers, [LADDER_JOB]: async () => undefined },
      concurrency: 2,
      limits: { [OFFICE_JOB]: 1 },
      timing: { pollSeconds: 0.5, ...options.timing },
    });
  }
  async function stop(): Promise<void> {
    const stopping = worker;
    worker = null;
    await stopping?.stop();
  }
  await database`insert into district (id, name) values ('district-1', ${database.json({ zh: '宁河区' })})`;
  await database`insert into school (id, district_id, name, stages) values ('school-1', 'district-1', ${database.json({ zh: '芦台一小' })}, '{primary}')`;
  if (options.worker !== false) await start();

  async function seen(versionId: string): Promise<WorkshopPart[]> {
    return database<WorkshopPart[]>`
      select part.id, part.name, part.role, part.floor, part.kind, part.media_type, part.sha256, part.state, part.failure_code,
        part.notices, part.facts,
        (select count(*)::int from rendition where rendition.sha256 = part.sha256 and rendition.kind = 'page') as pages,
        exists (select 1 from rendition where rendition.sha256 = part.sha256 and rendition.kind in ('thumbnail', 'poster')) as has_thumbnail,
        exists (select 1 from rendition where rendition.sha256 = part.sha256 and rendition.kind = 'hls') as has_stream,
        coalesce((select string_agg(part_text.text, ' ' order by part_text.position) from part_text where part_text.sha256 = part.sha256), '') as text,
        coalesce((select sum(length(part_text.text))::int from part_text where part_text.sha256 = part.sha256), 0) as text_length
      from part where part.version_id = ${versionId} order by part.position, part.name`;
  }

  return {
    application,
    address: opened.address,
    async draft() {
      const id = newId('ver');
      await database`insert into resource (id, owner_id) values (${`res-${id}`}, 'school-1')`;
      await database`insert into version (id, resource_id, number, state) values (${id}, ${`res-${id}`}, 1, 'draft')`;
      return id;
    },
    async add(versionId, name, bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const key = newObjectKey('file');
      await objects.put(key, bytes, 'application/octet-stream');
      return database.begin(async (tx) => {
        await tx`insert into stored_object (sha256, object_key, size_bytes) values (${sha256}, ${key}, ${bytes.length}) on conflict do nothing`;
        const id = newId('part');
        const { role, floor } = guessPartRole(name);
        await tx`
          insert into part (id, version_id, position, role, floor, name, sha256, size_bytes)
          values (${id}, ${versionId}, (select coalesce(max(position), 0) + 1 from part where version_id = ${versionId}), ${role}, ${floor}, ${name}, ${sha256}, ${bytes.length})`;
        await enqueue(tx, { kind: 'ingest', key: `ingest:${id}`, payload: { partId: id }, priority: 20 });
        return id;
      });
    },
    async settle(versionId, seconds = 180) {
      const deadline = Date.now() + seconds * 1000;
      for (;;) {
        const parts = await seen(versionId);
        if (parts.length > 0 && parts.every((part) => part.state === 'ready' || part.state === 'failed'))
          return parts;
        if (Date.now() > deadline)
          throw new Error(
            `not settled after ${seconds} s: ${JSON.stringify(parts.filter((part) => part.state !== 'ready'))}`,
          );
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async rendition(sha256, kind, name) {
      const [row] = await database<{ objectKey: string }[]>`
        select object_key from rendition where sha256 = ${sha256} and kind = ${kind} and ${name === undefined ? database`true` : database`name = ${name}`} order by position limit 1`;
      const stream = row ? await objects.read(row.objectKey) : null;
      if (!stream) return null;
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    startWorker: start,
    stopWorker: stop,
    async close() {
      await stop();
      await objects.close();
      await search.close();
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
