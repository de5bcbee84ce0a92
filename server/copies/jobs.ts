import { z } from 'zod';
import type { Application } from '../context.ts';
import type { Handler } from '../jobs/handler.ts';
import { makeCopy } from './makeCopy.ts';
import { stamperOf } from './stamperOf.ts';

/** Kind of the job that makes the bytes of an issued copy. */
export const MAKE_COPY = 'make_copy';

const payload = z.object({ copyId: z.string() });

/** Makes copies that take longer than somebody waits: many pages, whole packages. */
export const makeCopyHandler = (application: Application): Handler => ({
  run: async (given, job) => {
    const { copyId } = payload.parse(given);
    await makeCopy(application, copyId, {
      stamper: stamperOf(application),
      signal: job.signal,
      progress: (fraction) => {
        job.progress(fraction, `${Math.round(fraction * 100)}%`);
        void application.database`
          update copy set progress = ${fraction} where id = ${copyId} and state = 'making'`.catch(
          (error: unknown) =>
            application.logger.warn({ err: error }, 'the progress of a copy was not written'),
        );
      },
    });
  },
  parked: async (given, _failure, tx) => {
    const { copyId } = payload.parse(given);
    await tx`
      update copy
      set state = 'failed', failure_code = 'COPY_PDF_DAMAGED'
      where id = ${copyId}
        and state = 'making'`;
  },
});
