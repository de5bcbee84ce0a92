import type { Fragment } from 'postgres';
import type { Queryable } from '../../storage/database/database.ts';

/**
 * What counted for a version at an instant, out of its dated transitions and never out of the stored state
 * (domain.md C 4). `version` is the alias of a row of the table version, `at` an instant.
 * Of two transitions at the same instant, the one that closes wins.
 */
export function versionStates(database: Queryable, alias: string, at: Fragment) {
  const version = database(alias);
  const opened = database`greatest(
    ${version}.published_at,
    case when ${version}.republished_at <= ${at} then ${version}.republished_at end,
    case when ${version}.unblocked_at <= ${at} then ${version}.unblocked_at end
  )`;
  const withdrawn = database`case when ${version}.withdrawn_at <= ${at} then ${version}.withdrawn_at end`;
  const blocked = database`case when ${version}.blocked_at <= ${at} then ${version}.blocked_at end`;
  const submittedNow = database`(
    ${version}.submitted_at <= ${at}
    and (${version}.recalled_at is null or ${version}.recalled_at > ${at} or ${version}.recalled_at < ${version}.submitted_at)
    and not exists (
      select from review
      where review.version_id = ${version}.id and review.decision = 'return'
        and review.decided_at >= ${version}.submitted_at and review.decided_at <= ${at}
    )
  )`;
  const approved = database`(
    coalesce(${version}.approved_at <= ${at}, false) or coalesce(${version}.published_at <= ${at}, false)
  )`;
  return {
    /** It was begun: before that it is in no list, not even its author's. */
    exists: database`least(${version}.created_at, ${version}.submitted_at, ${version}.published_at) <= ${at}`,
    /** Published or superseded: what a grant can open. */
    shown: database`(
      ${version}.published_at <= ${at}
      and coalesce(greatest(${withdrawn}, ${blocked}) < ${opened}, true)
    )`,
    /** A newer version has been published. */
    superseded: database`exists (
      select from version as newer
      where newer.resource_id = ${version}.resource_id and newer.number > ${version}.number
        and newer.published_at <= ${at}
    )`,
    /** Approved and everything after it, withdrawn and blocked too. */
    approved,
    withdrawn: database`(
      ${version}.published_at <= ${at}
      and coalesce(${withdrawn} >= greatest(${opened}, ${blocked}), false)
    )`,
    /** Draft or returned: the author works on it. */
    inWork: database`(
      ${version}.created_at <= ${at} and not ${approved} and not coalesce(${submittedNow}, false)
    )`,
  };
}
