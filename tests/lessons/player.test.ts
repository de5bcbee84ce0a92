import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCaptions, writeVtt } from '../../server/media/captions.ts';
import { ingestVideo } from '../../server/media/video/ingestVideo.ts';
import { ladderHandler } from '../../server/media/video/ladder.ts';
import { openTestApplication, type TestApplication } from '../application.ts';
import { openBrowser } from '../browser/browser.ts';
import { heldJob } from '../video/recordings.ts';
import { ownPages, servePages } from './ownPages.ts';

const FILM = fileURLToPath(new URL('../../server/demo/files/res-birds.video.mp4', import.meta.url));
const SUBTITLES = fileURLToPath(new URL('../../server/demo/files/res-safety.subtitle.srt', import.meta.url));
/** Where pictures of the pages go, when somebody wants to look at them. */
const PICTURES = process.env.KEYUAN_TEST_PICTURES;

let running: TestApplication;
let browser: Browser;
let closeBrowser: () => Promise<void>;
let partId: string;
let pages: string;

beforeAll(async () => {
  pages = await ownPages();
  running = await openTestApplication({ world: true });
  ({ browser, close: closeBrowser } = await openBrowser());
  const { database, objects } = running.application;
  const [part] = await database<{ id: string }[]>`
    select part.id from part join version on version.id = part.version_id
    where version.resource_id = 'res-angle' and role in ('video', 'micro_video')`;
  partId = part?.id ?? '';
  const bytes = readFileSync(FILM);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await objects.put('file/film', bytes, 'video/mp4');
  await database`insert into stored_object (sha256, object_key, size_bytes) values (${sha256}, 'file/film', ${bytes.length})`;
  const made = await ingestVideo(running.application, { path: FILM, sha256, partId }, heldJob());
  await ladderHandler(running.application)({ sha256 }, heldJob());
  const vtt = writeVtt(readCaptions(readFileSync(SUBTITLES, 'utf8')).cues);
  await objects.put('rendition/vtt', Buffer.from(vtt), 'text/vtt');
  await database`
    insert into rendition (id, sha256, kind, name, maker, object_key, media_type, size_bytes, facts)
    values ('rendition-vtt', ${sha256}, 'subtitle', '0.vtt', 'test', 'rendition/vtt', 'text/vtt', ${Buffer.byteLength(vtt)},
      '{"language": "zh-CN", "label": "中文"}')`;
  await database`
    update part set sha256 = ${sha256}, kind = 'video', state = 'ready', media_type = 'video/mp4',
      facts = ${database.json(made.facts as Record<string, string>)}
    where id = ${partId}`;
  await database`update lesson set starts_at = now() - interval '4 days', ends_at = now() + interval '6 days' where id = 'lesson-angle'`;
  await database`delete from playback_progress where part_id = ${partId}`;
});
afterAll(async () => {
  await closeBrowser?.();
  await running?.close();
  rmSync(pages, { recursive: true, force: true });
});

/** A phone of this person's. */
async function phone(personId: string): Promise<Page> {
  const client = await running.as(personId);
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await context.addCookies([
    { name: 'keyuan', value: (client.headers.cookie ?? '').replace('keyuan=', ''), url: running.url },
  ]);
  await servePages(context, running.url, pages);
  return context.newPage();
}
async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}
const played = (page: Page) => page.evaluate(() => document.querySelector('video')?.currentTime ?? 0);
const playsBeyond = (page: Page, seconds: number) =>
  page.waitForFunction((least) => (document.querySelector('video')?.currentTime ?? 0) > least, seconds, {
    timeout: 20_000,
  });
const position = async () =>
  (
    await running.application
      .database`select position_seconds from playback_progress where part_id = ${partId} and person_id = 'person-yan-qing'`
  )[0]?.positionSeconds ?? 0;

test('a pupil opens the lesson on a phone, it plays with subtitles, and another phone goes on at the second', async () => {
  const page = await phone('person-yan-qing');
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  let scripts = 0;
  page.on('response', async (response) => {
    if (
      response.url().includes('/assets/') &&
      response.url().endsWith('.js') &&
      !response.url().includes('hls')
    )
      scripts += 1;
  });
  await page.goto(`${running.url}/`);
  await page.getByRole('link', { name: '开始看' }).waitFor();
  await picture(page, 'learn');
  await page.getByRole('link', { name: '开始看' }).click();
  await page.getByRole('button', { name: '开始看' }).waitFor();
  await page.getByText('郑可意老师布置').waitFor();
  await picture(page, 'lesson');
  await page.getByRole('button', { name: '开始看' }).click();
  await playsBeyond(page, 3);
  expect(await page.evaluate(() => document.querySelector('video')?.textTracks[0]?.mode)).toBe('showing');
  await picture(page, 'lesson-playing');
  await page.getByLabel('清晰度').selectOption('sound');
  await playsBeyond(page, (await played(page)) + 1);
  await page.getByText('正在只放声音').waitFor();
  await page.getByRole('button', { name: '暂停' }).click();
  const stopped = await played(page);
  await expect.poll(position, { timeout: 10_000 }).toBeCloseTo(stopped, 0);
  expect(complaints).toEqual([]);
  expect(scripts).toBeGreaterThan(0);

  const other = await phone('person-yan-qing');
  await other.goto(`${running.url}/learn/res-angle`);
  await running.application
    .database`update playback_progress set position_seconds = 21 where part_id = ${partId}`;
  await other.reload();
  await other.getByRole('button', { name: '从0:21接着看' }).click();
  await playsBeyond(other, 21.2);
  expect(await played(other)).toBeLessThan(40);
  await picture(other, 'lesson-resumed');
  await other.context().close();
  await page.context().close();
});

test('a page that is left says where it was', async () => {
  const page = await phone('person-yan-qing');
  await running.application
    .database`update playback_progress set position_seconds = 0 where part_id = ${partId}`;
  await page.goto(`${running.url}/learn/res-angle`);
  await page.getByRole('button', { name: '开始看' }).click();
  await playsBeyond(page, 2);
  await page.goto('about:blank');
  await expect.poll(position, { timeout: 10_000 }).toBeGreaterThan(1.5);
  await page.context().close();
});

test('on a cut line the player says so and goes on by itself; a revoked right ends it', async () => {
  const page = await phone('person-yan-qing');
  await running.application
    .database`update playback_progress set position_seconds = 0 where part_id = ${partId}`;
  await page.goto(`${running.url}/learn/res-angle`);
  let cut = false;
  await page.route('**/bytes/parts/**/*.m4s', (route) =>
    cut ? route.abort('internetdisconnected') : route.continue(),
  );
  await page.getByRole('button', { name: '开始看' }).click();
  await playsBeyond(page, 1);
  cut = true;
  await page.getByLabel('清晰度').selectOption('low');
  await page.getByRole('slider', { name: '播放位置' }).fill('38');
  await page.getByText('网断了').waitFor({ timeout: 40_000 });
  await picture(page, 'lesson-cut');
  cut = false;
  await playsBeyond(page, 38.2);

  await running.application
    .database`update license_grant set revoked_at = now() where resource_id = 'res-angle'`;
  await page.getByLabel('清晰度').selectOption({ index: 1 });
  await page.getByRole('slider', { name: '播放位置' }).fill('1');
  await page.getByText('这节课现在不能看了').waitFor({ timeout: 20_000 });
  await picture(page, 'lesson-ended');
  await page.context().close();
  await running.application
    .database`update license_grant set revoked_at = null where resource_id = 'res-angle'`;
});
