import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { decodeNames } from '../../server/media/archive/entryNames.ts';
import { cleanPath, isJunk, NameKeeper } from '../../server/media/names.ts';
import { unpack } from '../../server/media/unpack.ts';
import { haveSamples, SAMPLES } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyuan-unpack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function zipOf(files: [name: string, bytes: Buffer][]): Promise<string> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(bytes, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  const path = join(folder, `${Math.random()}.zip`);
  writeFileSync(path, Buffer.concat(chunks));
  return path;
}

async function namesIn(path: string): Promise<{ taken: string[]; refused: string[] }> {
  const taken: string[] = [];
  const result = await unpack({
    path,
    format: 'zip',
    folder,
    signal: new AbortController().signal,
    take: async (file) => {
      taken.push(file.failure ? `${file.path} (${file.failure})` : file.path);
    },
  });
  return { taken, refused: result.refused.map((entry) => entry.code) };
}

test('paths that lead outside are refused, never repaired', () => {
  for (const path of [
    '../x',
    '..\\x',
    'a/../../x',
    '/etc/x',
    'C:\\x',
    'D:x',
    '\\\\host\\x',
    '．．／x',
    '%2e%2e/x',
    'a/..%2fx',
    '.. /x',
  ])
    expect([path, cleanPath(path)]).toMatchObject([path, { ok: false, code: 'ENTRY_PATH_UNSAFE' }]);
});

test('names are the same on every system', () => {
  const clean = (name: string) => {
    const result = cleanPath(name);
    return result.ok ? result.path : result.code;
  };
  expect(clean('第一课\\教案.txt')).toBe('第一课/教案.txt');
  expect(clean('cafe\u0301.txt')).toBe('café.txt');
  expect(clean('课件\u202Efdp.exe')).toBe('课件fdp.exe');
  expect(clean('CON.txt')).toBe('CON_.txt');
  expect(clean('课件.txt. ')).toBe('课件.txt');
  expect(clean('什么?.pdf')).toBe('什么？.pdf');
  expect(Buffer.byteLength(clean(`${'长'.repeat(98)}.txt`))).toBeLessThanOrEqual(255);
  expect(clean(`${'长'.repeat(98)}.txt`)).toMatch(/长\.txt$/);
  expect(clean('d/'.repeat(20))).toBe('ENTRY_PATH_TOO_LONG');
});

test('twins are numbered, so nothing is overwritten anywhere', () => {
  const keeper = new NameKeeper([], ['第一课']);
  expect(['教案.txt', '教案.txt', '教案.TXT', '第一课'].map((name) => keeper.take(name))).toEqual([
    '教案.txt',
    '教案 (2).txt',
    '教案 (3).TXT',
    '第一课 (2)',
  ]);
});

test('junk is what no teacher means', () => {
  for (const path of ['Thumbs.db', 'a/.DS_Store', '__MACOSX/._a', 'x/~$教案.docx', 'desktop.ini'])
    expect(isJunk(path)).toBe(true);
  expect(isJunk('教案.docx')).toBe(false);
});

test('one encoding is found for all names of an archive', () => {
  const gbk = (hex: string) => ({ bytes: Buffer.from(hex, 'hex'), claimsUtf8: false, unicodePath: null });
  // 谢谢 in GB18030 is valid UTF-8 as well; 教案 is not, and settles it for both.
  expect(decodeNames([gbk('d0bbd0bb'), gbk('bdccb0b8')])).toEqual(['谢谢', '教案']);
  expect(decodeNames([{ bytes: Buffer.from('教案'), claimsUtf8: false, unicodePath: null }])).toEqual([
    '教案',
  ]);
  // The flag says UTF-8 and the bytes are GB18030: the bytes are right.
  expect(
    decodeNames([{ bytes: Buffer.from('bdccb0b8', 'hex'), claimsUtf8: true, unicodePath: null }]),
  ).toEqual(['教案']);
});

test('inner archives open to the second level', async () => {
  const third = readFileSync(await zipOf([['深.txt', Buffer.from('三')]]));
  const second = readFileSync(
    await zipOf([
      ['第三层.zip', third],
      ['二.txt', Buffer.from('二')],
    ]),
  );
  const first = await zipOf([
    ['第二层.zip', second],
    ['一.txt', Buffer.from('一')],
  ]);
  expect((await namesIn(first)).taken.sort()).toEqual(
    ['一.txt', '第二层/二.txt', '第二层/第三层.zip (ARCHIVE_NESTED_TOO_DEEP)'].sort(),
  );
});

test('a stopped job stops unpacking', async () => {
  const path = await zipOf([['一.txt', Buffer.from('一')]]);
  const controller = new AbortController();
  controller.abort();
  await expect(
    unpack({ path, format: 'zip', folder, signal: controller.signal, take: async () => undefined }),
  ).rejects.toThrow();
});

describe.runIf(haveSamples('lessons'))('the zip that Windows wrote', () => {
  test('GBK names come out as true Chinese, without Thumbs.db and lock files', async () => {
    const { taken, refused } = await namesIn(`${SAMPLES}/lessons/01-分数的初步认识/分数的初步认识.zip`);
    expect(refused).toEqual([]);
    expect(taken.sort()).toEqual(
      [
        '分数的初步认识/分数的初步认识 教案.docx',
        '分数的初步认识/分数的初步认识练习（1）.pdf',
        '分数的初步认识/分数的初步认识练习（1）答案.docx',
        '分数的初步认识/分数的初步认识（终稿）.pptx',
        '分数的初步认识/微课/分数的初步认识　微课.mp4',
        '分数的初步认识/微课/分数的初步认识　微课.srt',
        '分数的初步认识/课堂反馈统计（三年级２班）.xlsx',
      ].sort(),
    );
  });
});
