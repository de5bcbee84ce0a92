import type { Express } from 'express';
import type { Application } from './context.ts';
import { bytesRouter } from './gateway/bytes.ts';

/** Mounts what answers bytes instead of GraphQL; each router decides access by itself, at every request. */
export function mountRouters(app: Express, application: Application): void {
  app.use(bytesRouter(application));
}
