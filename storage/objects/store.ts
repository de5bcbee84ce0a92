import type { Readable } from 'node:stream';

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

/** Where and how a browser sends one part: a plain HTTP PUT of exactly the part's bytes. */
export interface PartAddress {
  url: string;
  /** Headers that the PUT must carry, such as the checksum. */
  headers: Record<string, string>;
  expiresAt: Date;
}

/**
 * Every byte of the installation, under random keys (decisions 13).
 * A completed object never changes. Two implementations (folder, S3) keep one contract: tests/stores/objectStore.ts.
 * An absent object is `null`; a broken store throws.
 */
export interface ObjectStore {
  /** Opens an upload by parts to a new key and answers the store's own id of it. */
  beginUpload(key: string, mediaType: string): Promise<string>;
  /** Signs the address for one part; it dies with its upload. `sha256` is lower-case hex. */
  partAddress(key: string, uploadId: string, part: { number: number; sizeBytes: number; sha256: string | null }): Promise<PartAddress>;
  /** Parts received so far, by number. */
  listParts(key: string, uploadId: string): Promise<StoredPart[]>;
  /** Joins the parts into the object. Calling it again after success is no error. */
  completeUpload(key: string, uploadId: string, parts: StoredPart[]): Promise<void>;
  abortUpload(key: string, uploadId: string): Promise<void>;
  /** Unfinished uploads begun before an instant, for the sweep. */
  listUploads(before: Date): Promise<{ key: string; uploadId: string; begunAt: Date }[]>;
  /** Writes a whole object from a stream: durable and complete, or not there at all. */
  put(key: string, bytes: Readable | Uint8Array, mediaType: string): Promise<{ sizeBytes: number }>;
  /** Bytes [start, end) as a stream; `end` null: to the end. Null when there is no such object. */
  read(key: string, range?: { start: number; end: number | null }): Promise<Readable | null>;
  head(key: string): Promise<ObjectHead | null>;
  delete(key: string): Promise<void>;
  /** Keys with a prefix in order, after a key, at most `limit`. */
  list(prefix: string, after: string | null, limit: number): Promise<ObjectHead[]>;
  /** A short-lived address for reading, or null where the store has none and the gateway must pipe. */
  readAddress(key: string, options: { expiresInSeconds: number; fileName: string | null; mediaType: string }): Promise<string | null>;
  /** Resolves when the store answers; throws with a plain reason when not. */
  check(): Promise<void>;
}
