// A worker in a process of its own that builds ladders, to be killed: says "working" when the first child has begun.
import pino from 'pino';
import { readConfiguration } from '../../server/configuration.ts';
import type { Application } from '../../server/context.ts';
import { startWorker } from '../../server/jobs/worker.ts';
import { ladderHandler } from '../../server/media/video/ladder.ts';
import { connectDatabase } from '../../storage/database/database.ts';
import { openFolderStore } from '../../storage/objects/folder.ts';

const [address = '', folder = ''] = process.argv.slice(2);
const database = connectDatabase(JSON.parse(address), { connections: 3 });
const application = {
  configuration: readConfiguration({ KEYUAN_DATA: folder }),
  database,
  objects: await openFolderStore(`${folder}/objects`),
  logger: pino({ level: 'silent' }),
} as unknown as Application;
const ladder = ladderHandler(application);

await startWorker({
  database,
  logger: application.logger,
  concurrency: 1,
  handlers: {
    ladder: (payload, job) =>
      ladder(payload, {
        ...job,
        progress: (fraction, text) => {
          process.stdout.write('working\n');
          job.progress(fraction, text);
        },
      }),
  },
});
