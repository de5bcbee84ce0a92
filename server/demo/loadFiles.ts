import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Transaction } from '../../storage/database/database.ts';
import { newObjectKey } from '../../storage/objects/key.ts';
import type { ObjectStore } from '../../storage/objects/store.ts';
import { enqueue } from '../jobs/queue.ts';
import { FILES, fileName } from './files.ts';
import type { World } from './world.ts';

/**
 * Gives the parts of a loaded demo world their bytes, as if they had been uploaded: the object, its row, the part's
 * sha256 and size, and the job that looks at it. Parts that have bytes already are left alone.
 */
export async function loadFiles(tx: Transaction, objects: ObjectStore, world: World): Promise<void> {
  const parts = await tx<{ id: string; versionId: string; resourceId: string; name: string }[]>`
    select part.id, part.version_id, version.resource_id, part.name
    from part
    join version on version.id = part.version_id
    where part.sha256 is null`;
  const logicalFiles = new Map(
    world.resources.flatMap((resource) =>
      resource.versions.flatMap((version) =>
        version.parts.map((part) => [`${version.id}/${part.name}`, part.file] as const),
      ),
    ),
  );
  for (const part of parts) {
    const logicalFile = logicalFiles.get(`${part.versionId}/${part.name}`);
    if (!logicalFile) continue;
    const bytes = readFileSync(new URL(fileName(part.resourceId, logicalFile), FILES));
    const sha256 = await store(tx, objects, bytes);
    await tx`update part set sha256 = ${sha256}, size_bytes = ${bytes.length} where id = ${part.id}`;
    await enqueue(tx, { kind: 'ingest', key: `ingest:${part.id}`, payload: { partId: part.id } });
  }
}

async function store(tx: Transaction, objects: ObjectStore, bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const [known] = await tx`select 1 from stored_object where sha256 = ${sha256}`;
  if (known) return sha256;
  const key = newObjectKey('file');
  await objects.put(key, bytes, 'application/octet-stream');
  await tx`
    insert into stored_object (sha256, object_key, size_bytes)
    values (${sha256}, ${key}, ${bytes.length})
    on conflict (sha256) do nothing`;
  return sha256;
}
