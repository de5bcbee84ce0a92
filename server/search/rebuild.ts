import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { APPLICATION, findHome } from '../../storage/database/cluster.ts';
import { connectDatabase, type Database } from '../../storage/database/database.ts';
import { openSearchIndex } from '../../storage/search/open.ts';
import { readConfiguration } from '../configuration.ts';
import { bringUpToDate, openDatabase } from '../start/database.ts';
import { rebuild } from './rebuilding.ts';

/** npm run rebuild:search: makes the search index anew from the database, beside a running server or without one. */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const place =
    runningDatabase(configuration.database ? null : configuration.dataFolder) ?? (await ownDatabase());
  try {
    const search = await openSearchIndex(place.database, {
      meilisearchUrl: configuration.meilisearch?.url ?? null,
      meilisearchKey: configuration.meilisearch?.key ?? null,
    });
    await search.check();
    const started = performance.now();
    const count = await rebuild(place.database, search, (done) => {
      if (done % 2000 === 0) console.log(`${done} …`);
    });
    await search.close();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `搜索索引已重建：${count} 个资源，${seconds} 秒。 / Search index rebuilt: ${count} resources in ${seconds} s.`,
    );
  } finally {
    await place.close();
  }

  async function ownDatabase(): Promise<{ database: Database; close(): Promise<void> }> {
    const say = (sentence: { zh: string; en: string }) => console.log(`${sentence.zh} / ${sentence.en}`);
    const opened = await openDatabase(configuration, { say, lost: say });
    await bringUpToDate(opened);
    return opened;
  }
}

const passwordsSchema = z.object({ application: z.string() });

/** The embedded database of a server that is running on this data folder; null: none is. */
function runningDatabase(dataFolder: string | null): { database: Database; close(): Promise<void> } | null {
  if (dataFolder === null || !existsSync(dataFolder)) return null;
  const { home } = findHome(resolve(dataFolder));
  const socketDirectory = join(home, 'socket');
  if (!existsSync(join(socketDirectory, '.s.PGSQL.5432'))) return null;
  const { application } = passwordsSchema.parse(
    JSON.parse(readFileSync(join(home, 'cluster', 'keyuan.json'), 'utf8')),
  );
  const database = connectDatabase({
    url: null,
    socketDirectory,
    user: APPLICATION,
    password: application,
    database: 'keyuan',
  });
  return { database, close: () => database.end({ timeout: 5 }) };
}

await main();
