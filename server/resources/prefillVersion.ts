import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { versionColumns } from './columns.ts';
import { lockDraft, partsOf } from './draft.ts';
import { prefill } from './prefill.ts';
import type { Description, VersionRow } from './rows.ts';

/** Fields that a person has filled in are never touched. */
function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/**
 * Fills the empty fields of a draft from what its files and their names say, and keeps beside each where it was read.
 * Fields filled by an earlier call are read again, so that it may be called while files still arrive.
 */
export async function prefillVersion(context: Context, versionId: string): Promise<Outcome<VersionRow>> {
  return context.database.begin(async (tx) => {
    const draft = await lockDraft(tx, context, versionId);
    if (!draft.ok) return draft;
    const version = draft.value;
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
    });
    const values: Record<string, unknown> = {};
    const sources: Record<string, string> = { ...version.prefilled };
    for (const [field, guess] of Object.entries(guessed)) {
      const current = version[field as keyof Description];
      if (!guess || !(isEmpty(current) || field in version.prefilled)) continue;
      values[field] = guess.value;
      sources[field] = guess.source;
    }
    if (Object.keys(values).length === 0) return accept(version);
    const [filled] = await tx<VersionRow[]>`
      update version
      set ${tx({ ...values, prefilled: tx.json(sources), revision: version.revision + 1, updatedAt: new Date() })}
      where id = ${version.id}
      returning ${versionColumns(tx)}`;
    return filled ? accept(filled) : refuse('CONFLICT');
  });
}
