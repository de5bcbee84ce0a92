import { pino } from 'pino';
import { openObjectStore } from '../../storage/objects/open.ts';
import { openSearchIndex } from '../../storage/search/open.ts';
import { createHttp } from '../application.ts';
import type { Configuration } from '../configuration.ts';
import type { Application } from '../context.ts';
import { readDemoAccounts } from '../demo/accounts.ts';
import { loadDemo } from '../demo/loadDemo.ts';
import { createLanes, scheduleRecurring } from '../handlers.ts';
import { startWorker } from '../jobs/worker.ts';
import { bringUpToDate, openDatabase } from './database.ts';
import { offerFirstRun, settleInstallation } from './installation.ts';
import { listen } from './listen.ts';
import type { StartSentence } from './problem.ts';
import { createReadiness, type Need } from './readiness.ts';
import { say } from './say.ts';
import type { Closing } from './stop.ts';
import { welcome } from './welcome.ts';

/** Requests that run when we are asked to stop get so long to end. */
const GRACE_MS = 5000;

const NEEDS: Record<Configuration['role'], Need[]> = {
  all: ['database', 'migrations', 'objects', 'search', 'data', 'api', 'worker'],
  api: ['database', 'migrations', 'objects', 'search', 'data', 'api'],
  worker: ['database', 'migrations', 'objects', 'search', 'data', 'worker'],
};

/** What a start can be told besides the environment. */
export interface StartOptions {
  /** A real installation: no demo district. */
  empty: boolean;
  /** Called when a store is gone for good while running. */
  lost(sentence: StartSentence): void;
}

/**
 * Starts everything in order: port, database, tables, stores, data, API, worker. Whatever was opened is handed to
 * `closing` at once, so that a start that fails or is interrupted leaves nothing behind.
 */
export async function run(
  configuration: Configuration,
  options: StartOptions,
  closing: Closing,
): Promise<void> {
  const logger = pino({ level: configuration.logLevel });
  const readiness = createReadiness(NEEDS[configuration.role]);
  const listening = await listen(configuration.port, configuration.host, readiness);
  closing.add(() => listening.close(GRACE_MS));
  const settled: Configuration =
    configuration.port === 0
      ? {
          ...configuration,
          port: listening.port,
          publicUrl: configuration.publicUrl.replace(/:0$/, `:${listening.port}`),
        }
      : configuration;

  const opened = await openDatabase(settled, { say, lost: options.lost });
  closing.add(opened.close);
  const { database } = opened;
  readiness.meet('database', async () => void (await database`select 1`));
  await bringUpToDate(opened);
  readiness.meet('migrations');

  const objects = await openObjectStore(settled);
  readiness.meet('objects', () => objects.check());
  const search = await openSearchIndex(database, {
    meilisearchUrl: settled.meilisearch?.url ?? null,
    meilisearchKey: settled.meilisearch?.key ?? null,
  });
  closing.add(() => search.close());
  readiness.meet('search', () => search.check());

  const application: Application = { configuration: settled, database, objects, search, logger };
  const kind = await settleInstallation(
    database,
    { empty: options.empty, dataFolder: settled.dataFolder },
    (tx) => {
      say({ zh: '首次启动，正在载入演示区…', en: 'First start: loading the demo district…' });
      return loadDemo(tx, objects);
    },
  );
  const accounts = kind === 'demo' ? await readDemoAccounts(database, settled.dataFolder) : null;
  readiness.meet('data');

  if (settled.role !== 'worker') {
    listening.serve(await createHttp(application, listening.server));
    readiness.meet('api');
  }
  if (settled.role !== 'api') {
    await scheduleRecurring(application);
    for (const { name, ...lane } of createLanes(application)) {
      const worker = await startWorker({ database, logger: logger.child({ lane: name }), ...lane });
      closing.add(() => worker.stop());
    }
    readiness.meet('worker');
  }
  // Last opened, first closed: no new request while the stores go.
  closing.add(() => listening.close(GRACE_MS));
  process.stdout.write(
    welcome({
      address: settled.publicUrl,
      dataFolder: settled.dataFolder,
      databaseHome: opened.home?.startsWith(settled.dataFolder) ? null : opened.home,
      accounts,
      firstRunToken: kind === 'real' && settled.role !== 'worker' ? await offerFirstRun(database) : null,
    }),
  );
}
