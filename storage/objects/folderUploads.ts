import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rm, statfs, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { hasCode, makeFolder, orStoreFull, statOf, syncFolder, writeStream, writeWhole } from './durable.ts';
import type { Hashing } from './hashing.ts';
import { PartFault, type PartPlace } from './partReceiver.ts';
import { type StoredPart, StoreFull, type UploadSizes, UploadUnknown } from './store.ts';

/** Room that stays free beside an upload, for the database and what is made of the file. */
const SPARE_BYTES = 256 * 1024 * 1024;

/** What a folder `uploads/<id>` says about itself. */
interface UploadNote extends UploadSizes {
  key: string;
  begunAt: string;
}

/*
 * uploads/<id>/upload.json   the note, written first
 * uploads/<id>/data          the file in its full size; every part is written at its own offset
 * uploads/<id>/parts/<n>     size and sha256 of a part whose bytes are on the disk; no record: not received
 *
 * Only one process receives parts of a folder (the data folder is locked), so turns are kept in memory.
 */
export class FolderUploads {
  readonly #folder: string;
  readonly #pathOf: (key: string) => string;
  readonly #hashing: Hashing;
  /** Who writes a part now: a newer sending ends an older one. */
  readonly #writers = new Map<string, { stop(): void; ended: Promise<void> }>();
  readonly #closing = new Set<string>();

  constructor(folder: string, pathOf: (key: string) => string, hashing: Hashing) {
    this.#folder = folder;
    this.#pathOf = pathOf;
    this.#hashing = hashing;
  }

  async begin(key: string, sizes: UploadSizes): Promise<string> {
    const disk = await statfs(this.#folder);
    if (disk.bavail * disk.bsize < sizes.sizeBytes + SPARE_BYTES) throw new StoreFull();
    const id = randomBytes(16).toString('hex');
    const folder = join(this.#folder, id);
    try {
      await mkdir(join(folder, 'parts'), { recursive: true, mode: 0o700 });
      const data = await open(join(folder, 'data'), 'wx', 0o600);
      await data.close();
      await truncate(join(folder, 'data'), sizes.sizeBytes);
      const note: UploadNote = { key, ...sizes, begunAt: new Date().toISOString() };
      await writeWhole(join(folder, 'upload.json'), JSON.stringify(note), { durable: true });
      await syncFolder(this.#folder);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      orStoreFull(error);
    }
    return id;
  }

  /** Writes one part in its place; it is on the disk and has the wanted sha256 when this resolves. */
  async receive(place: PartPlace, bytes: Readable): Promise<StoredPart> {
    const { uploadId, number } = place;
    const note = await this.#note(uploadId);
    if (!note) throw new PartFault('UPLOAD_UNKNOWN');
    const start = (number - 1) * note.partSizeBytes;
    if (start >= note.sizeBytes) throw new PartFault('PART_NUMBER_INVALID');
    const sizeBytes = Math.min(note.partSizeBytes, note.sizeBytes - start);
    if (place.sizeBytes !== sizeBytes) throw new PartFault('PART_SIZE_MISMATCH');
    return this.#inTurn(`${uploadId}/${number}`, bytes, async () => {
      if (this.#closing.has(uploadId)) throw new PartFault('UPLOAD_UNKNOWN');
      const received = await this.#record(uploadId, number);
      if (received?.etag === place.sha256) {
        bytes.resume();
        return received;
      }
      return this.#write(place, start, bytes);
    });
  }

  async #write(place: PartPlace, start: number, bytes: Readable): Promise<StoredPart> {
    const { uploadId, number, sizeBytes, sha256 } = place;
    const data = join(this.#folder, uploadId, 'data');
    const record = join(this.#folder, uploadId, 'parts', String(number));
    await rm(record, { force: true });
    const handle = await open(data, constants.O_WRONLY | constants.O_NOFOLLOW).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) throw new PartFault('UPLOAD_UNKNOWN');
      throw error;
    });
    try {
      // What is not read stays readable, so that the gateway can hear the sender out and tell why.
      const source = bytes.iterator({ destroyOnReturn: false });
      const written = await writeStream(handle, source, start, sizeBytes).catch(partProblem);
      if (written === null) throw new PartFault('PART_SIZE_MISMATCH');
      if (written < sizeBytes) throw new PartFault('PART_CUT');
      const [digest] = await Promise.all([
        this.#hashing.hashFile(data, { start, end: start + sizeBytes }, null),
        handle.datasync().catch(partProblem),
      ]);
      if (digest.sha256 !== sha256) throw new PartFault('PART_DIGEST_MISMATCH');
    } finally {
      await handle.close();
    }
    const part: StoredPart = { number, sizeBytes, etag: sha256 };
    await writeWhole(record, JSON.stringify(part), { durable: false }).catch(partProblem);
    return part;
  }

  /** Lets one sending of a part write at a time; a newer one ends the one before and waits for it. */
  async #inTurn<T>(part: string, bytes: Readable, write: () => Promise<T>): Promise<T> {
    const before = this.#writers.get(part);
    let replaced = false;
    let ended: () => void = () => undefined;
    const writer = {
      stop: () => {
        replaced = true;
        bytes.destroy(new PartFault('PART_REPLACED'));
      },
      ended: new Promise<void>((resolve) => {
        ended = resolve;
      }),
    };
    this.#writers.set(part, writer);
    try {
      before?.stop();
      await before?.ended;
      if (replaced) throw new PartFault('PART_REPLACED');
      return await write();
    } catch (error) {
      throw replaced ? new PartFault('PART_REPLACED', { cause: error }) : error;
    } finally {
      if (this.#writers.get(part) === writer) this.#writers.delete(part);
      ended();
    }
  }

  async list(uploadId: string): Promise<StoredPart[] | null> {
    const numbers = await readdir(join(this.#folder, uploadId, 'parts')).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return null;
      throw error;
    });
    if (!numbers) return null;
    const whole = numbers.filter((name) => /^\d+$/.test(name)).map(Number);
    const parts = await Promise.all(
      whole.sort((a, b) => a - b).map((number) => this.#record(uploadId, number)),
    );
    return parts.filter((part) => part !== null);
  }

  async complete(key: string, uploadId: string): Promise<void> {
    this.#closing.add(uploadId);
    try {
      await this.#endWriters(uploadId);
      const target = this.#pathOf(key);
      const note = await this.#note(uploadId);
      if (!note || note.key !== key) {
        if (await statOf(target)) return;
        throw new UploadUnknown();
      }
      const folder = join(this.#folder, uploadId);
      const data = join(folder, 'data');
      const handle = await open(data, constants.O_RDWR | constants.O_NOFOLLOW);
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
      await makeFolder(dirname(target));
      // A link, not a rename: it never replaces what is there, and a crash before the next line loses nothing.
      await link(data, target).catch(async (error: unknown) => {
        const same = hasCode(error, 'EEXIST') && (await statOf(target))?.ino === (await statOf(data))?.ino;
        if (!same) throw error;
      });
      await syncFolder(dirname(target));
      await rm(folder, { recursive: true, force: true });
    } finally {
      this.#closing.delete(uploadId);
    }
  }

  async abort(uploadId: string): Promise<void> {
    this.#closing.add(uploadId);
    try {
      await this.#endWriters(uploadId);
      await rm(join(this.#folder, uploadId), { recursive: true, force: true });
    } finally {
      this.#closing.delete(uploadId);
    }
  }

  async listBegunBefore(before: Date): Promise<{ key: string; uploadId: string; begunAt: Date }[]> {
    const found = [];
    for (const uploadId of await readdir(this.#folder)) {
      const note = await this.#note(uploadId);
      // A folder without a note was cut while it was begun: its own date counts, and no key names it.
      const begunAt = note ? new Date(note.begunAt) : (await statOf(join(this.#folder, uploadId)))?.mtime;
      if (begunAt && begunAt < before) found.push({ key: note?.key ?? 'unknown', uploadId, begunAt });
    }
    return found;
  }

  async #endWriters(uploadId: string): Promise<void> {
    const writers = [...this.#writers]
      .filter(([part]) => part.startsWith(`${uploadId}/`))
      .map(([, writer]) => writer);
    for (const writer of writers) writer.stop();
    await Promise.all(writers.map((writer) => writer.ended));
  }

  async #note(uploadId: string): Promise<UploadNote | null> {
    if (!/^[0-9a-f]{32}$/.test(uploadId)) return null;
    return readJson<UploadNote>(join(this.#folder, uploadId, 'upload.json'));
  }

  #record(uploadId: string, number: number): Promise<StoredPart | null> {
    return readJson<StoredPart>(join(this.#folder, uploadId, 'parts', String(number)));
  }
}

/** Reads a file that we wrote whole; null when there is none. */
async function readJson<T>(path: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

/** A full disk and a cut line are the part's own end; anything else is a fault of the store. */
function partProblem(error: unknown): never {
  if (error instanceof PartFault) throw error;
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) throw new PartFault('STORE_FULL', { cause: error });
  if (hasCode(error, 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR'))
    throw new PartFault('PART_CUT', { cause: error });
  throw error;
}
