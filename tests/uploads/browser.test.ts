import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser/browser.ts';
import { openTestDatabase } from '../database.ts';
import { enrolTeachers, openServer, sha256, temporaryFolder } from './school.ts';

/** Where pictures of the page go, when somebody wants to look at them. */
const PICTURES = process.env.KEYUAN_TEST_PICTURES;
const PATIENT = { timeout: 60_000 };

describe('the draft page in a browser', { timeout: 180_000 }, () => {
  let opened: Awaited<ReturnType<typeof openTestDatabase>>;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: Awaited<ReturnType<typeof openServer>>;
  let browser: Browser;
  let closeBrowser: () => Promise<void>;
  beforeAll(async () => {
    if (!existsSync(new URL('../../web/dist/index.html', import.meta.url)))
      await build({
        configFile: fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url)),
        logLevel: 'error',
      });
    opened = await openTestDatabase();
    await enrolTeachers(opened.database);
    folder = await temporaryFolder();
    server = await openServer(opened.address, folder.path, { KEYUAN_PART_SIZE: '5M' });
    ({ browser, close: closeBrowser } = await openBrowser());
  });
  afterAll(async () => {
    await closeBrowser?.();
    await server?.close();
    await folder?.remove();
    await opened?.close();
  });

  async function openDraft(
    size = { width: 1440, height: 900 },
  ): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext({
      viewport: size,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    await context.addCookies([{ name: 'keyuan', value: 'session-of-wu', url: server.origin }]);
    const page = await context.newPage();
    await page.goto(`${server.origin}/drafts/ver-wu`);
    await page.getByRole('button', { name: '选文件', exact: true }).waitFor(PATIENT);
    return { context, page };
  }
  const choose = (page: Page, paths: string[]) =>
    page.locator('input[type=file]').first().setInputFiles(paths);
  /** A line of so many bytes a second, both for the page and for what it sends. */
  async function slowLine(context: BrowserContext, page: Page, bytesPerSecond: number) {
    const session = await context.newCDPSession(page);
    const set = (offline: boolean) =>
      session.send('Network.emulateNetworkConditions', {
        offline,
        latency: 5,
        downloadThroughput: -1,
        uploadThroughput: bytesPerSecond,
      });
    await set(false);
    return { cut: () => set(true), mend: () => set(false) };
  }
  const picture = async (page: Page, name: string) => {
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  };
  const shaOf = async (name: string) => {
    const rows = await opened.database<{ sha256: string }[]>`
      select sha256 from part where version_id = 'ver-wu' and name = ${name}`;
    return rows[0]?.sha256 ?? null;
  };

  it('sends files with their progress, leaves out what nobody means, and goes on after a reload', async () => {
    const film = randomBytes(26 * 1024 * 1024);
    const filmPath = join(folder.path, '分数的初步认识.mp4');
    const planPath = join(folder.path, '分数的初步认识教案.txt');
    const junkPath = join(folder.path, 'Thumbs.db');
    writeFileSync(filmPath, film);
    writeFileSync(planPath, '教学目标');
    writeFileSync(junkPath, 'x');

    const { context, page } = await openDraft();
    await picture(page, 'uploads-empty');
    await slowLine(context, page, 3_000_000);
    await choose(page, [filmPath, planPath, junkPath]);
    await page.getByText('正在上传：').waitFor(PATIENT);
    await page.getByText('已略过系统文件Thumbs.db。').waitFor(PATIENT);
    await expect
      .poll(async () => (await opened.database`select 1 from upload_part`).length, PATIENT)
      .toBeGreaterThanOrEqual(4);
    await picture(page, 'uploads-sending');
    await page.reload();
    const row = page.getByRole('listitem').filter({ hasText: '分数的初步认识.mp4' });
    await row.getByText('停在').waitFor(PATIENT);
    await picture(page, 'uploads-absent');
    await choose(page, [filmPath]);
    await row.waitFor({ ...PATIENT });
    await expect.poll(() => shaOf('分数的初步认识.mp4'), PATIENT).toBe(sha256(film));
    await choose(page, [planPath]);
    await expect.poll(() => shaOf('分数的初步认识教案.txt'), PATIENT).toBe(sha256(Buffer.from('教学目标')));
    await page.getByText('停在').waitFor({ state: 'detached', ...PATIENT });
    expect(await opened.database`select 1 from upload where state <> 'complete'`).toHaveLength(0);
    await picture(page, 'uploads-done');
    await context.close();
  });

  it('says that the line is cut, and goes on by itself', async () => {
    const film = randomBytes(21 * 1024 * 1024);
    const path = join(folder.path, '断线.mp4');
    writeFileSync(path, film);
    const { context, page } = await openDraft({ width: 390, height: 844 });
    const line = await slowLine(context, page, 2_000_000);
    await choose(page, [path]);
    await page.getByText('正在上传：').waitFor(PATIENT);
    await line.cut();
    await page.getByText('网断了，已传到').waitFor(PATIENT);
    await picture(page, 'uploads-cut-phone');
    await line.mend();
    await expect.poll(() => shaOf('断线.mp4'), PATIENT).toBe(sha256(film));
    await context.close();
  });

  it('shows why a file cannot be taken', async () => {
    const path = join(folder.path, '空的.pptx');
    writeFileSync(path, '');
    const { context, page } = await openDraft();
    await choose(page, [path]);
    await page.getByText('文件是空的（0 字节）').waitFor(PATIENT);
    await picture(page, 'uploads-refused');
    await page.getByRole('button', { name: '先不传这一份' }).click();
    await page.getByText('空的.pptx').waitFor({ state: 'detached', ...PATIENT });
    await context.close();
  });
});
