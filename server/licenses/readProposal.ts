import type { GrantInput } from '../../schema/generated/resolvers.ts';
import { openVersions } from '../access/access.ts';
import type { Context } from '../context.ts';
import type { Refusal } from '../refusal.ts';
import { decidesFor } from './authority.ts';
import { chooseGrants } from './giveGrants.ts';
import { readGrant } from './grantInput.ts';
import { type Proposal, proposeGrants } from './proposal.ts';
import { clockOf, grantColumns } from './queries.ts';
import type { GrantRow } from './rows.ts';
import type { GrantTerms } from './terms.ts';
import { type WhoSees, whoSees } from './whoSees.ts';
import { type Width, widthOf } from './width.ts';

export interface ReadProposal {
  proposal: Proposal;
  grants: GrantTerms[];
  whoSees: WhoSees;
  showsMinors: boolean;
  standing: GrantRow[];
}

export interface ReadPreview {
  grants: GrantTerms[];
  whoSees: WhoSees;
  width: Width | null;
  refusals: Refusal[];
}

interface Subject {
  id: string;
  resourceId: string;
  ownerId: string;
  stage: string | null;
  showsMinors: boolean;
}

/** The version, for its authors and whoever decides for its owner; for others it is not there. */
async function findSubject(context: Context, versionId: string): Promise<Subject | null> {
  const { database, viewer } = context;
  const [row] = await database<(Subject & { wrote: boolean })[]>`
    select version.id, version.resource_id, resource.owner_id, version.stage,
      resource.shows_minors or exists (
        select 1 from part where part.version_id = version.id and part.shows_minors) as shows_minors,
      exists (
        select 1
        from resource_author
        where resource_author.resource_id = resource.id and person_id = ${viewer.personId}) as wrote
    from version
    join resource on resource.id = version.resource_id
    where version.id = ${versionId}
      and ${openVersions(database, viewer, 'discover')}`;
  return row && (row.wrote || decidesFor(viewer, row.ownerId)) ? row : null;
}

/** What publishing would propose now; null for whoever neither wrote the version nor decides about it. */
export async function readProposal(context: Context, versionId: string): Promise<ReadProposal | null> {
  const subject = await findSubject(context, versionId);
  if (!subject) return null;
  const { database } = context;
  const proposal = await proposeGrants(database, versionId, await clockOf(database));
  if (!proposal) return null;
  const grants = [...proposal.grants, ...(proposal.ownSchool ? [proposal.ownSchool] : [])];
  const standing = await database<GrantRow[]>`
    select ${grantColumns(database)}
    from license_grant
    where resource_id = ${subject.resourceId}
      and version_ids is null
      and state is null
      and revoked_at is null
      and superseded_at is null
      and (ends_at is null or ends_at > now())
    order by granted_at, id`;
  return {
    proposal,
    grants,
    whoSees: await whoSees(database, subject.ownerId, subject.stage, grants),
    showsMinors: subject.showsMinors,
    standing,
  };
}

/** Says what chosen grants would mean and what stands in their way, with the very rules of publishing; stores nothing. */
export async function previewGrants(
  context: Context,
  wish: { versionId: string; grants: readonly GrantInput[]; reason: string; knowsItIsForGood: boolean },
): Promise<ReadPreview | null> {
  const subject = await findSubject(context, wish.versionId);
  if (!subject) return null;
  return context.database.begin(async (tx) => {
    const at = await clockOf(tx);
    const proposal = await proposeGrants(tx, wish.versionId, at);
    if (!proposal) return null;
    const grants: GrantTerms[] = [];
    for (const [index, input] of wish.grants.entries()) {
      const source = { kind: 'owner' as const, id: null, article: null };
      const read = await readGrant(tx, input, proposal, source, at, `grants.${index}`);
      if (read.ok) grants.push(...read.value);
    }
    const chosen = await chooseGrants(
      tx,
      { ...wish, resourceId: subject.resourceId },
      context.viewer.personId,
      at,
    );
    return {
      grants,
      whoSees: await whoSees(tx, subject.ownerId, subject.stage, grants),
      width: grants.length > 0 ? widthOf(grants, proposal) : null,
      refusals: chosen.ok ? [] : chosen.refusals,
    };
  });
}
