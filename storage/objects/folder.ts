import { randomBytes } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { link, open, readdir, readFile, rename, rm, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { hasCode, makeFolder, orStoreFull, statOf, syncFolder, writeStream } from './durable.ts';
import { FolderUploads } from './folderUploads.ts';
import { startHashing } from './hashing.ts';
import { assertKey } from './key.ts';
import type { PartPlace } from './partReceiver.ts';
import { PART_ADDRESS_SECONDS, readPartAddress, signPartAddress } from './partSignature.ts';
import type { ObjectHead, ObjectStore, StoredPart } from './store.ts';

/** Files end in `~`, which no key contains: a folder and a file never contend for a name. */
const MARK = '~';
/** What a put that was cut leaves behind is cleared at the next start after a day. */
const LEFTOVER_MS = 24 * 3600 * 1000;

/**
 * Opens a folder as an object store; it is made when absent.
 *
 * ```
 * objects/<key>~   completed objects      uploads/<id>/   unfinished uploads (folderUploads.ts)
 * incoming/        puts under way         signing-key     signs part addresses, made once
 * ```
 * Everything that a method answered is on the disk: files and the folders that name them are synced first.
 * One process at a time takes parts (the data folder's lock sees to it); others may read and put.
 */
export async function openFolderStore(folder: string): Promise<ObjectStore> {
  const objects = join(folder, 'objects');
  const incoming = join(folder, 'incoming');
  const uploadsFolder = join(folder, 'uploads');
  for (const part of [objects, incoming, uploadsFolder]) await makeFolder(part);
  const secret = await signingKey(join(folder, 'signing-key'));
  await clearLeftovers(incoming);

  const pathOf = (key: string) => {
    assertKey(key);
    return join(objects, `${key}${MARK}`);
  };
  const hashing = startHashing();
  const uploads = new FolderUploads(uploadsFolder, pathOf, hashing);

  const head = async (key: string): Promise<ObjectHead | null> => {
    const stat = await statOf(pathOf(key));
    return stat?.isFile() ? { key, sizeBytes: stat.size, modifiedAt: stat.mtime } : null;
  };

  return {
    receiver: {
      readAddress: (path, query) => readPartAddress(secret, path, query, new Date()),
      receivePart: (place: PartPlace, bytes: Readable): Promise<StoredPart> => uploads.receive(place, bytes),
    },
    beginUpload: async (key, _mediaType, sizes) => {
      assertKey(key);
      return uploads.begin(key, sizes);
    },
    async partAddress(key, uploadId, part) {
      assertKey(key);
      const expiresAt = new Date(Date.now() + PART_ADDRESS_SECONDS * 1000);
      return { url: signPartAddress(secret, { uploadId, ...part }, expiresAt), headers: {}, expiresAt };
    },
    listParts: async (key, uploadId) => {
      assertKey(key);
      return uploads.list(uploadId);
    },
    completeUpload: (key, uploadId) => uploads.complete(key, uploadId),
    abortUpload: async (key, uploadId) => {
      assertKey(key);
      await uploads.abort(uploadId);
    },
    listUploads: (before) => uploads.listBegunBefore(before),

    async put(key, bytes) {
      const target = pathOf(key);
      const temporary = join(incoming, randomBytes(16).toString('hex'));
      const source = bytes instanceof Readable ? bytes : Readable.from([bytes], { objectMode: false });
      const handle = await open(temporary, 'wx', 0o600).catch(orStoreFull);
      try {
        let sizeBytes: number | null;
        try {
          sizeBytes = await writeStream(handle, source, 0, Number.MAX_SAFE_INTEGER);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await makeFolder(dirname(target));
        await rename(temporary, target);
        await syncFolder(dirname(target));
        return { sizeBytes: sizeBytes ?? 0 };
      } catch (error) {
        await rm(temporary, { force: true });
        return orStoreFull(error);
      }
    },
    async read(key, range = { start: 0, end: null }) {
      const path = pathOf(key);
      const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch((error: unknown) => {
        if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
        throw error;
      });
      if (!handle) return null;
      const { size } = await handle.stat();
      const end = Math.min(range.end ?? size, size);
      if (range.start >= end) {
        await handle.close();
        return Readable.from([]);
      }
      return createReadStream(path, {
        fd: handle,
        start: range.start,
        end: end - 1,
        highWaterMark: 256 * 1024,
      });
    },
    head,
    async digest(key, partSizeBytes) {
      const path = pathOf(key);
      const found = await head(key);
      if (!found) return null;
      const size = found.sizeBytes;
      // The whole in one thread, the parts in another: on two cores it takes as long as one of them.
      const parts = async () => {
        const sha256 = [];
        for (let start = 0; partSizeBytes !== null && start < size; start += partSizeBytes)
          sha256.push(
            (await hashing.hashFile(path, { start, end: Math.min(size, start + partSizeBytes) }, null))
              .sha256,
          );
        return sha256;
      };
      try {
        const [whole, partSha256] = await Promise.all([
          hashing.hashFile(path, { start: 0, end: size }, null),
          parts(),
        ]);
        return { ...whole, partSha256 };
      } catch (error) {
        // Deleted between: another completion found the same bytes stored already.
        if (!(await head(key))) return null;
        throw error;
      }
    },
    async delete(key) {
      const path = pathOf(key);
      await rm(path, { force: true });
      if (await statOf(dirname(path))) await syncFolder(dirname(path));
    },
    async list(prefix, after, limit) {
      const found: ObjectHead[] = [];
      for await (const key of walk(objects, '', prefix, after)) {
        const object = await head(key);
        if (object) found.push(object);
        if (found.length >= limit) break;
      }
      return found;
    },
    readAddress: async () => null,
    async check() {
      await statfs(objects);
      const probe = join(incoming, `check-${randomBytes(8).toString('hex')}`);
      const handle = await open(probe, 'wx', 0o600);
      await handle.close();
      await rm(probe, { force: true });
    },
    close: () => hashing.close(),
  };
}

/** Keys in order of their bytes; folders that cannot hold one of them are not opened. */
async function* walk(
  folder: string,
  path: string,
  prefix: string,
  after: string | null,
): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
  const names = entries
    .filter((entry) => entry.isDirectory() || entry.name.endsWith(MARK))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name.slice(0, -MARK.length)))
    .sort((a, b) => (a < b ? -1 : 1));
  for (const name of names) {
    const key = path + name;
    if (!name.endsWith('/')) {
      if (key.startsWith(prefix) && (after === null || key > after)) yield key;
      continue;
    }
    const couldMatch = key.startsWith(prefix) || prefix.startsWith(key);
    const couldFollow = after === null || key > after || after.startsWith(key);
    if (couldMatch && couldFollow) yield* walk(join(folder, name.slice(0, -1)), key, prefix, after);
  }
}

/** Reads the key, or makes it; two processes that start together end with the same one. */
async function signingKey(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  const temporary = `${path}.${randomBytes(8).toString('hex')}`;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(randomBytes(32));
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  return readFile(path);
}

async function clearLeftovers(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, basename(name));
    const stat = await statOf(path);
    if (stat && Date.now() - stat.mtimeMs > LEFTOVER_MS) await rm(path, { force: true });
  }
}
