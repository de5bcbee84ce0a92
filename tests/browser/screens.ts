// Takes pictures of the pages of a running installation, both widths, both languages, light and dark:
//   node bin/run.js tests/browser/screens.ts ADDRESS ACCOUNTS.json FOLDER [word in the picture's name]
// ACCOUNTS.json is the demo's `demo-accounts.json`.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { openBrowser } from './browser.ts';

const accountsFile = z.union([
  z.array(z.object({ username: z.string(), password: z.string() })),
  z.object({ accounts: z.array(z.object({ username: z.string(), password: z.string() })) }),
]);

interface Look {
  name: string;
  width: number;
  height: number;
  locale: 'zh-CN' | 'en';
  theme: 'light' | 'dark';
}

const looks: Look[] = [
  { name: '', width: 1440, height: 900, locale: 'zh-CN', theme: 'light' },
  { name: '-phone', width: 390, height: 844, locale: 'zh-CN', theme: 'light' },
  { name: '-english', width: 1440, height: 900, locale: 'en', theme: 'light' },
  { name: '-dark', width: 1366, height: 768, locale: 'zh-CN', theme: 'dark' },
];

interface Shot {
  name: string;
  /** Whose eyes; null: nobody is signed in. */
  user: string | null;
  path: string;
  /** Goes on from there, such as by opening the first thing in a list. */
  go?: (page: Page) => Promise<void>;
  /** Only these looks; all where it is left out. */
  only?: string[];
}

const openFirst =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    const link = page.locator(selector).first();
    const before = page.url();
    const heading = await page.locator('main h1').first().textContent();
    if ((await link.count()) === 0) return;
    await link.click();
    await page.waitForURL((url) => url.href !== before);
    await page.waitForFunction(
      (old) => (document.querySelector('main h1')?.textContent ?? old) !== old,
      heading,
      { timeout: 8000 },
    );
    await page.mouse.move(0, 0);
  };

const shots: Shot[] = [
  { name: 'sign-in', user: null, path: '/sign-in' },
  { name: 'verify', user: null, path: '/verify' },
  { name: 'privacy', user: null, path: '/privacy', only: ['', '-phone'] },
  { name: 'home', user: 'zheng.keyi', path: '/' },
  { name: 'home-author', user: 'wu.siqi', path: '/', only: [''] },
  { name: 'home-pupil', user: 'stu.yanqing', path: '/' },
  { name: 'search', user: 'zheng.keyi', path: '/search?q=%E5%88%86%E6%95%B0' },
  { name: 'search-start', user: 'zheng.keyi', path: '/search', only: ['', '-phone'] },
  {
    name: 'search-none',
    user: 'zheng.keyi',
    path: '/search?q=%E9%87%8F%E5%AD%90%E5%8A%9B%E5%AD%A6',
    only: ['', '-phone'],
  },
  { name: 'browse', user: 'zheng.keyi', path: '/browse' },
  {
    name: 'browse-book',
    user: 'zheng.keyi',
    path: '/browse?subject=mathematics&edition=renjiao&grade=grade_3&volume=upper',
    only: ['', '-phone'],
  },
  { name: 'resource', user: 'zheng.keyi', path: '/', go: openFirst('.resource-item a.strong') },
  { name: 'mine', user: 'wu.siqi', path: '/mine' },
  { name: 'upload', user: 'wu.siqi', path: '/upload', only: ['', '-phone'] },
  { name: 'reviews', user: 'qin.shuyi', path: '/reviews' },
  { name: 'publications', user: 'zhao.mingde', path: '/publications' },
  {
    name: 'publish',
    user: 'zhao.mingde',
    path: '/publications',
    go: openFirst('main a[href^="/publications/"]'),
  },
  { name: 'inbox', user: 'qian.songhe', path: '/inbox' },
  { name: 'deliveries', user: 'sun.ruolan', path: '/deliveries' },
  { name: 'deliveries-new', user: 'sun.ruolan', path: '/deliveries/new', only: [''] },
  { name: 'projects', user: 'zheng.keyi', path: '/projects' },
  {
    name: 'project',
    user: 'zheng.keyi',
    path: '/projects',
    go: openFirst('.project-grid h2 a'),
    only: ['', '-phone'],
  },
  { name: 'afterschool', user: 'zheng.keyi', path: '/afterschool' },
  { name: 'schools', user: 'he.wenjing', path: '/schools' },
  {
    name: 'group',
    user: 'he.wenjing',
    path: '/schools',
    go: openFirst('main a[href^="/groups/"]'),
    only: ['', '-phone'],
  },
  { name: 'people', user: 'he.wenjing', path: '/people', only: ['', '-phone', '-english'] },
  { name: 'me', user: 'zheng.keyi', path: '/me', only: ['', '-phone'] },
  { name: 'absent', user: 'zheng.keyi', path: '/resources/res-0000', only: ['', '-phone'] },
];

async function signIn(page: Page, address: string, username: string, password: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.locator('input[autocomplete="username"]').fill(username);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.locator('form button[type="submit"]').click();
  await page.locator('.shell').waitFor({ timeout: 15_000 });
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => undefined);
  await page
    .locator('.bones')
    .first()
    .waitFor({ state: 'detached', timeout: 8000 })
    .catch(() => undefined);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page
    .waitForFunction(
      () => [...document.images].every((image) => image.complete || image.loading === 'lazy'),
      undefined,
      { timeout: 8000 },
    )
    .catch(() => undefined);
}

/** What keeps somebody out, by axe's rules of WCAG 2.1 A and AA. */
async function tellBarriers(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  for (const violation of violations)
    console.log(
      `  ${name}: ${violation.id} ×${violation.nodes.length}: ${violation.nodes[0]?.html.slice(0, 160) ?? ''}`,
    );
}

async function take(
  browser: Browser,
  address: string,
  folder: string,
  user: string | null,
  password: string,
  wanted: Shot[],
): Promise<void> {
  const state = await (async () => {
    if (user === null) return undefined;
    const context = await browser.newContext({ locale: 'zh-CN' });
    await signIn(await context.newPage(), address, user, password);
    const kept = await context.storageState();
    await context.close();
    return kept;
  })();
  for (const look of looks) {
    const mine = wanted.filter((shot) => shot.only === undefined || shot.only.includes(look.name));
    if (mine.length === 0) continue;
    const context = await browser.newContext({
      viewport: { width: look.width, height: look.height },
      colorScheme: look.theme,
      locale: look.locale,
      hasTouch: look.width < 700,
      isMobile: look.width < 700,
      reducedMotion: 'reduce',
      ...(state && { storageState: state }),
    });
    await context.addInitScript(
      (locale) => window.localStorage.setItem('keyuan.locale', locale),
      look.locale,
    );
    const page = await context.newPage();
    page.on('pageerror', (error) => console.log(`  page error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') console.log(`  console: ${message.text().slice(0, 300)}`);
    });
    for (const shot of mine) {
      await page.goto(`${address}${shot.path}`);
      await settled(page);
      if (shot.go) {
        await shot.go(page);
        await settled(page);
      }
      const file = join(folder, `${shot.name}${look.name}.png`);
      // As tall as the page, so that bars fixed to an edge stand where they belong.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: look.width, height: Math.max(height, look.height) });
      await page.screenshot({ path: file });
      await page.setViewportSize({ width: look.width, height: look.height });
      if (look.name === '' || look.name === '-dark') await tellBarriers(page, shot.name + look.name);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      console.log(`${file}${overflow > 0 ? `  wider than the page by ${overflow} px` : ''}`);
    }
    await context.close();
  }
}

const [
  address = 'http://localhost:8080',
  accounts = 'data/demo-accounts.json',
  folder = 'screens',
  word = '',
] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const parsed = accountsFile.parse(JSON.parse(readFileSync(accounts, 'utf8')));
const passwords = new Map(
  (Array.isArray(parsed) ? parsed : parsed.accounts).map((one) => [one.username, one.password]),
);
const wanted = shots.filter((shot) => shot.name.includes(word));
const { browser, close } = await openBrowser();
try {
  for (const user of new Set(wanted.map((shot) => shot.user)))
    await take(
      browser,
      address,
      folder,
      user,
      user === null ? '' : (passwords.get(user) ?? ''),
      wanted.filter((shot) => shot.user === user),
    );
} finally {
  await close();
}
