// A whole server that a test can kill: node tests/faults/serverProcess.ts '<database address as JSON>' <data folder>
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createHttp } from '../../server/application.ts';
import { readConfiguration } from '../../server/configuration.ts';
import { connectDatabase, type DatabaseAddress } from '../../storage/database/database.ts';
import { openObjectStore } from '../../storage/objects/open.ts';
import { PostgresSearchIndex } from '../../storage/search/postgres/postgres.ts';

const [address, folder] = process.argv.slice(2);
if (!address || !folder) throw new Error('A database address and a data folder are needed.');
const configuration = readConfiguration({ KEYUAN_DATA: folder, PORT: '0' });
const database = connectDatabase(JSON.parse(address) as DatabaseAddress);
const application = {
  configuration,
  database,
  objects: await openObjectStore(configuration),
  search: new PostgresSearchIndex(database),
  logger: pino({ level: 'silent' }),
};
const server = createServer(await createHttp(application));
server.listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
