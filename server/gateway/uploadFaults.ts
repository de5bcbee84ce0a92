import type { PartFaultCode } from '../../storage/objects/partReceiver.ts';

/** How the gateway refuses a part: the status, and what the sender does next. Nothing of a refused part is kept. */
export const UPLOAD_FAULTS = {
  ADDRESS_INVALID: { status: 403, next: 'Ask for a new address of the part.' },
  ADDRESS_EXPIRED: { status: 403, next: 'Ask for a new address of the part and send it at once.' },
  UPLOAD_UNKNOWN: { status: 410, next: 'Ask how the upload stands: it is complete, given up, or swept.' },
  PART_NUMBER_INVALID: { status: 400, next: 'Send only the parts that the upload has, numbered from 1.' },
  PART_SIZE_MISMATCH: { status: 400, next: 'Send exactly the bytes of the part.' },
  PART_DIGEST_MISMATCH: { status: 422, next: 'Send the part again; nothing of it was kept.' },
  PART_CUT: { status: 400, next: 'Send the part again; nothing of it was kept.' },
  PART_REPLACED: { status: 409, next: 'Nothing: a newer sending of the same part goes on.' },
  STORE_FULL: { status: 507, next: 'Wait until an administrator has made room, then send the part again.' },
  LENGTH_REQUIRED: { status: 411, next: 'Name the length in Content-Length; chunked sending is not taken.' },
  METHOD_NOT_ALLOWED: { status: 405, next: 'Send the part with PUT.' },
} as const satisfies Record<
  PartFaultCode | 'LENGTH_REQUIRED' | 'METHOD_NOT_ALLOWED',
  { status: number; next: string }
>;

export type UploadFaultCode = keyof typeof UPLOAD_FAULTS;
