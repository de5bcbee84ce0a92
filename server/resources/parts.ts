import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { codeName, isCode } from '../vocabularies.ts';
import { partColumns, versionColumns } from './columns.ts';
import { lockDraft } from './draft.ts';
import type { PartRow, VersionRow } from './rows.ts';

const FLOORS = ['everyone', 'staff_only', 'reviewers_only', 'owner_only'];
/** The least floor of a role (domain.md C, "Floors"): a stored one may be stricter, never looser. */
const LEAST: Record<string, string> = {
  answer_key: 'staff_only',
  teacher_notes: 'staff_only',
  reflection: 'staff_only',
  consent: 'reviewers_only',
};

export const leastFloor = (role: string): string => LEAST[role] ?? 'everyone';

/** Whether a floor admits no more people than another. */
export const isAsStrict = (floor: string, least: string): boolean =>
  FLOORS.indexOf(floor) >= FLOORS.indexOf(least);

/** Changes role, floor, name or place of a part in a draft. A new role raises the floor where it must. */
export async function changePart(
  context: Context,
  input: {
    partId: string;
    role: string | null;
    floor: string | null;
    name: string | null;
    position: number | null;
  },
): Promise<Outcome<PartRow>> {
  if (input.role !== null && !isCode('package-parts', input.role)) return refuse('INVALID', 'role');
  if (input.floor !== null && !FLOORS.includes(input.floor)) return refuse('INVALID', 'floor');
  const name = input.name === null ? null : cleanPath(input.name);
  if (input.name !== null && name === null) return refuse('INVALID', 'name');
  return context.database.begin(async (tx) => {
    const [found] = await tx<PartRow[]>`select ${partColumns(tx)} from part where id = ${input.partId}`;
    if (!found) return refuse('RESOURCE_NOT_FOUND', 'partId');
    const draft = await lockDraft(tx, context, found.versionId);
    if (!draft.ok) return draft;
    const role = input.role ?? found.role;
    const least = leastFloor(role);
    if (input.floor !== null && !isAsStrict(input.floor, least)) {
      return refuse('FLOOR_TOO_LOOSE', 'floor', { floor: codeName('part-floors', least) });
    }
    const floor = input.floor ?? (isAsStrict(found.floor, least) ? found.floor : least);
    if (name !== null && name !== found.name) {
      const [taken] = await tx`select 1 from part where version_id = ${found.versionId} and name = ${name}`;
      if (taken) return refuse('NAME_TAKEN', 'name');
    }
    const [part] = await tx<PartRow[]>`
      update part
      set role = ${role}, floor = ${floor}, name = ${name ?? found.name}, position = ${input.position ?? found.position}
      where id = ${found.id}
      returning ${partColumns(tx)}`;
    return part ? accept(part) : refuse('CONFLICT');
  });
}

/** Takes a part out of a draft; bytes that other versions use stay, others are swept later. */
export async function removePart(context: Context, partId: string): Promise<Outcome<VersionRow>> {
  return context.database.begin(async (tx) => {
    const [found] = await tx<{ versionId: string }[]>`select version_id from part where id = ${partId}`;
    if (!found) return refuse('RESOURCE_NOT_FOUND', 'partId');
    const draft = await lockDraft(tx, context, found.versionId);
    if (!draft.ok) return draft;
    await tx`delete from part where id = ${partId}`;
    const [version] = await tx<VersionRow[]>`
      update version set updated_at = now() where id = ${found.versionId} returning ${versionColumns(tx)}`;
    return version ? accept(version) : refuse('CONFLICT');
  });
}

/** A clean relative path of at most 255 bytes, or null. */
function cleanPath(name: string): string | null {
  const segments = name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .split('/')
    .map((segment) => segment.trim());
  const path = segments.join('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  return Buffer.byteLength(path) <= 255 && !/[\u0000-\u001f\u007f]/.test(path) ? path : null;
}
