import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Installation, startInstallation } from './installation.ts';

const SHEET = fileURLToPath(new URL('../../server/demo/files/res-decimal.worksheet.pdf', import.meta.url));
const PHOTO = fileURLToPath(new URL('../../server/demo/files/res-birds.image.jpg', import.meta.url));
/** Where pictures of the pages go, when somebody wants to look at them. */
const PICTURES = process.env.KEYUAN_TEST_PICTURES;
const PATIENT = { timeout: 90_000 };
const TITLE = '芦苇荡里的小数加法';

describe('a lesson package travels the whole way in a browser', { timeout: 420_000 }, () => {
  let installation: Installation;
  let browser: Browser;
  let closeBrowser: () => Promise<void>;
  /** What pages complained about: errors in the console, blocked content, failed requests. */
  const complaints: string[] = [];
  beforeAll(async () => {
    installation = await startInstallation();
    ({ browser, close: closeBrowser } = await openBrowser());
  }, 300_000);
  afterAll(async () => {
    await closeBrowser?.();
    await installation?.stop();
  }, 60_000);

  async function as(username: string, size = { width: 1366, height: 768 }): Promise<Page> {
    const context = await browser.newContext({
      viewport: size,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(`${username}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${username}: ${message.text()}`);
    });
    await page.goto(installation.url);
    await page.getByLabel('账号').fill(username);
    await page.getByLabel('密码', { exact: true }).fill(installation.passwordOf(username));
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').first().waitFor(PATIENT);
    return page;
  }
  async function picture(page: Page, name: string): Promise<void> {
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/journey-${name}.png` });
  }
  /** Searches and answers the titles of the hits, or none. */
  async function search(page: Page, words: string): Promise<string[]> {
    await page.goto(`${installation.url}/search?q=${encodeURIComponent(words)}`);
    await page
      .getByText(/\d+\s*项/)
      .first()
      .waitFor(PATIENT);
    return page.getByRole('heading', { level: 2 }).allInnerTexts();
  }

  it('a teacher uploads it, and it is filled in and handed in', async () => {
    const teacher = await as('wu.siqi');
    await teacher.goto(`${installation.url}/upload`);
    await teacher.getByRole('button', { name: '选文件', exact: true }).waitFor(PATIENT);
    await teacher.locator('input[type=file]').first().setInputFiles([SHEET, PHOTO]);
    await teacher.waitForURL(/\/drafts\//, PATIENT);
    await expect.poll(() => teacher.getByText(/^完整/).count(), { timeout: 240_000 }).toBe(2);
    await teacher.getByLabel('课题').fill(TITLE);
    for (const [field, value] of [
      ['学段', 'primary'],
      ['学科', 'mathematics'],
      ['年级', 'grade_5'],
      ['类型', 'package'],
    ] as const) {
      const select = teacher.getByLabel(field, { exact: true });
      if ((await select.count()) > 0 && (await select.first().inputValue()) === '')
        await select.first().selectOption(value);
    }
    await teacher.getByRole('checkbox', { name: /我是作者/ }).check();
    await picture(teacher, 'upload');
    const send = teacher.getByRole('button', { name: '送审' });
    await expect.poll(() => send.isEnabled(), PATIENT).toBe(true);
    await send.click();
    await teacher.getByText('审核中').first().waitFor(PATIENT);
    await picture(teacher, 'mine');
    await teacher.context().close();
  });

  it.each([['xu.qingru'], ['qin.shuyi']])(
    '%s sees it side by side with the checklist and accepts',
    async (reviewer) => {
      const page = await as(reviewer);
      await page.goto(`${installation.url}/reviews`);
      await page.getByText(TITLE).first().click(PATIENT);
      await page.getByRole('heading', { name: TITLE }).waitFor(PATIENT);
      await picture(page, `review-${reviewer}`);
      await page.getByRole('button', { name: '通过', exact: true }).click();
      await page.getByText('通过了').waitFor(PATIENT);
      await page.context().close();
    },
  );

  it('nobody finds it before it is published', async () => {
    const colleague = await as('zheng.keyi');
    expect(await search(colleague, TITLE)).not.toContain(TITLE);
    await colleague.context().close();
  });

  it('the principal reads what it means and to whom it opens, and publishes', async () => {
    const principal = await as('zhao.mingde');
    await principal.goto(`${installation.url}/publications`);
    await principal.getByRole('listitem').filter({ hasText: TITLE }).getByRole('link').click(PATIENT);
    await principal.getByText('照集团章程', { exact: false }).first().waitFor(PATIENT);
    await picture(principal, 'publish');
    await principal.getByRole('button', { name: '确认授权并发布' }).click();
    await principal.waitForURL(/\/resources\//, PATIENT);
    await principal.context().close();
  });

  it('a teacher of a member school finds it by three characters, sees its pages and takes a stamped copy', async () => {
    const colleague = await as('zheng.keyi');
    await expect.poll(() => search(colleague, '芦苇荡'), PATIENT).toContain(TITLE);
    await picture(colleague, 'search');
    await colleague.getByRole('heading', { name: TITLE }).first().getByRole('link').click();
    await colleague.getByRole('button', { name: '取副本' }).first().waitFor(PATIENT);
    await expect
      .poll(
        () =>
          colleague
            .locator('img')
            .evaluateAll(
              (images) => images.filter((image) => (image as HTMLImageElement).naturalWidth > 300).length,
            ),
        PATIENT,
      )
      .toBeGreaterThan(0);
    await picture(colleague, 'resource');
    await colleague.getByRole('button', { name: '取副本' }).first().click();
    await colleague.getByRole('radio', { name: /练习/ }).first().check(PATIENT);
    await colleague.getByRole('button', { name: '取副本' }).last().click();
    await colleague.getByText('副本做好了').first().waitFor(PATIENT);
    const [download] = await Promise.all([
      colleague.waitForEvent('download', PATIENT),
      colleague.getByRole('link', { name: /^下载\s*[\d.]+/ }).click(PATIENT),
    ]);
    const saved = await download.path();
    expect(saved).not.toBeNull();
    await picture(colleague, 'copy');
    await colleague.context().close();
  });

  it('a teacher outside the group finds nothing, not by words and not by its address', async () => {
    const insider = await as('zheng.keyi');
    await search(insider, '芦苇荡');
    await insider.getByRole('heading', { name: TITLE }).first().getByRole('link').click();
    await insider.waitForURL(/\/resources\//, PATIENT);
    const address = new URL(insider.url()).pathname;
    await insider.context().close();
    const outsider = await as('kong.fanxing');
    expect(await search(outsider, '芦苇荡')).not.toContain(TITLE);
    await outsider.goto(installation.url + address);
    await outsider.getByText('这里没有东西').waitFor(PATIENT);
    await picture(outsider, 'outside');
    await outsider.context().close();
  });

  it('a pupil goes on at 12:31 on a phone', async () => {
    const pupil = await as('stu.yanqing', { width: 390, height: 844 });
    const resume = pupil.getByText(/12:31/).first();
    await resume.waitFor(PATIENT);
    await picture(pupil, 'learn');
    await pupil.context().close();
  });

  it('no page complained', () => {
    expect(complaints.filter((text) => !/404|Not Found/.test(text))).toEqual([]);
  });
});
