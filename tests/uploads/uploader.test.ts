import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isJunk } from '../../web/uploads/engine/foundFiles.ts';
import { forgetful } from '../../web/uploads/engine/keeper.ts';
import { sha256Hex } from '../../web/uploads/engine/sha256.ts';
import type { UploadTransport } from '../../web/uploads/engine/transport.ts';
import { Uploader } from '../../web/uploads/engine/uploader.ts';
import type { UploadItem } from '../../web/uploads/engine/uploadItem.ts';
import { openTestDatabase } from '../database.ts';
import { openLine } from './cuttingProxy.ts';
import { enrolTeachers, openServer, sha256, temporaryFolder } from './school.ts';
import { sender } from './sender.ts';

describe('the uploader of the browser', () => {
  let opened: Awaited<ReturnType<typeof openTestDatabase>>;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: Awaited<ReturnType<typeof openServer>>;
  let line: Awaited<ReturnType<typeof openLine>>;
  beforeAll(async () => {
    opened = await openTestDatabase();
    await enrolTeachers(opened.database);
    folder = await temporaryFolder();
    server = await openServer(opened.address, folder.path, { KEYUAN_PART_SIZE: '5M' });
    line = await openLine(server.origin);
  });
  afterAll(async () => {
    await line.close();
    await server.close();
    await folder.remove();
    await opened.close();
  });

  /** The browser's ways to the server, with fetch in place of XMLHttpRequest; `onPart` is called once a part has left. */
  function transport(onPart: () => void = () => undefined): UploadTransport {
    const wu = sender(line.origin, 'wu');
    return {
      begin: async (file) => asTold(await wu.begin(file)),
      address: async (uploadId, part) => {
        const { addresses, refusals } = await wu.address(uploadId, [part]);
        return { address: addresses[0] ?? null, refusals };
      },
      put: async (address, bytes, { signal, onSent }) => {
        const response = await fetch(new URL(address.url, line.origin), {
          method: 'PUT',
          body: bytes,
          signal,
        });
        onSent(bytes.size);
        onPart();
        const told: { code?: string } = await response.json();
        return { status: response.status, code: told.code ?? null };
      },
      complete: async (uploadId) => asTold(await wu.complete(uploadId)),
      abort: async (uploadId) => void (await wu.abort(uploadId)),
      list: async () => (await wu.mine()).map((upload) => asUpload(upload)),
    };
  }
  type Told = Awaited<ReturnType<ReturnType<typeof sender>['begin']>>;
  const asUpload = (upload: NonNullable<Told['upload']>) => ({
    ...upload,
    state: upload.state as 'receiving' | 'verifying' | 'complete' | 'failed' | 'aborted',
  });
  const asTold = ({ upload, refusals }: Told) => ({ upload: upload && asUpload(upload), refusals });

  function open(onPart?: () => void): Uploader {
    const hash = async (bytes: Blob) => sha256(new Uint8Array(await bytes.arrayBuffer()));
    return new Uploader({ versionId: 'ver-wu', transport: transport(onPart), hash, keeper: forgetful });
  }
  const fileOf = (path: string, bytes: Buffer, lastModified = 1) => ({
    path,
    file: new File([new Uint8Array(bytes)], path, { lastModified }),
    handle: null,
  });
  /** Resolves once the files look as wanted. */
  const until = (uploader: Uploader, wanted: (items: readonly UploadItem[]) => boolean) =>
    new Promise<readonly UploadItem[]>((resolve) => {
      const look = () => {
        if (!wanted(uploader.items)) return;
        stop();
        resolve(uploader.items);
      };
      const stop = uploader.subscribe(look);
      look();
    });
  const allEnded = (items: readonly UploadItem[]) =>
    items.length > 0 && items.every(({ state }) => state === 'complete' || state === 'failed');
  const shaOf = async (name: string) => {
    const [row] = await opened.database<
      { sha256: string }[]
    >`select sha256 from part where version_id = 'ver-wu' and name = ${name}`;
    return row?.sha256;
  };

  it('sends a folder of files, large and small, each whole', async () => {
    const files = [
      { path: '课/视频.mp4', bytes: randomBytes(16 * 1024 * 1024 + 3) },
      ...Array.from({ length: 8 }, (_, index) => ({
        path: `课/教案${index}.txt`,
        bytes: randomBytes(1000 + index),
      })),
    ];
    const uploader = open();
    uploader.add(files.map(({ path, bytes }) => fileOf(path, bytes)));
    const items = await until(uploader, allEnded);
    expect(items.map(({ name, state, sentBytes }) => [name, state, sentBytes])).toEqual(
      files.map(({ path, bytes }) => [path, 'complete', bytes.length]),
    );
    for (const { path, bytes } of files) expect(await shaOf(path)).toBe(sha256(bytes));
    expect(uploader.totals).toMatchObject({ openFiles: 0, sentBytes: uploader.totals.sizeBytes });
    uploader.close();
  });

  it('goes on by itself after the line was cut, and sends little again', async () => {
    const bytes = randomBytes(40 * 1024 * 1024);
    const before = line.passedBytes();
    let parts = 0;
    const uploader = open(() => {
      parts += 1;
      if (parts !== 2 && parts !== 5) return;
      line.cut();
      setTimeout(() => line.mend(), 300);
    });
    uploader.add([fileOf('断线.mp4', bytes)]);
    const items = await until(uploader, allEnded);
    expect(items[0]).toMatchObject({ state: 'complete', interrupted: false });
    expect(await shaOf('断线.mp4')).toBe(sha256(bytes));
    expect(uploader.totals.cutAt).not.toBeNull();
    expect(uploader.totals.resumedAt).not.toBeNull();
    // Two cuts cost at most the three parts of 5 MiB that were on their way each time.
    expect(line.passedBytes() - before).toBeLessThan(bytes.length + 2 * 3 * 5.1 * 1024 * 1024);
    uploader.close();
  });

  it('after a reload shows what was begun, and goes on when the same file is dropped again', async () => {
    const bytes = randomBytes(21 * 1024 * 1024);
    let parts = 0;
    const first = open(() => {
      parts += 1;
      if (parts === 2) first.close();
    });
    first.add([fileOf('另一天.mp4', bytes)]);
    await expect.poll(() => parts, { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
    const second = open();
    await expect
      .poll(async () => (await transport().list('ver-wu'))[0]?.receivedParts.length, { timeout: 30_000 })
      .toBeGreaterThanOrEqual(2);
    await second.restore();
    const [absent] = await until(second, (items) => items.length === 1);
    expect(absent).toMatchObject({ name: '另一天.mp4', state: 'absent' });
    expect(absent?.sentBytes).toBeGreaterThanOrEqual(10 * 1024 * 1024);
    const before = line.passedBytes();
    second.add([fileOf('另一天.mp4', bytes)]);
    const [done] = await until(second, allEnded);
    expect(done?.state).toBe('complete');
    expect(line.passedBytes() - before).toBeLessThan(12 * 1024 * 1024);
    expect(await shaOf('另一天.mp4')).toBe(sha256(bytes));
    second.close();
  });

  it('pauses, resumes, and forgets what is given up', async () => {
    const bytes = randomBytes(21 * 1024 * 1024);
    let parts = 0;
    const uploader = open(() => {
      parts += 1;
      if (parts === 1) uploader.pauseAll();
    });
    uploader.add([fileOf('暂停.mp4', bytes), fileOf('不要.txt', Buffer.from('x'))]);
    const paused = await until(
      uploader,
      (items) => items.length === 2 && items.every(({ state }) => state === 'paused'),
    );
    expect(uploader.totals.paused).toBe(true);
    await uploader.cancel(paused[1]?.key ?? '');
    uploader.resumeAll();
    const items = await until(uploader, allEnded);
    expect(items.map(({ name, state }) => [name, state])).toEqual([['暂停.mp4', 'complete']]);
    expect(await shaOf('不要.txt')).toBeUndefined();
    expect(await transport().list('ver-wu')).toEqual([]);
    uploader.close();
  });

  it('in two tabs at once makes one part', async () => {
    const bytes = randomBytes(21 * 1024 * 1024);
    const tabs = [open(), open()];
    for (const tab of tabs) tab.add([fileOf('两个窗口.mp4', bytes)]);
    const ends = await Promise.all(tabs.map((tab) => until(tab, allEnded)));
    expect(ends.map((items) => items[0]?.state)).toEqual(['complete', 'complete']);
    expect(new Set(ends.map((items) => items[0]?.partId)).size).toBe(1);
    for (const tab of tabs) tab.close();
  });

  it('shows a refusal in words and goes on with the other files', async () => {
    const uploader = open();
    uploader.add([fileOf('空的.txt', Buffer.alloc(0)), fileOf('好的.txt', Buffer.from('好'))]);
    const items = await until(uploader, allEnded);
    expect(items.map(({ state, refusal }) => [state, refusal?.code ?? null])).toEqual([
      ['failed', 'FILE_EMPTY'],
      ['complete', null],
    ]);
    expect(items[0]?.refusal?.message).toContain('0 字节');
    uploader.close();
  });

  it('hashes like everybody else where the browser has no hash of its own', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 100_003]) {
      const bytes = randomBytes(length);
      expect(sha256Hex(new Uint8Array(bytes)), `${length} bytes`).toBe(sha256(bytes));
    }
  });

  it('leaves out what systems leave behind, and nothing else', () => {
    const junk = ['Thumbs.db', 'a/.DS_Store', '__MACOSX/a/b.pdf', '~$教案.docx', 'desktop.ini', 'a/._b.pdf'];
    const meant = ['教案.docx', 'a/thumbs.pdf', 'macosx.txt', 'a~$b.docx'];
    expect(junk.map(isJunk)).toEqual(junk.map(() => true));
    expect(meant.map(isJunk)).toEqual(meant.map(() => false));
  });
});
