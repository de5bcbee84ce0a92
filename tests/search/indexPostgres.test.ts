import { openSearchIndex } from '../../storage/search/open.ts';
import { openTestDatabase } from '../database.ts';
import { searchContract } from './contract.ts';

searchContract('PostgreSQL', async () => {
  const { database, close } = await openTestDatabase();
  return { index: await openSearchIndex(database, { meilisearchUrl: null }), close };
});
