import type { Name } from '../groups/rows.ts';

export interface ResourceRow {
  id: string;
  ownerId: string;
  adaptedFrom: string | null;
  createdAt: Date;
}

export interface OwnerRow {
  id: string;
  name: Name;
}

export type VersionState =
  | 'draft'
  | 'submitted'
  | 'in_review'
  | 'returned'
  | 'approved'
  | 'published'
  | 'superseded'
  | 'withdrawn'
  | 'blocked';

/** What a version says about itself; immutable from submission (decisions 3). */
export interface Description {
  title: string;
  titleEn: string | null;
  description: string;
  type: string | null;
  courseLevel: string | null;
  stage: string | null;
  grades: string[];
  subject: string | null;
  edition: string | null;
  editionRevisedIn: number | null;
  volume: string | null;
  unit: string | null;
  lesson: string | null;
  language: string;
  tags: string[];
  competencies: string[];
  afterschoolCategories: string[];
  safetyNotes: string | null;
  changes: string;
}

export interface VersionRow extends Description {
  id: string;
  resourceId: string;
  number: number;
  state: VersionState;
  prefilled: Record<string, string>;
  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  publishedAt: Date | null;
  withdrawnReason: string | null;
  revision: number;
}

export interface PartRow {
  id: string;
  versionId: string;
  position: number;
  role: string;
  floor: string;
  name: string;
  sha256: string | null;
  sizeBytes: number | null;
  kind: string | null;
  mediaType: string | null;
  state: 'waiting' | 'working' | 'ready' | 'failed';
  failureCode: string | null;
  notices: string[];
  facts: Record<string, unknown>;
  progress: number;
}
