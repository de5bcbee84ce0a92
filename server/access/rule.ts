import type { Fragment } from 'postgres';
import type { Queryable } from '../../storage/database/database.ts';
import type { Action } from './access.ts';
import { isAnonymousToken, isStaffToken, plainTokens, suspendedScopes } from './tokens.ts';
import { versionStates } from './versionState.ts';
import type { Viewer } from './viewer.ts';

/** Ranks of the strictest floor that a way admits (migration 0030): everyone 0, these, owner_only 3. */
const STAFF_ONLY = 1;
const REVIEWERS_ONLY = 2;

/** A visitor discovers, previews and streams what is public, never more: a copy needs an account. */
const WITHOUT_ACCOUNT: readonly Action[] = ['discover', 'preview', 'stream'];
/** Comes from grants alone, never from an exception. */
const BY_GRANT_ONLY: readonly Action[] = ['redistribute', 'deliver'];
/** All that reviewers, circles and inspection may do. */
const LOOKING: readonly Action[] = ['discover', 'preview'];

/** A way in which a part may be open, for "why can I see this". */
export type Way =
  | 'author'
  | 'principal'
  | 'acting_officer'
  | 'reviewer'
  | 'opened_draft'
  | 'inspection'
  | 'grant';

/** The instant of a viewer's facts, or the database's now. */
export const instantOf = (database: Queryable, viewer: Viewer): Fragment =>
  viewer.live ? database`now()` : database`${viewer.at}::text::timestamptz`;

/**
 * Every way in which a part can be open to this viewer for this action: the access rule (domain.md C), as
 * conditions on rows of `access_version`, `access_resource` and the part under its alias.
 * Ways that this viewer cannot have at all are left out of the statement.
 */
export function openingWays(
  database: Queryable,
  viewer: Viewer,
  action: Action,
  part: string,
): { way: Way; condition: Fragment }[] {
  const at = instantOf(database, viewer);
  const state = versionStates(database, 'access_version', at);
  const floor = database`${database(part)}.floor_rank`;
  const waits = embargoWaits(database, at);
  const ways: { way: Way; condition: Fragment }[] = [];
  const looks = LOOKING.includes(action);

  if (viewer.personId !== null && !BY_GRANT_ONLY.includes(action)) {
    ways.push({
      way: 'author',
      condition: database`(${state.exists} and exists (
        select from resource_author
        where resource_author.resource_id = access_resource.id and resource_author.person_id = ${viewer.personId}
      ))`,
    });
  }
  if (viewer.principalOf.length > 0 && !BY_GRANT_ONLY.includes(action)) {
    ways.push({
      way: 'principal',
      condition: database`(
        access_resource.owner_id = any(${[...viewer.principalOf]}::text[])
        and ${floor} <= ${REVIEWERS_ONLY} and ${state.approved}
        ${action === 'discover' ? database`` : database`and not ${waits}`}
      )`,
    });
  }
  if (viewer.actsFor.length > 0 && looks) {
    ways.push({
      way: 'acting_officer',
      condition: database`(
        access_resource.owner_id = any(${[...viewer.actsFor]}::text[])
        and ${floor} <= ${REVIEWERS_ONLY} and ${state.approved}
        ${action === 'discover' ? database`` : database`and not ${waits}`}
      )`,
    });
  }
  if (viewer.reviewing.length > 0 && looks) {
    ways.push({
      way: 'reviewer',
      condition: database`(
        access_version.id = any(${[...viewer.reviewing]}::text[]) and ${state.exists}
        and ${floor} <= ${REVIEWERS_ONLY} and not coalesce(${state.withdrawn}, false)
      )`,
    });
  }
  const circles = viewer.scopes.flatMap(({ place, placeId }) =>
    place === 'circle' && placeId ? [placeId] : [],
  );
  if (circles.length > 0 && looks) {
    ways.push({
      way: 'opened_draft',
      condition: database`(
        ${floor} <= ${STAFF_ONLY} and ${state.inWork} and not ${waits} and exists (
          select from version_opening
          where version_opening.version_id = access_version.id
            and version_opening.circle_id = any(${circles}::text[])
            and version_opening.starts_at <= ${at}
            and (version_opening.ends_at is null or ${at} < version_opening.ends_at)
        )
      )`,
    });
  }
  if (viewer.inspects && looks) {
    ways.push({
      way: 'inspection',
      condition: database`(
        ${floor} <= ${STAFF_ONLY} and ${state.shown} and not ${state.superseded} and not ${waits}
        and (not ${database(part)}.shows_minors or ${portraitConsent(database, at, database`0`)})
      )`,
    });
  }
  ways.push({
    way: 'grant',
    condition: database`(
      ${grantable(database, viewer, part)} and exists (
        select from license_grant as access_grant
        where ${grantOpens(database, viewer, action, part)}
      )
    )`,
  });
  return ways;
}

/** What a grant can open at all: a part that is not for reviewers or authors alone, of a version shown, embargo aside. */
export function grantable(database: Queryable, viewer: Viewer, part: string): Fragment {
  const at = instantOf(database, viewer);
  return database`(
    ${database(part)}.floor_rank <= ${STAFF_ONLY}
    and ${versionStates(database, 'access_version', at).shown}
    and not ${embargoWaits(database, at)}
  )`;
}

/** Conditions under which `access_grant` opens the part to a scope that the viewer holds; version and embargo aside. */
export function grantOpens(database: Queryable, viewer: Viewer, action: Action, part: string): Fragment {
  const at = instantOf(database, viewer);
  const usable = (token: string) => WITHOUT_ACCOUNT.includes(action) || !isAnonymousToken(token);
  const tokens = plainTokens(viewer).filter(usable);
  const suspended = suspendedScopes(viewer).filter(({ token }) => usable(token));
  return database`(
    access_grant.resource_id = access_resource.id
    and ${grantRuns(database, 'access_grant', at)}
    and (access_grant.version_ids is null or access_version.id = any(access_grant.version_ids))
    ${action === 'discover' ? database`` : database`and ${action} = any(access_grant.permissions)`}
    and (
      (${database(part)}.floor_rank = 0 and ${reaches(database, tokens, suspended)})
      or (
        ${database(part)}.floor_rank = ${STAFF_ONLY}
        and ${reaches(
          database,
          tokens.filter(isStaffToken),
          suspended.filter(({ token }) => isStaffToken(token)),
        )}
      )
    )
    and (
      not ${database(part)}.shows_minors
      or ${portraitConsent(database, at, database`access_grant.portrait_width`)}
    )
  )`;
}

/** A grant runs by its dates, whatever ends it first; offered and declined ones never do. */
export function grantRuns(database: Queryable, alias: string, at: Fragment): Fragment {
  const grant = database(alias);
  return database`(
    ${grant}.starts_at <= ${at}
    and (${grant}.ends_at is null or ${at} < ${grant}.ends_at)
    and (${grant}.revoked_at is null or ${at} < ${grant}.revoked_at)
    and (${grant}.superseded_at is null or ${at} < ${grant}.superseded_at)
    and ${grant}.state is null
  )`;
}

/** The grant's audience and the viewer's scopes meet; a suspended membership only towards grants from before (E04). */
function reaches(
  database: Queryable,
  tokens: readonly string[],
  suspended: readonly { token: string; before: string }[],
): Fragment {
  if (suspended.length === 0) return database`access_grant.audience_tokens && ${[...tokens]}::text[]`;
  return database`(
    access_grant.audience_tokens && ${[...tokens]}::text[]
    or exists (
      select from unnest(
        ${suspended.map(({ token }) => token)}::text[],
        ${suspended.map(({ before }) => before)}::text[]::timestamptz[]
      ) as suspended (token, before)
      where suspended.token = any(access_grant.audience_tokens) and access_grant.starts_at < suspended.before
    )
  )`;
}

/** An embargo on `access_version` waits and none has begun (E18): then no grant opens it, and nobody inspects it. */
export function embargoWaits(database: Queryable, at: Fragment): Fragment {
  const embargo = database`
    embargo.resource_id = access_version.resource_id
    and embargo.template = 'exam_embargo'
    and embargo.state is null
    and (embargo.version_ids is null or access_version.id = any(embargo.version_ids))
  `;
  return database`(
    exists (
      select from license_grant as embargo
      where ${embargo} and embargo.starts_at > ${at}
        and (embargo.ends_at is null or embargo.starts_at < embargo.ends_at)
        and (embargo.revoked_at is null or embargo.revoked_at > ${at})
        and (embargo.superseded_at is null or embargo.superseded_at > ${at})
    )
    and not exists (
      select from license_grant as embargo
      where ${embargo} and embargo.starts_at <= ${at}
        and (embargo.revoked_at is null or embargo.revoked_at > embargo.starts_at)
        and (embargo.superseded_at is null or embargo.superseded_at > embargo.starts_at)
    )
  )`;
}

/**
 * Every portrait consent that `access_resource` names is in force and at least this wide (0: any width);
 * there must be one (domain.md C, Floors).
 */
export function portraitConsent(database: Queryable, at: Fragment, width: Fragment): Fragment {
  const named = database`
    consent.id = any(access_resource.consent_ids)
    and consent.kind in ('portrait_group', 'portrait_district', 'portrait_public')
  `;
  return database`(
    exists (select from consent where ${named})
    and not exists (
      select from consent
      where ${named} and not (
        consent.starts_at <= ${at}
        and (consent.ends_at is null or ${at} < consent.ends_at)
        and (consent.withdrawn_at is null or ${at} < consent.withdrawn_at)
        and case consent.kind when 'portrait_public' then 3 when 'portrait_district' then 2 else 1 end >= ${width}
      )
    )
  )`;
}
