import type { PartAddress } from '../../storage/objects/store.ts';
import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { sizeOfPart } from './partSizes.ts';
import { findMyUpload } from './queries.ts';

/** Three parts are sent at once; twenty leave room and bound the answer. */
const MOST_AT_ONCE = 20;

export interface AddressedPart extends PartAddress {
  number: number;
  sizeBytes: number;
}

/**
 * Signs addresses for parts that are sent now, and notes what their bytes must be. A part asked again may have other
 * bytes: the last word counts, and the whole is compared with it at the end.
 */
export async function addressParts(
  context: Context,
  wanted: { uploadId: string; parts: readonly { number: number; sha256: string }[] },
): Promise<Outcome<AddressedPart[]>> {
  const { database, objects } = context;
  if (wanted.parts.length === 0 || wanted.parts.length > MOST_AT_ONCE) return refuse('INVALID', 'parts');
  if (wanted.parts.some((part) => !/^[0-9a-f]{64}$/.test(part.sha256))) return refuse('INVALID', 'parts');
  const upload = await findMyUpload(context, wanted.uploadId);
  if (!upload) return refuse('RESOURCE_NOT_FOUND', 'uploadId');
  if (upload.state !== 'receiving') return refuse('UPLOAD_ENDED', 'uploadId');
  const parts = [...new Map(wanted.parts.map((part) => [part.number, part])).values()].map((part) => ({
    ...part,
    sizeBytes: sizeOfPart(upload, part.number),
  }));
  const whole = parts.filter((part): part is typeof part & { sizeBytes: number } => part.sizeBytes !== null);
  if (whole.length < parts.length) return refuse('PART_NUMBER_INVALID', 'parts');
  const noted = await database.begin(async (tx) => {
    const [open] = await tx`
      update upload set progressed_at = now() where id = ${upload.id} and state = 'receiving' returning id`;
    if (!open) return false;
    const rows = whole.map(({ number, sizeBytes, sha256 }) => ({
      uploadId: upload.id,
      number,
      sizeBytes,
      sha256,
    }));
    await tx`
      insert into upload_part ${tx(rows)}
      on conflict (upload_id, number) do update set sha256 = excluded.sha256, declared_at = now()`;
    return true;
  });
  if (!noted) return refuse('UPLOAD_ENDED', 'uploadId');
  return accept(
    await Promise.all(
      whole.map(async ({ number, sizeBytes, sha256 }) => ({
        number,
        sizeBytes,
        ...(await objects.partAddress(upload.objectKey, upload.storeUploadId, { number, sizeBytes, sha256 })),
      })),
    ),
  );
}
