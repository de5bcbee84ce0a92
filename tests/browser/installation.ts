import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A demo installation as `npm start` makes it, in a folder of its own. */
export interface Installation {
  url: string;
  passwordOf(username: string): string;
  stop(): Promise<void>;
}

/** Starts the product as a newcomer does: the start script, a free port, an empty data folder. */
export async function startInstallation(): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-installation-'));
  // PostgreSQL's own user must be able to pass through.
  chmodSync(folder, 0o711);
  const child = spawn(process.execPath, [join(ROOT, 'bin/start.js')], {
    cwd: ROOT,
    env: { ...process.env, KEYUAN_DATA: join(folder, 'data'), PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readAddress(child);
  const accounts: { username: string; password: string }[] = JSON.parse(
    readFileSync(join(folder, 'data', 'demo-accounts.json'), 'utf8'),
  );
  return {
    url,
    passwordOf: (username) => {
      const account = accounts.find((each) => each.username === username);
      if (!account) throw new Error(`There is no demo account ${username}.`);
      return account.password;
    },
    stop: async () => {
      child.kill('SIGINT');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for the block that a start prints when everything is ready, and reads the address in it. */
async function readAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The start script says nothing.');
  let address: string | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    address ??= /https?:\/\/localhost:\d+/.exec(line)?.[0] ?? null;
    if (address && line.includes('Ctrl-C')) {
      child.stdout.resume();
      return address;
    }
  }
  throw new Error('The start script ended before it was ready.');
}
