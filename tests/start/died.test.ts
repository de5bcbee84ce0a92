import { spawn, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
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

/** A stopped installation to harm. */
async function madeInstallation(): Promise<{ folder: string; cluster: string }> {
  const folder = folderOfTest();
  const server = await start(folder);
  await untilReady(server);
  expect(await stopServer(server)).toBe(0);
  return { folder, cluster: join(folder, 'database/cluster') };
}

describe('what died', () => {
  test('kill -9 of the server ends the database within 10 s, and the next start is ready at once', async () => {
    const folder = folderOfTest();
    const first = await start(folder);
    await untilReady(first);
    first.child.kill('SIGKILL');
    await until(() => processesOf(folder).length === 0, 10);

    const second = await start(folder);
    await untilReady(second);
    second.child.kill('SIGKILL');
    await second.ended;
    const third = await start(folder);
    await untilReady(third, 10);
  });

  test('kill -9 of server and guard leaves an orphan, which the next start stops in order', async () => {
    const folder = folderOfTest();
    const first = await start(folder);
    await untilReady(first);
    const orphan = postmasterOf(folder);
    for (const { pid, command } of processesOf(folder))
      if (command.startsWith('/bin/sh')) process.kill(pid, 'SIGKILL');
    first.child.kill('SIGKILL');
    await first.ended;
    expect(orphan).not.toBeNull();
    expect(postmasterOf(folder)).toBe(orphan);
    const second = await start(folder);
    await untilReady(second, 15);
    expect(second.said()).toContain(`上次留下的数据库进程 ${orphan}`);
    expect(postmasterOf(folder)).not.toBe(orphan);
  });

  test('a database that dies is started again without a restart of the server', async () => {
    const folder = folderOfTest();
    const server = await start(folder);
    await untilReady(server);
    const postmaster = postmasterOf(folder);
    process.kill(postmaster ?? 0, 'SIGKILL');
    await until(() => postmasterOf(folder) !== null && postmasterOf(folder) !== postmaster, 20);
    await untilReady(server, 20);
  });

  test.each([
    ['of no process', () => '99999999\n'],
    ['recycled to another program of the same user', (stranger: number) => `${stranger}\n`],
    ['empty', () => ''],
    ['cut', () => '\u0000\u0000'],
  ])('a stale pid file that is %s does not stop a start', async (_name, content) => {
    const { folder, cluster } = await madeInstallation();
    const identity = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...identity });
    const file = join(cluster, 'postmaster.pid');
    writeFileSync(
      file,
      `${content(stranger.pid ?? 0)}${cluster}\n0\n5432\n\n\n`.slice(0, content(1) === '' ? 0 : undefined),
    );
    const server = await start(folder);
    await untilReady(server, 10);
    stranger.kill('SIGKILL');
  });

  test('/readyz names the database while it does not answer', async () => {
    const folder = folderOfTest();
    const server = await start(folder);
    await untilReady(server);
    const frozen = processesOf(folder).filter(({ command }) => !command.startsWith('/bin/sh'));
    const postmaster = postmasterOf(folder) ?? 0;
    const children = spawnSync('ps', ['-o', 'pid=', '--ppid', String(postmaster)], { encoding: 'utf8' })
      .stdout.trim()
      .split(/\s+/)
      .map(Number);
    for (const pid of [...frozen.map((entry) => entry.pid), ...children]) process.kill(pid, 'SIGSTOP');
    await until(async () => (await readiness(server))?.status === 503, 10);
    expect((await readiness(server))?.missing).toContain('database');
    expect((await fetch(`${server.address}/livez`)).status).toBe(200);
    for (const pid of [...children, ...frozen.map((entry) => entry.pid)]) process.kill(pid, 'SIGCONT');
    await untilReady(server, 10);
  });
});
