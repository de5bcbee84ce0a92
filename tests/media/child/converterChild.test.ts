import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runInChild, startChild } from '../../../server/media/child/converterChild.ts';

const trial = new URL('./trialChild.ts', import.meta.url);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

test('a child gets no secret of the server, and its folder is gone afterwards', async () => {
  process.env.KEYUAN_TRIAL_SECRET = 'secret';
  const child = await startChild(trial);
  const outcome = await child.ask<{ keys: string[]; files: string[] }>(
    { task: 'environment' },
    { seconds: 30 },
  );
  const allowed = /^(HOME|KEYUAN_CHILD_MEMORY|LANG|NODE_.*|PATH|TMPDIR|TZ)$/;
  expect(outcome.ok && outcome.value.keys.filter((key) => !allowed.test(key))).toEqual([]);
  expect(JSON.stringify(outcome)).not.toContain('SECRET');
  await child.end();
  expect(existsSync(child.folder)).toBe(false);
});

test('a busy child is killed at its time limit', async () => {
  const before = Date.now();
  const outcome = await runInChild(trial, { task: 'spin' }, { seconds: 1 });
  expect(outcome).toMatchObject({ ok: false, cause: 'timeout' });
  expect(Date.now() - before).toBeLessThan(5000);
});

test('a child that eats memory is killed by its guard', async () => {
  const outcome = await runInChild(trial, { task: 'memory' }, { seconds: 30, memoryBytes: 300 * 1024 ** 2 });
  expect(outcome).toMatchObject({ ok: false, cause: 'memory' });
});

test('a child that does nothing is told from one that works', async () => {
  const before = Date.now();
  const idle = await runInChild(trial, { task: 'wait' }, { seconds: 60, stallSeconds: 2 });
  expect(idle).toMatchObject({ ok: false, cause: 'timeout' });
  expect(Date.now() - before).toBeLessThan(20_000);
  const busy = await runInChild(trial, { task: 'work' }, { seconds: 60, stallSeconds: 2 });
  expect(busy).toMatchObject({ ok: true });
});

test('an aborted signal ends a busy child', async () => {
  const controller = new AbortController();
  const child = await startChild(trial);
  await child.ready(30);
  const asked = child.ask({ task: 'spin' }, { seconds: 60, signal: controller.signal });
  controller.abort();
  expect(await asked).toMatchObject({ ok: false, cause: 'stopped' });
  expect(await gone(child.pid, 2000)).toBe(true);
  await child.end();
});

test('refusals, crashes and exits come back as what they are, with progress in between', async () => {
  const steps: string[] = [];
  const child = await startChild(trial);
  const options = { seconds: 30, progress: (done: number, total: number) => steps.push(`${done}/${total}`) };
  expect(await child.ask({ task: 'progress' }, options)).toEqual({ ok: true, value: 'done' });
  expect(steps).toEqual(['1/3', '2/3']);
  expect(await child.ask({ task: 'refuse' }, options)).toMatchObject({
    cause: 'refused',
    code: 'PDF_DAMAGED',
  });
  expect(await child.ask({ task: 'throw' }, options)).toMatchObject({
    cause: 'crashed',
    detail: 'Error: unexpected',
  });
  expect(await child.ask({ task: 'exit' }, options)).toMatchObject({ cause: 'crashed' });
  await child.end();
});

test('what a child started ends with it', async () => {
  const child = await startChild(trial);
  const outcome = await child.ask<{ pid: number }>({ task: 'grandchild' }, { seconds: 30 });
  await child.end();
  expect(outcome.ok && (await gone(outcome.value.pid, 2000))).toBe(true);
});

test('a busy child dies when its parent is killed', async () => {
  const holder = spawn(process.execPath, [new URL('./holder.ts', import.meta.url).pathname], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(holder.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString('utf8'));
  expect(isAlive(pid)).toBe(true);
  holder.kill('SIGKILL');
  expect(await gone(pid, 5000)).toBe(true);
});
