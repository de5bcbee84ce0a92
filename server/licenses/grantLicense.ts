import type { GrantInput } from '../../schema/generated/resolvers.ts';
import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { lockForDecision } from './authority.ts';
import { chooseGrants, storeGrants } from './giveGrants.ts';
import { clockOf } from './queries.ts';
import type { GrantRow } from './rows.ts';
import type { GrantSource } from './terms.ts';
import { announceAccess, recordStep } from './trail.ts';

export interface LicenseWish {
  resourceId: string;
  grants: readonly GrantInput[];
  reason: string;
  knowsItIsForGood: boolean;
}

/**
 * Opens a published resource further. Granting the same again gives the first grant back.
 * Rule: the owner's principal; beyond the charter's default with the authors' agreement (domain.md E).
 */
export async function grantLicense(context: Context, wish: LicenseWish): Promise<Outcome<GrantRow[]>> {
  return context.database.begin(async (tx) => {
    const resource = await lockForDecision(tx, context.viewer, wish.resourceId, 'resourceId');
    if (!resource.ok) return resource;
    return grantInside(tx, context, wish);
  });
}

/** The same inside a transaction that has locked the resource for its principal. */
export async function grantInside(
  tx: Parameters<typeof storeGrants>[0],
  context: Pick<Context, 'viewer'>,
  wish: LicenseWish & { source?: GrantSource },
): Promise<Outcome<GrantRow[]>> {
  const [version] = await tx<{ id: string }[]>`
    select id
    from version
    where resource_id = ${wish.resourceId}
      and state = 'published'`;
  if (!version) return refuse('NOT_PUBLISHED', 'resourceId');
  if (wish.grants.length === 0) return refuse('GRANT_MISSING', 'grants');
  const at = await clockOf(tx);
  const { personId } = context.viewer;
  const chosen = await chooseGrants(tx, { ...wish, versionId: version.id }, personId, at);
  if (!chosen.ok) return chosen;
  const grants = await storeGrants(tx, wish.resourceId, chosen.value.terms, { personId, at });
  for (const grant of grants) {
    await recordStep(tx, {
      actorId: personId,
      kind: 'grant',
      resourceId: wish.resourceId,
      versionId: version.id,
      subjectId: grant.id,
      facts: {
        template: grant.template,
        audience: grant.audienceLevel,
        width: chosen.value.width,
        source: grant.source.kind ?? 'owner',
      },
    });
  }
  await announceAccess(tx, wish.resourceId);
  return accept(grants);
}
