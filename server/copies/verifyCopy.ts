import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { mayOpen } from '../access/access.ts';
import { loadViewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { fault } from '../graphql/fault.ts';
import type { Name } from '../groups/rows.ts';
import { readNames } from '../licenses/reading.ts';
import { termsOf } from '../licenses/rows.ts';
import { licenseSentence, type Sentence } from '../licenses/sentence.ts';
import { fromBase32, readCopyId, readNumber } from './number.ts';
import { findCopy, findCopyByNumber } from './queries.ts';
import type { CopyFacts } from './rows.ts';
import { isSignatureOf } from './signature.ts';
import { standingOf } from './standing.ts';

/** What anybody may learn about a copy: no name of a person, the title only of what is public (decisions 24). */
export interface CopyVerdict {
  state: 'genuine' | 'ended' | 'altered' | 'unknown';
  number: string | null;
  ownerName: Name | null;
  title: string | null;
  sentence: Sentence | null;
  advice: { zh: string; en: string };
  endsAt: Date | null;
}

export interface Asked {
  /** From the QR code. */
  id: string | null;
  signature: string | null;
  /** Typed from paper. */
  number: string | null;
  /** Of the file in hand, summed on the asker's machine. */
  sha256: string | null;
}

/**
 * Numbers are short, so guessing them is slowed down: tries a minute from one address. Hundreds of a school share
 * one, and a copy is rarely verified, hence 60.
 */
const numberTries = new RateLimiterMemory({ points: 60, duration: 60 });

const UNKNOWN: CopyVerdict = {
  state: 'unknown',
  number: null,
  ownerName: null,
  title: null,
  sentence: null,
  advice: {
    zh: '请核对编号；扫码时看一看网址是不是课源的。这样的副本请不要使用。',
    en: 'Check the number; when scanning, check that the address is Keyuan’s. Do not use such a copy.',
  },
  endsAt: null,
};

/**
 * Tells whether a copy was issued here and whether its licence stands. An invented id, a wrong signature and a number
 * that never was are one answer. Throws RATE_LIMITED after too many numbers.
 */
export async function verifyCopy(
  context: Pick<Context, 'database' | 'address' | 'viewer'>,
  asked: Asked,
): Promise<CopyVerdict> {
  const copy =
    asked.id !== null ? await findBySignature(context, asked) : await findByNumber(context, asked.number);
  if (!copy) return UNKNOWN;
  const { database } = context;
  const visitor = await loadViewer(database, null);
  const isPublic = await mayOpen(database, visitor, 'discover', {
    resourceId: copy.resourceId,
    versionId: copy.versionId,
  });
  const at = new Date(visitor.at);
  const { standing, advice } = standingOf(copy, at);
  const names = await readNames(database, null, copy.grant ? [termsOf(copy.grant).audience] : []);
  const isAltered =
    asked.sha256 !== null && copy.sha256 !== null && asked.sha256.toLowerCase() !== copy.sha256;
  return {
    state: isAltered ? 'altered' : standing === 'valid' ? 'genuine' : 'ended',
    number: copy.number,
    ownerName: copy.ownerName,
    title: isPublic ? copy.title : null,
    sentence: copy.grant ? licenseSentence(termsOf(copy.grant), names, at) : null,
    advice: isAltered
      ? {
          zh: '编号是真的，但文件和发出时不一样。请不要当作原件使用。',
          en: 'The number is ours, but the file differs from the one that was issued. Do not take it for the original.',
        }
      : advice,
    endsAt: copy.grant?.endsAt ?? null,
  };
}

async function findBySignature(context: Pick<Context, 'database'>, asked: Asked): Promise<CopyFacts | null> {
  const id = readCopyId(asked.id ?? '');
  const signature = fromBase32((asked.signature ?? '').slice(0, 200));
  const copy = id ? await findCopy(context.database, id) : null;
  if (!copy || !signature) return null;
  const facts = { ...copy, copyId: copy.id };
  return (await isSignatureOf(context.database, facts, copy.keyId, signature)) ? copy : null;
}

async function findByNumber(
  context: Pick<Context, 'database' | 'address'>,
  typed: string | null,
): Promise<CopyFacts | null> {
  try {
    await numberTries.consume(context.address);
  } catch (limited) {
    if (!(limited instanceof RateLimiterRes)) throw limited;
    throw fault('RATE_LIMITED', 'Too many numbers were tried. Wait a minute, or scan the QR code.');
  }
  const number = readNumber((typed ?? '').slice(0, 50));
  return number ? findCopyByNumber(context.database, number) : null;
}
