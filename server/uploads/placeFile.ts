import type { Transaction } from '../../storage/database/database.ts';
import type { Context } from '../context.ts';
import { newId } from '../id.ts';
import { enqueue } from '../jobs/queue.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { isOpenForEditing } from '../resources/draft.ts';
import { guessPartRole } from '../resources/prefill.ts';
import type { VersionState } from '../resources/rows.ts';
import { type UploadRow, uploadColumns } from './rows.ts';

/**
 * Makes verified bytes a part of the draft, in one transaction with the job that works on them. Bytes that are stored
 * already, whosever they are, are not kept twice; the sender cannot tell (lessons.md 4).
 */
export async function placeFile(
  context: Context,
  upload: UploadRow,
  sha256: string,
): Promise<Outcome<UploadRow>> {
  const { database } = context;
  const lostKey = await findLostKey(context, sha256, upload.sizeBytes);
  const placed = await database.begin(async (tx): Promise<Outcome<UploadRow>> => {
    const [current] = await tx<UploadRow[]>`
      select ${uploadColumns(tx)} from upload where id = ${upload.id} for update`;
    if (current?.state === 'complete') return accept(current);
    if (current?.state !== 'verifying' || current.versionId === null)
      return refuse('UPLOAD_ENDED', 'uploadId');
    const [version] = await tx<{ state: VersionState }[]>`
      select state from version where id = ${current.versionId} for update`;
    if (!version || !isOpenForEditing(version.state)) {
      await tx`update upload set state = 'failed', failure_code = 'VERSION_FIXED' where id = ${upload.id}`;
      return refuse('VERSION_FIXED', 'uploadId');
    }
    await tx`
      insert into stored_object (sha256, object_key, size_bytes)
      values (${sha256}, ${upload.objectKey}, ${upload.sizeBytes})
      on conflict (sha256) do update
      set object_key = case
        when stored_object.object_key = ${lostKey ?? ''} then excluded.object_key
        else stored_object.object_key
      end`;
    const partId = await putPart(tx, current.versionId, current, sha256);
    await tx`update version set updated_at = now() where id = ${current.versionId}`;
    const [complete] = await tx<UploadRow[]>`
      update upload
      set state = 'complete', completed_at = now(), progressed_at = now(), part_id = ${partId}
      where id = ${upload.id}
      returning ${uploadColumns(tx)}`;
    return complete ? accept(complete) : refuse('CONFLICT');
  });
  await dropUnused(context, upload.objectKey);
  return placed;
}

/** The key under which these bytes should lie and do not: ours heals it. */
async function findLostKey(
  { database, objects }: Context,
  sha256: string,
  sizeBytes: number,
): Promise<string | null> {
  const [stored] = await database<{ objectKey: string }[]>`
    select object_key from stored_object where sha256 = ${sha256}`;
  if (!stored) return null;
  const head = await objects.head(stored.objectKey);
  return head?.sizeBytes === sizeBytes ? null : stored.objectKey;
}

/** Deletes the object of an upload that no row names: its bytes were stored before. A crash here leaves it to the sweep. */
async function dropUnused({ database, objects }: Context, objectKey: string): Promise<void> {
  const [used] = await database`select 1 from stored_object where object_key = ${objectKey}`;
  if (!used) await objects.delete(objectKey);
}

/** Puts the bytes into the draft under the upload's name: the part that is there when it holds them, or a new one in its place. */
async function putPart(
  tx: Transaction,
  versionId: string,
  upload: UploadRow,
  sha256: string,
): Promise<string> {
  const [old] = await tx<
    { id: string; sha256: string | null; role: string; floor: string; position: number }[]
  >`
    select id, sha256, role, floor, position from part where version_id = ${versionId} and name = ${upload.name} for update`;
  if (old?.sha256 === sha256) return old.id;
  // A new id, so that whatever still works on the replaced part writes about nothing.
  if (old) await tx`delete from part where id = ${old.id}`;
  const id = newId('part');
  const { role, floor } = old ?? guessPartRole(upload.name);
  await tx`
    insert into part (id, version_id, position, role, floor, name, sha256, size_bytes)
    values (${id}, ${versionId},
      coalesce(${old?.position ?? null}::int, (select coalesce(max(position), 0) + 1 from part where version_id = ${versionId})),
      ${role}, ${floor}, ${upload.name}, ${sha256}, ${upload.sizeBytes})`;
  await enqueue(tx, { kind: 'ingest', key: `ingest:${id}`, payload: { partId: id }, priority: 20 });
  return id;
}
