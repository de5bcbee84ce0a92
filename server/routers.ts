import type { Express } from 'express';
import type { Application } from './context.ts';

/** Mounts what answers bytes instead of GraphQL; each router decides access by itself, at every request. */
export function mountRouters(_app: Express, _application: Application): void {}
