import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadPartsRouter } from '../../server/gateway/uploadParts.ts';
import { newObjectKey } from '../../storage/objects/key.ts';
import { openObjectStore } from '../../storage/objects/open.ts';
import { signPartAddress } from '../../storage/objects/partSignature.ts';
import { describeObjectStore, type OpenedStore } from './objectStore.ts';

async function openFolder(): Promise<OpenedStore & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'keyuan-objects-'));
  const store = await openObjectStore({ dataFolder: folder, s3: null });
  const app = express().use(uploadPartsRouter({ objects: store, logger: pino({ level: 'silent' }) }));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    folder,
    store,
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describeObjectStore('a folder', openFolder);

describe('the gateway of the folder store', () => {
  let opened: Awaited<ReturnType<typeof openFolder>>;
  beforeAll(async () => {
    opened = await openFolder();
  });
  afterAll(() => opened.close());

  const SIZE = 200_000;
  async function address() {
    const key = newObjectKey('file');
    const uploadId = await opened.store.beginUpload(key, 'video/mp4', {
      sizeBytes: SIZE,
      partSizeBytes: SIZE,
    });
    const { url } = await opened.store.partAddress(key, uploadId, {
      number: 1,
      sizeBytes: SIZE,
      sha256: '0'.repeat(64),
    });
    return { key, uploadId, url: new URL(url, opened.origin) };
  }

  /** Sends by hand what fetch would not: a wrong length, a cut body. Answers the status, or null when the line was cut. */
  const sendRaw = (url: URL, headers: Record<string, string>, body: Buffer, cut = false) =>
    new Promise<number | null>((resolve) => {
      const request = httpRequest(url, { method: 'PUT', headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? null);
      });
      request.on('error', () => resolve(null));
      request.write(body, () => (cut ? request.destroy() : request.end()));
    });

  it.each([
    ['a body without a length', { 'transfer-encoding': 'chunked' }, 411],
    ['a shorter body than signed', { 'content-length': '1000' }, 400],
  ])('[O13] refuses %s', async (_what, headers, status) => {
    const { url, key, uploadId } = await address();
    expect(await sendRaw(url, headers, randomBytes(1000))).toBe(status);
    expect(await opened.store.listParts(key, uploadId)).toEqual([]);
  });

  it('[O14] keeps nothing of a part whose line is cut, and takes it afterwards', async () => {
    const { url, key, uploadId } = await address();
    expect(await sendRaw(url, { 'content-length': String(SIZE) }, randomBytes(1000), true)).toBeNull();
    expect(await opened.store.listParts(key, uploadId)).toEqual([]);
  });

  it('[O15] refuses an address whose time is over', async () => {
    const { readFile } = await import('node:fs/promises');
    const secret = await readFile(join(opened.folder, 'objects', 'signing-key'));
    const { uploadId } = await address();
    const place = { uploadId, number: 1, sizeBytes: SIZE, sha256: '0'.repeat(64) };
    const late = signPartAddress(secret, place, new Date(Date.now() - 2000));
    const answer = await fetch(new URL(late, opened.origin), { method: 'PUT', body: randomBytes(SIZE) });
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'ADDRESS_EXPIRED']);
  });

  it.each([
    '/upload-parts/../../etc/passwd',
    '/upload-parts/%2e%2e%2fx/1',
    '/upload-parts//1',
    '/upload-parts/x/1?size=1',
  ])('[O16] refuses the path %s', async (path) => {
    const status = await sendRaw(new URL(opened.origin + path), { 'content-length': '1' }, Buffer.from('x'));
    expect([403, 404]).toContain(status);
  });

  it('[O17] finds abandoned uploads again, also one that was cut while it was begun', async () => {
    const { uploadId } = await address();
    const found = await opened.store.listUploads(new Date(Date.now() + 1000));
    expect(found.map((upload) => upload.uploadId)).toContain(uploadId);
    expect(await opened.store.listUploads(new Date(0))).toEqual([]);
  });

  it('[O18] throws when the folder is gone, instead of saying that nothing is there', async () => {
    const broken = await openFolder();
    await rm(join(broken.folder, 'objects'), { recursive: true });
    await expect(broken.store.check()).rejects.toThrow();
    await expect(broken.store.put(newObjectKey('test'), Buffer.from('x'), 'text/plain')).rejects.toThrow();
    await broken.close();
  });

  it('[O19] leaves no file behind when nothing is under way', async () => {
    const own = await openFolder();
    await writeFile(join(own.folder, 'objects', 'incoming', 'fresh'), 'a put under way');
    await own.store.put(newObjectKey('test'), Buffer.from('x'), 'text/plain');
    expect(await readdir(join(own.folder, 'objects', 'incoming'))).toEqual(['fresh']);
    await own.close();
  });
});
