import type { Queryable } from '../../storage/database/database.ts';
import type { PageWanted } from '../graphql/connection.ts';
import { grantColumns } from '../licenses/queries.ts';
import type { GrantRow } from '../licenses/rows.ts';
import type { CopyFacts, CopyRow } from './rows.ts';

/** Columns of `CopyRow` and what stands beside it, for a query on `copy` with its version, resource and part. */
const copyColumns = (database: Queryable) => database`
  copy.id, copy.number, copy.version_id, version.number as version_number, version.resource_id, copy.part_id,
  part.name as part_name, copy.person_id, copy.school_id, copy.grant_id, version.title, copy.file_name,
  copy.media_type, copy.size_bytes, copy.sha256, copy.object_key, copy.state, copy.failure_code, copy.progress,
  copy.signature, copy.key_id, copy.issued_at, resource.owner_id, version.state as version_state,
  version.withdrawn_reason,
  coalesce(school.name, organisation.name, jsonb_build_object('zh', resource.owner_id)) as owner_name`;

const copyTables = (database: Queryable) => database`
  copy
  join version on version.id = copy.version_id
  join resource on resource.id = version.resource_id
  left join part on part.id = copy.part_id
  left join school on school.id = resource.owner_id
  left join organisation on organisation.id = resource.owner_id`;

async function withGrants(
  database: Queryable,
  rows: readonly Omit<CopyFacts, 'grant'>[],
): Promise<CopyFacts[]> {
  const ids = [...new Set(rows.map((row) => row.grantId).filter((id) => id !== null))];
  const grants =
    ids.length === 0
      ? []
      : await database<GrantRow[]>`
          select ${grantColumns(database)}
          from license_grant
          where id = any(${ids})`;
  const byId = new Map(grants.map((grant) => [grant.id, grant]));
  return rows.map((row) => ({ ...row, grant: row.grantId ? (byId.get(row.grantId) ?? null) : null }));
}

export async function findCopy(database: Queryable, id: string): Promise<CopyFacts | null> {
  const rows = await database<Omit<CopyFacts, 'grant'>[]>`
    select ${copyColumns(database)}
    from ${copyTables(database)}
    where copy.id = ${id}`;
  return (await withGrants(database, rows))[0] ?? null;
}

export async function findCopyByNumber(database: Queryable, number: string): Promise<CopyFacts | null> {
  const rows = await database<Omit<CopyFacts, 'grant'>[]>`
    select ${copyColumns(database)}
    from ${copyTables(database)}
    where copy.number = ${number}`;
  return (await withGrants(database, rows))[0] ?? null;
}

/** Copies of a person, the newest first. */
export async function listCopies(
  database: Queryable,
  personId: string | null,
  page: PageWanted<readonly [string, string]>,
): Promise<CopyFacts[]> {
  const [at, id] = page.after ?? [null, ''];
  const rows = await database<Omit<CopyFacts, 'grant'>[]>`
    select ${copyColumns(database)}
    from ${copyTables(database)}
    where copy.person_id = ${personId}
      and (${at}::timestamptz is null
        or (date_trunc('milliseconds', copy.issued_at), copy.id) < (${at}::timestamptz, ${id}))
    order by date_trunc('milliseconds', copy.issued_at) desc, copy.id desc
    limit ${page.first + 1}`;
  return withGrants(database, rows);
}

/** The copy that was issued for the same request before, if any. */
export async function findSameCopy(
  database: Queryable,
  wish: Pick<CopyRow, 'versionId' | 'partId' | 'personId' | 'grantId' | 'schoolId'>,
): Promise<string | null> {
  const [row] = await database<{ id: string }[]>`
    select id
    from copy
    where version_id = ${wish.versionId}
      and part_id is not distinct from ${wish.partId}
      and person_id = ${wish.personId}
      and grant_id is not distinct from ${wish.grantId}
      and school_id is not distinct from ${wish.schoolId}`;
  return row?.id ?? null;
}
