import type { GrantInput } from '../../schema/generated/resolvers.ts';
import type { Transaction } from '../../storage/database/database.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { readGrant } from './grantInput.ts';
import { type Proposal, proposeGrants } from './proposal.ts';
import { grantColumns, insertGrant } from './queries.ts';
import type { GrantRow } from './rows.ts';
import {
  checkAuthors,
  checkConsent,
  checkEmbargo,
  checkOpenLicense,
  checkPlaces,
  checkReviews,
} from './rules.ts';
import type { GrantSource, GrantTerms } from './terms.ts';
import { type Width, widthOf } from './width.ts';

export interface Wish {
  versionId: string;
  resourceId: string;
  /** Null: what the charter or the mode proposes, with the own-school grant beside it. */
  grants: readonly GrantInput[] | null;
  /** Why it is narrower than the charter's default; counted in the ledger. */
  reason: string;
  knowsItIsForGood: boolean;
  /** Where the grants come from when not from the charter. */
  source?: GrantSource;
}

export interface Chosen {
  terms: GrantTerms[];
  width: Width;
  proposal: Proposal;
}

/** Reads and checks the wished grants against the charter, consents, reviews and authors; stores nothing. */
export async function chooseGrants(
  tx: Transaction,
  wish: Wish,
  personId: string | null,
  at: Date,
): Promise<Outcome<Chosen>> {
  const proposal = await proposeGrants(tx, wish.versionId, at);
  if (!proposal) return refuse('RESOURCE_NOT_FOUND', 'versionId');
  const terms: GrantTerms[] = [];
  if (wish.grants === null) {
    terms.push(...proposal.grants, ...(proposal.ownSchool ? [proposal.ownSchool] : []));
  } else {
    const byOwner: GrantSource = { kind: 'owner', id: null, article: null };
    for (const [index, input] of wish.grants.entries()) {
      const read = await readGrant(tx, input, proposal, wish.source ?? byOwner, at, `grants.${index}`);
      if (!read.ok) return read;
      terms.push(...read.value);
    }
  }
  const width = widthOf(terms, proposal);
  // What equals the charter's default comes from the charter, whoever typed it.
  if (width === 'same')
    for (const one of terms) if (!wish.source && one.template !== 'school_only') one.source = proposal.source;
  if (width === 'narrower' && terms.length > 0 && !wish.source && wish.reason.trim() === '')
    return refuse('REASON_NEEDED', 'reason');
  const problem =
    (await checkPlaces(tx, terms)) ??
    checkOpenLicense(terms, wish.knowsItIsForGood) ??
    (await checkEmbargo(tx, wish.resourceId, terms, at)) ??
    (await checkConsent(tx, wish.resourceId, terms, at)) ??
    (await checkReviews(tx, wish.versionId, terms, proposal)) ??
    (await checkAuthors(tx, wish.versionId, personId, terms, proposal));
  return problem ? { ok: false, refusals: [problem] } : accept({ terms, width, proposal });
}

/**
 * Stores grants. An equal one that still stands is given back instead of a second (lessons 10); a standing one that
 * the new one covers wholly is superseded by it.
 */
export async function storeGrants(
  tx: Transaction,
  resourceId: string,
  terms: readonly GrantTerms[],
  by: { personId: string | null; at: Date; versionIds?: string[] | null },
): Promise<GrantRow[]> {
  const stored: GrantRow[] = [];
  for (const one of terms) {
    const startsAt = one.startsAt ?? by.at;
    const [standing] = await tx<GrantRow[]>`
      select ${grantColumns(tx)}
      from license_grant
      where resource_id = ${resourceId}
        and version_ids is not distinct from ${by.versionIds ?? null}
        and template = ${one.template}
        and audience_level = ${one.audience.level}
        and audience_ids @> ${one.audience.ids} and audience_ids <@ ${one.audience.ids}
        and capacities @> ${one.capacities} and capacities <@ ${one.capacities}
        and permissions @> ${one.permissions} and permissions <@ ${one.permissions}
        and prohibitions @> ${one.prohibitions} and prohibitions <@ ${one.prohibitions}
        and duties @> ${one.duties} and duties <@ ${one.duties}
        and ends_at is not distinct from ${one.endsAt}
        and starts_at <= ${startsAt}
        and state is null
        and revoked_at is null
        and superseded_at is null
      limit 1`;
    const grant = standing ?? (await insertGrant(tx, resourceId, one, by));
    stored.push(grant);
    if (!standing) await supersedeCovered(tx, grant, by.at);
  }
  return stored;
}

/** Ends older grants of the same template and people that the new one covers in permissions and time (domain.md D). */
async function supersedeCovered(tx: Transaction, grant: GrantRow, at: Date): Promise<void> {
  await tx`
    update license_grant
    set superseded_at = ${at}
    where resource_id = ${grant.resourceId}
      and id <> ${grant.id}
      and version_ids is not distinct from ${grant.versionIds}
      and template = ${grant.template}
      and audience_level = ${grant.audienceLevel}
      and audience_ids <@ ${grant.audienceIds}
      and capacities <@ ${grant.capacities}
      and permissions <@ ${grant.permissions}
      and ${grant.startsAt} <= ${at}
      and (${grant.endsAt}::timestamptz is null or ends_at <= ${grant.endsAt})
      and state is null
      and revoked_at is null
      and superseded_at is null`;
}
