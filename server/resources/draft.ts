import type { Transaction } from '../../storage/database/database.ts';
import type { Context } from '../context.ts';
import { accept, type Outcome, type Refusal, refuse } from '../refusal.ts';
import { partColumns, versionColumns } from './columns.ts';
import type { PartRow, VersionRow } from './rows.ts';

/** States in which authors may still change a version. */
export const isOpenForEditing = (state: VersionRow['state']): boolean =>
  state === 'draft' || state === 'returned';

/**
 * Locks a version that the viewer wrote and may still change. To everybody else it does not exist, whatever he may
 * otherwise see: only authors edit (R09).
 */
export async function lockDraft(
  tx: Transaction,
  context: Context,
  versionId: string,
): Promise<Outcome<VersionRow>> {
  const [version] = await tx<VersionRow[]>`
    select ${versionColumns(tx)}
    from version
    where id = ${versionId}
      and exists (
        select 1
        from resource_author
        where resource_author.resource_id = version.resource_id and person_id = ${context.viewer.personId})
    for update`;
  if (!version) return refuse('RESOURCE_NOT_FOUND', 'versionId');
  return isOpenForEditing(version.state) ? accept(version) : refuse('VERSION_FIXED', 'versionId');
}

/** Parts of a version in order, for those who may see all of them: its authors. */
export const partsOf = (tx: Transaction | Context['database'], versionId: string) =>
  tx<PartRow[]>`
    select ${partColumns(tx)}
    from part
    where version_id = ${versionId}
    order by position, name`;

const ENCRYPTED = new Set(['DOCUMENT_ENCRYPTED', 'PDF_PASSWORD', 'ARCHIVE_ENCRYPTED', 'MEDIA_ENCRYPTED']);

const FIELD_NAMES = {
  title: { zh: '课题', en: 'title' },
  type: { zh: '类型', en: 'type' },
  stage: { zh: '学段', en: 'stage' },
  subject: { zh: '学科', en: 'subject' },
  grades: { zh: '年级', en: 'grade' },
};

/** What is missing before a version can be submitted; empty when it is ready (domain.md D). */
export function missingOf(version: VersionRow, parts: readonly PartRow[]): Refusal[] {
  const missing: Refusal[] = [];
  const blank = (field: keyof typeof FIELD_NAMES) =>
    missing.push({ code: 'FIELD_MISSING', field, values: { name: FIELD_NAMES[field] } });
  if (!version.title.trim()) blank('title');
  if (!version.type) blank('type');
  if (!version.stage) blank('stage');
  if (!version.subject && version.afterschoolCategories.length === 0) blank('subject');
  if (version.grades.length === 0) blank('grades');
  if (parts.length === 0) missing.push({ code: 'PARTS_NONE', field: 'parts' });
  for (const part of parts) {
    if (part.failureCode && ENCRYPTED.has(part.failureCode)) {
      missing.push({ code: 'PART_ENCRYPTED', field: 'parts', values: { name: part.name } });
    } else if (part.state === 'waiting' || part.state === 'working') {
      missing.push({ code: 'PARTS_UNFINISHED', field: 'parts', values: { name: part.name } });
    }
  }
  return missing;
}
