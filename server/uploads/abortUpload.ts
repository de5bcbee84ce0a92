import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { findMyUpload } from './queries.ts';
import { type UploadRow, uploadColumns } from './rows.ts';

/** Gives an upload up and forgets its bytes. Again, it is no error; a complete one is taken out of the draft instead. */
export async function abortUpload(context: Context, uploadId: string): Promise<Outcome<UploadRow>> {
  const { database, objects } = context;
  const upload = await findMyUpload(context, uploadId);
  if (!upload) return refuse('RESOURCE_NOT_FOUND', 'uploadId');
  if (upload.state === 'aborted') return accept(upload);
  if (upload.state === 'verifying') return refuse('CONFLICT', 'uploadId');
  const [aborted] = await database<UploadRow[]>`
    update upload set state = 'aborted'
    where id = ${upload.id} and state in ('receiving', 'failed')
    returning ${uploadColumns(database)}`;
  if (!aborted) return refuse('UPLOAD_ENDED', 'uploadId');
  await objects.abortUpload(upload.objectKey, upload.storeUploadId);
  return accept(aborted);
}
