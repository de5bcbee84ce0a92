import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Client, openTestApplication, type TestApplication } from '../application.ts';

let running: TestApplication;
let pupil: Client;
let stranger: Client;
let author: Client;
let visitor: Client;
let partId: string;

const SEGMENT = randomBytes(5000);
const ORIGINAL = randomBytes(6 * 1024 * 1024);
const sha256 = createHash('sha256').update(ORIGINAL).digest('hex');

beforeAll(async () => {
  running = await openTestApplication({ world: true });
  const { database, objects } = running.application;
  pupil = await running.as('person-yan-qing');
  stranger = await running.as('person-kong-fanxing');
  author = await running.as('person-wu-siqi');
  visitor = await running.as(null);
  const [part] = await database<{ id: string }[]>`
    select part.id from part join version on version.id = part.version_id
    where version.resource_id = 'res-angle' and part.floor = 'everyone' order by part.position limit 1`;
  if (!part) throw new Error('the demo lesson has no part');
  partId = part.id;
  await objects.put('file/aa/original', ORIGINAL, 'video/mp4');
  await database`insert into stored_object (sha256, object_key, size_bytes) values (${sha256}, 'file/aa/original', ${ORIGINAL.length})`;
  await database`update part set sha256 = ${sha256}, name = '课件/角的度量 "微课".html', media_type = 'text/html' where id = ${partId}`;
  for (const [kind, name, position, mediaType] of [
    ['hls', 'master.m3u8', 0, 'application/vnd.apple.mpegurl'],
    ['hls', '480p/seg-00000.m4s', 1, 'video/mp4'],
    ['page', '1', 1, 'image/webp'],
    ['poster', '', 0, 'image/webp'],
    ['subtitle', '0.vtt', 0, 'text/vtt'],
  ] as const) {
    const key = `rendition/${kind}${position}`;
    await objects.put(key, SEGMENT, mediaType);
    await database`
      insert into rendition (id, sha256, kind, name, position, maker, object_key, media_type, size_bytes)
      values (${key}, ${sha256}, ${kind}, ${name}, ${position}, 'test', ${key}, ${mediaType}, ${SEGMENT.length})`;
  }
});
afterAll(() => running.close());

const at = (rest: string, part = partId) => `/bytes/parts/${part}/${rest}`;
/** What a stranger can see of an answer. */
async function seen(response: Response) {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'));
  return { status: response.status, headers, body: await response.text() };
}

describe('whoever may', () => {
  test.each(['hls/master.m3u8', 'hls/480p/seg-00000.m4s', 'pages/1', 'poster', 'subtitles/0.vtt'])(
    'gets %s',
    async (rest) => {
      const response = await pupil.fetch(at(rest));
      expect(response.status).toBe(200);
      expect(Buffer.from(await response.arrayBuffer()).equals(SEGMENT)).toBe(true);
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toContain('sandbox');
    },
  );

  test('gets one range, correctly', async () => {
    const range = async (value: string) => {
      const response = await pupil.fetch(at('hls/480p/seg-00000.m4s'), { headers: { range: value } });
      return {
        status: response.status,
        range: response.headers.get('content-range'),
        bytes: Buffer.from(await response.arrayBuffer()),
      };
    };
    expect(await range('bytes=0-0')).toEqual({
      status: 206,
      range: 'bytes 0-0/5000',
      bytes: SEGMENT.subarray(0, 1),
    });
    expect(await range('bytes=-10')).toEqual({
      status: 206,
      range: 'bytes 4990-4999/5000',
      bytes: SEGMENT.subarray(4990),
    });
    expect(await range('bytes=4000-9999')).toEqual({
      status: 206,
      range: 'bytes 4000-4999/5000',
      bytes: SEGMENT.subarray(4000),
    });
    expect((await range('bytes=5000-')).status).toBe(416);
    expect((await range('bytes=0-0,5-9')).status).toBe(200);
  });

  test('is told that nothing changed, by an entity tag that is no hash of the bytes', async () => {
    const first = await pupil.fetch(at('poster'));
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toContain(createHash('sha256').update(SEGMENT).digest('base64url').slice(0, 22));
    expect((await pupil.fetch(at('poster'), { headers: { 'if-none-match': tag } })).status).toBe(304);
    const head = await pupil.fetch(at('poster'), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), (await head.arrayBuffer()).byteLength]).toEqual([
      200,
      '5000',
      0,
    ]);
  });

  test('downloads the original under its own name, never as a page, and that is a use', async () => {
    const response = await author.fetch(at('original'));
    expect(response.status).toBe(200);
    expect(
      createHash('sha256')
        .update(Buffer.from(await response.arrayBuffer()))
        .digest('hex'),
    ).toBe(sha256);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="____ ____.html"; filename*=UTF-8\'\'%E8%A7%92%E7%9A%84%E5%BA%A6%E9%87%8F%20%22%E5%BE%AE%E8%AF%BE%22.html',
    );
    const uses = await running.application.database`
      select kind, part_id from usage_event where person_id = 'person-wu-siqi' and kind = 'download' and part_id = ${partId}`;
    expect(uses).toEqual([{ kind: 'download', partId }]);
  });
});

describe('whoever may not', () => {
  const rests = [
    'hls/master.m3u8',
    'hls/480p/seg-00000.m4s',
    'pages/1',
    'poster',
    'waveform',
    'subtitles/0.vtt',
    'original',
    'thumbnail',
  ];

  test('gets the very answer of what does not exist, also with ranges, conditions and other methods', async () => {
    const reference = await seen(await visitor.fetch(at('pages/1', 'part-that-never-was')));
    expect(reference).toMatchObject({ status: 404, body: 'Not found\n' });
    const tag = (await pupil.fetch(at('poster'))).headers.get('etag') ?? '';
    for (const client of [stranger, visitor])
      for (const rest of rests)
        for (const init of [
          {},
          { headers: { range: 'bytes=9999999999-' } },
          { headers: { 'if-none-match': tag } },
          { headers: { 'if-none-match': '*' } },
          { method: 'PUT' },
          { method: 'OPTIONS' },
        ] as RequestInit[])
          expect(await seen(await client.fetch(at(rest), init))).toEqual(reference);
  });

  test('a pupil who streams may not download', async () => {
    expect((await pupil.fetch(at('original'))).status).toBe(404);
  });

  test.each([
    'pages/01',
    'pages/1/',
    'pages/1.css',
    'pages/1;.js',
    'poster/',
    'POSTER',
    'hls/../original',
    'hls/%2e%2e/original',
    'hls/480p/x/seg.m4s',
    '',
    'hls/',
  ])('another spelling of an address is absent: %s', async (rest) => {
    const response = await fetch(`${running.url}/bytes/parts/${partId}/${rest}`, { headers: pupil.headers });
    expect(response.status).toBe(404);
  });

  test('a revoked grant ends the next segment, and a sign-out too', async () => {
    const { database } = running.application;
    expect((await pupil.fetch(at('hls/480p/seg-00000.m4s'))).status).toBe(200);
    await database`update license_grant set revoked_at = now() where resource_id = 'res-angle'`;
    await database`select pg_notify('access_changed', 'res-angle')`;
    await vi.waitFor(async () => expect((await pupil.fetch(at('hls/480p/seg-00000.m4s'))).status).toBe(404), {
      timeout: 2000,
      interval: 50,
    });
    await database`update license_grant set revoked_at = null where resource_id = 'res-angle'`;
    await vi.waitFor(async () => expect((await pupil.fetch(at('poster'))).status).toBe(200), {
      timeout: 3000,
      interval: 50,
    });
    await database`delete from session where person_id = 'person-yan-qing'`;
    await vi.waitFor(async () => expect((await pupil.fetch(at('poster'))).status).toBe(404), {
      timeout: 2000,
      interval: 50,
    });
  });
});
