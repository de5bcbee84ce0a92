import { z } from 'zod';
import type { Transaction } from '../../storage/database/database.ts';
import type { Application, Context } from '../context.ts';
import type { HandlerFunction } from '../jobs/handler.ts';
import { PROGRESS_CHANGED } from '../media/ingest/partState.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { versionColumns } from './columns.ts';
import { isOpenForEditing, lockDraft, partsOf } from './draft.ts';
import { prefill } from './prefill.ts';
import type { Description, PartRow, VersionRow } from './rows.ts';

/** Fields that a person has filled in are never touched. */
function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** The name of the one archive that every part came out of, without its ending; else null. */
function packageNameOf(parts: readonly PartRow[]): string | null {
  const archives = new Set(parts.map((part) => part.facts.archive));
  const [archive] = archives;
  return archives.size === 1 && typeof archive === 'string'
    ? (archive.split('/').at(-1) ?? archive).replace(/\.(zip|7z|rar)$/i, '')
    : null;
}

/** What the files and their names say of the draft's empty fields, and of those that an earlier call filled. */
async function guess(
  tx: Transaction,
  version: VersionRow,
): Promise<{ values: Record<string, unknown>; sources: Record<string, string> }> {
  const parts = await partsOf(tx, version.id);
  const texts = await tx<{ name: string; position: number; text: string }[]>`
    select part.name, part_text.position, left(part_text.text, 4000) as text
    from part
    join part_text on part_text.sha256 = part.sha256
    where part.version_id = ${version.id} and part_text.position <= 3
    order by part.position, part.name, part_text.position`;
  const guessed = prefill({
    parts: parts.map((part) => ({ name: part.name, role: part.role, kind: part.kind })),
    texts: [...texts],
    packageName: packageNameOf(parts),
  });
  const values: Record<string, unknown> = {};
  const sources: Record<string, string> = { ...version.prefilled };
  for (const [field, found] of Object.entries(guessed)) {
    const current = version[field as keyof Description];
    if (!found || !(isEmpty(current) || field in version.prefilled)) continue;
    values[field] = found.value;
    sources[field] = found.source;
  }
  return { values, sources };
}

/**
 * Fills the empty fields of a draft from what its files and their names say, and keeps beside each where it was read.
 * Fields filled by an earlier call are read again, so that it may be called while files still arrive.
 */
export async function prefillVersion(context: Context, versionId: string): Promise<Outcome<VersionRow>> {
  return context.database.begin(async (tx) => {
    const draft = await lockDraft(tx, context, versionId);
    if (!draft.ok) return draft;
    const { values, sources } = await guess(tx, draft.value);
    if (Object.keys(values).length === 0) return accept(draft.value);
    const [filled] = await tx<VersionRow[]>`
      update version
      set ${tx({ ...values, prefilled: tx.json(sources), revision: draft.value.revision + 1, updatedAt: new Date() })}
      where id = ${versionId}
      returning ${versionColumns(tx)}`;
    return filled ? accept(filled) : refuse('CONFLICT');
  });
}

const payloadForm = z.object({ versionId: z.string() });

/**
 * Job after each file that was read: the draft is filled in even when its page is closed. The revision stays, since
 * only empty fields change: whoever is typing meanwhile keeps what he types.
 */
export function prefillHandler({ database }: Pick<Application, 'database'>): HandlerFunction {
  return async (payload, job) => {
    const { versionId } = payloadForm.parse(payload);
    await database.begin(async (tx) => {
      await job.guard(tx);
      const [version] = await tx<VersionRow[]>`
        select ${versionColumns(tx)} from version where id = ${versionId} for update`;
      if (!version || !isOpenForEditing(version.state)) return;
      const { values, sources } = await guess(tx, version);
      if (Object.keys(values).length === 0) return;
      await tx`
        update version
        set ${tx({ ...values, prefilled: tx.json(sources), updatedAt: new Date() })}
        where id = ${versionId}`;
      await tx`select pg_notify(${PROGRESS_CHANGED}, ${versionId})`;
    });
  };
}
