import type { Transaction } from '../../storage/database/database.ts';
import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { isCode } from '../vocabularies.ts';
import { versionColumns } from './columns.ts';
import { lockDraft } from './draft.ts';
import type { Description, VersionRow } from './rows.ts';

const LENGTHS: Partial<Record<keyof Description, number>> = {
  title: 200,
  titleEn: 200,
  description: 4000,
  unit: 100,
  lesson: 100,
  safetyNotes: 2000,
  changes: 1000,
};
const CODES: Partial<Record<keyof Description, string>> = {
  type: 'resource-types',
  courseLevel: 'course-levels',
  stage: 'stages',
  subject: 'subjects',
  edition: 'editions',
  volume: 'volumes',
  language: 'languages',
  grades: 'grades',
  competencies: 'core-competencies',
  afterschoolCategories: 'afterschool-categories',
};
const MOST_TAGS = 20;

/**
 * Changes fields of a draft; those left out stay. Projects are tagged with it: a tag on a project of somebody else's
 * waits for the owner's consent (R63).
 */
export async function describeVersion(
  context: Context,
  input: {
    versionId: string;
    revision: number;
    description: Partial<Description>;
    projectIds: string[] | null;
  },
): Promise<Outcome<VersionRow>> {
  const cleaned = cleanDescription(input.description);
  if (!cleaned.ok) return cleaned;
  return context.database.begin(async (tx) => {
    const draft = await lockDraft(tx, context, input.versionId);
    if (!draft.ok) return draft;
    if (draft.value.revision !== input.revision) return refuse('CONFLICT', 'revision');
    // Before anything is written: a refusal commits what the transaction did so far.
    if (input.projectIds && !(await tagProjects(tx, context, draft.value.resourceId, input.projectIds))) {
      return refuse('RESOURCE_NOT_FOUND', 'projectIds');
    }
    const edited = Object.keys(cleaned.value);
    const prefilled = Object.fromEntries(
      Object.entries(draft.value.prefilled).filter(([field]) => !edited.includes(field)),
    );
    const [version] = await tx<VersionRow[]>`
      update version
      set ${tx({ ...cleaned.value, prefilled: tx.json(prefilled), updatedAt: new Date(), revision: draft.value.revision + 1 })}
      where id = ${draft.value.id}
      returning ${versionColumns(tx)}`;
    if (!version) return refuse('CONFLICT', 'revision');
    return accept(version);
  });
}

/** Every value in the form it is stored in, or the first field that is wrong. */
export function cleanDescription(description: Partial<Description>): Outcome<Partial<Description>> {
  const cleaned: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(description) as [keyof Description, unknown][]) {
    if (value === undefined) continue;
    const scheme = CODES[field];
    if (Array.isArray(value)) {
      const list = [...new Set(value.map((each) => String(each).normalize('NFC').trim()).filter(Boolean))];
      if (list.length > MOST_TAGS || list.some((each) => each.length > 60)) return refuse('INVALID', field);
      if (scheme && !list.every((each) => isCode(scheme, each))) return refuse('INVALID', field);
      cleaned[field] = list;
    } else if (field === 'editionRevisedIn') {
      if (value !== null && (typeof value !== 'number' || value < 1990 || value > 2100))
        return refuse('INVALID', field);
      cleaned[field] = value;
    } else {
      const text = value === null ? null : String(value).normalize('NFC').trim();
      if (text !== null && hasControls(text)) return refuse('INVALID', field);
      if (text && text.length > (LENGTHS[field] ?? 100)) return refuse('INVALID', field);
      if (text && scheme && !isCode(scheme, text)) return refuse('INVALID', field);
      cleaned[field] =
        text || (field === 'title' || field === 'description' || field === 'changes' ? '' : null);
    }
  }
  if (cleaned.language === null) delete cleaned.language;
  return accept(cleaned as Partial<Description>);
}

/** NUL, other controls and lone surrogates, which PostgreSQL or a reader would trip over (ATK-052). */
function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text) || !text.isWellFormed();
}

/** False when one of the projects does not exist. */
async function tagProjects(
  tx: Transaction,
  context: Context,
  resourceId: string,
  projectIds: string[],
): Promise<boolean> {
  const wanted = [...new Set(projectIds)].slice(0, MOST_TAGS);
  const projects = await tx<{ id: string; ownerId: string }[]>`
    select id, owner_id
    from project
    where id = any(${wanted}) and state in ('active', 'showcased', 'approved')`;
  if (projects.length < wanted.length) return false;
  const [resource] = await tx<{ ownerId: string }[]>`select owner_id from resource where id = ${resourceId}`;
  await tx`delete from project_tag where resource_id = ${resourceId} and project_id <> all(${wanted}) and state <> 'declined'`;
  for (const project of projects) {
    const own = project.ownerId === resource?.ownerId;
    await tx`
      insert into project_tag (resource_id, project_id, state, asked_by, decided_by, decided_at)
      values (${resourceId}, ${project.id}, ${own ? 'accepted' : 'asked'}, ${context.viewer.personId},
        ${own ? context.viewer.personId : null}, case when ${own} then now() end)
      on conflict (resource_id, project_id) do nothing`;
  }
  return true;
}
