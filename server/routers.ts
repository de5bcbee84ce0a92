import type { Express } from 'express';
import type { Application } from './context.ts';
import { copiesRouter } from './copies/copiesRouter.ts';
import { bytesRouter } from './gateway/bytes.ts';
import { uploadPartsRouter } from './gateway/uploadParts.ts';
import { progressRouter } from './resources/progress.ts';

/** Mounts what answers bytes instead of GraphQL; each router decides access by itself, at every request. */
export async function mountRouters(app: Express, application: Application): Promise<void> {
  app.use(bytesRouter(application));
  app.use(copiesRouter(application));
  app.use(uploadPartsRouter(application));
  app.use(await progressRouter(application));
}
