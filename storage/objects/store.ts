import type { Readable } from 'node:stream';
import type { PartReceiver } from './partReceiver.ts';

/** What a store knows of one object. */
export interface ObjectHead {
  key: string;
  sizeBytes: number;
  modifiedAt: Date;
}

/** One received part of an unfinished upload, as the store tells it. */
export interface StoredPart {
  /** From 1. */
  number: number;
  sizeBytes: number;
  etag: string;
}

/** Sizes told when an upload is begun: part n holds bytes [(n-1)·partSizeBytes, n·partSizeBytes), the last one the rest. */
export interface UploadSizes {
  sizeBytes: number;
  partSizeBytes: number;
}

/** Where and how a browser sends one part: a plain HTTP PUT of exactly the part's bytes. */
export interface PartAddress {
  /** Absolute, or a path on our own origin. */
  url: string;
  /** Headers that the PUT must carry. */
  headers: Record<string, string>;
  expiresAt: Date;
}

/** What a full second reading of an object gave. */
export interface ObjectDigest {
  sizeBytes: number;
  /** Lower-case hex of the whole. */
  sha256: string;
  /** Lower-case hex of each part in order; empty when no part size was asked. */
  partSha256: string[];
}

/**
 * Every byte of the installation, under random keys (decisions 13).
 * Two implementations (folder, S3) keep one contract: tests/stores/objectStore.ts.
 * Keys match `OBJECT_KEY` (key.ts); another one throws before anything is touched. No key may be a folder of another
 * (`a` beside `a/b`): MinIO leaves such a one out of its lists.
 * An absent object is `null`; a broken store throws; a store without room throws `StoreFull`.
 */
export interface ObjectStore {
  /**
   * Takes parts through our own gateway; null where browsers send them to the store itself.
   * The one difference between engines that a caller may see.
   */
  readonly receiver: PartReceiver | null;
  /** Opens an upload by parts to a new key and answers the store's own id of it. */
  beginUpload(key: string, mediaType: string, sizes: UploadSizes): Promise<string>;
  /**
   * Signs the address of one part. It lives 60 s, counted until the PUT begins, and dies with its upload (ATK-060).
   * `sha256` is lower-case hex; the folder store refuses other bytes at once, S3 does not look: the digest at the end does.
   */
  partAddress(
    key: string,
    uploadId: string,
    part: { number: number; sizeBytes: number; sha256: string },
  ): Promise<PartAddress>;
  /** Parts received so far, by number; null when the store does not (or no longer) know the upload. */
  listParts(key: string, uploadId: string): Promise<StoredPart[] | null>;
  /**
   * Joins the parts into the object, durably. Calling it again after success is no error;
   * an upload that neither exists nor became the object throws `UploadUnknown`.
   */
  completeUpload(key: string, uploadId: string, parts: StoredPart[]): Promise<void>;
  /** Forgets an upload and its bytes; an unknown one is no error. */
  abortUpload(key: string, uploadId: string): Promise<void>;
  /**
   * Unfinished uploads begun before an instant, for the sweep. MinIO lists none without an exact key and
   * clears its own after `stale_uploads_expiry`; the sweep goes by our rows first.
   */
  listUploads(before: Date): Promise<{ key: string; uploadId: string; begunAt: Date }[]>;
  /** Writes a whole object from a stream: durable and complete, or not there at all. An existing one is replaced whole. */
  put(key: string, bytes: Readable | Uint8Array, mediaType: string): Promise<{ sizeBytes: number }>;
  /** Bytes [start, end) as a stream; `end` null: to the end; beyond the end: nothing. Null when there is no such object. */
  read(key: string, range?: { start: number; end: number | null }): Promise<Readable | null>;
  head(key: string): Promise<ObjectHead | null>;
  /** Reads the whole object again and hashes it off the main thread; per part too when a part size is given. */
  digest(key: string, partSizeBytes: number | null): Promise<ObjectDigest | null>;
  /** An absent object is no error. */
  delete(key: string): Promise<void>;
  /** Keys with a prefix in order of their bytes, after a key, at most `limit`. */
  list(prefix: string, after: string | null, limit: number): Promise<ObjectHead[]>;
  /** A short-lived address for reading, or null where the store has none and the gateway must pipe. */
  readAddress(
    key: string,
    options: { expiresInSeconds: number; fileName: string | null; mediaType: string },
  ): Promise<string | null>;
  /** Resolves when the store answers; throws with a plain reason when not. */
  check(): Promise<void>;
  /** Ends what the store holds open: hashing threads, connections. */
  close(): Promise<void>;
}

/** The store has no room for the bytes. */
export class StoreFull extends Error {
  constructor(options?: ErrorOptions) {
    super('The object store has no room left', options);
    this.name = 'StoreFull';
  }
}

/** The store does not know an upload, and it did not become its object. */
export class UploadUnknown extends Error {
  constructor() {
    super('The object store does not know this upload');
    this.name = 'UploadUnknown';
  }
}
