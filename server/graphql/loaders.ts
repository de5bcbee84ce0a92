import DataLoader from 'dataloader';
import type { Queryable } from '../../storage/database/database.ts';
import type { Viewer } from '../access/viewer.ts';
import {
  findGroups,
  findMembershipsOfGroups,
  findMembershipsOfSchools,
  findSchools,
} from '../groups/queries.ts';
import type { GroupRow, MembershipRow, SchoolRow } from '../groups/rows.ts';
import { findAccounts, findAppointments, findPeople } from '../people/queries.ts';
import type { AccountRow, AppointmentRow, PersonRow } from '../people/rows.ts';
import {
  findAuthors,
  findOwners,
  findVisibleParts,
  findVisibleVersions,
  partPermissionsOf,
  permissionsOf,
} from '../resources/queries.ts';
import { pageTextLoader, renditionLoader } from '../resources/renditions.ts';
import type { OwnerRow, PartRow, VersionRow } from '../resources/rows.ts';

/** A loader of one row an id, null where there is none. */
function byId<R extends object>(
  find: (ids: readonly string[]) => PromiseLike<readonly R[]>,
  key: keyof R & string,
): DataLoader<string, R | null> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await find(ids)).map((row) => [String(row[key]), row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

/** A loader of the rows that share an id, in the order found. */
function listById<R extends object>(
  find: (ids: readonly string[]) => PromiseLike<readonly R[]>,
  key: keyof R & string,
): DataLoader<string, R[]> {
  return new DataLoader(async (ids) => {
    const lists = new Map<string, R[]>(ids.map((id) => [id, []]));
    for (const row of await find(ids)) lists.get(String(row[key]))?.push(row);
    return ids.map((id) => lists.get(id) ?? []);
  });
}

export type Loaders = ReturnType<typeof createLoaders>;

/** Rows for one request, fetched in batches, each with the access predicate where it needs one. */
export function createLoaders(database: Queryable, viewer: () => Viewer) {
  return {
    person: byId<PersonRow>((ids) => findPeople(database, ids), 'id'),
    account: byId<AccountRow>((ids) => findAccounts(database, ids), 'personId'),
    appointments: listById<AppointmentRow>((ids) => findAppointments(database, ids), 'personId'),
    pupilCount: new DataLoader<string, number>(async (ids) => {
      const rows = await database<{ classId: string; count: number }[]>`
        select class_id, count(*)::int as count
        from enrolment
        where class_id = any(${[...ids]}) and starts_at <= now() and (ends_at is null or ends_at > now())
        group by class_id`;
      const counts = new Map(rows.map((row) => [row.classId, row.count]));
      return ids.map((id) => counts.get(id) ?? 0);
    }),
    school: byId<SchoolRow>((ids) => findSchools(database, ids), 'id'),
    group: byId<GroupRow>((ids) => findGroups(database, ids), 'id'),
    membershipsOfSchool: listById<MembershipRow>(
      (ids) => findMembershipsOfSchools(database, ids),
      'schoolId',
    ),
    membershipsOfGroup: listById<MembershipRow>((ids) => findMembershipsOfGroups(database, ids), 'groupId'),
    owner: byId<OwnerRow>((ids) => findOwners(database, ids), 'id'),
    authors: listById<PersonRow & { resourceId: string }>((ids) => findAuthors(database, ids), 'resourceId'),
    /** Versions of a resource that the viewer may see, newest first. */
    versions: listById<VersionRow>((ids) => findVisibleVersions(database, viewer(), ids), 'resourceId'),
    /** Parts of a version that the viewer may see. */
    parts: listById<PartRow>((ids) => findVisibleParts(database, viewer(), ids), 'versionId'),
    renditions: renditionLoader(database),
    pageTexts: pageTextLoader(database),
    partPermissions: new DataLoader<string, ReadonlySet<string>>(async (ids) => {
      const permissions = await partPermissionsOf(database, viewer(), ids);
      return ids.map((id) => permissions.get(id) ?? new Set<string>());
    }),
    permissions: new DataLoader<string, ReadonlySet<string>>(async (ids) => {
      const permissions = await permissionsOf(database, viewer(), ids);
      return ids.map((id) => permissions.get(id) ?? new Set<string>());
    }),
  };
}
