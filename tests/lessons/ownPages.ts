import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { build } from 'vite';

const DIST = fileURLToPath(new URL('../../web/dist', import.meta.url));
const CONFIGURATION = fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url));
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A copy of the built web app that no build of somebody else takes away while a browser plays; built when there is none. */
export async function ownPages(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-pages-'));
  try {
    cpSync(DIST, folder, { recursive: true });
  } catch {
    // Being built just now: build our own.
  }
  if (!isWhole(folder))
    await build({
      configFile: CONFIGURATION,
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true },
    });
  return folder;
}

function isWhole(folder: string): boolean {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return false;
  const script = /src="(\/assets\/[^"]+)"/.exec(readFileSync(page, 'utf8'))?.[1];
  return script !== undefined && existsSync(join(folder, script)) && existsSync(join(folder, 'build.json'));
}

/** Answers pages and assets from the copy, under the policy that the server itself sends; everything else is the server's. */
export async function servePages(context: BrowserContext, url: string, folder: string): Promise<void> {
  const policy = (await fetch(`${url}/graphql`)).headers.get('content-security-policy') ?? '';
  await context.route(
    (address) =>
      address.origin === url && !/^\/(graphql|bytes|progress|upload-parts|copies)/.test(address.pathname),
    async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = extname(pathname) ? join(folder, pathname) : join(folder, 'index.html');
      if (!existsSync(file)) return route.continue();
      await route.fulfill({
        body: readFileSync(file),
        contentType: TYPES[extname(file)] ?? 'application/octet-stream',
        headers: { 'content-security-policy': policy },
      });
    },
  );
}
