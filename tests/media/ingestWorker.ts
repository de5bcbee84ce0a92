// A worker in a process of its own, for a test to kill: its database address and data folder come as arguments.
import { pino } from 'pino';
import { z } from 'zod';
import { readConfiguration } from '../../server/configuration.ts';
import { startWorker } from '../../server/jobs/worker.ts';
import { ingestHandlers } from '../../server/media/ingest.ts';
import { connectDatabase } from '../../storage/database/database.ts';
import { openObjectStore } from '../../storage/objects/open.ts';
import { PostgresSearchIndex } from '../../storage/search/postgres/postgres.ts';

const address = z
  .object({
    url: z.string().nullable(),
    socketDirectory: z.string().optional(),
    user: z.string().optional(),
    password: z.string().optional(),
    database: z.string().optional(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));
const database = connectDatabase(address);
const configuration = readConfiguration({ KEYUAN_DATA: process.argv[3] ?? '' });
const objects = await openObjectStore(configuration);
const application = {
  configuration,
  database,
  objects,
  search: new PostgresSearchIndex(database),
  logger: pino({ level: 'silent' }),
};
await startWorker({
  database,
  logger: application.logger,
  handlers: ingestHandlers(application),
  concurrency: 1,
  timing: { pollSeconds: 0.2 },
});
