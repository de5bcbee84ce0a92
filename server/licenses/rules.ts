import type { Queryable } from '../../storage/database/database.ts';
import type { Refusal } from '../refusal.ts';
import { levelsFor } from '../reviews/levels.ts';
import type { Proposal } from './proposal.ts';
import { templateOf } from './templates.ts';
import type { GrantTerms } from './terms.ts';
import { beyondProposal } from './width.ts';

const refusal = (code: Refusal['code'], field: string): Refusal => ({ code, field });

/** Tables in which the places of an audience level are found. */
const PLACE_TABLES: Record<string, string> = {
  person: 'person',
  class: 'class',
  circle: 'circle',
  school: 'school',
  schools: 'school',
  group: 'education_group',
  groups: 'education_group',
  district: 'district',
};

/** Every place that a grant names must exist; null when all do. */
export async function checkPlaces(
  database: Queryable,
  grants: readonly GrantTerms[],
): Promise<Refusal | null> {
  for (const [index, { audience }] of grants.entries()) {
    const table = PLACE_TABLES[audience.level];
    if (!table) continue;
    const found = await database`select id from ${database(table)} where id = any(${audience.ids})`;
    if (found.length < audience.ids.length) return refusal('INVALID', `grants.${index}.audienceIds`);
  }
  return null;
}

/** An open licence is given to the public, for good, and knowingly (domain.md E). */
export function checkOpenLicense(grants: readonly GrantTerms[], knowsItIsForGood: boolean): Refusal | null {
  for (const grant of grants) {
    if (!templateOf(grant.template)?.isOpen) continue;
    if (grant.audience.level !== 'public' || grant.endsAt !== null)
      return refusal('OPEN_LICENSE_BOUNDED', 'grants');
    if (!knowsItIsForGood) return refusal('OPEN_LICENSE_FOR_GOOD', 'knowsItIsForGood');
  }
  return null;
}

/** An exam paper needs its instant, and nothing else may open it before (E18). */
export async function checkEmbargo(
  database: Queryable,
  resourceId: string,
  grants: readonly GrantTerms[],
  at: Date,
): Promise<Refusal | null> {
  const embargoes = grants.filter((grant) => grant.template === 'exam_embargo');
  if (embargoes.some((grant) => grant.startsAt === null)) return refusal('EMBARGO_INSTANT_MISSING', 'grants');
  const [standing] = await database<{ startsAt: Date | null }[]>`
    select min(starts_at) as starts_at
    from license_grant
    where resource_id = ${resourceId}
      and template = 'exam_embargo'
      and revoked_at is null
      and superseded_at is null
      and state is null`;
  const instants = [...embargoes.map((grant) => grant.startsAt), standing?.startsAt ?? null].filter(
    (one) => one !== null,
  );
  if (instants.length === 0) return null;
  const first = Math.min(...instants.map((instant) => instant.getTime()));
  const early = grants.some((grant) => (grant.startsAt ?? at).getTime() < first);
  return early ? refusal('EMBARGO_BROKEN', 'grants') : null;
}

const WIDTHS: Record<string, string[]> = {
  groups: ['portrait_district', 'portrait_public'],
  district: ['portrait_district', 'portrait_public'],
  public: ['portrait_public'],
};
const NARROW_WIDTHS = ['portrait_group', 'portrait_district', 'portrait_public'];

/** What shows recognisable minors opens no wider than every portrait consent that the resource names (domain.md C). */
export async function checkConsent(
  database: Queryable,
  resourceId: string,
  grants: readonly GrantTerms[],
  at: Date,
): Promise<Refusal | null> {
  const [shown] = await database<{ consentIds: string[]; showsMinors: boolean }[]>`
    select consent_ids, shows_minors or exists (
      select 1
      from part
      join version on version.id = part.version_id
      where version.resource_id = resource.id and part.shows_minors) as shows_minors
    from resource
    where id = ${resourceId}`;
  if (!shown?.showsMinors) return null;
  const consents = await database<{ kind: string; inForce: boolean }[]>`
    select kind,
      starts_at <= ${at} and (ends_at is null or ends_at > ${at})
        and (withdrawn_at is null or withdrawn_at > ${at}) as in_force
    from consent
    where id = any(${shown.consentIds})
      and kind like 'portrait%'`;
  if (consents.length === 0 || consents.some((consent) => !consent.inForce))
    return refusal('CONSENT_MISSING', 'grants');
  const tooWide = grants.some((grant) => {
    const wideEnough = WIDTHS[grant.audience.level] ?? NARROW_WIDTHS;
    return consents.some((consent) => !wideEnough.includes(consent.kind));
  });
  return tooWide ? refusal('CONSENT_TOO_NARROW', 'grants') : null;
}

/** Every level that the audiences ask has approved this version, or one above it has (decisions 37). */
export async function checkReviews(
  database: Queryable,
  versionId: string,
  grants: readonly GrantTerms[],
  proposal: Proposal,
): Promise<Refusal | null> {
  const order = ['school', 'group', 'district'];
  const rows = await database<{ level: string }[]>`
    select distinct level
    from review
    where version_id = ${versionId}
      and state = 'decided'
      and decision = 'approve'`;
  const highest = Math.max(-1, ...rows.map((row) => order.indexOf(row.level)));
  for (const grant of grants) {
    const asked = levelsFor(grant.audience.level, proposal.reviewLevels);
    // Where the owner is in no group there is no group reviewer either.
    const askedHere = asked.filter((level) => level !== 'group' || proposal.groupId !== null);
    const last = askedHere.at(-1);
    if (last && order.indexOf(last) > highest) return refusal('REVIEW_LEVEL_MISSING', 'grants');
  }
  return null;
}

const BREADTH = ['person', 'class', 'circle', 'school', 'schools', 'group', 'groups', 'district', 'public'];

/**
 * What goes beyond the charter's default needs its authors: the principal who wrote it himself, the author's wish on
 * submitting as far as it went, or an agreement given since (domain.md E).
 */
export async function checkAuthors(
  database: Queryable,
  versionId: string,
  principalId: string | null,
  grants: readonly GrantTerms[],
  proposal: Proposal,
): Promise<Refusal | null> {
  const beyond = beyondProposal(grants, proposal);
  if (beyond.length === 0) return null;
  const [row] = await database<{ wish: { audienceLevel?: string } | null; ownWork: boolean }[]>`
    select proposed_license as wish, exists (
      select 1
      from resource_author
      where resource_author.resource_id = version.resource_id and person_id = ${principalId}) as own_work
    from version
    where id = ${versionId}`;
  if (!row || row.ownWork) return null;
  const agreed = await database<{ template: string; audienceLevel: string }[]>`
    select template, audience_level from license_agreement where version_id = ${versionId}`;
  const usual = new Set(proposal.grants.flatMap((grant) => grant.permissions));
  for (const grant of beyond) {
    const breadth = BREADTH.indexOf(grant.audience.level);
    const wished =
      BREADTH.indexOf(row.wish?.audienceLevel ?? '') >= breadth &&
      grant.permissions.every((one) => usual.has(one));
    const agreedTo = agreed.some(
      (one) => one.template === grant.template && BREADTH.indexOf(one.audienceLevel) >= breadth,
    );
    if (!wished && !agreedTo) return refusal('AUTHORS_NOT_ASKED', 'grants');
  }
  return null;
}
