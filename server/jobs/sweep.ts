import type { Application } from '../context.ts';
import type { HandlerFunction } from './handler.ts';
import { enqueueRecurring } from './queue.ts';

export const SWEEP_JOBS = 'sweep-jobs';
/** Done jobs tell how long things took; failed ones stay until somebody has looked. */
const KEEP_DONE = '7 days';
const KEEP_FAILED = '90 days';

/** Removes jobs that ended long ago, so that the queue stays as large as the work. */
export function sweepJobs(application: Application): HandlerFunction {
  return async (_payload, job) => {
    await application.database.begin(async (tx) => {
      await job.guard(tx);
      await tx`
        delete from job
        where (state = 'done' and finished_at < now() - ${KEEP_DONE}::interval)
          or (state = 'failed' and finished_at < now() - ${KEEP_FAILED}::interval)`;
    });
  };
}

/** Makes sure that the queue is swept each day. */
export const scheduleSweep = (application: Application): Promise<void> =>
  enqueueRecurring(application.database, { kind: SWEEP_JOBS, key: SWEEP_JOBS, everySeconds: 86_400 });
