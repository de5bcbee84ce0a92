import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { newestNode } from '../../bin/node.js';

const ROOT = new URL('../../', import.meta.url).pathname;

/** A server as its own process, with what it has said so far. */
export interface ServerProcess {
  child: ChildProcess;
  port: number;
  address: string;
  said(): string;
  /** Resolves with the exit code, or the signal's name. */
  ended: Promise<number | string | null>;
}

/** A data folder of a test's own, through which PostgreSQL's user may pass when we are root. */
export function newDataFolder(): string {
  const folder = mkdtempSync('/tmp/keyuan-start-');
  chmodSync(folder, 0o711);
  return folder;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Starts server/main.ts; `through` puts another program before it (unshare), `script` names another script. */
export async function startServer(
  folder: string,
  options: { empty?: boolean; port?: number; script?: string; environment?: Record<string, string> } = {},
): Promise<ServerProcess> {
  const port = options.port ?? (await freePort());
  const child = spawn(
    newestNode(),
    [
      '--disable-warning=ExperimentalWarning',
      options.script ?? 'server/main.ts',
      ...(options.empty === false ? [] : ['--empty']),
    ],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        DATABASE_URL: '',
        KEYUAN_DATA: folder,
        PORT: String(port),
        ...options.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const ended = new Promise<number | string | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  return { child, port, address: `http://127.0.0.1:${port}`, said: () => said, ended };
}

/** What /readyz answers; null while nobody listens. */
export async function readiness(
  server: ServerProcess,
): Promise<{ status: number; missing: string[] } | null> {
  try {
    const response = await fetch(`${server.address}/readyz`, { signal: AbortSignal.timeout(4000) });
    const body: { missing: string[] } = await response.json();
    return { status: response.status, missing: body.missing };
  } catch {
    return null;
  }
}

export async function untilReady(server: ServerProcess, seconds = 60): Promise<void> {
  await until(async () => {
    if (server.child.exitCode !== null) throw new Error(`the server ended: ${server.said()}`);
    return (await readiness(server))?.status === 200;
  }, seconds);
}

/** Polls until a condition holds; fails when it does not within so many seconds. */
export async function until(condition: () => boolean | Promise<boolean>, seconds: number): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not within ${seconds} s`);
    await delay(50);
  }
}

/** Processes whose command line names the folder. */
export function processesOf(folder: string): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandOf(name) }))
    .filter(({ command }) => command.includes(folder));
}

function commandOf(pid: string): string {
  const file = join('/proc', pid, 'cmdline');
  try {
    return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\0', ' ') : '';
  } catch {
    return '';
  }
}

/** The postmaster on a data folder. */
export const postmasterOf = (folder: string): number | null =>
  processesOf(folder).find(({ command }) => /^\S*\/postgres -D /.test(command))?.pid ?? null;

/** Stops in order and waits. */
export async function stopServer(server: ServerProcess): Promise<number | string | null> {
  server.child.kill('SIGTERM');
  return server.ended;
}
