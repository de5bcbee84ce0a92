import type { RefusalCode, Resolvers } from '../../schema/generated/resolvers.ts';
import type { Context } from '../context.ts';
import { connectionOf, instantKey, readPage } from '../graphql/connection.ts';
import { readNames } from '../licenses/reading.ts';
import { termsOf } from '../licenses/rows.ts';
import { licenseSentence } from '../licenses/sentence.ts';
import { findResource } from '../resources/queries.ts';
import { mayStillTake } from './copiesRouter.ts';
import { readCopyId } from './number.ts';
import { findCopy, listCopies } from './queries.ts';
import { refusals } from './refusals.ts';
import type { CopyFacts } from './rows.ts';
import { standingOf } from './standing.ts';
import { takeCopy } from './takeCopy.ts';
import { verifyCopy } from './verifyCopy.ts';

const isKnownFailure = (code: string): code is keyof typeof refusals & RefusalCode => code in refusals;

async function findOwnCopy(context: Context, given: string): Promise<CopyFacts | null> {
  const id = readCopyId(given);
  const copy = id ? await findCopy(context.database, id) : null;
  return copy && copy.personId === context.viewer.personId ? copy : null;
}

export const resolvers: Resolvers = {
  Query: {
    myCopies: async (_root, args, context) => {
      const page = readPage(args, instantKey);
      const rows = context.viewer.personId
        ? await listCopies(context.database, context.viewer.personId, page)
        : [];
      return connectionOf(rows, page, (row) => [row.issuedAt.toISOString(), row.id]);
    },
    copy: (_root, { id }, context) => findOwnCopy(context, id),
    verification: async (_root, { id, signature, number, sha256 }, context) => {
      const verdict = await verifyCopy(context, {
        id: id ?? null,
        signature: signature ?? null,
        number: number ?? null,
        sha256: sha256 ?? null,
      });
      const english = context.locale === 'en';
      const { sentence, advice } = verdict;
      return {
        ...verdict,
        sentence: sentence ? (english ? sentence.en : sentence.zh) : null,
        advice: english ? advice.en : advice.zh,
      };
    },
  },
  Copy: {
    resource: (copy, _arguments, context) => findResource(context.database, context.viewer, copy.resourceId),
    failure: (copy) =>
      copy.failureCode && isKnownFailure(copy.failureCode) ? { code: copy.failureCode, field: null } : null,
    sentence: async (copy, _arguments, context) => {
      if (!copy.grant) return null;
      const terms = termsOf(copy.grant);
      const names = await readNames(context.database, context.viewer, [terms.audience]);
      const sentence = licenseSentence(terms, names, new Date(context.viewer.at));
      return context.locale === 'en' ? sentence.en : sentence.zh;
    },
    standing: (copy, _arguments, context) => standingOf(copy, new Date(context.viewer.at)).standing,
    advice: (copy, _arguments, context) => {
      const { advice } = standingOf(copy, new Date(context.viewer.at));
      const reason = copy.withdrawnReason && copy.versionState === 'withdrawn' ? copy.withdrawnReason : null;
      if (context.locale === 'en') return reason ? `${advice.en} Reason: ${reason}` : advice.en;
      return reason ? `${advice.zh}写明的理由：${reason}` : advice.zh;
    },
    url: async (copy, _arguments, context) =>
      copy.state === 'ready' && (await mayStillTake(context, copy)) ? `/copies/${copy.id}` : null,
  },
  Mutation: {
    takeCopy: async (_root, { input }, context) => {
      const outcome = await takeCopy(context, { versionId: input.versionId, partId: input.partId ?? null });
      return outcome.ok ? { copy: outcome.value, refusals: [] } : { copy: null, refusals: outcome.refusals };
    },
  },
};
