import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchRow } from './row.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PORT = 18_973;
const READY_MS = 120_000;

/** Cold start (empty data folder, demo district loaded), warm start, and the memory of the idle server with its database. */
export async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-bench-start-'));
  try {
    const cold = await start(folder);
    await cold.stop();
    const warm: number[] = [];
    let memory = 0;
    for (let round = 0; round < 3; round += 1) {
      const started = await start(folder);
      warm.push(started.seconds);
      memory = residentMegabytes(started.pid);
      await started.stop();
    }
    const row = (figure: string, ours: number, unit: string, note: string): BenchRow => ({
      figure,
      ours,
      unit,
      note,
      peer: null,
      peerName: 'none',
      ratio: null,
    });
    return [
      row(
        'cold start, demo district loaded',
        cold.seconds,
        's',
        'from npm start to /readyz 200, packages installed and web app built; once',
      ),
      row('warm start', warm.sort((a, b) => a - b)[1] ?? 0, 's', 'the same folder again; median of 3'),
      row(
        'memory of the idle server',
        memory,
        'MB',
        'resident size of the server process, seconds after start',
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(folder: string): Promise<{ seconds: number; pid: number; stop(): Promise<void> }> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'bin/start.js')], {
    cwd: ROOT,
    env: { ...process.env, KEYUAN_DATA: folder, PORT: String(PORT) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (!(await isReady())) {
    if (performance.now() - begun > READY_MS || child.exitCode !== null)
      throw new Error('The server did not become ready.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    seconds: (performance.now() - begun) / 1000,
    pid: serverBelow(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGINT');
      await exited;
    },
  };
}

async function isReady(): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${PORT}/readyz`)).status === 200;
  } catch {
    return false;
  }
}

/** The start script hands over to a newer Node where it must; the server is then its child. */
function serverBelow(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    for (const child of children) {
      if (readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('server/main.ts')) return Number(child);
    }
  } catch {
    return pid;
  }
  return pid;
}

function residentMegabytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}
