import { randomUUID } from 'node:crypto';
import { it } from 'vitest';
import { openSearchIndex } from '../../storage/search/open.ts';
import { openTestDatabase } from '../database.ts';
import { searchContract } from './contract.ts';

const url = process.env.MEILISEARCH_URL;

if (url) {
  searchContract('Meilisearch', async () => {
    const { database, close } = await openTestDatabase();
    const index = await openSearchIndex(database, {
      meilisearchUrl: url,
      meilisearchKey: process.env.MEILISEARCH_KEY ?? null,
      indexName: `contract-${randomUUID()}`,
    });
    return {
      index,
      close: async () => {
        await index.clear();
        await close();
      },
    };
  });
} else {
  it('was not run on Meilisearch: no MEILISEARCH_URL names a server', () => {
    console.info('not run: the search index contract on Meilisearch (set MEILISEARCH_URL)');
  });
}
