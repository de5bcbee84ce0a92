import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A running installation and an account to hand files in with. */
export interface Installation {
  origin: string;
  username: string;
  password: string;
  end(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** A teacher of the demo district who may hand in. */
const TEACHER = 'wu.siqi';
const START_SECONDS = 300;

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`)).ok;
  } catch {
    return false;
  }
}

function passwordOf(dataFolder: string, username: string): string | null {
  const path = join(dataFolder, 'demo-accounts.json');
  if (!existsSync(path)) return null;
  const accounts = z
    .array(z.object({ username: z.string(), password: z.string() }))
    .parse(JSON.parse(readFileSync(path, 'utf8')));
  return accounts.find((account) => account.username === username)?.password ?? null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Starts an installation of its own in a temporary folder, with the demo district. */
async function startInstallation(): Promise<Installation> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'keyuan-evaluate-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'server/main.ts'],
    {
      cwd: ROOT,
      env: { ...process.env, KEYUAN_DATA: dataFolder, PORT: String(port), KEYUAN_LOG_LEVEL: 'error' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  let exited = false;
  server.once('exit', () => {
    exited = true;
  });
  const deadline = Date.now() + START_SECONDS * 1000;
  while (!(await isReady(origin))) {
    if (exited || Date.now() > deadline) throw new Error('The installation did not start.');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return {
    origin,
    username: TEACHER,
    password: passwordOf(dataFolder, TEACHER) ?? '',
    async end() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      if (!exited) {
        server.kill('SIGTERM');
        await ended;
      }
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/**
 * The installation to send files through: the named one, or the one that runs at the usual address with the usual data
 * folder, or one started for this.
 */
export async function findInstallation(asked: {
  url: string | null;
  user: string | null;
  password: string | null;
}): Promise<Installation> {
  const origin = (asked.url ?? `http://127.0.0.1:${process.env.PORT ?? '8080'}`).replace(/\/$/, '');
  const username = asked.user ?? TEACHER;
  const password = asked.password ?? passwordOf(process.env.KEYUAN_DATA ?? join(ROOT, 'data'), username);
  if (password !== null && (await isReady(origin)))
    return { origin, username, password, end: async () => undefined };
  if (asked.url) throw new Error(`${origin} is not ready, or --user and --password are missing.`);
  return startInstallation();
}
