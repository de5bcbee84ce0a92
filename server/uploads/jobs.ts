import type { Application } from '../context.ts';
import type { Handler } from '../jobs/handler.ts';
import { sweepUploads } from './sweepUploads.ts';

/** The recurring job that takes abandoned uploads away. */
export const SWEEP_UPLOADS = 'sweep-uploads';
export const SWEEP_UPLOADS_EVERY_SECONDS = 6 * 3600;

export const sweepUploadsJob =
  (application: Application): Handler =>
  async () => {
    const swept = await sweepUploads(application);
    application.logger.info(swept, 'abandoned uploads were swept');
  };
