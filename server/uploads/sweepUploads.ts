import type { Application } from '../context.ts';
import { FILE_PREFIX } from './beginUpload.ts';
import { KEPT_DAYS, type UploadRow, uploadColumns } from './rows.ts';

/** Ended uploads are forgotten after this time; until then the same file dropped again is recognised. */
const REMEMBERED_DAYS = 30;
const PAGE = 500;

/** What a sweep took away. */
export interface Swept {
  abandonedUploads: number;
  strayUploads: number;
  strayObjects: number;
}

/**
 * Takes away what nobody goes on with (ATK-070): uploads without progress for seven days, the store's unfinished
 * uploads and the objects that no row names, both of that age. An object named by any row is never touched.
 */
export async function sweepUploads({
  database,
  objects,
}: Pick<Application, 'database' | 'objects'>): Promise<Swept> {
  const abandoned = await database<UploadRow[]>`
    update upload set state = 'aborted'
    where state in ('receiving', 'verifying') and progressed_at < now() - make_interval(days => ${KEPT_DAYS})
    returning ${uploadColumns(database)}`;
  for (const upload of abandoned) {
    await objects.abortUpload(upload.objectKey, upload.storeUploadId);
    const [used] = await database`select 1 from stored_object where object_key = ${upload.objectKey}`;
    if (!used) await objects.delete(upload.objectKey);
  }
  const [clock] = await database<
    { before: Date }[]
  >`select now() - make_interval(days => ${KEPT_DAYS}) as before`;
  if (!clock) throw new Error('The database told no time');
  const swept = {
    abandonedUploads: abandoned.length,
    strayUploads: await sweepStrayUploads({ database, objects }, clock.before),
    strayObjects: await sweepStrayObjects({ database, objects }, clock.before),
  };
  await database`
    delete from upload
    where state in ('complete', 'failed', 'aborted') and progressed_at < now() - make_interval(days => ${REMEMBERED_DAYS})`;
  return swept;
}

type Stores = Pick<Application, 'database' | 'objects'>;

async function sweepStrayUploads({ database, objects }: Stores, before: Date): Promise<number> {
  const unfinished = await objects.listUploads(before);
  const open = await database<{ storeUploadId: string }[]>`
    select store_upload_id from upload where state in ('receiving', 'verifying')`;
  const known = new Set(open.map((upload) => upload.storeUploadId));
  const stray = unfinished.filter((upload) => !known.has(upload.uploadId));
  for (const upload of stray) await objects.abortUpload(upload.key, upload.uploadId);
  return stray.length;
}

async function sweepStrayObjects({ database, objects }: Stores, before: Date): Promise<number> {
  let count = 0;
  for (let after: string | null = null; ; ) {
    const page = await objects.list(`${FILE_PREFIX}/`, after, PAGE);
    const old = page.filter((object) => object.modifiedAt < before).map((object) => object.key);
    const named = await database<{ objectKey: string }[]>`
      select object_key from stored_object where object_key = any(${old})
      union all
      select object_key from upload where object_key = any(${old}) and state in ('receiving', 'verifying')
      union all
      select object_key from rendition where object_key = any(${old})
      union all
      select object_key from copy where object_key = any(${old})`;
    const kept = new Set(named.map((row) => row.objectKey));
    for (const key of old.filter((each) => !kept.has(each))) {
      await objects.delete(key);
      count += 1;
    }
    const last = page.at(-1);
    if (page.length < PAGE || !last) return count;
    after = last.key;
  }
}
