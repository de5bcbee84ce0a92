// A worker in a process of its own, to be killed. Says "started" once it holds the job, then waits on stdin for "write".
import { once } from 'node:events';
import pino from 'pino';
import { LeaseLost } from '../../server/jobs/handler.ts';
import { startWorker } from '../../server/jobs/worker.ts';
import { connectDatabase, type DatabaseAddress } from '../../storage/database/database.ts';

const address: DatabaseAddress = JSON.parse(process.argv[2] ?? '');
const database = connectDatabase(address, { connections: 3 });

await startWorker({
  database,
  logger: pino({ level: 'silent' }),
  concurrency: 1,
  handlers: {
    write: async (_payload, job) => {
      process.stdout.write('started\n');
      await once(process.stdin, 'data');
      try {
        await database.begin(async (tx) => {
          await job.guard(tx);
          await tx`insert into effect (attempt) values (${job.attempt})`;
        });
        process.stdout.write('wrote\n');
      } catch (error) {
        process.stdout.write(error instanceof LeaseLost ? 'refused\n' : `${error}\n`);
        throw error;
      }
    },
  },
});
