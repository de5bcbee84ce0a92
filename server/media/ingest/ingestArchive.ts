import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transaction } from '../../../storage/database/database.ts';
import { newObjectKey } from '../../../storage/objects/key.ts';
import type { Application } from '../../context.ts';
import { newId } from '../../id.ts';
import type { RunningJob } from '../../jobs/handler.ts';
import { enqueue } from '../../jobs/queue.ts';
import { guessPartRole } from '../../resources/prefill.ts';
import type { FailureCode } from '../failures.ts';
import type { Identified } from '../identify.ts';
import { NameKeeper } from '../names.ts';
import { type RefusedEntry, unpack } from '../unpack.ts';
import { type IngestedPart, tellChange } from './partState.ts';

interface StoredEntry {
  path: string;
  sha256: string;
  sizeBytes: number;
  failure: FailureCode | null;
}

export interface ArchiveWork {
  part: IngestedPart;
  identified: Identified;
  path: string;
  folder: string;
  limits: { seconds: number; memoryBytes: number };
  progress(done: number, total: number, unit: string): void;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Puts one unpacked file into the object store, unless these bytes are there already. */
async function storeEntry(
  { database, objects }: Application,
  file: string,
  sizeBytes: number,
): Promise<string> {
  const sha256 = await sha256Of(file);
  const [known] = await database`select 1 from stored_object where sha256 = ${sha256}`;
  if (known) return sha256;
  const key = newObjectKey('file');
  await objects.put(key, createReadStream(file), 'application/octet-stream');
  const kept = await database`
    insert into stored_object (sha256, object_key, size_bytes)
    values (${sha256}, ${key}, ${sizeBytes})
    on conflict (sha256) do nothing
    returning sha256`;
  if (kept.length === 0) await objects.delete(key);
  return sha256;
}

/** Whether the archive is all that the package holds or will hold. */
async function isOnlyContent(tx: Transaction, part: IngestedPart): Promise<boolean> {
  const [other] = await tx`
    select 1 from part where version_id = ${part.versionId} and id <> ${part.id}
    union all
    select 1 from upload where version_id = ${part.versionId} and state in ('receiving', 'verifying')
    limit 1`;
  return !other;
}

const stemOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1).replace(/\.[^.]{1,5}$/, '');

/**
 * Where the archive's files go in the package: an archive that is the whole package leaves its files at the root,
 * without the one folder that only repeats its name; any other keeps them under a folder of its name.
 */
function placeFiles(paths: string[], part: IngestedPart, isOnly: boolean): (path: string) => string {
  const stem = stemOf(part.name);
  const top = `${stem}/`;
  const repeatsName = paths.length > 0 && paths.every((path) => path.startsWith(top));
  if (isOnly) return (path) => (repeatsName ? path.slice(top.length) : path);
  const folder = part.name.includes('/') ? part.name.slice(0, part.name.lastIndexOf('/') + 1) : '';
  return (path) => `${folder}${repeatsName ? '' : top}${path}`;
}

async function writeParts(
  tx: Transaction,
  work: ArchiveWork,
  entries: StoredEntry[],
  refused: RefusedEntry[],
): Promise<void> {
  const { part } = work;
  const isOnly = await isOnlyContent(tx, part);
  const place = placeFiles([...entries.map((entry) => entry.path)], part, isOnly);
  const others = await tx<
    { name: string }[]
  >`select name from part where version_id = ${part.versionId} and id <> ${part.id}`;
  const keeper = new NameKeeper(others.map((other) => other.name));
  await tx`delete from part where id = ${part.id}`;
  // Later parts make room, so that the archive's files stand where it stood.
  await tx`
    update part set position = position + ${entries.length + refused.length}
    where version_id = ${part.versionId} and position > ${part.position}`;
  let position = part.position;
  for (const entry of entries) {
    const id = newId('part');
    const name = keeper.take(place(entry.path));
    const { role, floor } = guessPartRole(name);
    const facts = { archive: part.name, archivePath: entry.path };
    await tx`
      insert into part (id, version_id, position, role, floor, name, sha256, size_bytes, facts, state, failure_code, progress, kind)
      values (${id}, ${part.versionId}, ${position}, ${role}, ${floor}, ${name}, ${entry.sha256}, ${entry.sizeBytes},
        ${tx.json(facts)}, ${entry.failure ? 'failed' : 'waiting'}, ${entry.failure}, ${entry.failure ? 1 : 0},
        ${entry.failure ? 'archive' : null})`;
    if (!entry.failure)
      await enqueue(tx, { kind: 'ingest', key: `ingest:${id}`, payload: { partId: id }, priority: 30 });
    position += 1;
  }
  for (const entry of refused) {
    const facts = { archive: part.name, archivePath: entry.shown };
    await tx`
      insert into part (id, version_id, position, role, floor, name, facts, state, failure_code, progress, refused_at)
      values (${newId('part')}, ${part.versionId}, ${position}, 'material', 'owner_only', ${keeper.take(place(entry.shown))},
        ${tx.json(facts)}, 'failed', ${entry.code}, 1, now())`;
    position += 1;
  }
}

/**
 * Takes an archive's files out as parts of the same version, in its place; the archive itself is then no part.
 * Entries that were not taken become refused parts without bytes, so that the teacher sees which and why.
 * All parts appear in one transaction, so a job done twice changes nothing.
 * @throws MediaFailure when nothing can be taken; the archive then stays as a part with its reason
 */
export async function ingestArchive(
  application: Application,
  job: RunningJob,
  work: ArchiveWork,
): Promise<void> {
  const { part, identified } = work;
  const folder = join(work.folder, 'unpacked');
  await mkdir(folder);
  const entries: StoredEntry[] = [];
  const { refused } = await unpack({
    path: work.path,
    format: identified.format,
    folder,
    signal: job.signal,
    childLimits: work.limits,
    progress: (done, total) => work.progress(done, total, '个文件'),
    take: async (file) => {
      const sha256 = await storeEntry(application, file.file, file.sizeBytes);
      entries.push({ path: file.path, sha256, sizeBytes: file.sizeBytes, failure: file.failure });
    },
  });
  await application.database.begin(async (tx) => {
    await job.guard(tx);
    // Somebody may have submitted, or taken the archive out, while it was unpacked.
    const [open] = await tx<
      { state: string }[]
    >`select state from version where id = ${part.versionId} for update`;
    const [still] = await tx`select 1 from part where id = ${part.id} for update`;
    if (!open || !still) return;
    await writeParts(tx, work, entries, refused);
    await tellChange(tx, part);
  });
}
