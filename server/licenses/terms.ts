/** The words of a grant (domain.md E), widest audience last. */
export const AUDIENCE_LEVELS = [
  'person',
  'class',
  'circle',
  'school',
  'schools',
  'group',
  'groups',
  'district',
  'public',
] as const;
export type AudienceLevel = (typeof AUDIENCE_LEVELS)[number];

export const CAPACITIES = ['staff', 'student', 'guardian', 'officer', 'external', 'anonymous'] as const;
export type Capacity = (typeof CAPACITIES)[number];

export const PERMISSIONS = [
  'discover',
  'preview',
  'stream',
  'download',
  'print',
  'classroom_use',
  'afterschool_use',
  'assign',
  'adapt',
  'excerpt',
  'redistribute',
  'deliver',
  'archive',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const PROHIBITIONS = [
  'commercial_use',
  'derive',
  'outside_group',
  'public_posting',
  'remove_marking',
  'screen_recording',
  'student_access',
  'training_institutions',
  'ai_training',
  'new_lesson',
] as const;
export type Prohibition = (typeof PROHIBITIONS)[number];

export const DUTIES = [
  'attribute',
  'share_alike',
  'stamp_copy',
  'report_use',
  'return_adaptation',
  'acknowledge_receipt',
  'delete_on_end',
  'source_link',
] as const;
export type Duty = (typeof DUTIES)[number];

/** What becomes of copies when a grant is revoked; later ones are stricter. */
export const REVOCATIONS = ['stop_new', 'stop_streams', 'recall_copies'] as const;
export type Revocation = (typeof REVOCATIONS)[number];

export interface Audience {
  level: AudienceLevel;
  /** Ids of the places; empty for `public`. */
  ids: string[];
}

/** Where a grant comes from: a charter's article, a request, an agreement, or the owner alone. */
export interface GrantSource {
  kind: 'charter' | 'request' | 'document' | 'owner';
  id: string | null;
  article: string | null;
}

/** What a grant says, before it is one. Instants in UTC; the period is half-open. */
export interface GrantTerms {
  template: string;
  audience: Audience;
  capacities: Capacity[];
  permissions: Permission[];
  prohibitions: Prohibition[];
  duties: Duty[];
  /** Null: from the instant of granting. */
  startsAt: Date | null;
  /** First instant at which it is over; null: until revoked. */
  endsAt: Date | null;
  revocation: Revocation;
  source: GrantSource;
  spdx: string | null;
}
