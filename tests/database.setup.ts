import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { connectDatabase, type DatabaseAddress, inDatabase } from '../storage/database/database.ts';
import { startEmbeddedDatabase } from '../storage/database/embedded.ts';
import { migrate } from '../storage/database/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server as its owner, who may make databases. */
    databaseAddress: DatabaseAddress;
  }
}

/**
 * One real PostgreSQL for the run, with a migrated database that each test file copies:
 * the embedded one, or the server that DATABASE_URL names, whose user must be allowed to make databases.
 */
export default async function setup({
  provide,
}: {
  provide(key: 'databaseAddress', value: DatabaseAddress): void;
}) {
  const server = process.env.DATABASE_URL ? remote(process.env.DATABASE_URL) : await embedded();
  const admin = connectDatabase(server.owner, { connections: 1 });
  await admin`drop database if exists template_migrated`;
  await admin`create database template_migrated`;
  const template = connectDatabase(inDatabase(server.owner, 'template_migrated'));
  await migrate(template);
  await template.end();
  await admin.end();
  provide('databaseAddress', server.owner);
  return server.stop;
}

const remote = (url: string) => ({ owner: { url }, stop: async () => undefined });

async function embedded() {
  const folder = mkdtempSync(join('/tmp', 'keyuan-test-'));
  // As root PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  const server = await startEmbeddedDatabase(folder);
  return {
    owner: server.owner,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
