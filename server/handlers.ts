import type { Application } from './context.ts';
import { MAKE_COPY, makeCopyHandler } from './copies/jobs.ts';
import {
  CLOSE_DELIVERIES,
  CLOSE_DELIVERIES_EVERY_SECONDS,
  closeDeliveries,
} from './deliveries/closeDeliveries.ts';
import type { Handler } from './jobs/handler.ts';
import { enqueueRecurring } from './jobs/queue.ts';
import { SWEEP_JOBS, scheduleSweep, sweepJobs } from './jobs/sweep.ts';
import { PREFILL_JOB } from './media/ingest/partState.ts';
import { ingestHandlers, officeHandlers } from './media/ingest.ts';
import { LADDER_JOB } from './media/video/ingestVideo.ts';
import { ladderHandler } from './media/video/ladder.ts';
import { prefillHandler } from './resources/prefillVersion.ts';
import { LAPSE_REVIEWS, LAPSE_REVIEWS_EVERY_SECONDS, lapseReviews } from './reviews/lapseReviews.ts';
import { INDEX_CHANGES, INDEX_CHANGES_EVERY_SECONDS, indexChanges } from './search/indexing.ts';
import { LEARN_WORDS, LEARN_WORDS_EVERY_SECONDS, learnWords } from './search/learning.ts';
import { scheduleUploadSweep, uploadHandlers } from './uploads/jobs.ts';

/** Jobs that share a place in the queue; a lane never waits for another. */
export interface Lane {
  name: string;
  concurrency: number;
  handlers: Record<string, Handler>;
}

/**
 * Who does which kind of job; each domain brings its own. What is done in a blink (the index, sweeps) never waits
 * behind a conversion, and a picture never behind the quality ladder of a long film.
 */
export function createLanes(application: Application): Lane[] {
  const { workers } = application.configuration;
  return [
    {
      name: 'quick',
      concurrency: 2,
      handlers: {
        ...uploadHandlers(application),
        [SWEEP_JOBS]: sweepJobs(application),
        [LAPSE_REVIEWS]: lapseReviews(application),
        [CLOSE_DELIVERIES]: closeDeliveries(application),
        [INDEX_CHANGES]: indexChanges(application),
        [LEARN_WORDS]: learnWords(application),
        [PREFILL_JOB]: prefillHandler(application),
      },
    },
    { name: 'copies', concurrency: workers, handlers: { [MAKE_COPY]: makeCopyHandler(application) } },
    { name: 'ingest', concurrency: workers, handlers: ingestHandlers(application) },
    { name: 'office', concurrency: 1, handlers: officeHandlers(application) },
    { name: 'ladder', concurrency: 1, handlers: { [LADDER_JOB]: ladderHandler(application) } },
  ];
}

/** Makes sure that what must happen again and again does; two servers that say it have one job each. */
export async function scheduleRecurring(application: Application): Promise<void> {
  const { database } = application;
  await scheduleSweep(application);
  await scheduleUploadSweep(database);
  await enqueueRecurring(database, {
    kind: LAPSE_REVIEWS,
    key: LAPSE_REVIEWS,
    everySeconds: LAPSE_REVIEWS_EVERY_SECONDS,
  });
  await enqueueRecurring(database, {
    kind: CLOSE_DELIVERIES,
    key: CLOSE_DELIVERIES,
    everySeconds: CLOSE_DELIVERIES_EVERY_SECONDS,
  });
  await enqueueRecurring(database, {
    kind: INDEX_CHANGES,
    key: INDEX_CHANGES,
    everySeconds: INDEX_CHANGES_EVERY_SECONDS,
  });
  await enqueueRecurring(database, {
    kind: LEARN_WORDS,
    key: LEARN_WORDS,
    everySeconds: LEARN_WORDS_EVERY_SECONDS,
  });
}
