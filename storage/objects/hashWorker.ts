// Hashes beside the main thread; spoken to by hashing.ts alone.
import { createHash, type Hash } from 'node:crypto';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

/** A task: a range of a file, or bytes handed over piece by piece. */
export type HashTask =
  | { id: number; kind: 'file'; path: string; start: number; end: number; partSizeBytes: number | null }
  | { id: number; kind: 'begin'; partSizeBytes: number | null }
  | { id: number; kind: 'bytes'; bytes: Uint8Array }
  | { id: number; kind: 'end' };

/** `whole` is empty when only parts were asked. */
export type HashAnswer =
  | { id: number; kind: 'done'; sizeBytes: number; sha256: string; partSha256: string[] }
  | { id: number; kind: 'more' }
  | { id: number; kind: 'failed'; message: string };

/** One MiB: beyond it reading gains nothing, and eight threads of it are still small. */
const PIECE = 1024 * 1024;

class Digest {
  readonly #whole = createHash('sha256');
  readonly #partSizeBytes: number | null;
  readonly #parts: string[] = [];
  #part: Hash | null = null;
  #inPart = 0;
  #sizeBytes = 0;

  constructor(partSizeBytes: number | null) {
    this.#partSizeBytes = partSizeBytes;
  }

  update(bytes: Uint8Array): void {
    this.#whole.update(bytes);
    this.#sizeBytes += bytes.length;
    if (this.#partSizeBytes === null) return;
    for (let at = 0; at < bytes.length; ) {
      const piece = bytes.subarray(at, at + this.#partSizeBytes - this.#inPart);
      this.#part ??= createHash('sha256');
      this.#part.update(piece);
      at += piece.length;
      this.#inPart += piece.length;
      if (this.#inPart === this.#partSizeBytes) this.#endPart();
    }
  }

  #endPart(): void {
    if (this.#part) this.#parts.push(this.#part.digest('hex'));
    this.#part = null;
    this.#inPart = 0;
  }

  end() {
    this.#endPart();
    return { sizeBytes: this.#sizeBytes, sha256: this.#whole.digest('hex'), partSha256: this.#parts };
  }
}

const piece = Buffer.allocUnsafeSlow(PIECE);

function hashFile(task: Extract<HashTask, { kind: 'file' }>) {
  const file = openSync(task.path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const digest = new Digest(task.partSizeBytes);
    for (let at = task.start; at < task.end; ) {
      const read = readSync(file, piece, 0, Math.min(PIECE, task.end - at), at);
      if (read === 0) break;
      digest.update(piece.subarray(0, read));
      at += read;
    }
    return digest.end();
  } finally {
    closeSync(file);
  }
}

const streams = new Map<number, Digest>();

function perform(task: HashTask): HashAnswer {
  if (task.kind === 'file') return { id: task.id, kind: 'done', ...hashFile(task) };
  if (task.kind === 'begin') {
    streams.set(task.id, new Digest(task.partSizeBytes));
    return { id: task.id, kind: 'more' };
  }
  const digest = streams.get(task.id);
  if (!digest) throw new Error('no such stream');
  if (task.kind === 'bytes') {
    digest.update(task.bytes);
    return { id: task.id, kind: 'more' };
  }
  streams.delete(task.id);
  return { id: task.id, kind: 'done', ...digest.end() };
}

parentPort?.on('message', (task: HashTask) => {
  try {
    parentPort?.postMessage(perform(task));
  } catch (error) {
    streams.delete(task.id);
    parentPort?.postMessage({
      id: task.id,
      kind: 'failed',
      message: error instanceof Error ? error.message : String(error),
    });
  }
});
