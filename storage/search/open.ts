import type { Database } from '../database/database.ts';
import type { SearchIndex } from './index.ts';
import { PostgresSearchIndex } from './postgres/postgres.ts';

export interface SearchSettings {
  /** Address of a Meilisearch server; null: PostgreSQL searches. */
  meilisearchUrl: string | null;
  meilisearchKey?: string | null;
  /** Name of the index in Meilisearch; default `keyuan-resources`. */
  indexName?: string;
}

/** Opens the search index that the settings name. Nothing is connected before the first call. */
export async function openSearchIndex(database: Database, settings: SearchSettings): Promise<SearchIndex> {
  if (settings.meilisearchUrl === null) return new PostgresSearchIndex(database);
  const { MeilisearchIndex } = await import('./meilisearch/meilisearch.ts');
  return new MeilisearchIndex({
    url: settings.meilisearchUrl,
    key: settings.meilisearchKey ?? null,
    name: settings.indexName ?? 'keyuan-resources',
  });
}
