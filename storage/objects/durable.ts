import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreFull } from './store.ts';

export const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);

/** Turns a full disk into `StoreFull`, whatever the call was; everything else passes. */
export function orStoreFull(error: unknown): never {
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) throw new StoreFull({ cause: error });
  throw error;
}

/** Makes names in a folder durable: without it a power cut may forget a file that was itself synced. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders and keeps names by its journal.
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder and those above it, each durable in its parent. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!first) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** Writes a small file so that a reader sees the old one, the new one, or none: never half of it. */
export async function writeWhole(path: string, text: string, options: { durable: boolean }): Promise<void> {
  const handle = await open(`${path}.new`, 'w', 0o600);
  try {
    await handle.writeFile(text);
    if (options.durable) await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${path}.new`, path);
  if (options.durable) await syncFolder(dirname(path));
}

/** What lies at a path, or null. */
export async function statOf(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

/** Pieces are gathered to this size before a write: sixteen times fewer calls than a socket's chunks. */
const GATHER_BYTES = 1024 * 1024;

/**
 * Writes a stream at a place of an open file. Stops with null as soon as more than `mostBytes` come; answers how many were written.
 */
export async function writeStream(
  handle: FileHandle,
  bytes: AsyncIterable<Uint8Array>,
  position: number,
  mostBytes: number,
): Promise<number | null> {
  let pieces: Uint8Array[] = [];
  let gathered = 0;
  let written = 0;
  const flush = async () => {
    for (let left = pieces; left.length > 0; ) {
      const { bytesWritten } = await handle.writev(left, position + written);
      written += bytesWritten;
      left = after(left, bytesWritten);
    }
    pieces = [];
    gathered = 0;
  };
  for await (const piece of bytes) {
    if (written + gathered + piece.length > mostBytes) return null;
    pieces.push(piece);
    gathered += piece.length;
    if (gathered >= GATHER_BYTES) await flush();
  }
  await flush();
  return written;
}

/** What remains of pieces after the first bytes of them were written. */
function after(pieces: Uint8Array[], bytes: number): Uint8Array[] {
  let skip = bytes;
  const left: Uint8Array[] = [];
  for (const piece of pieces) {
    if (skip >= piece.length) skip -= piece.length;
    else {
      left.push(piece.subarray(skip));
      skip = 0;
    }
  }
  return left;
}
