import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { failureSentence } from '../../server/media/failures.ts';
import { judge } from './judge.ts';
import { haveSamples, type ManifestEntry, readManifest, SAMPLES } from './samples.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const present = haveSamples('hostile');
const folder = `${SAMPLES}/hostile`;
const only = process.env.KEYUAN_ONLY;

/** Judged where films and sounds are made (tests/video): here they only must do no harm. */
const isRecording = (entry: ManifestEntry): boolean =>
  entry.group === 'media' && !/\.(srt|zip)$/.test(entry.path ?? '');

async function zipBesideGoodFile(name: string, bytes: Buffer): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from('课源测试：好文件。'), '好文件.txt');
  zip.addBuffer(bytes, name, { compress: false });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe.runIf(present)('hostile files are disarmed or refused, in words', () => {
  let workshop: Workshop;
  let canary: Server;
  let connections = 0;
  beforeAll(async () => {
    canary = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => canary.listen(9, '127.0.0.1', resolve));
    workshop = await openWorkshop();
  });
  afterAll(async () => {
    await workshop.close();
    await new Promise((resolve) => canary.close(resolve));
  });

  const entries = present
    ? readManifest(folder).filter((entry) => entry.path !== null && (!only || entry.path.includes(only)))
    : [];
  const named = entries.map((entry) => [entry.path ?? '', entry] as const);

  test.each(named)('%s', { timeout: 300_000 }, async (path, entry) => {
    const before = connections;
    const bytes = readFileSync(`${folder}/${path}`);
    const name = entry.upload_as ?? path.slice(path.lastIndexOf('/') + 1);
    const version = await workshop.draft();
    await workshop.add(version, name, bytes);
    const parts = await workshop.settle(version, 280);
    const judged = judge(parts, entry.expect);
    expect({ missed: judged.missed, outcome: judged.outcome, codes: judged.codes }).toMatchObject({
      missed: [],
    });
    for (const code of judged.codes) expect(failureSentence(code, 'zh-CN')).toMatch(/\p{Script=Han}{5}/u);
    // What must never be observed, as far as it can be from here.
    expect(connections).toBe(before);
    for (const part of parts) {
      expect(part.text).not.toContain(hostname());
      expect(part.name).not.toMatch(/\p{Cf}|\.\.\//u);
      if (part.mediaType) expect(part.kind === 'image' && part.mediaType === 'text/html').toBe(false);
    }
    expect(readdirSync(tmpdir()).filter((file) => /escape/.test(file))).toEqual([]);
    const isOpened = parts.length > 1 || !judged.codes.includes('UNSUPPORTED_ARCHIVE');
    for (const [shown, fate] of isOpened ? (entry.expect.entries ?? []) : [])
      if (fate === 'stored')
        expect(parts.filter((part) => part.state === 'ready').map((part) => part.name)).toContainEqual(
          expect.stringContaining(shown.split('/').at(-1)?.split('×')[0] ?? ''),
        );
  });

  const small = named.filter(([, entry]) => !isRecording(entry) && entry.group !== 'archive-weight');
  test.each(small)('beside a good file in a zip: %s', { timeout: 300_000 }, async (path, entry) => {
    const version = await workshop.draft();
    const name = (entry.upload_as ?? path.slice(path.lastIndexOf('/') + 1)).replaceAll('/', '_');
    await workshop.add(version, '课例.zip', await zipBesideGoodFile(name, readFileSync(`${folder}/${path}`)));
    const parts = await workshop.settle(version, 280);
    expect(parts.find((part) => part.name === '好文件.txt')).toMatchObject({ state: 'ready' });
    expect(parts.length).toBeGreaterThan(1);
  });
});
