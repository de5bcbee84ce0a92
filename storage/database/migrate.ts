import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
/** Any number will do, as long as every server of an installation uses the same one. */
const LOCK = 5_382_011;

/**
 * Runs the numbered migrations that this database has not seen, each in its own transaction, under one lock,
 * so that two servers starting together run each once. Returns the names of those that ran.
 */
export async function migrate(database: Database): Promise<string[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort();
  const connection = await database.reserve();
  const ran: string[] = [];
  try {
    await connection`select pg_advisory_lock(${LOCK})`;
    await connection`create table if not exists migration (name text primary key, ran_at timestamptz not null default now())`;
    const done = new Set(
      (await connection<{ name: string }[]>`select name from migration`).map((row) => row.name),
    );
    for (const name of names) {
      if (done.has(name)) continue;
      const text = await readFile(new URL(name, FOLDER), 'utf8');
      try {
        await connection`begin`;
        await connection`insert into migration (name) values (${name})`;
        await connection.unsafe(text);
        await connection`commit`;
      } catch (cause) {
        await connection`rollback`;
        throw new Error(`Migration ${name} failed`, { cause });
      }
      ran.push(name);
    }
    return ran;
  } finally {
    await connection`select pg_advisory_unlock(${LOCK})`;
    connection.release();
  }
}
