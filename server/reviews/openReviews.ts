import type { Transaction } from '../../storage/database/database.ts';
import { newId } from '../id.ts';
import { findReviewer } from './assignReviewer.ts';
import { type Level, readVersionForReview, type VersionForReview } from './levels.ts';

/**
 * Opens the reviews of a version just submitted: the automatic one, decided at once (its checks were the conditions
 * of submitting), then the first level of people.
 */
export async function openReviews(tx: Transaction, versionId: string): Promise<void> {
  const version = await readVersionForReview(tx, versionId);
  await tx`
    insert into review (id, version_id, level, state, decision, assigned_at, decided_at)
    values (${newId('review')}, ${versionId}, 'automatic', 'decided', 'approve', now(), now())`;
  await openNextLevel(tx, version, null);
}

/**
 * Opens the level after one, or answers false when there is none. A level without a reviewer free of conflict is
 * passed over: the next level's decision stands for both. When no level has one, the review waits in the queue.
 */
export async function openNextLevel(
  tx: Transaction,
  version: VersionForReview,
  after: Level | null,
): Promise<boolean> {
  const rest = version.levels.slice(after === null ? 0 : version.levels.indexOf(after) + 1);
  const first = rest[0];
  if (!first) return false;
  for (const level of after === null && !rest.includes('district') ? [...rest, 'district' as const] : rest) {
    const reviewerId = await findReviewer(tx, version, level);
    if (!reviewerId) continue;
    await openReview(tx, version.id, level, reviewerId);
    return true;
  }
  // After an approval nobody is left above: the decision already made stands for the rest.
  if (after !== null) return false;
  await openReview(tx, version.id, first, null);
  return true;
}

/** Opens one review; with a reviewer the version is in review. */
export async function openReview(
  tx: Transaction,
  versionId: string,
  level: Level,
  reviewerId: string | null,
): Promise<void> {
  await tx`
    insert into review (id, version_id, level, reviewer_id, state, assigned_at)
    values (${newId('review')}, ${versionId}, ${level}, ${reviewerId}, ${reviewerId ? 'assigned' : 'queued'},
      case when ${reviewerId}::text is not null then now() end)`;
  if (reviewerId)
    await tx`update version set state = 'in_review', updated_at = now() where id = ${versionId}`;
}

/** Closes what is open when an author takes his version back. */
export async function recallReviews(tx: Transaction, versionId: string): Promise<void> {
  await tx`
    update review
    set state = 'recalled', closed_at = now()
    where version_id = ${versionId} and state in ('queued', 'assigned', 'in_progress')`;
}
