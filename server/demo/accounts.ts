import { existsSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Database } from '../../storage/database/database.ts';
import { hashPassword, newPassword } from '../people/password.ts';

const LOCK = 5_382_013;
const accountsFile = z.array(z.object({ username: z.string(), password: z.string(), hash: z.string() }));
/** A demo account as the terminal shows it; the password is null once its holder has changed it. */
export interface DemoAccount {
  username: string;
  password: string | null;
}

export const accountsPath = (dataFolder: string): string => join(dataFolder, 'demo-accounts.json');

/**
 * The passwords of the demo accounts: made at random at the first start (or after the file was deleted), kept in a
 * file that only its owner may read (decisions 7), and told at each start.
 */
export async function readDemoAccounts(database: Database, dataFolder: string): Promise<DemoAccount[]> {
  const path = accountsPath(dataFolder);
  const known = readAccounts(path) ?? (await makePasswords(database, path));
  const current = await database<{ username: string; passwordHash: string | null }[]>`
    select username, password_hash from account where disabled_at is null`;
  const hashes = new Map(current.map((row) => [row.username, row.passwordHash]));
  return known
    .filter(({ username }) => hashes.has(username))
    .map(({ username, password, hash }) => ({
      username,
      password: hashes.get(username) === hash ? password : null,
    }));
}

function readAccounts(path: string): z.infer<typeof accountsFile> | null {
  return existsSync(path) ? accountsFile.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}

/** Two servers that share a new data folder make the passwords once: the second waits and reads them. */
function makePasswords(database: Database, path: string): Promise<z.infer<typeof accountsFile>> {
  return database.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${LOCK})`;
    const made = readAccounts(path);
    if (made) return made;
    const rows = await tx<{ username: string }[]>`select username from account order by username`;
    const accounts = await Promise.all(
      rows.map(async ({ username }) => {
        const password = newPassword();
        return { username, password, hash: await hashPassword(password) };
      }),
    );
    for (const { username, hash } of accounts)
      await tx`
        update account
        set password_hash = ${hash}, must_change_password = false
        where username = ${username}`;
    await writePrivately(path, `${JSON.stringify(accounts, null, 1)}\n`);
    return accounts;
  });
}

/** Whole or not at all, and never readable by others, not for an instant. */
async function writePrivately(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}
