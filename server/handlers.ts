import type { Application } from './context.ts';
import type { Handler } from './jobs/handler.ts';
import { SWEEP_JOBS, sweepJobs } from './jobs/sweep.ts';
import { LADDER_JOB } from './media/video/ingestVideo.ts';
import { ladderHandler } from './media/video/ladder.ts';

/** Who does which kind of job; each domain brings its own. */
export function createHandlers(application: Application): Record<string, Handler> {
  return {
    [LADDER_JOB]: ladderHandler(application),
    [SWEEP_JOBS]: sweepJobs(application),
  };
}
