import { newObjectKey } from '../../storage/objects/key.ts';
import { StoreFull } from '../../storage/objects/store.ts';
import type { Context } from '../context.ts';
import { newId } from '../id.ts';
import { cleanPath, isJunk } from '../media/names.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { lockDraft } from '../resources/draft.ts';
import { partSizeOf } from './partSizes.ts';
import { findSameUpload } from './queries.ts';
import { bytesInWords, reserveRoom } from './quota.ts';
import { type UploadRow, uploadColumns } from './rows.ts';

/** A file that is to be sent, as its sender tells it. */
export interface FileToSend {
  versionId: string;
  name: string;
  sizeBytes: number;
  fingerprint: string;
  sha256: string | null;
}

/** Every object that browsers send lies below this prefix; the sweep looks for strays nowhere else. */
export const FILE_PREFIX = 'file';
/** What the store keeps as type: never what the browser says (ATK-061). */
const NEUTRAL_TYPE = 'application/octet-stream';

/**
 * Begins to send a file into a draft, or gives the upload of the same file back: a reload, another day, a second tab
 * and a double click all go on with one. Only authors of an open version may; to others it does not exist.
 */
export async function beginUpload(context: Context, wanted: FileToSend): Promise<Outcome<UploadRow>> {
  const { personId } = context.viewer;
  const { limits } = context.configuration;
  const cleaned = checkFile(wanted, limits.fileBytes);
  if (!cleaned.ok) return cleaned;
  if (personId === null) return refuse('RESOURCE_NOT_FOUND', 'versionId');
  const file = { ...wanted, name: cleaned.value, personId };

  const allowed = await context.database.begin((tx) => lockDraft(tx, context, file.versionId));
  if (!allowed.ok) return allowed;
  const same = await findSameUpload(context.database, file);
  if (same) return accept(await revive(context, same));

  const partSizeBytes = partSizeOf(file.sizeBytes, limits.partBytes);
  const objectKey = newObjectKey(FILE_PREFIX);
  const storeUploadId = await openInStore(context, objectKey, { sizeBytes: file.sizeBytes, partSizeBytes });
  if (storeUploadId === null) return refuse('STORE_FULL');
  const begun = await context.database.begin(async (tx): Promise<Outcome<UploadRow | null>> => {
    const draft = await lockDraft(tx, context, file.versionId);
    if (!draft.ok) return draft;
    if (await findSameUpload(tx, file)) return accept(null);
    const room = await reserveRoom(tx, limits, { ...file, resourceId: draft.value.resourceId });
    if (!room.ok) return room;
    const [upload] = await tx<UploadRow[]>`
      insert into upload (id, person_id, version_id, name, size_bytes, part_size_bytes, sha256, fingerprint, object_key,
        store_upload_id, state)
      values (${newId('upload')}, ${personId}, ${file.versionId}, ${file.name}, ${file.sizeBytes}, ${partSizeBytes},
        ${file.sha256}, ${file.fingerprint}, ${objectKey}, ${storeUploadId}, 'receiving')
      returning ${uploadColumns(tx)}`;
    return accept(upload ?? null);
  });
  if (begun.ok && begun.value) return accept(begun.value);
  await context.objects.abortUpload(objectKey, storeUploadId);
  if (!begun.ok) return begun;
  const first = await findSameUpload(context.database, file);
  return first ? accept(first) : refuse('CONFLICT');
}

/** What can be said of a file by itself; answers its cleaned path. */
function checkFile(file: FileToSend, mostBytes: number): Outcome<string> {
  if (file.fingerprint.length < 1 || file.fingerprint.length > 200) return refuse('INVALID', 'fingerprint');
  if (file.sha256 !== null && !/^[0-9a-f]{64}$/.test(file.sha256)) return refuse('INVALID', 'sha256');
  if (isJunk(file.name.replaceAll('\\', '/'))) return refuse('FILE_LEFT_OUT', 'name');
  const path = file.name.length > 4096 ? null : cleanPath(file.name);
  if (!path?.ok) return refuse('FILE_NAME_UNSAFE', 'name');
  if (file.sizeBytes === 0) return refuse('FILE_EMPTY', 'sizeBytes');
  if (!Number.isSafeInteger(file.sizeBytes) || file.sizeBytes < 0) return refuse('INVALID', 'sizeBytes');
  if (file.sizeBytes > mostBytes)
    return refuse('FILE_TOO_LARGE', 'sizeBytes', { limit: bytesInWords(mostBytes) });
  return accept(path.path);
}

/** The store's id of a new upload, or null when it has no room. */
async function openInStore(
  { objects }: Context,
  key: string,
  sizes: { sizeBytes: number; partSizeBytes: number },
): Promise<string | null> {
  try {
    return await objects.beginUpload(key, NEUTRAL_TYPE, sizes);
  } catch (error) {
    if (error instanceof StoreFull) return null;
    throw error;
  }
}

/** An upload whose parts the store has forgotten (MinIO does after a day, unless told) begins again under the same id. */
async function revive(context: Context, upload: UploadRow): Promise<UploadRow> {
  const { database, objects } = context;
  if (upload.state !== 'receiving') return upload;
  if (await objects.listParts(upload.objectKey, upload.storeUploadId)) return upload;
  const objectKey = newObjectKey(FILE_PREFIX);
  const storeUploadId = await objects.beginUpload(objectKey, NEUTRAL_TYPE, upload);
  const [revived] = await database<UploadRow[]>`
    update upload
    set object_key = ${objectKey}, store_upload_id = ${storeUploadId}, progressed_at = now()
    where id = ${upload.id} and state = 'receiving' and store_upload_id = ${upload.storeUploadId}
    returning ${uploadColumns(database)}`;
  if (revived) return revived;
  await objects.abortUpload(objectKey, storeUploadId);
  const [now] = await database<
    UploadRow[]
  >`select ${uploadColumns(database)} from upload where id = ${upload.id}`;
  return now ?? upload;
}
