import type { Response } from 'express';
import type { Logger } from 'pino';
import type { Database } from '../storage/database/database.ts';
import type { ObjectStore } from '../storage/objects/store.ts';
import type { SearchIndex } from '../storage/search/index.ts';
import type { Viewer } from './access/viewer.ts';
import type { Configuration } from './configuration.ts';
import type { Loaders } from './graphql/loaders.ts';
import type { Session } from './people/session.ts';

export type Locale = 'zh-CN' | 'en';

/** The stores and settings that one running server hands to everything it does. */
export interface Application {
  configuration: Configuration;
  database: Database;
  objects: ObjectStore;
  search: SearchIndex;
  logger: Logger;
}

/** What a use case gets: the application and who asks. */
export interface Context extends Application {
  /** Loaded from dated facts for this request, at the database's now. */
  viewer: Viewer;
  locale: Locale;
  requestId: string;
  session: Session | null;
  /** Rows that several fields of one answer need, fetched once a request and in batches. */
  loaders: Loaders;
  /** Where the request came from, for rate limits; never stored. */
  address: string;
  /** For the session's cookie alone. */
  response: Response;
}
