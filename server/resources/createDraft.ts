import type { Context } from '../context.ts';
import { newId } from '../id.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { resourceColumns, versionColumns } from './columns.ts';
import type { ResourceRow, VersionRow } from './rows.ts';

const KEY = /^[\w-]{8,100}$/;

/** Schools for which the viewer may begin work today: by appointment or by exchange (E09). */
function mayOwn(context: Context, ownerId: string): boolean {
  return context.viewer.scopes.some(
    (scope) =>
      scope.place === 'school' &&
      scope.placeId === ownerId &&
      (scope.capacity === 'staff' || scope.capacity === 'external'),
  );
}

/** Begins a resource with an empty first draft. The same client key gives the first one back. */
export async function createDraft(
  context: Context,
  input: { ownerId: string; title: string; clientKey: string },
): Promise<Outcome<ResourceRow>> {
  const { viewer } = context;
  const title = input.title.normalize('NFC').trim().slice(0, 200);
  if (!KEY.test(input.clientKey)) return refuse('INVALID', 'clientKey');
  if (!viewer.personId || !mayOwn(context, input.ownerId)) return refuse('FORBIDDEN', 'ownerId');
  return context.database.begin(async (tx) => {
    const id = newId('res');
    const [key] = await tx<{ madeId: string }[]>`
      insert into client_key (person_id, key, made_id)
      values (${viewer.personId}, ${input.clientKey}, ${id})
      on conflict (person_id, key) do update set key = excluded.key
      returning made_id`;
    if (key && key.madeId === id) {
      await tx`insert into resource (id, owner_id, created_by) values (${id}, ${input.ownerId}, ${viewer.personId})`;
      await tx`insert into resource_author (resource_id, person_id) values (${id}, ${viewer.personId})`;
      await tx`insert into version (id, resource_id, number, state, title) values (${newId('ver')}, ${id}, 1, 'draft', ${title})`;
    }
    const [resource] = await tx<ResourceRow[]>`
      select ${resourceColumns(tx)}
      from resource
      join resource_author on resource_author.resource_id = resource.id and person_id = ${viewer.personId}
      where resource.id = ${key?.madeId ?? id}`;
    return resource ? accept(resource) : refuse('CONFLICT', 'clientKey');
  });
}

/**
 * Begins the next version with the description and parts of the newest one: bytes are referenced, not sent again.
 * Refused while an open version exists, since two drafts of one resource would race.
 */
export async function createVersion(context: Context, resourceId: string): Promise<Outcome<VersionRow>> {
  const { viewer } = context;
  return context.database.begin(async (tx) => {
    const [resource] = await tx`
      select 1
      from resource
      join resource_author on resource_author.resource_id = resource.id and person_id = ${viewer.personId}
      where resource.id = ${resourceId}
      for update of resource`;
    if (!resource) return refuse('RESOURCE_NOT_FOUND', 'resourceId');
    const [newest] = await tx<VersionRow[]>`
      select ${versionColumns(tx)} from version where resource_id = ${resourceId} order by number desc limit 1`;
    if (!newest) return refuse('RESOURCE_NOT_FOUND', 'resourceId');
    if (newest.state === 'draft') return accept(newest);
    if (!['published', 'withdrawn', 'returned'].includes(newest.state))
      return refuse('CONFLICT', 'resourceId');
    const id = newId('ver');
    const [version] = await tx<VersionRow[]>`
      insert into version (id, resource_id, number, state, title, title_en, description, type, course_level, stage, grades,
        subject, edition, edition_revised_in, volume, unit, lesson, language, tags, competencies, afterschool_categories,
        vocational_major, safety_notes, duration_seconds)
      select ${id}, resource_id, number + 1, 'draft', title, title_en, description, type, course_level, stage, grades,
        subject, edition, edition_revised_in, volume, unit, lesson, language, tags, competencies, afterschool_categories,
        vocational_major, safety_notes, duration_seconds
      from version
      where id = ${newest.id}
      returning ${versionColumns(tx)}`;
    const parts = await tx<{ id: string }[]>`select id from part where version_id = ${newest.id}`;
    for (const part of parts) {
      await tx`
        insert into part (id, version_id, position, role, floor, name, shows_minors, sha256, size_bytes, kind, media_type,
          state, failure_code, notices, facts, progress)
        select ${newId('part')}, ${id}, position, role, floor, name, shows_minors, sha256, size_bytes, kind, media_type,
          state, failure_code, notices, facts, progress
        from part
        where id = ${part.id}`;
    }
    return version ? accept(version) : refuse('CONFLICT', 'resourceId');
  });
}
