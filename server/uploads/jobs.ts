import type { Queryable } from '../../storage/database/database.ts';
import type { Application } from '../context.ts';
import type { Handler } from '../jobs/handler.ts';
import { enqueueRecurring } from '../jobs/queue.ts';
import { sweepUploads } from './sweepUploads.ts';

const SWEEP = 'sweep-uploads';

/** Jobs of this domain. */
export function uploadHandlers(application: Application): Record<string, Handler> {
  return {
    [SWEEP]: async () => {
      const swept = await sweepUploads(application);
      application.logger.info(swept, 'abandoned uploads were swept');
    },
  };
}

/** Makes sure that the sweep runs every six hours; called once at start. */
export const scheduleUploadSweep = (database: Queryable): Promise<void> =>
  enqueueRecurring(database, { kind: SWEEP, key: SWEEP, everySeconds: 6 * 3600 });
