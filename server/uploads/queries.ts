import type { Queryable } from '../../storage/database/database.ts';
import type { Context } from '../context.ts';
import { sizeOfPart } from './partSizes.ts';
import { type UploadRow, uploadColumns } from './rows.ts';

/** One of the viewer's own uploads; anybody else's is absent (ATK-065). */
export async function findMyUpload({ database, viewer }: Context, id: string): Promise<UploadRow | null> {
  const [upload] = await database<UploadRow[]>`
    select ${uploadColumns(database)} from upload where id = ${id} and person_id = ${viewer.personId}`;
  return upload ?? null;
}

/** The viewer's uploads that are under way or failed, oldest first. */
export const listMyUploads = ({ database, viewer }: Context, versionId: string | null) =>
  database<UploadRow[]>`
    select ${uploadColumns(database)}
    from upload
    where person_id = ${viewer.personId}
      and state in ('receiving', 'verifying', 'failed')
      and ${versionId === null ? database`true` : database`version_id = ${versionId}`}
    order by created_at, id
    limit 200`;

/** Numbers of the parts that are there in their right size. */
export async function receivedParts({ objects }: Context, upload: UploadRow): Promise<number[]> {
  const all = () =>
    Array.from({ length: Math.ceil(upload.sizeBytes / upload.partSizeBytes) }, (_, index) => index + 1);
  if (upload.state === 'complete' || upload.state === 'verifying') return all();
  if (upload.state !== 'receiving') return [];
  const parts = await objects.listParts(upload.objectKey, upload.storeUploadId);
  return (parts ?? [])
    .filter((part) => part.sizeBytes === sizeOfPart(upload, part.number))
    .map((part) => part.number);
}

/** The upload that a file would go on with: the open one of the same file, or the one that brought the part that is there. */
export async function findSameUpload(
  database: Queryable,
  file: { personId: string; versionId: string; name: string; sizeBytes: number; fingerprint: string },
): Promise<UploadRow | null> {
  const [upload] = await database<UploadRow[]>`
    select ${uploadColumns(database)}
    from upload
    left join part on part.id = upload.part_id and part.version_id = upload.version_id and part.name = upload.name
    where upload.person_id = ${file.personId}
      and upload.version_id = ${file.versionId}
      and upload.name = ${file.name}
      and upload.size_bytes = ${file.sizeBytes}
      and upload.fingerprint = ${file.fingerprint}
      and (upload.state in ('receiving', 'verifying') or (upload.state = 'complete' and part.id is not null))
    order by upload.created_at desc
    limit 1`;
  return upload ?? null;
}
