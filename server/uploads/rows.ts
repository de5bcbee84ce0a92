import type { Queryable } from '../../storage/database/database.ts';

export type UploadState = 'receiving' | 'verifying' | 'complete' | 'failed' | 'aborted';

/*
 * receiving ──complete──▶ verifying ──bytes agree──▶ complete
 *     │                      └──────bytes differ──▶ failed
 *     └──given up, seven days without progress──▶ aborted
 *
 * A server that dies while verifying leaves the row there: the sender asks again and it goes on.
 */
export interface UploadRow {
  id: string;
  personId: string;
  versionId: string | null;
  name: string;
  sizeBytes: number;
  partSizeBytes: number;
  sha256: string | null;
  fingerprint: string;
  objectKey: string;
  storeUploadId: string;
  state: UploadState;
  failureCode: string | null;
  partId: string | null;
  createdAt: Date;
  progressedAt: Date;
}

export const uploadColumns = (database: Queryable) => database`
  upload.id, upload.person_id, upload.version_id, upload.name, upload.size_bytes, upload.part_size_bytes, upload.sha256,
  upload.fingerprint, upload.object_key, upload.store_upload_id, upload.state, upload.failure_code, upload.part_id,
  upload.created_at, upload.progressed_at`;

/** Without progress for so long an upload is swept; the page says until when it can go on. */
export const KEPT_DAYS = 7;
