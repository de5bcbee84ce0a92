import type { Queryable, Transaction } from '../../storage/database/database.ts';

/** What a handler may do with the job in its hands. Every write goes through the lease. */
export interface RunningJob {
  id: number;
  /** From 1. */
  attempt: number;
  /** Aborts when the lease is lost or the worker stops; children must end with it. */
  signal: AbortSignal;
  /** How far the work is, from 0 to 1, in the user's units: `progress(0.4, '12 / 30 页')`. Written at most once a second. */
  progress(fraction: number, text: string): void;
  /**
   * First statement of every transaction in which the handler writes: fails it with `LeaseLost` when the job
   * has been given to another worker, and holds the job until the commit, so that a zombie never writes.
   */
  guard(tx: Queryable): Promise<void>;
}

export type HandlerFunction = (payload: unknown, job: RunningJob) => Promise<void>;

/** Why a job was given up, in the words that its part will carry. */
export interface ParkedFailure {
  code: string;
  detail: string;
}

/** A handler; `parked` is called in the transaction that gives the job up, to leave a state that a person can read. */
export type Handler =
  | HandlerFunction
  | {
      run: HandlerFunction;
      parked?(payload: unknown, failure: ParkedFailure, tx: Transaction): Promise<void>;
    };

/** The job belongs to another worker now: stop, and write nothing. */
export class LeaseLost extends Error {
  constructor(id: number) {
    super(`Job ${id} was given to another worker`);
    this.name = 'LeaseLost';
  }
}

/** A failure that another attempt cannot repair: the job is parked at once. */
export class JobFailure extends Error {
  readonly code: string;
  constructor(code: string, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'JobFailure';
    this.code = code;
  }
}
