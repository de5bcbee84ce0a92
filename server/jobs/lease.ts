import type { Database, Queryable, Transaction } from '../../storage/database/database.ts';
import { LeaseLost, type ParkedFailure } from './handler.ts';

/** A job as its worker holds it. */
export interface ClaimedJob {
  id: number;
  kind: string;
  payload: unknown;
  attempt: number;
  maxAttempts: number;
  everySeconds: number | null;
  lease: string;
}

/*
 * waiting ──claim──▶ running ──finish──▶ done          (recurring: waiting again)
 *    ▲                  │ retry, give back, lease expired
 *    └──────────────────┤
 *                       └─ attempts used up, JobFailure ─▶ failed (parked with its reason)
 *
 * The lease is the right to write about a job: every later statement says "where id = … and lease = …";
 * no row means: stop, it is not yours.
 */

/** Claims the most urgent job of these kinds, or null. One statement, so two workers never hold one job. */
export async function claim(database: Database, kinds: string[]): Promise<ClaimedJob | null> {
  const rows = await database<ClaimedJob[]>`
    with next as (
      select id from job
      where state = 'waiting' and run_at <= now() and kind = any(${kinds})
      order by priority, run_at, id
      limit 1 for update skip locked
    )
    update job set state = 'running', attempt = attempt + 1, lease = gen_random_uuid(), heartbeat_at = now(),
      run_again = false
    from next where job.id = next.id
    returning job.id, job.kind, job.payload, job.attempt, job.max_attempts, job.every_seconds, job.lease`;
  return rows[0] ?? null;
}

/** Says that the work goes on. False: the lease is lost. */
export async function heartbeat(database: Database, job: ClaimedJob): Promise<boolean> {
  const rows = await database`
    update job set heartbeat_at = now() where id = ${job.id} and lease = ${job.lease} returning id`;
  return rows.length === 1;
}

/** Writes how far the work is; counts as a heartbeat. False: the lease is lost. */
export async function writeProgress(
  database: Database,
  job: ClaimedJob,
  fraction: number,
  text: string,
): Promise<boolean> {
  const rows = await database`
    update job set progress = ${fraction}, progress_text = ${text}, heartbeat_at = now()
    where id = ${job.id} and lease = ${job.lease} returning id`;
  return rows.length === 1;
}

/** Fails the transaction unless the job is still ours, and keeps it ours until the commit. */
export async function guard(tx: Queryable, job: ClaimedJob): Promise<void> {
  const rows = await tx`select id from job where id = ${job.id} and lease = ${job.lease} for update`;
  if (rows.length === 0) throw new LeaseLost(job.id);
}

/** Ends a job well. False: the lease was lost and nothing is written. */
export async function finish(database: Database, job: ClaimedJob): Promise<boolean> {
  const rows = await database`
    update job set lease = null, attempt = case when every_seconds is null and not run_again then attempt else 0 end,
      state = case when every_seconds is null and not run_again then 'done' else 'waiting' end,
      run_at = case when run_again then now() when every_seconds is not null then now() + every_seconds * interval '1 second' else run_at end,
      progress = 1, failure_code = null, failure_detail = null, finished_at = now()
    where id = ${job.id} and lease = ${job.lease} returning id`;
  return rows.length === 1;
}

/** Gives a job back unharmed, because the worker stops: the attempt does not count. */
export async function giveBack(database: Database, job: ClaimedJob): Promise<void> {
  await database`
    update job set state = 'waiting', attempt = greatest(attempt - 1, 0), lease = null, run_at = now()
    where id = ${job.id} and lease = ${job.lease}`;
}

/** Lets a failed attempt wait 5 s, 20 s, 80 s … (at most 10 min) for the next; a recurring job waits its usual time. */
export async function retryLater(database: Database, job: ClaimedJob, failure: ParkedFailure): Promise<void> {
  const seconds = job.everySeconds ?? Math.min(600, 5 * 4 ** (job.attempt - 1));
  await database`
    update job set state = 'waiting', lease = null, run_at = now() + ${seconds} * interval '1 second',
      attempt = case when every_seconds is null then attempt else 0 end,
      failure_code = ${failure.code}, failure_detail = ${failure.detail}
    where id = ${job.id} and lease = ${job.lease}`;
}

/** Parks a job with its reason, inside the caller's transaction. False: the lease was lost. */
export async function park(tx: Transaction, job: ClaimedJob, failure: ParkedFailure): Promise<boolean> {
  const rows = await tx`
    update job set state = 'failed', lease = null, failure_code = ${failure.code}, failure_detail = ${failure.detail},
      finished_at = now()
    where id = ${job.id} and lease = ${job.lease} returning id`;
  return rows.length === 1;
}

/**
 * Takes jobs of dead workers back: those with attempts left wait again at once; a last one is answered,
 * running under a new lease, for the caller to park.
 */
export async function reclaimExpired(
  database: Database,
  kinds: string[],
  leaseSeconds: number,
): Promise<ClaimedJob | null> {
  await database`
    with expired as (
      select id from job
      where state = 'running' and heartbeat_at < now() - ${leaseSeconds} * interval '1 second'
        and (attempt < max_attempts or every_seconds is not null)
      for update skip locked
    )
    update job set state = 'waiting', lease = null, run_at = now(), progress_text = '重新处理' from expired where job.id = expired.id`;
  const rows = await database<ClaimedJob[]>`
    with lost as (
      select id from job
      where state = 'running' and heartbeat_at < now() - ${leaseSeconds} * interval '1 second' and kind = any(${kinds})
      limit 1 for update skip locked
    )
    update job set lease = gen_random_uuid(), heartbeat_at = now()
    from lost where job.id = lost.id
    returning job.id, job.kind, job.payload, job.attempt, job.max_attempts, job.every_seconds, job.lease`;
  return rows[0] ?? null;
}
