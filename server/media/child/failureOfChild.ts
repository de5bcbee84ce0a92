import { type FailureCode, MediaFailure } from '../failures.ts';
import type { ChildOutcome } from './converterChild.ts';

/** The job was stopped from outside (worker stopping, lease lost): no failure of the file. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}

/** Turns what became of a child into the error that ingest understands; each converter says what its own limits mean. */
export function failureOfChild(
  outcome: Extract<ChildOutcome<unknown>, { ok: false }>,
  codes: { timeout: FailureCode; memory: FailureCode; crashed: FailureCode },
): Error {
  if (outcome.cause === 'refused') return new MediaFailure(outcome.code, outcome.detail);
  if (outcome.cause === 'stopped') return new Stopped();
  return new MediaFailure(codes[outcome.cause], `${outcome.cause} ${outcome.detail}`.trim());
}
