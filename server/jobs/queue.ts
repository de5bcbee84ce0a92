import type { Queryable } from '../../storage/database/database.ts';

/** The NOTIFY channel that wakes workers; the message is the job's kind. */
export const JOB_CHANNEL = 'job';

/** Anything that survives a round trip through jsonb. Ids, never copies of what they name. */
export type JobPayload = Record<string, string | number | boolean | null | string[]>;

export interface NewJob {
  /** Names the handler. */
  kind: string;
  /** Unique: `preview:<sha256>:v1`. A new maker is a new key. */
  key: string;
  payload: JobPayload;
  /** Lower runs first: 10 somebody is waiting before the screen, 100 usual, 500 whenever there is time. */
  priority?: number;
  /** Not before this instant; default at once. */
  runAt?: Date;
  /** Default 3. */
  maxAttempts?: number;
  /** When the job is running already, run it once more afterwards: for work that reads a state which just changed. */
  again?: boolean;
}

/**
 * Puts a job into the transaction that causes it: rolled back, it was never there; committed, a worker wakes.
 * The same key is one job: waiting or running it is left alone, done or failed it starts anew.
 */
export async function enqueue(tx: Queryable, job: NewJob): Promise<void> {
  const runAt = job.runAt ?? null;
  const inserted = await tx`
    insert into job (kind, key, payload, priority, run_at, max_attempts)
    values (${job.kind}, ${job.key}, ${tx.json(job.payload)}, ${job.priority ?? 100},
      coalesce(${runAt}::timestamptz, now()), ${job.maxAttempts ?? 3})
    on conflict (key) do nothing
    returning id`;
  // Apart from the insert, because "on conflict do update" locks the row even where it changes nothing,
  // and would hold up the heartbeat of a running job until this transaction ends.
  if (inserted.length === 0) await reviveOrRepeat(tx, job, runAt);
  await tx`select pg_notify(${JOB_CHANNEL}, ${job.kind})`;
}

async function reviveOrRepeat(tx: Queryable, job: NewJob, runAt: Date | null): Promise<void> {
  await tx`
    update job
    set state = 'waiting', attempt = 0, payload = ${tx.json(job.payload)}, priority = ${job.priority ?? 100},
      run_at = coalesce(${runAt}::timestamptz, now()), max_attempts = ${job.maxAttempts ?? 3}, lease = null,
      progress = 0, progress_text = '', failure_code = null, failure_detail = null, finished_at = null
    where key = ${job.key} and state in ('done', 'failed')`;
  if (job.again) await tx`update job set run_again = true where key = ${job.key} and state = 'running'`;
}

/** Makes sure that a recurring job exists; two servers that say it have one job. It is never parked, only run again. */
export async function enqueueRecurring(
  tx: Queryable,
  job: { kind: string; key: string; payload?: JobPayload; everySeconds: number },
): Promise<void> {
  await tx`
    insert into job (kind, key, payload, priority, every_seconds)
    values (${job.kind}, ${job.key}, ${tx.json(job.payload ?? {})}, 500, ${job.everySeconds})
    on conflict (key) do update set every_seconds = excluded.every_seconds
    where job.every_seconds is distinct from excluded.every_seconds`;
}
