import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  freePort,
  newDataFolder,
  postmasterOf,
  processesOf,
  readiness,
  type ServerProcess,
  startServer,
  stopServer,
  until,
  untilReady,
} from './serverProcess.ts';

const folders: string[] = [];
const servers: ServerProcess[] = [];

function folderOfTest(): string {
  const folder = newDataFolder();
  folders.push(folder);
  return folder;
}

async function start(...given: Parameters<typeof startServer>): Promise<ServerProcess> {
  const server = await startServer(...given);
  servers.push(server);
  return server;
}

afterEach(async () => {
  for (const server of servers.splice(0)) if (server.child.exitCode === null) server.child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    await until(() => postmasterOf(folder) === null, 15);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Every file of a cluster with its sha256, to see that nothing was touched; a run's own note is no data. */
async function fingerprint(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).sort();
  const hash = createHash('sha256');
  for (const name of names) {
    const path = join(folder, name);
    if (statSync(path).isFile() && name !== 'postmaster.pid') hash.update(name).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** A stopped installation to harm. */
async function madeInstallation(): Promise<{ folder: string; cluster: string }> {
  const folder = folderOfTest();
  const server = await start(folder);
  await untilReady(server);
  expect(await stopServer(server)).toBe(0);
  return { folder, cluster: join(folder, 'database/cluster') };
}

describe('an ordinary life', () => {
  test('the demo starts, a second start is ready within 5 s and keeps everything', async () => {
    const folder = folderOfTest();
    const first = await start(folder, { empty: false });
    await untilReady(first);
    await until(() => first.said().includes('Ctrl-C'), 5);
    expect(first.said()).toMatch(/wu\.siqi\s+\S{4}-\S{4}-\S{4}/);
    expect(first.said()).toContain(folder);
    expect(statSync(join(folder, 'demo-accounts.json')).mode & 0o777).toBe(0o600);
    expect(await stopServer(first)).toBe(0);
    expect(processesOf(folder)).toEqual([]);

    const began = Date.now();
    const second = await start(folder, { empty: false, port: first.port });
    await untilReady(second);
    expect(Date.now() - began).toBeLessThan(5000);
    await until(() => second.said().includes('Ctrl-C'), 5);
    expect(second.said()).not.toContain('loading the demo');
    const accounts = (said: string) => said.match(/^ {2}\w+\.\w+ .*$/gm);
    expect(accounts(second.said())).toEqual(accounts(first.said()));
    expect(await stopServer(second)).toBe(0);
  });

  test('--empty gives a one-time link, and refuses a folder that holds the demo', async () => {
    const folder = folderOfTest();
    const server = await start(folder);
    await untilReady(server);
    await until(() => server.said().includes('Ctrl-C'), 5);
    expect(server.said()).toMatch(/\/first-run\?token=[\w-]{43}/);
    await stopServer(server);

    const demo = folderOfTest();
    const loaded = await start(demo, { empty: false });
    await untilReady(loaded);
    await stopServer(loaded);
    const wrong = await start(demo, { empty: true });
    expect(await wrong.ended).toBe(1);
    expect(wrong.said()).toContain('演示区的数据');
  });

  test('Ctrl-C leaves no process behind', async () => {
    const folder = folderOfTest();
    const server = await start(folder);
    await untilReady(server);
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(0);
    await until(() => processesOf(folder).length === 0, 1);
  });
});

describe('what stands in the way', () => {
  test('a wrong setting is named', async () => {
    const server = await start(folderOfTest(), { environment: { KEYUAN_ROLE: 'web' } });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('环境变量 KEYUAN_ROLE');
  });

  test('a busy port: one sentence with its holder and another port, and nothing made', async () => {
    const folder = folderOfTest();
    const port = await freePort();
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve));
    const began = Date.now();
    const server = await start(folder, { port });
    expect(await server.ended).toBe(1);
    expect(Date.now() - began).toBeLessThan(4000);
    expect(server.said()).toContain(`端口 ${port} 已被进程 ${process.pid} 占用`);
    expect(server.said()).toContain(`PORT=${port + 1}`);
    expect(await readdir(folder)).toEqual([]);
    await new Promise((resolve) => holder.close(resolve));
  });

  test('a second server on the folder is told who has it, and the first goes on', async () => {
    const folder = folderOfTest();
    const first = await start(folder);
    await untilReady(first);
    const second = await start(folder);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`数据目录 ${folder} 正在被进程 ${first.child.pid} 使用`);
    expect((await readiness(first))?.status).toBe(200);
  });

  test('of two that start at the same instant exactly one runs', async () => {
    const folder = folderOfTest();
    const both = await Promise.all([start(folder), start(folder)]);
    const loser = await Promise.race(both.map((server) => server.ended.then(() => server)));
    expect(loser.said()).toContain('正在被进程');
    const winner = both.find((server) => server !== loser);
    if (!winner) throw new Error('both ended');
    await untilReady(winner);
  });
});

describe('what is broken', () => {
  test.each([
    ['PG_VERSION is gone', (cluster: string) => rmSync(join(cluster, 'PG_VERSION')), '已损坏或不完整'],
    [
      'the control file is cut',
      (cluster: string) => truncateSync(join(cluster, 'global/pg_control'), 100),
      '已损坏或不完整',
    ],
    [
      'another PostgreSQL made it',
      (cluster: string) => writeFileSync(join(cluster, 'PG_VERSION'), '14\n'),
      'PostgreSQL 14',
    ],
    ['the whole cluster is gone', (cluster: string) => rmSync(cluster, { recursive: true }), '找不到数据库'],
  ])('%s: a sentence with a way out, and no file changed', async (_name, harm, sentence) => {
    const { folder, cluster } = await madeInstallation();
    harm(cluster);
    const before = existsSync(cluster) ? await fingerprint(cluster) : '';
    const server = await start(folder);
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain(sentence);
    expect(server.said()).toMatch(/KEYUAN_DATA|版本启动/);
    expect(existsSync(cluster) ? await fingerprint(cluster) : '').toBe(before);
    await until(() => processesOf(folder).length === 0, 3);
  });

  test('a full disk: a sentence, and a start as soon as there is room', async () => {
    const folder = folderOfTest();
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=711', 'tmpfs', folder]).status !== 0) {
      console.log('not run: a full disk needs the right to mount');
      return;
    }
    try {
      const server = await start(folder);
      expect(await server.ended).toBe(1);
      expect(server.said()).toContain('磁盘已满');
      expect(spawnSync('mount', ['-o', 'remount,size=400m', folder]).status).toBe(0);
      const again = await start(folder);
      await untilReady(again);
      await stopServer(again);
    } finally {
      spawnSync('umount', ['-l', folder]);
    }
  });

  test('a data folder that PostgreSQL’s user cannot reach: the database lies elsewhere, and its path is printed', async () => {
    const outer = folderOfTest();
    const folder = join(outer, 'data');
    mkdirSync(folder);
    chmodSync(outer, 0o700);
    const server = await start(folder);
    await untilReady(server);
    await until(() => server.said().includes('Ctrl-C'), 5);
    const { home }: { home: string } = JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8'));
    if (process.getuid?.() !== 0) return expect(home).toBe('database');
    expect(home).toMatch(/^\/var\/lib\/keyuan\//);
    expect(server.said()).toContain(home);
    expect(await stopServer(server)).toBe(0);
    rmSync(home, { recursive: true });
  });
});
