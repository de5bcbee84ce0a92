import type { Resolvers } from '../../schema/generated/resolvers.ts';
import { connectionOf, instantKey, readPage } from '../graphql/connection.ts';
import { findVersion } from '../resources/queries.ts';
import { decideReview } from './decideReview.ts';
import { findReview, listMyReviews } from './queries.ts';

export const resolvers: Resolvers = {
  Query: {
    myReviews: async (_root, { decided, first, after }, context) => {
      const page = readPage({ first, after }, instantKey);
      const rows = await listMyReviews(context.database, context.viewer, decided ?? false, page);
      return connectionOf(rows, page, (row) => [row.listedAt.toISOString(), row.id]);
    },
    review: (_root, { id }, context) => findReview(context.database, context.viewer, id),
  },
  Review: {
    version: (review, _arguments, context) => findVersion(context.database, context.viewer, review.versionId),
    reviewer: (review, _arguments, context) =>
      review.reviewerId ? context.loaders.person.load(review.reviewerId) : null,
    checklist: (review) =>
      Object.entries(review.checklist).map(([dimension, inOrder]) => ({ dimension, inOrder })),
    viewerMayDecide: (review, _arguments, context) =>
      review.reviewerId === context.viewer.personId &&
      (review.state === 'assigned' || review.state === 'in_progress'),
  },
  Mutation: {
    decideReview: async (_root, { input }, context) => {
      const outcome = await decideReview(context, {
        reviewId: input.reviewId,
        revision: input.revision,
        decision: input.decision,
        reasons: input.reasons ?? [],
        comment: input.comment ?? '',
        checklist: input.checklist ?? [],
        findings: (input.findings ?? []).map((finding) => ({
          partId: finding.partId ?? null,
          page: finding.page ?? null,
          text: finding.text,
        })),
      });
      return outcome.ok
        ? { review: outcome.value, refusals: [] }
        : { review: null, refusals: outcome.refusals };
    },
  },
};
