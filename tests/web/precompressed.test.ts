import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { precompressed } from '../../server/precompressed.ts';

const text = 'export const spring = "课源";\n'.repeat(40);
let folder = '';
let server: Server;
let address = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keyuan-assets-'));
  writeFileSync(join(folder, 'page-1a2b.js'), text);
  writeFileSync(join(folder, 'page-1a2b.js.br'), brotliCompressSync(text));
  writeFileSync(join(folder, 'page-1a2b.js.gz'), gzipSync(text));
  writeFileSync(join(folder, 'plain-3c4d.js'), text);
  const app = express();
  app.use('/assets', precompressed(folder));
  app.use('/assets', express.static(folder));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = typeof bound === 'object' && bound ? `http://127.0.0.1:${bound.port}` : '';
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const ask = (path: string, encoding: string): Promise<Response> =>
  fetch(address + path, { headers: { 'accept-encoding': encoding } });

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('to a browser that takes %s answers %s', async (accepted, encoding) => {
  const response = await ask('/assets/page-1a2b.js', accepted);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(await response.text()).toBe(text);
});

test('a file without a compressed one goes to the next handler', async () => {
  const response = await ask('/assets/plain-3c4d.js', 'br');
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(await response.text()).toBe(text);
});

test('a path out of the folder opens nothing', async () => {
  for (const path of ['/assets/..%2f..%2fetc%2fpasswd.js', '/assets/%2e%2e/secret.js'])
    expect((await ask(path, 'br')).status).toBeGreaterThanOrEqual(400);
});
