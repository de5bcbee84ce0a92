import type { Logger } from 'pino';
import type { Database } from '../storage/database/database.ts';
import type { ObjectStore } from '../storage/objects/store.ts';
import type { SearchIndex } from '../storage/search/index.ts';
import type { Viewer } from './access/viewer.ts';
import type { Configuration } from './configuration.ts';

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
}
