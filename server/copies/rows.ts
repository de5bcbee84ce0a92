import type { Name } from '../groups/rows.ts';
import type { GrantRow } from '../licenses/rows.ts';

/** A copy as it is stored (decisions 25), with what its licence says now. */
export interface CopyRow {
  id: string;
  number: string;
  versionId: string;
  versionNumber: number;
  resourceId: string;
  partId: string | null;
  partName: string | null;
  personId: string;
  schoolId: string | null;
  grantId: string | null;
  title: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number | null;
  sha256: string | null;
  objectKey: string | null;
  state: 'making' | 'ready' | 'failed';
  failureCode: string | null;
  progress: number;
  signature: Buffer;
  keyId: string;
  issuedAt: Date;
}

/** All that decides what a copy is worth now. */
export interface CopyFacts extends CopyRow {
  ownerId: string;
  ownerName: Name;
  versionState: string;
  withdrawnReason: string | null;
  grant: GrantRow | null;
}
