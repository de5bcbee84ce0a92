import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { isCode } from '../vocabularies.ts';
import { decidesFor, isOfficer, lockForDecision } from './authority.ts';
import { clockOf, findGrant, grantColumns } from './queries.ts';
import type { GrantRow } from './rows.ts';
import { templateOf } from './templates.ts';
import { REVOCATIONS } from './terms.ts';
import { announceAccess, recordStep } from './trail.ts';

/** Reasons for which the bureau may end what an owner gave (domain.md D, "Grant"). */
const OFFICER_REASONS = ['copyright_complaint', 'portrait_consent_withdrawn', 'content_safety'];

export interface Revocation {
  licenseId: string;
  /** Code of `revocation-reasons`. */
  reason: string;
  /** Stricter than the grant foresaw; null: as it foresaw. */
  consequence: string | null;
}

/**
 * Ends a grant at this instant: the next decision on every path says no (E05). The grant stays as it was given;
 * copies follow the consequence, which may be stricter than foreseen and never milder.
 * Revoking again changes nothing and gives the revoked grant back.
 */
export async function revokeLicense(context: Context, wish: Revocation): Promise<Outcome<GrantRow>> {
  if (!isCode('revocation-reasons', wish.reason)) return refuse('INVALID', 'reason');
  const wanted = wish.consequence ? REVOCATIONS.find((one) => one === wish.consequence) : null;
  if (wanted === undefined) return refuse('INVALID', 'consequence');
  return context.database.begin(async (tx) => {
    const asked = await findGrant(tx, wish.licenseId);
    const forOfficer = OFFICER_REASONS.includes(wish.reason);
    const resource = await lockForDecision(
      tx,
      context.viewer,
      asked?.resourceId ?? '',
      'licenseId',
      (viewer, ownerId) => decidesFor(viewer, ownerId) || (forOfficer && isOfficer(viewer)),
    );
    if (!resource.ok) return resource;
    const grant = await findGrant(tx, wish.licenseId);
    if (!grant) return refuse('RESOURCE_NOT_FOUND', 'licenseId');
    if (grant.revokedAt) return accept(grant);
    if (grant.supersededAt) return refuse('LICENSE_ENDED', 'licenseId');
    const isOpen = templateOf(grant.template)?.isOpen ?? false;
    // What was given under an open licence stays given; only our own serving stops (domain.md E).
    const consequence = isOpen ? 'stop_new' : stricter(grant.revocation, wanted ?? grant.revocation);
    const at = await clockOf(tx);
    const [revoked] = await tx<GrantRow[]>`
      update license_grant
      set revoked_at = ${at}, revoked_by = ${context.viewer.personId}, revoke_reason = ${wish.reason},
        revoke_consequence = ${consequence}
      where id = ${grant.id}
      returning ${grantColumns(tx)}`;
    if (!revoked) throw new Error('The locked grant was not updated');
    await recordStep(tx, {
      actorId: context.viewer.personId,
      kind: 'grant_revoked',
      resourceId: grant.resourceId,
      subjectId: grant.id,
      facts: { reason: wish.reason, consequence },
    });
    await announceAccess(tx, grant.resourceId);
    return accept(revoked);
  });
}

function stricter(one: (typeof REVOCATIONS)[number], other: (typeof REVOCATIONS)[number]) {
  return REVOCATIONS.indexOf(one) >= REVOCATIONS.indexOf(other) ? one : other;
}
