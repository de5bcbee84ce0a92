import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import {
  connectDatabase,
  type Database,
  type DatabaseAddress,
  inDatabase,
} from '../storage/database/database.ts';

/** A fresh, migrated, empty database of a test file's own. */
export async function openTestDatabase(watch?: (statement: string) => void): Promise<{
  database: Database;
  address: DatabaseAddress;
  close(): Promise<void>;
}> {
  const server = inject('databaseAddress');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = connectDatabase(server, { connections: 1 });
  await admin`create database ${admin(name)} template template_migrated`;
  const address = inDatabase(server, name);
  const database = connectDatabase(address, watch ? { watch } : {});
  return {
    database,
    address,
    close: async () => {
      await database.end();
      await admin`drop database ${admin(name)}`;
      await admin.end();
    },
  };
}
