import { S3Error } from 'minio';
import { StoreFull } from './store.ts';

/** Where an S3 store is; browsers must reach the same address, since the host is signed. */
export interface S3Address {
  endpoint: string;
  region: string;
  bucket: string;
  accessKey: string;
  secretKey: string;
}

/** The least part that S3 takes is 5 MiB. */
export const S3_PUT_PART_BYTES = 8 * 1024 * 1024;

const ABSENT = new Set(['NoSuchKey', 'NotFound', 'NoSuchUpload']);
const FULL = new Set([
  'XMinioStorageFull',
  'EntityTooLarge',
  'InsufficientStorage',
  'QuotaExceeded',
  'XMinioAdminBucketQuotaExceeded',
]);

/** The store says that there is no such object or upload. */
export const s3IsAbsent = (error: unknown): boolean =>
  error instanceof S3Error && typeof error.code === 'string' && ABSENT.has(error.code);

/** An error to throw for anything else, with the store's code and no address, key or secret in its message. */
export function s3Failure(error: unknown): Error {
  if (!(error instanceof S3Error)) return new Error('The S3 store does not answer', { cause: error });
  if (typeof error.code === 'string' && FULL.has(error.code)) return new StoreFull({ cause: error });
  return new Error(`The S3 store refused: ${error.code ?? 'unknown'}`, { cause: error });
}
