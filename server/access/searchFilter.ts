import type { Fragment } from 'postgres';
import type { Queryable } from '../../storage/database/database.ts';
import { embargoWaits, grantRuns, portraitConsent } from './rule.ts';
import { plainTokens, suspendedScopes } from './tokens.ts';
import { versionStates } from './versionState.ts';
import type { Viewer } from './viewer.ts';

/** Who may find a resource, as the search index keeps it; true from the instant asked until `nextChangeAt`. */
export interface DocumentTokens {
  resourceId: string;
  /** A viewer with one of these may discover the resource. */
  tokens: string[];
  /** A viewer with one of these may preview a part for everyone: its text may answer the query, be quoted, be suggested. */
  textTokens: string[];
  /** A viewer with one of these may preview a part for staff only, such as an answer key. */
  staffTokens: string[];
  /** The next instant at which a fact beside these tokens begins or ends; null if none is known. */
  nextChangeAt: string | null;
}

/** Who may find one part: for an index that keeps the text of each part beside its own tokens. */
export interface PartTokens {
  partId: string;
  resourceId: string;
  /** A viewer with one of these may discover the part. */
  tokens: string[];
  /** A viewer with one of these may preview the part: its text may answer the query, be quoted, be suggested. */
  textTokens: string[];
}

/**
 * The viewer's tokens: a resource may be discovered exactly if they and its `tokens` have one in common.
 * Read at each query, so that everything dated about the person counts at once.
 */
export function viewerTokens(viewer: Viewer): string[] {
  const circles = viewer.scopes.flatMap(({ place, placeId }) =>
    place === 'circle' && placeId ? [placeId] : [],
  );
  return [
    ...plainTokens(viewer),
    ...suspendedScopes(viewer).map(({ token, before }) => `${token}<${before}`),
    ...(viewer.personId === null ? [] : [`author@person:${viewer.personId}`]),
    ...[...viewer.principalOf, ...viewer.actsFor].map((placeId) => `principal@owner:${placeId}`),
    ...viewer.reviewing.map((versionId) => `reviewer@version:${versionId}`),
    ...circles.map((circleId) => `opened@circle:${circleId}`),
    ...(viewer.inspects ? ['inspection'] : []),
  ];
}

/**
 * The tokens of these resources at an instant (default: the database's now). A token of a group's grant that began
 * before a suspension is also there with the suspension's beginning (`…<instant>`), which is what a viewer of the
 * suspended school holds (E04). Resources that do not exist have no row.
 */
export async function documentTokens(
  database: Queryable,
  resourceIds: readonly string[],
  at: Date | string | null = null,
): Promise<DocumentTokens[]> {
  if (resourceIds.length === 0) return [];
  const instant = instantAt(database, at);
  return database<DocumentTokens[]>`
    with access_resource as materialized (
      select * from resource where id = any(${[...resourceIds]}::text[])
    ),
    ${openingTokens(database, instant)},
    gathered as (
      select resource_id,
        array_agg(distinct token order by token) as tokens,
        coalesce(array_agg(distinct token order by token) filter (where reads and coalesce(floor_rank, 0) = 0), '{}') as text_tokens,
        coalesce(array_agg(distinct token order by token) filter (where reads and floor_rank = 1), '{}') as staff_tokens
      from opening
      group by resource_id
    )
    select
      access_resource.id as resource_id,
      coalesce(gathered.tokens, '{}') as tokens,
      coalesce(gathered.text_tokens, '{}') as text_tokens,
      coalesce(gathered.staff_tokens, '{}') as staff_tokens,
      (
        select to_char(min(date) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        from (
          select unnest(array[starts_at, ends_at, revoked_at, superseded_at]) as date
          from license_grant where license_grant.resource_id = access_resource.id
          union all
          select unnest(array[
            created_at, submitted_at, approved_at, published_at, recalled_at, withdrawn_at, republished_at, blocked_at, unblocked_at
          ])
          from version where version.resource_id = access_resource.id
          union all
          select unnest(array[version_opening.starts_at, version_opening.ends_at])
          from version_opening
          join version on version.id = version_opening.version_id
          where version.resource_id = access_resource.id
          union all
          select unnest(array[review.assigned_at, review.decided_at, review.closed_at])
          from review
          join version on version.id = review.version_id
          where version.resource_id = access_resource.id
          union all
          select unnest(array[starts_at, ends_at, withdrawn_at])
          from consent where consent.id = any(access_resource.consent_ids)
        ) as change
        where date > ${instant}
      ) as next_change_at
    from access_resource
    left join gathered on gathered.resource_id = access_resource.id
    order by access_resource.id
  `;
}

/** The tokens of each part of these resources at an instant (default: the database's now). */
export async function partTokens(
  database: Queryable,
  resourceIds: readonly string[],
  at: Date | string | null = null,
): Promise<PartTokens[]> {
  if (resourceIds.length === 0) return [];
  return database<PartTokens[]>`
    with access_resource as materialized (
      select * from resource where id = any(${[...resourceIds]}::text[])
    ),
    ${openingTokens(database, instantAt(database, at))}
    select part_id, resource_id,
      array_agg(distinct token order by token) as tokens,
      coalesce(array_agg(distinct token order by token) filter (where reads), '{}') as text_tokens
    from opening
    where part_id is not null
    group by part_id, resource_id
    order by part_id
  `;
}

const instantAt = (database: Queryable, at: Date | string | null): Fragment =>
  at === null ? database`now()` : database`${at instanceof Date ? at.toISOString() : at}::text::timestamptz`;

/**
 * The rule from the side of the works, as common table expressions over `access_resource`: `opening` has a row for each
 * part and each token that opens it for discovery; `reads` says that it may be previewed too. It is the same rule
 * as `openingWays`, turned around; tests/access holds the two against each other.
 */
function openingTokens(database: Queryable, instant: Fragment): Fragment {
  const state = versionStates(database, 'access_version', instant);
  return database`
    looked as materialized (
      select access_resource.id as resource_id, access_resource.owner_id, access_version.id as version_id,
        access_part.id as part_id, access_part.floor_rank,
        case
          when not access_part.shows_minors then 3
          when ${portraitConsent(database, instant, database`3`)} then 3
          when ${portraitConsent(database, instant, database`2`)} then 2
          when ${portraitConsent(database, instant, database`1`)} then 1
          else 0
        end as portrait_width,
        coalesce(${state.exists}, false) as exists,
        coalesce(${state.shown}, false) as shown,
        ${state.superseded} as superseded,
        ${state.approved} as approved,
        coalesce(${state.withdrawn}, false) as withdrawn,
        coalesce(${state.inWork}, false) as in_work,
        ${embargoWaits(database, instant)} as waits
      from access_resource
      join version as access_version on access_version.resource_id = access_resource.id
      left join part as access_part on access_part.version_id = access_version.id
    ),
    opening as materialized (
      select looked.resource_id, looked.part_id, looked.floor_rank,
        'author@person:' || resource_author.person_id as token, true as reads
      from looked
      join resource_author on resource_author.resource_id = looked.resource_id
      where looked.exists or looked.part_id is null
      union all
      select resource_id, part_id, floor_rank, 'principal@owner:' || owner_id, not waits
      from looked
      where approved and floor_rank <= 2
      union all
      select looked.resource_id, looked.part_id, looked.floor_rank, 'reviewer@version:' || looked.version_id, true
      from looked
      where looked.exists and not withdrawn and floor_rank <= 2 and exists (
        select from review
        where review.version_id = looked.version_id and review.assigned_at <= ${instant}
          and (review.decided_at is null or ${instant} < review.decided_at)
          and (review.closed_at is null or ${instant} < review.closed_at)
      )
      union all
      select looked.resource_id, looked.part_id, looked.floor_rank, 'opened@circle:' || version_opening.circle_id, true
      from looked
      join version_opening on version_opening.version_id = looked.version_id
        and version_opening.starts_at <= ${instant}
        and (version_opening.ends_at is null or ${instant} < version_opening.ends_at)
      where in_work and not waits and floor_rank <= 1
      union all
      select resource_id, part_id, floor_rank, 'inspection', true
      from looked
      where shown and not superseded and not waits and floor_rank <= 1 and portrait_width > 0
      union all
      select looked.resource_id, looked.part_id, looked.floor_rank, token.token || token.suffix,
        'preview' = any(access_grant.permissions)
      from looked
      join license_grant as access_grant on access_grant.resource_id = looked.resource_id
        and ${grantRuns(database, 'access_grant', instant)}
        and (access_grant.version_ids is null or looked.version_id = any(access_grant.version_ids))
        and access_grant.portrait_width <= looked.portrait_width
      cross join lateral (
        select token, '' as suffix from unnest(access_grant.audience_tokens) as token
        union all
        select distinct token, '<' || (to_jsonb(membership.suspended_at) #>> '{}')
        from unnest(access_grant.audience_tokens) as token
        join membership on token like '%@group:%'
          and membership.group_id = split_part(token, '@group:', 2)
          and access_grant.starts_at < membership.suspended_at
      ) as token
      where looked.shown and not looked.waits
        and (looked.floor_rank = 0 or (looked.floor_rank = 1 and token.token like 'staff@%'))
    )
  `;
}
