import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { missingPackages } from '../../bin/install.js';
import { isWebStale } from '../../bin/web.js';
import { freePort, newDataFolder, processesOf, until } from './serverProcess.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const folders: string[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    await until(() => processesOf(folder).length === 0, 15);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Types a command in a terminal of its own: a process group that Ctrl-C reaches as a whole. */
async function type(command: string, args: string[]) {
  const folder = newDataFolder();
  folders.push(folder);
  const port = await freePort();
  const child = spawn(command, args, {
    cwd: ROOT,
    detached: true,
    env: {
      ...process.env,
      npm_lifecycle_event: '',
      DATABASE_URL: '',
      KEYUAN_DATA: folder,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal)),
  );
  // The first start of a fresh clone builds the web app.
  await until(() => said.includes('Ctrl-C') || child.exitCode !== null, 180);
  expect(said).toContain('/first-run?token=');
  return { child, folder, port, ended, said: () => said };
}

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/livez`).then(
    () => true,
    () => false,
  );

test('Ctrl-C in the terminal ends npm start and everything below it', async () => {
  const { child, folder, port, ended } = await type('npm', ['start', '--', '--empty']);
  expect(await answers(port)).toBe(true);
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await ended;
  await until(() => processesOf(folder).length === 0, 10);
  expect(await answers(port)).toBe(false);
}, 240_000);

test('kill -9 of npm alone ends the server and the database within 10 s', async () => {
  const { child, folder, port } = await type('npm', ['start', '--', '--empty']);
  child.kill('SIGKILL');
  await until(async () => !(await answers(port)) && processesOf(folder).length === 0, 10);
}, 240_000);

test('kill -9 of the start script alone ends the server and the database within 10 s', async () => {
  const { child, folder, port } = await type(process.execPath, ['bin/start.js', '--empty']);
  child.kill('SIGKILL');
  await until(async () => !(await answers(port)) && processesOf(folder).length === 0, 10);
}, 240_000);

test('what is missing or of another version is installed, what other machines need is not asked for', () => {
  const root = mkdtempSync('/tmp/keyuan-install-');
  folders.push(root);
  const entry = (version: string, more = {}) => ({ version, ...more });
  const wanted = {
    '': {},
    'node_modules/one': entry('1.0.0'),
    'node_modules/two': entry('2.0.0', { dev: true }),
    'node_modules/three': entry('3.0.0', { optional: true }),
  };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  expect(missingPackages(root, { dev: true })).toEqual(['one', 'two']);
  for (const name of ['one', 'two']) mkdirSync(join(root, 'node_modules', name), { recursive: true });
  const installed = (one: string) =>
    writeFileSync(
      join(root, 'node_modules/.package-lock.json'),
      JSON.stringify({ packages: { 'node_modules/one': entry(one) } }),
    );
  installed('1.0.0');
  expect(missingPackages(root, { dev: false })).toEqual([]);
  expect(missingPackages(root, { dev: true })).toEqual(['two']);
  installed('0.9.0');
  expect(missingPackages(root, { dev: false })).toEqual(['one']);
});

test('the web app is stale until it was built, and again when a source changed', () => {
  const root = mkdtempSync('/tmp/keyuan-web-');
  folders.push(root);
  expect(isWebStale(root)).toBe(false);
  mkdirSync(join(root, 'web/dist'), { recursive: true });
  mkdirSync(join(root, 'schema'));
  cpSync(join(ROOT, 'package-lock.json'), join(root, 'package-lock.json'));
  writeFileSync(join(root, 'web/vite.config.ts'), '');
  expect(isWebStale(root)).toBe(true);
});
