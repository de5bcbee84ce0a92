import type { Transaction } from '../../storage/database/database.ts';
import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { versionColumns } from '../resources/columns.ts';
import type { VersionRow } from '../resources/rows.ts';
import { decidesFor, isOfficer, lockForDecision } from './authority.ts';
import { clockOf } from './queries.ts';
import { announceAccess, recordStep } from './trail.ts';

const LONGEST_REASON = 500;

/** A reason as it is kept, or null when there is none. */
const cleanReason = (text: string): string | null =>
  text.normalize('NFC').trim().slice(0, LONGEST_REASON) || null;

async function lockVersion(
  tx: Transaction,
  context: Context,
  versionId: string,
  mayDecide?: Parameters<typeof lockForDecision>[4],
): Promise<Outcome<VersionRow>> {
  const [asked] = await tx<{ resourceId: string }[]>`select resource_id from version where id = ${versionId}`;
  const resource = await lockForDecision(tx, context.viewer, asked?.resourceId ?? '', 'versionId', mayDecide);
  if (!resource.ok) return resource;
  const [version] = await tx<VersionRow[]>`
    select ${versionColumns(tx)}
    from version
    where id = ${versionId}
    for update`;
  return version ? accept(version) : refuse('RESOURCE_NOT_FOUND', 'versionId');
}

async function finish(
  tx: Transaction,
  context: Context,
  version: VersionRow | undefined,
  kind: 'withdraw' | 'publish' | 'block',
  facts: Record<string, string | null>,
): Promise<Outcome<VersionRow>> {
  if (!version) throw new Error('The locked version was not updated');
  await recordStep(tx, {
    actorId: context.viewer.personId,
    kind,
    resourceId: version.resourceId,
    versionId: version.id,
    subjectId: version.id,
    facts,
  });
  await announceAccess(tx, version.resourceId);
  return accept(version);
}

/** Hides a version from all but its authors and principal; who holds copies reads title, reason and date (E06). */
export async function withdrawVersion(
  context: Context,
  wish: { versionId: string; reason: string },
): Promise<Outcome<VersionRow>> {
  const reason = cleanReason(wish.reason);
  if (!reason) return refuse('REASON_NEEDED', 'reason');
  return context.database.begin(async (tx) => {
    const locked = await lockVersion(tx, context, wish.versionId);
    if (!locked.ok) return locked;
    if (locked.value.state === 'withdrawn') return locked;
    if (!['published', 'superseded', 'blocked'].includes(locked.value.state))
      return refuse('NOT_PUBLISHED', 'versionId');
    const at = await clockOf(tx);
    const [version] = await tx<VersionRow[]>`
      update version
      set state = 'withdrawn', withdrawn_at = ${at}, withdrawn_reason = ${reason}, updated_at = ${at}
      where id = ${wish.versionId}
      returning ${versionColumns(tx)}`;
    return finish(tx, context, version, 'withdraw', { reason });
  });
}

/** Shows a withdrawn version again, unchanged, within 180 days; later it needs a new review (domain.md D). */
export async function republishVersion(context: Context, versionId: string): Promise<Outcome<VersionRow>> {
  return context.database.begin(async (tx) => {
    const locked = await lockVersion(tx, context, versionId);
    if (!locked.ok) return locked;
    if (locked.value.state === 'published') return locked;
    if (locked.value.state !== 'withdrawn') return refuse('NOT_WITHDRAWN', 'versionId');
    const at = await clockOf(tx);
    const [facts] = await tx<{ late: boolean; otherPublished: boolean }[]>`
      select withdrawn_at + interval '180 days' <= ${at} as late, exists (
        select 1
        from version as other
        where other.resource_id = version.resource_id and other.state = 'published') as other_published
      from version
      where id = ${versionId}`;
    if (facts?.late) return refuse('WITHDRAWN_TOO_LONG', 'versionId');
    if (facts?.otherPublished) return refuse('NEWER_PUBLISHED', 'versionId');
    const [version] = await tx<VersionRow[]>`
      update version
      set state = 'published', republished_at = ${at}, updated_at = ${at}
      where id = ${versionId}
      returning ${versionColumns(tx)}`;
    return finish(tx, context, version, 'publish', { again: 'republished' });
  });
}

/**
 * Hides a version at once in an emergency, for at most 72 hours until it is decided (domain.md C, "block").
 * Rule: the owner's principal, the head or office of a group of the owner, an officer.
 */
export async function blockVersion(
  context: Context,
  wish: { versionId: string; reason: string },
): Promise<Outcome<VersionRow>> {
  const reason = cleanReason(wish.reason);
  if (!reason) return refuse('REASON_NEEDED', 'reason');
  return context.database.begin(async (tx) => {
    const groups = await groupsOfOwner(tx, wish.versionId);
    const { viewer } = context;
    const ofGroup = viewer.appointments.some(
      ({ role, placeId }) =>
        ['office_director', 'secretary_general', 'secretary'].includes(role) && groups.includes(placeId),
    );
    const heads = viewer.headOf.some((groupId) => groups.includes(groupId));
    const locked = await lockVersion(
      tx,
      context,
      wish.versionId,
      (asker, ownerId) => decidesFor(asker, ownerId) || isOfficer(asker) || ofGroup || heads,
    );
    if (!locked.ok) return locked;
    if (locked.value.state === 'blocked') return locked;
    if (!['published', 'superseded'].includes(locked.value.state))
      return refuse('NOT_PUBLISHED', 'versionId');
    const at = await clockOf(tx);
    const [version] = await tx<VersionRow[]>`
      update version
      set state = 'blocked', blocked_at = ${at}, blocked_by = ${viewer.personId}, blocked_reason = ${reason},
        unblocked_at = null, updated_at = ${at}
      where id = ${wish.versionId}
      returning ${versionColumns(tx)}`;
    return finish(tx, context, version, 'block', { reason });
  });
}

/** Ends a block: shows the version again. Withdrawing it is the other decision. By the owner's principal or an officer. */
export async function unblockVersion(context: Context, versionId: string): Promise<Outcome<VersionRow>> {
  return context.database.begin(async (tx) => {
    const locked = await lockVersion(
      tx,
      context,
      versionId,
      (viewer, ownerId) => decidesFor(viewer, ownerId) || isOfficer(viewer),
    );
    if (!locked.ok) return locked;
    if (locked.value.state !== 'blocked') return refuse('NOT_BLOCKED', 'versionId');
    const at = await clockOf(tx);
    const [version] = await tx<VersionRow[]>`
      update version
      set state = case when superseded_at is null then 'published' else 'superseded' end,
        unblocked_at = ${at}, updated_at = ${at}
      where id = ${versionId}
      returning ${versionColumns(tx)}`;
    return finish(tx, context, version, 'block', { ended: 'shown again' });
  });
}

async function groupsOfOwner(tx: Transaction, versionId: string): Promise<string[]> {
  const rows = await tx<{ groupId: string }[]>`
    select distinct membership.group_id
    from version
    join resource on resource.id = version.resource_id
    join membership on membership.school_id = resource.owner_id
    where version.id = ${versionId}
      and membership.state not in ('proposed', 'withdrawn')
      and membership.starts_at <= now()
      and (membership.ends_at is null or membership.ends_at > now())`;
  return rows.map((row) => row.groupId);
}
