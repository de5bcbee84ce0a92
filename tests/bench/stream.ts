import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { connectDatabase, inDatabase } from '../../storage/database/database.ts';
import { startEmbeddedDatabase } from '../../storage/database/embedded.ts';
import { migrate } from '../../storage/database/migrate.ts';
import type { BenchRow } from './row.ts';
import { type Fetched, fetchSegments } from './segmentClients.ts';

const CLIENTS = 200;
const SEGMENTS = 400;
/** A film of five minutes at one megabyte a segment: it fits into the gateway's memory, as what a class watches does. */
const HOT_SEGMENTS = 50;
const HOT_REQUESTS = 4000;
const ROUNDS = 3;

/**
 * HLS segments of 1 MB to 200 players on lines of their own, each with a session that is checked and a right that is
 * decided, beside nginx that sends the same number of bytes from files to anybody. Hot: the same 50 segments; cold:
 * 350 others, each once.
 */
export async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-bench-stream-'));
  chmodSync(folder, 0o711);
  const databaseFolder = join(folder, 'database');
  mkdirSync(databaseFolder, { mode: 0o711 });
  const postgres = await startEmbeddedDatabase(databaseFolder);
  const children: ChildProcess[] = [];
  try {
    const admin = connectDatabase(postgres.owner, { connections: 1 });
    await admin`create database bench_stream`;
    await admin.end();
    const address = inDatabase(postgres.owner, 'bench_stream');
    const database = connectDatabase(address, { connections: 1 });
    await migrate(database);
    await database.end();
    const gateway = await startGateway(children, address, join(folder, 'ours'));
    const nginx = await startNginx(children, folder);
    const segment = (turn: number) => `seg-${String(turn).padStart(5, '0')}.m4s`;
    const fromUs = (names: (turn: number) => string, total: number) =>
      fetchSegments(gateway.port, CLIENTS, total, (client, turn) => ({
        path: `/bytes/parts/${gateway.partId}/hls/480p/${names(turn)}`,
        cookie: gateway.cookies[client % gateway.cookies.length] ?? null,
      }));
    const fromNginx = (names: (turn: number) => string, total: number) =>
      nginx
        ? fetchSegments(nginx, CLIENTS, total, (_client, turn) => ({ path: `/${names(turn)}`, cookie: null }))
        : null;

    const cold = (turn: number) => segment(HOT_SEGMENTS + turn);
    const hot = (turn: number) => segment(turn % HOT_SEGMENTS);
    const coldRow = row(
      'HLS segments, cold',
      await fromUs(cold, SEGMENTS - HOT_SEGMENTS),
      await fromNginx(cold, SEGMENTS - HOT_SEGMENTS),
      'each of 350 segments once, from the folder store',
    );
    await fromUs(hot, HOT_SEGMENTS);
    const rounds: BenchRow[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(
        row(
          'HLS segments, hot',
          await fromUs(hot, HOT_REQUESTS),
          await fromNginx(hot, HOT_REQUESTS),
          `50 segments again and again, ${HOT_REQUESTS} requests; median of ${ROUNDS} by ratio`,
        ),
      );
    const median = rounds.sort((a, b) => (a.ratio ?? 0) - (b.ratio ?? 0))[Math.floor(ROUNDS / 2)];
    return median ? [median, coldRow] : [coldRow];
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function row(figure: string, ours: Fetched, peer: Fetched | null, what: string): BenchRow {
  const told = ({ segmentsPerSecond, p95 }: Fetched) =>
    `${segmentsPerSecond.toFixed(0)} segments/s, p95 ${p95.toFixed(0)} ms`;
  return {
    figure: `${figure}, ${CLIENTS} clients`,
    ours: ours.megabytesPerSecond,
    peer: peer?.megabytesPerSecond ?? null,
    peerName: peer ? 'nginx, sendfile, no check' : 'nginx (absent)',
    unit: 'MB/s',
    ratio: peer ? ours.megabytesPerSecond / peer.megabytesPerSecond : null,
    note: `${what}; ours ${told(ours)}${peer ? `, nginx ${told(peer)}` : ''}; the players share the machine with the server, which bounds both`,
  };
}

async function startGateway(children: ChildProcess[], address: unknown, folder: string) {
  const child = spawn(
    process.execPath,
    [
      fileURLToPath(new URL('./streamServer.ts', import.meta.url)),
      JSON.stringify(address),
      folder,
      String(SEGMENTS),
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  children.push(child);
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return JSON.parse(line) as { port: number; partId: string; cookies: string[] };
}

/** Serves files of the same size; null where there is no nginx on this machine. */
async function startNginx(children: ChildProcess[], folder: string): Promise<number | null> {
  const binary = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((path) => existsSync(path));
  if (!binary) return null;
  const files = join(folder, 'nginx');
  mkdirSync(files, { mode: 0o755 });
  chmodSync(folder, 0o755);
  const one = Buffer.alloc(1_000_000, 'nginx');
  for (let index = 0; index < SEGMENTS; index += 1)
    writeFileSync(join(files, `seg-${String(index).padStart(5, '0')}.m4s`), one);
  const port = await freePort();
  const configuration = join(folder, 'nginx.conf');
  writeFileSync(
    configuration,
    `${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000; client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2;
  fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server { listen 127.0.0.1:${port}; root ${files}; } }`,
  );
  const checked = spawnSync(binary, ['-t', '-c', configuration], { encoding: 'utf8' });
  if (checked.status !== 0) throw new Error(checked.stderr);
  children.push(spawn(binary, ['-c', configuration], { stdio: 'ignore' }));
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/seg-00000.m4s`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx did not start');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
