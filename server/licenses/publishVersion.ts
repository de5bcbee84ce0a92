import type { GrantInput } from '../../schema/generated/resolvers.ts';
import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { versionColumns } from '../resources/columns.ts';
import type { VersionRow } from '../resources/rows.ts';
import { lockForDecision } from './authority.ts';
import { chooseGrants, storeGrants } from './giveGrants.ts';
import { clockOf } from './queries.ts';
import type { GrantRow } from './rows.ts';
import { announceAccess, recordStep } from './trail.ts';

export interface Publication {
  versionId: string;
  /** Null: as the charter proposes. Empty: the grants that stand go on for the new version. */
  grants: readonly GrantInput[] | null;
  reason: string;
  knowsItIsForGood: boolean;
}

export interface Published {
  version: VersionRow;
  grants: GrantRow[];
}

/**
 * Publishes an approved version with its grants: one small transaction that does not grow with the package
 * (lessons 12). The version published before is superseded at the same instant.
 * Rule: the owner's principal, only from `approved`, only with a grant (domain.md D).
 */
export async function publishVersion(context: Context, wish: Publication): Promise<Outcome<Published>> {
  const { viewer } = context;
  return context.database.begin(async (tx) => {
    const [asked] = await tx<
      { resourceId: string }[]
    >`select resource_id from version where id = ${wish.versionId}`;
    const resource = await lockForDecision(tx, viewer, asked?.resourceId ?? '', 'versionId');
    if (!resource.ok) return resource;
    const [version] = await tx<VersionRow[]>`
      select ${versionColumns(tx)}
      from version
      where id = ${wish.versionId}
      for update`;
    if (!version) return refuse('RESOURCE_NOT_FOUND', 'versionId');
    // A double click is one publication.
    if (version.state === 'published') return accept({ version, grants: [] });
    if (version.state !== 'approved') return refuse('NOT_APPROVED', 'versionId');
    const newer = await tx`
      select 1
      from version
      where resource_id = ${resource.value.id}
        and number > ${version.number}
        and state in ('published', 'superseded')`;
    if (newer.length > 0) return refuse('NEWER_PUBLISHED', 'versionId');

    const at = await clockOf(tx);
    const chosen = await chooseGrants(tx, { ...wish, resourceId: resource.value.id }, viewer.personId, at);
    if (!chosen.ok) return chosen;
    if (chosen.value.terms.length === 0 && !(await hasStandingGrant(tx, resource.value.id, at)))
      return refuse('GRANT_MISSING', 'grants');
    const grants = await storeGrants(tx, resource.value.id, chosen.value.terms, {
      personId: viewer.personId,
      at,
    });
    await tx`
      update version
      set state = 'superseded', superseded_at = ${at}, updated_at = ${at}
      where resource_id = ${resource.value.id}
        and state = 'published'`;
    const [published] = await tx<VersionRow[]>`
      update version
      set state = 'published', published_at = ${at}, updated_at = ${at}
      where id = ${version.id}
      returning ${versionColumns(tx)}`;
    if (!published) throw new Error('The locked version was not updated');
    const { width, proposal } = chosen.value;
    await recordStep(tx, {
      actorId: viewer.personId,
      kind: 'publish',
      resourceId: resource.value.id,
      versionId: version.id,
      subjectId: version.id,
      facts: {
        number: version.number,
        width,
        proposed: proposal.template,
        reason: width === 'narrower' ? wish.reason.trim().slice(0, 500) : null,
        grants: grants.map((grant) => grant.id),
      },
    });
    await announceAccess(tx, resource.value.id);
    return accept({ version: published, grants });
  });
}

async function hasStandingGrant(
  tx: Parameters<typeof clockOf>[0],
  resourceId: string,
  at: Date,
): Promise<boolean> {
  const rows = await tx`
    select 1
    from license_grant
    where resource_id = ${resourceId}
      and version_ids is null
      and state is null
      and revoked_at is null
      and superseded_at is null
      and (ends_at is null or ends_at > ${at})
    limit 1`;
  return rows.length > 0;
}
