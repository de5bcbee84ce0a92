import type { Readable } from 'node:stream';
import type { StoredPart } from './store.ts';

/** What the address of a part says, once its signature holds. */
export interface PartPlace {
  uploadId: string;
  number: number;
  sizeBytes: number;
  sha256: string;
}

/** Why a part is not taken. Nothing of it is kept. */
export type PartFaultCode =
  | 'ADDRESS_INVALID'
  | 'ADDRESS_EXPIRED'
  | 'UPLOAD_UNKNOWN'
  | 'PART_NUMBER_INVALID'
  | 'PART_SIZE_MISMATCH'
  | 'PART_DIGEST_MISMATCH'
  | 'PART_CUT'
  | 'PART_REPLACED'
  | 'STORE_FULL';

/** A part that is not taken; the gateway turns its code into an answer. */
export class PartFault extends Error {
  readonly code: PartFaultCode;
  constructor(code: PartFaultCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'PartFault';
    this.code = code;
  }
}

/** Takes parts of uploads over our own gateway, for a store that browsers cannot reach. */
export interface PartReceiver {
  /** Reads a signed address; throws `PartFault` ADDRESS_INVALID or ADDRESS_EXPIRED. */
  readAddress(path: string, query: Record<string, unknown>): PartPlace;
  /**
   * Writes the part in its place and makes it durable. The same part again is no error; a newer sending of a part
   * ends an older one (whose line was cut without our noticing). Throws `PartFault`.
   */
  receivePart(place: PartPlace, bytes: Readable): Promise<StoredPart>;
}
