import type { Transaction } from '../../storage/database/database.ts';
import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { isCode } from '../vocabularies.ts';
import { findReviewer } from './assignReviewer.ts';
import { LEVELS, type Level, readVersionForReview } from './levels.ts';
import { openNextLevel, openReview } from './openReviews.ts';
import { reviewColumns } from './queries.ts';
import type { ReviewRow } from './rows.ts';

export interface Decision {
  reviewId: string;
  revision: number;
  decision: string;
  reasons: string[];
  comment: string;
  checklist: { dimension: string; inOrder: boolean }[];
  findings: { partId: string | null; page: number | null; text: string }[];
}

/**
 * Decides a review. Conflicts are asked again here, in the transaction, against all authors (ATK-135); the revision
 * that was read must still stand (ATK-136). Approval opens the next level or makes the version approved; returning or
 * rejecting sends it back; escalating and abstaining hand it on.
 */
export async function decideReview(context: Context, input: Decision): Promise<Outcome<ReviewRow>> {
  if (!isCode('review-decisions', input.decision)) return refuse('INVALID', 'decision');
  if (!input.reasons.every((reason) => isCode('review-reasons', reason))) return refuse('INVALID', 'reasons');
  if (!input.checklist.every((answer) => isCode('review-dimensions', answer.dimension)))
    return refuse('INVALID', 'checklist');
  const comment = input.comment.normalize('NFC').trim().slice(0, 4000);
  const sendsBack = input.decision === 'return' || input.decision === 'reject';
  if (sendsBack && (input.reasons.length === 0 || !comment)) return refuse('REASON_MISSING', 'reasons');

  return context.database.begin(async (tx) => {
    const [review] = await tx<ReviewRow[]>`
      select ${reviewColumns(tx)}
      from review
      where id = ${input.reviewId} and reviewer_id = ${context.viewer.personId}
      for update`;
    if (!review) return refuse('RESOURCE_NOT_FOUND', 'reviewId');
    const [version] = await tx<{ revision: number; state: string; resourceId: string }[]>`
      select revision, state, resource_id from version where id = ${review.versionId} for update`;
    if (!version || (review.state !== 'assigned' && review.state !== 'in_progress'))
      return refuse('REVIEW_CLOSED', 'reviewId');
    if (version.revision !== input.revision) return refuse('CONFLICT', 'revision');
    if (
      input.decision !== 'abstain' &&
      (await hasConflict(tx, context.viewer.personId, version.resourceId))
    ) {
      return refuse('OWN_WORK', 'reviewId');
    }
    await tx`
      update review
      set state = 'decided', decision = ${input.decision}, reasons = ${input.reasons}, comment = ${comment}, decided_at = now(),
        checklist = ${tx.json(Object.fromEntries(input.checklist.map((answer) => [answer.dimension, answer.inOrder])))},
        findings = ${tx.json(input.findings.map((finding) => ({ ...finding, text: finding.text.slice(0, 1000) })))}
      where id = ${review.id}`;
    await follow(tx, review, input.decision);
    await tx`
      insert into usage_event (kind, person_id, resource_id, version_id, facts)
      values ('review_decided', ${context.viewer.personId}, ${version.resourceId}, ${review.versionId},
        ${tx.json({ level: review.level, decision: input.decision })})`;
    const [decided] = await tx<ReviewRow[]>`select ${reviewColumns(tx)} from review where id = ${review.id}`;
    return decided ? accept(decided) : refuse('CONFLICT');
  });
}

/** Own or co-authored work, or that of one's apprentice or mentor. */
async function hasConflict(tx: Transaction, personId: string | null, resourceId: string): Promise<boolean> {
  const [row] = await tx`
    select 1
    from resource_author
    where resource_id = ${resourceId}
      and (person_id = ${personId}
        or exists (
          select 1
          from pair
          where starts_at <= now()
            and (ends_at is null or ends_at > now())
            and (mentor_id, apprentice_id) in ((${personId}, person_id), (person_id, ${personId}))))
    limit 1`;
  return row !== undefined;
}

/** What a decision does to the version. */
async function follow(tx: Transaction, review: ReviewRow, decision: string): Promise<void> {
  const version = await readVersionForReview(tx, review.versionId);
  const level = review.level as Level;
  if (decision === 'return' || decision === 'reject') {
    await tx`
      update version
      set state = 'returned', updated_at = now(), revision = revision + 1
      where id = ${review.versionId}`;
    return;
  }
  if (decision === 'abstain') {
    const other = await findReviewer(tx, version, level);
    if (other) await openReview(tx, review.versionId, level, other);
    else if (!(await openNextLevel(tx, { ...version, levels: levelsFrom(version.levels, level) }, null)))
      await openReview(tx, review.versionId, level, null);
    return;
  }
  if (decision === 'escalate') {
    const above = LEVELS[LEVELS.indexOf(level) + 1] ?? level;
    const reviewer = await findReviewer(tx, version, above);
    await openReview(tx, review.versionId, reviewer ? above : level, reviewer);
    return;
  }
  if (!(await openNextLevel(tx, version, level))) {
    await tx`update version set state = 'approved', approved_at = now(), updated_at = now() where id = ${review.versionId}`;
  }
}

/** The levels above one, with the district behind them, for a review that nobody at its own level may decide. */
function levelsFrom(levels: readonly Level[], level: Level): Level[] {
  const above = levels.slice(levels.indexOf(level) + 1);
  return above.length > 0 ? above : ['district'];
}
