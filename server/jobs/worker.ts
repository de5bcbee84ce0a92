import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../../storage/database/database.ts';
import { type Handler, JobFailure, LeaseLost, type ParkedFailure, type RunningJob } from './handler.ts';
import type { ClaimedJob } from './lease.ts';
import * as leases from './lease.ts';
import { JOB_CHANNEL } from './queue.ts';

/**
 * Lease 20 s and a heartbeat each 5 s: a worker may miss three before its job is taken away, and a killed one is
 * replaced after at most 20 s + one poll. A shorter lease costs writes; a longer one keeps people waiting.
 * The poll only catches what a lost NOTIFY left lying and jobs that become due.
 */
export const TIMING = { leaseSeconds: 20, heartbeatSeconds: 5, pollSeconds: 3, stopSeconds: 20 };

export interface WorkerOptions {
  database: Database;
  logger: Logger;
  handlers: Record<string, Handler>;
  /** Jobs at once in this process. */
  concurrency: number;
  /** At most so many at once of a kind, for work that fills the machine. */
  limits?: Record<string, number>;
  timing?: Partial<typeof TIMING>;
}

export interface Worker {
  /** Takes nothing new, aborts what runs, gives it back and resolves; at most about 20 s. */
  stop(): Promise<void>;
}

/** Starts working on jobs: wakes by NOTIFY, polls besides, and takes the jobs of dead workers over. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { database, logger } = options;
  const timing = { ...TIMING, ...options.timing };
  const running = new Map<number, { job: ClaimedJob; ended: Promise<void>; controller: AbortController }>();
  let stopped = false;
  let filling: Promise<void> | null = null;
  let askedAgain = false;

  const kindsWithRoom = () =>
    Object.keys(options.handlers).filter((kind) => {
      const held = [...running.values()].filter((entry) => entry.job.kind === kind).length;
      return held < (options.limits?.[kind] ?? options.concurrency);
    });

  async function fillOnce(): Promise<void> {
    while (!stopped && running.size < options.concurrency) {
      const kinds = kindsWithRoom();
      const job = kinds.length > 0 ? await leases.claim(database, kinds) : null;
      if (!job) return;
      const controller = new AbortController();
      const ended = runJob(options, timing, job, controller).finally(() => {
        running.delete(job.id);
        fill();
      });
      running.set(job.id, { job, ended, controller });
    }
  }

  function fill(): void {
    if (stopped) return;
    if (filling) {
      askedAgain = true;
      return;
    }
    filling = fillOnce()
      .catch((error: unknown) => logger.warn({ error }, 'claiming jobs failed; the next poll tries again'))
      .finally(() => {
        filling = null;
        if (askedAgain) {
          askedAgain = false;
          fill();
        }
      });
  }

  async function poll(): Promise<void> {
    try {
      const lost = await leases.reclaimExpired(database, Object.keys(options.handlers), timing.leaseSeconds);
      if (lost)
        await parkJob(options, lost, { code: 'WORKER_LOST', detail: 'the worker ended on every attempt' });
    } catch (error) {
      logger.warn({ error }, 'taking over expired jobs failed; the next poll tries again');
    }
    fill();
  }

  const listening = await database.listen(JOB_CHANNEL, fill, fill);
  const timer = setInterval(poll, timing.pollSeconds * 1000);
  await poll();

  return {
    async stop() {
      if (stopped) return;
      stopped = true;
      clearInterval(timer);
      await filling;
      for (const entry of running.values())
        entry.controller.abort(new DOMException('the worker stops', 'AbortError'));
      const grace = new AbortController();
      await Promise.race([
        Promise.all([...running.values()].map((entry) => entry.ended)),
        delay(timing.stopSeconds * 1000, undefined, { signal: grace.signal }).catch(() => undefined),
      ]);
      grace.abort();
      for (const { job } of running.values()) await leases.giveBack(database, job);
      await listening.unlisten();
    },
  };
}

/** One attempt from claim to its end. Never rejects. */
async function runJob(
  options: WorkerOptions,
  timing: typeof TIMING,
  job: ClaimedJob,
  controller: AbortController,
): Promise<void> {
  const { database } = options;
  const logger = options.logger.child({ job: job.id, kind: job.kind, attempt: job.attempt });
  const handler = options.handlers[job.kind];
  if (!handler) return;
  const keeper = keepLease(database, job, timing, controller);
  try {
    const run = typeof handler === 'function' ? handler : handler.run;
    await run(job.payload, keeper.running);
    await keeper.settle();
    if (!(await leases.finish(database, job)))
      logger.warn('the job ended after its lease; its end was not written');
  } catch (error) {
    await keeper.settle();
    await endBadly(options, job, controller.signal, error).catch((cause: unknown) =>
      logger.warn({ error: cause }, 'the end of a job could not be written; its lease will expire'),
    );
  }
}

/** Heartbeats and progress of one running job. */
function keepLease(database: Database, job: ClaimedJob, timing: typeof TIMING, controller: AbortController) {
  let keptAt = performance.now();
  let writing: Promise<void> = Promise.resolve();
  let pending: { fraction: number; text: string } | null = null;
  let writtenAt = 0;

  const write = (statement: () => Promise<boolean>) => {
    writing = writing
      .then(statement)
      .then((kept) => {
        if (kept) keptAt = performance.now();
        else controller.abort(new LeaseLost(job.id));
      })
      .catch(() => {
        // The database may be restarting: work on until the lease has surely run out.
        if (performance.now() - keptAt > timing.leaseSeconds * 1000) controller.abort(new LeaseLost(job.id));
      });
    return writing;
  };
  const flush = () => {
    const last = pending;
    if (!last) return;
    pending = null;
    writtenAt = performance.now();
    write(() => leases.writeProgress(database, job, last.fraction, last.text));
  };
  const timer = setInterval(
    () => (pending ? flush() : write(() => leases.heartbeat(database, job))),
    timing.heartbeatSeconds * 1000,
  );

  const running: RunningJob = {
    id: job.id,
    attempt: job.attempt,
    signal: controller.signal,
    progress(fraction, text) {
      pending = { fraction: Math.min(1, Math.max(0, fraction)), text };
      if (performance.now() - writtenAt >= 1000) flush();
    },
    guard: (tx) => leases.guard(tx, job),
  };
  return {
    running,
    async settle() {
      clearInterval(timer);
      await writing;
    },
  };
}

/** Decides what a failed attempt becomes: nothing (not ours), waiting again, or parked. */
async function endBadly(
  options: WorkerOptions,
  job: ClaimedJob,
  signal: AbortSignal,
  error: unknown,
): Promise<void> {
  const logger = options.logger.child({ job: job.id, kind: job.kind, attempt: job.attempt });
  if (error instanceof LeaseLost || signal.reason instanceof LeaseLost) {
    logger.warn('the lease was lost; another worker goes on');
    return;
  }
  if (signal.aborted) return leases.giveBack(options.database, job);
  const failure = failureOf(error);
  const last = error instanceof JobFailure || job.attempt >= job.maxAttempts;
  if (last && job.everySeconds === null) {
    logger.error({ error, code: failure.code }, 'a job was parked');
    return parkJob(options, job, failure);
  }
  logger.warn({ error, code: failure.code }, 'an attempt failed; the job will be tried again');
  return leases.retryLater(options.database, job, failure);
}

async function parkJob(options: WorkerOptions, job: ClaimedJob, failure: ParkedFailure): Promise<void> {
  const handler = options.handlers[job.kind];
  await options.database.begin(async (tx) => {
    if (!(await leases.park(tx, job, failure))) return;
    if (handler && typeof handler !== 'function') await handler.parked?.(job.payload, failure, tx);
  });
}

function failureOf(error: unknown): ParkedFailure {
  const detail = error instanceof Error ? error.message : String(error);
  return { code: error instanceof JobFailure ? error.code : 'INTERNAL', detail: detail.slice(0, 1000) };
}
