import type { Queryable } from '../../storage/database/database.ts';
import type { Name } from '../groups/rows.ts';
import { newId } from '../id.ts';
import type { GrantRow, RequestRow } from './rows.ts';
import type { GrantTerms } from './terms.ts';

/** Columns of `GrantRow`, for a query that names the table `license_grant`. */
export const grantColumns = (database: Queryable) => database`
  license_grant.id, license_grant.resource_id, license_grant.version_ids, license_grant.template,
  license_grant.audience_level, license_grant.audience_ids, license_grant.capacities, license_grant.permissions,
  license_grant.prohibitions, license_grant.duties, license_grant.starts_at, license_grant.ends_at,
  license_grant.state, license_grant.revocation, license_grant.source, license_grant.spdx, license_grant.granted_by,
  license_grant.granted_at, license_grant.revoked_at, license_grant.revoke_reason,
  license_grant.revoke_consequence, license_grant.superseded_at`;

/** Columns of `RequestRow`; an open request lapses after 14 days by itself. */
export const requestColumns = (database: Queryable) => database`
  license_request.id, license_request.resource_id, license_request.requested_by, license_request.audience,
  license_request.permissions, license_request.reason, license_request.refusal, license_request.opened_at,
  license_request.ends_at, license_request.decided_by, license_request.decided_at, license_request.grant_id,
  case
    when license_request.state = 'open' and license_request.opened_at <= now() - interval '14 days' then 'lapsed'
    else license_request.state
  end as state`;

/** The instant by the wall clock of the database, taken after locks are held, so that transitions keep their order. */
export async function clockOf(database: Queryable): Promise<Date> {
  const [row] = await database<{ at: Date }[]>`select date_trunc('milliseconds', clock_timestamp()) as at`;
  if (!row) throw new Error('The database told no time');
  return row.at;
}

/** Every grant of a resource, the running ones first. */
export const listGrants = (database: Queryable, resourceId: string) =>
  database<GrantRow[]>`
    select ${grantColumns(database)}
    from license_grant
    where resource_id = ${resourceId}
    order by (revoked_at is null and superseded_at is null) desc, granted_at, 'staff' = any(capacities) desc, id`;

export async function findGrant(database: Queryable, id: string): Promise<GrantRow | null> {
  const [row] = await database<GrantRow[]>`
    select ${grantColumns(database)}
    from license_grant
    where id = ${id}`;
  return row ?? null;
}

/** Stores one grant as it was decided; from here on it is never edited. */
export async function insertGrant(
  database: Queryable,
  resourceId: string,
  terms: GrantTerms,
  by: { personId: string | null; at: Date; versionIds?: string[] | null },
): Promise<GrantRow> {
  const [row] = await database<GrantRow[]>`
    insert into license_grant (id, resource_id, version_ids, template, audience_level, audience_ids, capacities,
      permissions, prohibitions, duties, starts_at, ends_at, revocation, source, spdx, granted_by, granted_at)
    values (${newId('grant')}, ${resourceId}, ${by.versionIds ?? null}, ${terms.template}, ${terms.audience.level},
      ${terms.audience.ids}, ${terms.capacities}, ${terms.permissions}, ${terms.prohibitions}, ${terms.duties},
      ${terms.startsAt ?? by.at}, ${terms.endsAt}, ${terms.revocation}, ${database.json({ ...terms.source })},
      ${terms.spdx}, ${by.personId}, ${by.at})
    returning ${grantColumns(database)}`;
  if (!row) throw new Error('The grant was not stored');
  return row;
}

/** Names of places that audiences name. Persons are never among them. */
export async function findPlaceNames(
  database: Queryable,
  ids: readonly string[],
): Promise<Map<string, Name>> {
  if (ids.length === 0) return new Map();
  const wanted = [...ids];
  const rows = await database<{ id: string; name: Name }[]>`
    select id, name from school where id = any(${wanted})
    union all
    select id, name from education_group where id = any(${wanted})
    union all
    select id, name from organisation where id = any(${wanted})
    union all
    select id, name from circle where id = any(${wanted})
    union all
    select id, jsonb_build_object('zh', name, 'en', name) from class where id = any(${wanted})`;
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function findRequest(database: Queryable, id: string): Promise<RequestRow | null> {
  const [row] = await database<RequestRow[]>`
    select ${requestColumns(database)}
    from license_request
    where id = ${id}`;
  return row ?? null;
}
