import { type ChildProcess, spawn } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { connectDatabase, inDatabase } from '../../storage/database/database.ts';
import { startEmbeddedDatabase } from '../../storage/database/embedded.ts';
import { migrate } from '../../storage/database/migrate.ts';
import { enrolTeachers, sha256 } from '../uploads/school.ts';
import { sender, type UploadTold } from '../uploads/sender.ts';
import type { BenchRow } from './row.ts';

const LANES = 3;
const ROUNDS = 3;
/** The file is this block again and again: making a gigabyte of chance would cost more than sending it. */
const BLOCK = randomFillSync(Buffer.allocUnsafe(64 * 1024 * 1024));

/**
 * 1 GiB into the folder store: begun, sent in parts of 8 MiB by three lanes, each part compared with its sha256 and on
 * the disk before it is answered, joined, read again and hashed, put into a draft. Beside a bare Node server that takes
 * the same bytes in one PUT, writes and fsyncs them. Both servers are processes of their own on the same disk.
 */
export async function run(sizeBytes = 1024 ** 3): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-bench-upload-'));
  chmodSync(folder, 0o711);
  const databaseFolder = join(folder, 'database');
  mkdirSync(databaseFolder, { mode: 0o711 });
  const postgres = await startEmbeddedDatabase(databaseFolder);
  const children: ChildProcess[] = [];
  try {
    const admin = connectDatabase(postgres.owner, { connections: 1 });
    await admin`create database bench_upload`;
    await admin.end();
    const address = inDatabase(postgres.owner, 'bench_upload');
    const database = connectDatabase(address, { connections: 2 });
    await migrate(database);
    await enrolTeachers(database);
    await database.end();
    const ours = await start(children, '../uploads/serverProcess.ts', [
      JSON.stringify(address),
      join(folder, 'ours'),
      '8M',
    ]);
    mkdirSync(join(folder, 'bare'));
    const bare = await start(children, './bareServer.ts', [join(folder, 'bare')]);
    const hashes = hashParts(sizeBytes, 8 * 1024 * 1024);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const peer = await timed(() => putWhole(bare, sizeBytes));
      rounds.push({ peer, ...(await sendInParts(ours, { name: `film-${round}.mp4`, sizeBytes, hashes })) });
    }
    const rate = (seconds: number) => sizeBytes / 1e6 / seconds;
    const { peer, total, parts } = rounds.sort((a, b) => a.total / a.peer - b.total / b.peer)[1] ?? fail();
    return [
      {
        figure: `upload of ${sizeBytes / 1024 ** 3} GiB, folder store`,
        ours: rate(total),
        peer: rate(peer),
        peerName: 'bare Node server, one PUT, write and fsync',
        unit: 'MB/s',
        ratio: peer / total,
        note:
          `median of ${ROUNDS}: ${total.toFixed(2)} s (parts ${parts.toFixed(2)} s, joining and reading again ` +
          `${(total - parts).toFixed(2)} s) beside ${peer.toFixed(2)} s; bound by two hashes of every byte on shared cores; ` +
          `the sender's own hashes are made beforehand`,
      },
    ];
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const fail = (): never => {
  throw new Error('nothing was measured');
};

async function start(children: ChildProcess[], script: string, args: string[]): Promise<string> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [origin] = await once(createInterface({ input: child.stdout }), 'line');
  return String(origin);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** Bytes [start, end) of the file. */
const pieceAt = (start: number, size: number): Buffer => {
  const at = start % BLOCK.length;
  return BLOCK.subarray(at, at + size);
};

function hashParts(sizeBytes: number, partSizeBytes: number): string[] {
  const perBlock = BLOCK.length / partSizeBytes;
  const known = Array.from({ length: perBlock }, (_, index) =>
    sha256(pieceAt(index * partSizeBytes, partSizeBytes)),
  );
  return Array.from({ length: sizeBytes / partSizeBytes }, (_, index) => known[index % perBlock] ?? fail());
}

const agent = new Agent({ keepAlive: true });

function put(url: URL, sizeBytes: number, pieces: Iterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending = request(
      url,
      { method: 'PUT', agent, headers: { 'content-length': sizeBytes } },
      (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`answered ${response.statusCode}`)),
        );
      },
    );
    sending.on('error', reject);
    pipeline(Readable.from(pieces), sending).catch(reject);
  });
}

function* slices(start: number, size: number): Iterable<Buffer> {
  for (let at = 0; at < size; at += 1024 * 1024) yield pieceAt(start + at, 1024 * 1024);
}

const putWhole = (origin: string, sizeBytes: number) => put(new URL(origin), sizeBytes, slices(0, sizeBytes));

async function sendInParts(
  origin: string,
  file: { name: string; sizeBytes: number; hashes: string[] },
): Promise<{ total: number; parts: number }> {
  const teacher = sender(origin, 'wu');
  let parts = 0;
  const total = await timed(async () => {
    const { upload } = await teacher.begin({ name: file.name, sizeBytes: file.sizeBytes });
    if (!upload || upload.partCount !== file.hashes.length) throw new Error('not begun');
    parts = await timed(() => sendParts(teacher, origin, upload, file.hashes));
    const told = await teacher.complete(upload.id);
    if (told.upload?.state !== 'complete') throw new Error(JSON.stringify(told.refusals));
  });
  return { total, parts };
}

async function sendParts(
  teacher: ReturnType<typeof sender>,
  origin: string,
  upload: UploadTold,
  hashes: string[],
) {
  let next = 1;
  const lane = async () => {
    for (let number = next++; number <= upload.partCount; number = next++) {
      const { addresses } = await teacher.address(upload.id, [
        { number, sha256: hashes[number - 1] ?? fail() },
      ]);
      const [address] = addresses;
      if (!address) throw new Error('no address');
      await put(
        new URL(address.url, origin),
        address.sizeBytes,
        slices((number - 1) * upload.partSizeBytes, address.sizeBytes),
      );
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
