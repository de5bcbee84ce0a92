import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newObjectKey } from '../../storage/objects/key.ts';
import { type ObjectStore, type StoredPart, UploadUnknown } from '../../storage/objects/store.ts';

const PART = 5 * 1024 * 1024;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A store under test and where its relative part addresses are answered. */
export interface OpenedStore {
  store: ObjectStore;
  origin: string;
  close(): Promise<void>;
}

/** The rules that both stores keep; called by objectStoreFolder.test.ts and objectStoreS3.test.ts. */
export function describeObjectStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(`the object store on ${name}`, () => {
    let opened: OpenedStore;
    let store: ObjectStore;
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened.close());

    const whole = async (key: string, range?: { start: number; end: number | null }) => {
      const stream = await store.read(key, range);
      return stream && (await buffer(stream));
    };

    async function begin(bytes: Uint8Array, partSizeBytes = PART) {
      const key = newObjectKey('file');
      const sizes = { sizeBytes: bytes.length, partSizeBytes };
      const uploadId = await store.beginUpload(key, 'application/octet-stream', sizes);
      const part = (number: number) => bytes.subarray((number - 1) * partSizeBytes, number * partSizeBytes);
      const address = (number: number) =>
        store.partAddress(key, uploadId, {
          number,
          sizeBytes: part(number).length,
          sha256: sha256(part(number)),
        });
      const send = async (number: number, other?: Uint8Array) => {
        const { url, headers } = await address(number);
        return fetch(new URL(url, opened.origin), {
          method: 'PUT',
          headers,
          body: Buffer.from(other ?? part(number)),
        });
      };
      return { key, uploadId, part, address, send };
    }
    const parts = async (key: string, uploadId: string): Promise<StoredPart[]> =>
      (await store.listParts(key, uploadId)) ?? [];

    it('[O1] gives back the same bytes, whole and in any range', async () => {
      const bytes = randomBytes(300_000);
      const key = newObjectKey('test');
      expect(
        await store.put(key, Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)]), 'image/webp'),
      ).toEqual({
        sizeBytes: 300_000,
      });
      expect(sha256((await whole(key)) ?? Buffer.alloc(0))).toBe(sha256(bytes));
      for (const [start, end] of [
        [0, 1],
        [299_999, null],
        [1000, 200_000],
        [0, null],
        [5, 9_999_999],
      ] as const)
        expect(await whole(key, { start, end })).toEqual(bytes.subarray(start, end ?? undefined));
      for (const [start, end] of [
        [300_000, null],
        [700_000, 800_000],
        [10, 10],
      ] as const)
        expect(await whole(key, { start, end })).toEqual(Buffer.alloc(0));
      expect(await store.head(key)).toMatchObject({ key, sizeBytes: 300_000 });
    });

    it('[O1] joins parts that came in any order, and one part that is smaller than the store likes', async () => {
      const bytes = randomBytes(2 * PART + 12_345);
      const upload = await begin(bytes);
      for (const number of [3, 1, 2]) expect((await upload.send(number)).status).toBe(200);
      const listed = await parts(upload.key, upload.uploadId);
      expect(listed.map(({ number, sizeBytes }) => [number, sizeBytes])).toEqual([
        [1, PART],
        [2, PART],
        [3, 12_345],
      ]);
      await store.completeUpload(upload.key, upload.uploadId, listed);
      expect(await store.digest(upload.key, PART)).toEqual({
        sizeBytes: bytes.length,
        sha256: sha256(bytes),
        partSha256: [1, 2, 3].map((number) => sha256(upload.part(number))),
      });
      expect(await store.digest(upload.key, null)).toMatchObject({ sha256: sha256(bytes), partSha256: [] });

      const small = await begin(Buffer.from('课'));
      await small.send(1);
      await store.completeUpload(small.key, small.uploadId, await parts(small.key, small.uploadId));
      expect(await whole(small.key)).toEqual(Buffer.from('课'));
    });

    it('[O2] never shows a half-written object to a reader', async () => {
      const key = newObjectKey('test');
      const failing = Readable.from(
        (async function* () {
          yield randomBytes(100_000);
          expect(await store.head(key)).toBeNull();
          throw new Error('the source broke');
        })(),
      );
      await expect(store.put(key, failing, 'text/plain')).rejects.toThrow();
      expect(await store.head(key)).toBeNull();

      const upload = await begin(randomBytes(1000));
      await upload.send(1);
      expect(await store.head(upload.key)).toBeNull();
      expect(await store.read(upload.key)).toBeNull();
      await store.abortUpload(upload.key, upload.uploadId);
    });

    it('[O3] never passes off bytes whose sha256 differs: refused at once, or told by the digest', async () => {
      const bytes = randomBytes(4000);
      const upload = await begin(bytes);
      const altered = Buffer.from(bytes);
      altered[1234] = (altered[1234] ?? 0) ^ 1;
      const answer = await upload.send(1, altered);
      if (store.receiver) {
        expect([answer.status, await answer.json()]).toEqual([
          422,
          { code: 'PART_DIGEST_MISMATCH', next: 'Send the part again; nothing of it was kept.' },
        ]);
        expect(await parts(upload.key, upload.uploadId)).toEqual([]);
        return store.abortUpload(upload.key, upload.uploadId);
      }
      await store.completeUpload(upload.key, upload.uploadId, await parts(upload.key, upload.uploadId));
      expect((await store.digest(upload.key, PART))?.partSha256).toEqual([sha256(altered)]);
    });

    it('[O4] accepts the same part twice, also at once', async () => {
      const bytes = randomBytes(PART);
      const upload = await begin(bytes);
      const answers = await Promise.allSettled([upload.send(1), upload.send(1)]);
      const statuses = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.status : 0));
      expect(statuses).toContain(200);
      expect((await upload.send(1)).status).toBe(200);
      expect(await parts(upload.key, upload.uploadId)).toHaveLength(1);
      await store.completeUpload(upload.key, upload.uploadId, await parts(upload.key, upload.uploadId));
      expect((await store.digest(upload.key, null))?.sha256).toBe(sha256(bytes));
    });

    it('[O5] answers null for an absent object', async () => {
      const key = newObjectKey('absent');
      expect(await Promise.all([store.head(key), store.read(key), store.digest(key, null)])).toEqual([
        null,
        null,
        null,
      ]);
      expect(await store.listParts(key, '0123456789abcdef0123456789abcdef')).toBeNull();
      await store.delete(key);
    });

    it('[O6] refuses a key that would leave its bucket', async () => {
      for (const key of [
        '../x',
        'a/../../x',
        '/etc/passwd',
        'a//b',
        'a/.',
        'A',
        'a\\b',
        'a%2fb',
        'a\0b',
        '',
        'a/',
        '.hidden',
        'a~',
      ])
        for (const act of [
          () => store.head(key),
          () => store.read(key),
          () => store.put(key, Buffer.from('x'), 'text/plain'),
        ])
          await expect(act()).rejects.toThrow(TypeError);
    });

    it('[O7] completes again without an error, and never an upload that it does not know', async () => {
      const bytes = randomBytes(9000);
      const upload = await begin(bytes);
      await upload.send(1);
      const listed = await parts(upload.key, upload.uploadId);
      await store.completeUpload(upload.key, upload.uploadId, listed);
      await store.completeUpload(upload.key, upload.uploadId, listed);
      expect(await whole(upload.key)).toEqual(bytes);
      await expect(
        store.completeUpload(newObjectKey('file'), '0123456789abcdef0123456789abcdef', listed),
      ).rejects.toThrow(UploadUnknown);
    });

    it('[O8] an address dies with its upload: after completion and after giving up nothing can be changed', async () => {
      const bytes = randomBytes(9000);
      const upload = await begin(bytes);
      const { url } = await upload.address(1);
      const put = (body: Uint8Array) =>
        fetch(new URL(url, opened.origin), { method: 'PUT', body: Buffer.from(body) });
      expect((await put(bytes)).status).toBe(200);
      await store.completeUpload(upload.key, upload.uploadId, await parts(upload.key, upload.uploadId));
      expect([403, 404, 410]).toContain((await put(bytes)).status);
      expect(await whole(upload.key)).toEqual(bytes);

      const given = await begin(bytes);
      const address = await given.address(1);
      await store.abortUpload(given.key, given.uploadId);
      await store.abortUpload(given.key, given.uploadId);
      const late = await fetch(new URL(address.url, opened.origin), {
        method: 'PUT',
        body: Buffer.from(bytes),
      });
      expect([403, 404, 410]).toContain(late.status);
      expect(await store.head(given.key)).toBeNull();
    });

    it('[O9] an address is for one part of one upload: no word of it can be changed', async () => {
      const upload = await begin(randomBytes(2 * PART));
      const { url } = await upload.address(1);
      const address = new URL(url, opened.origin);
      const changed = [...address.searchParams.keys()].map((name) => {
        const other = new URL(address);
        const value = other.searchParams.get(name) ?? '';
        other.searchParams.set(
          name,
          value.replace(/.$/, (last) => (last === '1' ? '2' : '1')),
        );
        return other;
      });
      for (const other of changed) {
        const answer = await fetch(other, { method: 'PUT', body: Buffer.from(upload.part(1)) });
        expect([400, 403, 404], other.search).toContain(answer.status);
      }
      expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBeGreaterThanOrEqual(400);
      expect(await parts(upload.key, upload.uploadId)).toEqual([]);
      await store.abortUpload(upload.key, upload.uploadId);
    });

    it('[O10] lists keys of a prefix in order, page by page, and no more once deleted', async () => {
      const prefix = `list/${randomBytes(6).toString('hex')}`;
      const keys = ['a/b', 'a-b', 'a.b', 'b/c/d', 'c'].map((end) => `${prefix}/${end}`);
      for (const key of keys) await store.put(key, Buffer.from(key), 'text/plain');
      const sorted = [...keys].sort();
      expect((await store.list(prefix, null, 100)).map(({ key }) => key)).toEqual(sorted);
      const paged: string[] = [];
      for (;;) {
        const page = await store.list(prefix, paged.at(-1) ?? null, 2);
        if (page.length === 0) break;
        paged.push(...page.map(({ key }) => key));
      }
      expect(paged).toEqual(sorted);
      for (const key of keys) await store.delete(key);
      expect(await store.list(prefix, null, 100)).toEqual([]);
    });

    it('[O11] replaces an object whole when it is put again', async () => {
      const key = newObjectKey('test');
      await store.put(key, Buffer.alloc(70_000, 1), 'text/plain');
      await store.put(key, Buffer.alloc(10, 2), 'text/plain');
      expect(await whole(key)).toEqual(Buffer.alloc(10, 2));
    });

    it('[O12] says that it works', async () => {
      await expect(store.check()).resolves.toBeUndefined();
    });
  });
}
