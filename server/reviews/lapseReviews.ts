import type { Application } from '../context.ts';
import type { HandlerFunction } from '../jobs/handler.ts';
import { findReviewer } from './assignReviewer.ts';
import { type Level, readVersionForReview } from './levels.ts';
import { openReview } from './openReviews.ts';

export const LAPSE_REVIEWS = 'reviews.lapse';
export const LAPSE_REVIEWS_EVERY_SECONDS = 900;

/** Charter's days for a review where it names none (domain.md D: 3 school days, counted here as calendar days). */
const DEFAULT_DAYS = 3;

/**
 * Closes reviews that took too long, or whose reviewer lost the role, and gives them to somebody else (E15, domain.md D).
 * Reviews that found nobody are tried again. A review stays with its reviewer when there is nobody else.
 */
export function lapseReviews({ database }: Pick<Application, 'database'>): HandlerFunction {
  return async (_payload, job) => {
    const late = await database<{ id: string; versionId: string; level: string }[]>`
      select review.id, review.version_id, review.level
      from review
      join version on version.id = review.version_id
      where review.state in ('queued', 'assigned', 'in_progress')
        and version.state in ('submitted', 'in_review')
        and (review.reviewer_id is null
          or review.assigned_at < now() - make_interval(days => ${DEFAULT_DAYS})
          or not exists (
            select 1
            from appointment
            join account on account.person_id = appointment.person_id and account.disabled_at is null
            where appointment.person_id = review.reviewer_id
              and role in ('reviewer_school', 'principal', 'reviewer_group', 'reviewer_district', 'bureau_officer')
              and starts_at <= now()
              and (ends_at is null or ends_at > now())))
      limit 200`;
    for (const review of late) {
      if (job.signal.aborted) return;
      await database.begin(async (tx) => {
        await job.guard(tx);
        const [locked] = await tx<{ reviewerId: string | null }[]>`
          select reviewer_id
          from review
          where id = ${review.id} and state in ('queued', 'assigned', 'in_progress')
          for update`;
        if (!locked) return;
        const version = await readVersionForReview(tx, review.versionId);
        const next = await findReviewer(tx, version, review.level as Level, locked.reviewerId);
        if (!next) return;
        await tx`update review set state = 'lapsed', closed_at = now() where id = ${review.id}`;
        await openReview(tx, review.versionId, review.level as Level, next);
      });
    }
  };
}
