import type { ObjectDigest, StoredPart } from '../../storage/objects/store.ts';
import { UploadUnknown } from '../../storage/objects/store.ts';
import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { partCountOf, sizeOfPart } from './partSizes.ts';
import { placeFile } from './placeFile.ts';
import { findMyUpload } from './queries.ts';
import type { UploadRow } from './rows.ts';

/** Completions under way here: the same one asked again waits for the first instead of reading everything twice. */
const running = new Map<string, Promise<Outcome<UploadRow>>>();

/**
 * Acknowledges an upload: joins its parts, reads the stored bytes again, compares them with what the sender said, and
 * puts the file into its draft. Asked again it answers the same; after a crash at any line it goes on where it stopped.
 * The right to the draft was decided when it was begun (ATK-066): bytes sent are not lost because a posting ended.
 */
export async function completeUpload(context: Context, uploadId: string): Promise<Outcome<UploadRow>> {
  const upload = await findMyUpload(context, uploadId);
  if (!upload) return refuse('RESOURCE_NOT_FOUND', 'uploadId');
  const underway = running.get(upload.id);
  if (underway) return underway;
  const completion = complete(context, upload).finally(() => running.delete(upload.id));
  running.set(upload.id, completion);
  return completion;
}

async function complete(context: Context, upload: UploadRow): Promise<Outcome<UploadRow>> {
  if (upload.state === 'complete') return accept(upload);
  if (upload.state === 'failed') return refuse('UPLOAD_DAMAGED', 'uploadId');
  if (upload.state === 'aborted') return refuse('UPLOAD_ENDED', 'uploadId');
  const { database, objects } = context;
  const parts = await objects.listParts(upload.objectKey, upload.storeUploadId);
  if (upload.state === 'receiving' && parts) {
    const missing = missingParts(upload, parts);
    if (missing.length > 0)
      return refuse('PARTS_MISSING', 'uploadId', { parts: missing.slice(0, 20).join(', ') });
  }
  const [verifying] = await database`
    update upload set state = 'verifying', progressed_at = now()
    where id = ${upload.id} and state in ('receiving', 'verifying') returning id`;
  if (!verifying) return again(context, upload.id);
  const digest = await join(context, upload, parts ?? []);
  if (digest && (await agrees(context, upload, digest))) return placeFile(context, upload, digest.sha256);
  // Nothing to read: another server may have finished and found the same bytes stored already.
  const now = await findMyUpload(context, upload.id);
  if (now?.state === 'complete') return accept(now);
  await database`
    update upload set state = 'failed', failure_code = 'UPLOAD_DAMAGED' where id = ${upload.id} and state = 'verifying'`;
  await objects.delete(upload.objectKey);
  return refuse('UPLOAD_DAMAGED', 'uploadId');
}

/** Numbers of parts that the store has not, or not in their size (ATK-059, ATK-062). */
function missingParts(upload: UploadRow, parts: readonly StoredPart[]): number[] {
  const there = new Set(
    parts.filter((part) => part.sizeBytes === sizeOfPart(upload, part.number)).map((part) => part.number),
  );
  return Array.from({ length: partCountOf(upload) }, (_, index) => index + 1).filter(
    (number) => !there.has(number),
  );
}

/** Joins the parts and reads the object again; null when the store has nothing. */
async function join(
  { objects }: Context,
  upload: UploadRow,
  parts: StoredPart[],
): Promise<ObjectDigest | null> {
  try {
    await objects.completeUpload(upload.objectKey, upload.storeUploadId, parts);
  } catch (error) {
    if (error instanceof UploadUnknown) return null;
    throw error;
  }
  return objects.digest(upload.objectKey, upload.sha256 === null ? upload.partSizeBytes : null);
}

/** The bytes on the disk are those that the sender named: the whole, or else every part (ATK-057, ATK-058). */
async function agrees({ database }: Context, upload: UploadRow, digest: ObjectDigest): Promise<boolean> {
  if (digest.sizeBytes !== upload.sizeBytes) return false;
  if (upload.sha256 !== null) return digest.sha256 === upload.sha256;
  const declared = await database<{ number: number; sha256: string }[]>`
    select number, sha256 from upload_part where upload_id = ${upload.id} order by number`;
  return (
    declared.length === digest.partSha256.length &&
    declared.every((part, index) => part.number === index + 1 && part.sha256 === digest.partSha256[index])
  );
}

/** The upload was ended by somebody else meanwhile: answers what it is now. */
async function again(context: Context, uploadId: string): Promise<Outcome<UploadRow>> {
  const now = await findMyUpload(context, uploadId);
  if (now?.state === 'complete') return accept(now);
  return refuse('UPLOAD_ENDED', 'uploadId');
}
