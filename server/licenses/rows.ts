import type {
  AudienceLevel,
  Capacity,
  Duty,
  GrantSource,
  GrantTerms,
  Permission,
  Prohibition,
  Revocation,
} from './terms.ts';

/** A grant as it is stored (domain.md E). */
export interface GrantRow {
  id: string;
  resourceId: string;
  versionIds: string[] | null;
  template: string;
  audienceLevel: AudienceLevel;
  audienceIds: string[];
  capacities: Capacity[];
  permissions: Permission[];
  prohibitions: Prohibition[];
  duties: Duty[];
  startsAt: Date;
  endsAt: Date | null;
  state: 'offered' | 'declined' | null;
  revocation: Revocation;
  source: Partial<GrantSource>;
  spdx: string | null;
  grantedBy: string | null;
  grantedAt: Date;
  revokedAt: Date | null;
  revokeReason: string | null;
  revokeConsequence: Revocation | null;
  supersededAt: Date | null;
}

export type GrantState =
  | 'offered'
  | 'declined'
  | 'scheduled'
  | 'active'
  | 'expired'
  | 'revoked'
  | 'superseded';

/** The state at an instant; what follows from dates is never stored (domain.md D). */
export function grantStateAt(grant: GrantRow, at: Date): GrantState {
  if (grant.state) return grant.state;
  if (grant.revokedAt && grant.revokedAt <= at) return 'revoked';
  if (grant.supersededAt && grant.supersededAt <= at) return 'superseded';
  if (grant.startsAt > at) return 'scheduled';
  return grant.endsAt && grant.endsAt <= at ? 'expired' : 'active';
}

/**
 * The instant at which a request reads a grant: the viewer's facts are as old as the request, and what the same
 * request has just decided is later.
 */
export const instantOfReading = (grant: GrantRow, requestedAt: string): Date =>
  new Date(
    Math.max(
      Date.parse(requestedAt),
      grant.grantedAt.getTime(),
      grant.revokedAt?.getTime() ?? 0,
      grant.supersededAt?.getTime() ?? 0,
    ),
  );

/** The terms of a stored grant, as the sentence reads them. */
export const termsOf = (grant: GrantRow): Omit<GrantTerms, 'source' | 'revocation'> => ({
  template: grant.template,
  audience: { level: grant.audienceLevel, ids: grant.audienceIds },
  capacities: grant.capacities,
  permissions: grant.permissions,
  prohibitions: grant.prohibitions,
  duties: grant.duties,
  startsAt: grant.startsAt,
  endsAt: grant.endsAt,
  spdx: grant.spdx,
});

export interface RequestRow {
  id: string;
  resourceId: string;
  requestedBy: string;
  audience: { level: AudienceLevel; ids: string[] };
  permissions: string[];
  reason: string;
  /** Lapsed after 14 days follows from the dates (domain.md D). */
  state: 'open' | 'granted' | 'refused' | 'withdrawn' | 'lapsed';
  refusal: string | null;
  openedAt: Date;
  endsAt: Date | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  grantId: string | null;
}
