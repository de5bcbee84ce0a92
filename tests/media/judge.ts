import { failures, isFailureCode } from '../../server/media/failures.ts';
import type { Expectation } from './samples.ts';

/** What an outside observer sees of one part. */
export interface SeenPart {
  name: string;
  state: string;
  failureCode: string | null;
  notices: string[];
  pages: number;
  hasThumbnail: boolean;
  hasStream: boolean;
  textLength: number;
}

export interface Judgement {
  outcome: 'stored' | 'stored_part_failed' | 'refused' | 'unfinished';
  codes: string[];
  missed: string[];
}

const isRefused = (part: SeenPart): boolean =>
  part.failureCode !== null &&
  isFailureCode(part.failureCode) &&
  failures[part.failureCode].weight === 'refused';

function outcomeOf(parts: SeenPart[]): Judgement['outcome'] {
  if (parts.length === 0 || parts.some((part) => part.state !== 'ready' && part.state !== 'failed'))
    return 'unfinished';
  if (parts.every(isRefused)) return 'refused';
  return parts.some((part) => part.state === 'failed') ? 'stored_part_failed' : 'stored';
}

/** Whether what is wanted, such as `stored_part_failed:PDF_DAMAGED`, is what became of the file. */
function meets(outcome: string, codes: string[], wanted: string): boolean {
  const [wantedOutcome, wantedCode] = wanted.split(':');
  return outcome === wantedOutcome && (!wantedCode || codes.includes(wantedCode));
}

/** Holds what became of one sent file against its manifest entry. */
export function judge(parts: SeenPart[], expected: Expectation): Judgement {
  const outcome = outcomeOf(parts);
  const codes = [
    ...new Set(parts.flatMap((part) => [...(part.failureCode ? [part.failureCode] : []), ...part.notices])),
  ];
  const wanted = [
    expected.code ? `${expected.outcome}:${expected.code}` : expected.outcome,
    ...(expected.also ?? []),
  ];
  const missed: string[] = [];
  if (!wanted.some((each) => meets(outcome, codes, each))) missed.push(`wanted ${wanted.join(' or ')}`);
  const made: Record<string, boolean> = {
    preview: parts.some((part) => part.pages > 0 || part.hasThumbnail),
    // A file without any words can only say so.
    text: parts.some((part) => part.textLength > 0 || part.notices.includes('NO_TEXT_FOUND')),
    stream: parts.some((part) => part.hasStream),
  };
  if (outcome === expected.outcome)
    for (const each of expected.made ?? []) if (made[each] === false) missed.push(`no ${each}`);
  return { outcome, codes, missed };
}
