import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  connectDatabase,
  type Database,
  type DatabaseAddress,
  inDatabase,
} from '../../storage/database/database.ts';
import { startEmbeddedDatabase } from '../../storage/database/embedded.ts';
import { migrate } from '../../storage/database/migrate.ts';

/**
 * A migrated, empty database for one run of a program: on the server of DATABASE_URL, whose user must be allowed to
 * make databases, or embedded in a folder that is removed. `close` leaves nothing behind.
 */
export async function scratchDatabase(): Promise<{ database: Database; close(): Promise<void> }> {
  const url = process.env.DATABASE_URL;
  if (url) return scratchOn({ url }, async () => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-scratch-'));
  // As root PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  const server = await startEmbeddedDatabase(folder);
  return scratchOn(server.owner, async () => {
    await server.stop();
    rmSync(server.home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });
}

async function scratchOn(server: DatabaseAddress, stop: () => Promise<void>) {
  const name = `keyuan_scratch_${randomUUID().replaceAll('-', '')}`;
  const admin = connectDatabase(server, { connections: 1 });
  await admin`create database ${admin(name)}`;
  const database = connectDatabase(inDatabase(server, name), { name: 'keyuan scratch' });
  await migrate(database);
  return {
    database,
    close: async () => {
      await database.end();
      await admin`drop database ${admin(name)}`;
      await admin.end();
      await stop();
    },
  };
}
