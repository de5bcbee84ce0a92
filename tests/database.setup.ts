import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { connectDatabase, type DatabaseAddress } from '../storage/database/database.ts';
import { startEmbeddedDatabase } from '../storage/database/embedded.ts';
import { migrate } from '../storage/database/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseAddress: DatabaseAddress;
  }
}

/** Starts one real PostgreSQL for the run, with a migrated database that each test file copies. */
export default async function setup({ provide }: { provide(key: 'databaseAddress', value: DatabaseAddress): void }) {
  const folder = mkdtempSync(join('/tmp', 'keyuan-test-'));
  const server = await startEmbeddedDatabase(folder);
  const admin = connectDatabase(server.address, { connections: 1 });
  await admin`create database template_migrated`;
  const template = connectDatabase({ ...server.address, database: 'template_migrated' });
  await migrate(template);
  await template.end();
  await admin.end();
  provide('databaseAddress', server.address);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
