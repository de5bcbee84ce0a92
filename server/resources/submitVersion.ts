import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { openReviews, recallReviews } from '../reviews/openReviews.ts';
import { isCode } from '../vocabularies.ts';
import { versionColumns } from './columns.ts';
import { lockDraft, missingOf, partsOf } from './draft.ts';
import type { VersionRow } from './rows.ts';

/**
 * Hands a draft in for review; from now on description and parts never change (domain.md D).
 * The first level's reviewer is assigned in the same transaction.
 */
export async function submitVersion(
  context: Context,
  input: { versionId: string; revision: number; rightsStated: boolean; audienceLevel: string | null },
): Promise<Outcome<VersionRow>> {
  if (!input.rightsStated) return refuse('RIGHTS_NOT_STATED', 'rightsStated');
  if (input.audienceLevel !== null && !isCode('audience-levels', input.audienceLevel))
    return refuse('INVALID', 'audienceLevel');
  return context.database.begin(async (tx) => {
    const draft = await lockDraft(tx, context, input.versionId);
    if (!draft.ok) return draft;
    if (draft.value.revision !== input.revision) return refuse('CONFLICT', 'revision');
    const missing = missingOf(draft.value, await partsOf(tx, draft.value.id));
    if (missing.length > 0) return { ok: false, refusals: missing };
    await tx`
      update version
      set state = 'submitted', submitted_at = now(), rights_stated_at = now(), recalled_at = null, updated_at = now(),
        revision = revision + 1,
        proposed_license = ${input.audienceLevel ? tx.json({ audienceLevel: input.audienceLevel }) : null}
      where id = ${draft.value.id}`;
    // A draft opened to a circle closes when it is submitted (domain.md C, 4).
    await tx`update version_opening set ends_at = now() where version_id = ${draft.value.id} and (ends_at is null or ends_at > now())`;
    await openReviews(tx, draft.value.id);
    await tx`
      insert into usage_event (kind, person_id, resource_id, version_id)
      values ('submit', ${context.viewer.personId}, ${draft.value.resourceId}, ${draft.value.id})`;
    const [version] = await tx<
      VersionRow[]
    >`select ${versionColumns(tx)} from version where id = ${draft.value.id}`;
    return version ? accept(version) : refuse('CONFLICT');
  });
}

/** Takes a submitted version back before a decision; its reviews become recalled. */
export async function recallVersion(context: Context, versionId: string): Promise<Outcome<VersionRow>> {
  return context.database.begin(async (tx) => {
    const [locked] = await tx<{ state: string }[]>`
      select state
      from version
      where id = ${versionId}
        and exists (
          select 1 from resource_author
          where resource_author.resource_id = version.resource_id and person_id = ${context.viewer.personId})
      for update`;
    if (!locked) return refuse('RESOURCE_NOT_FOUND', 'versionId');
    if (locked.state !== 'submitted' && locked.state !== 'in_review')
      return refuse('VERSION_FIXED', 'versionId');
    await recallReviews(tx, versionId);
    const [version] = await tx<VersionRow[]>`
      update version
      set state = 'draft', recalled_at = now(), updated_at = now(), revision = revision + 1
      where id = ${versionId}
      returning ${versionColumns(tx)}`;
    return version ? accept(version) : refuse('CONFLICT');
  });
}

/** Deletes a draft that was never handed in; a resource without any other version goes with it. */
export async function discardDraft(context: Context, versionId: string): Promise<Outcome<string>> {
  return context.database.begin(async (tx) => {
    const draft = await lockDraft(tx, context, versionId);
    if (!draft.ok) return draft;
    // A returned version stays as evidence of its reviews; only the never submitted go.
    if (draft.value.submittedAt) return refuse('VERSION_FIXED', 'versionId');
    await tx`delete from version where id = ${versionId}`;
    await tx`
      delete from resource
      where id = ${draft.value.resourceId}
        and not exists (select 1 from version where version.resource_id = resource.id)`;
    return accept(versionId);
  });
}
