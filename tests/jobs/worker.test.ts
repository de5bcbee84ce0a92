import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Handler, JobFailure } from '../../server/jobs/handler.ts';
import { enqueue, enqueueRecurring } from '../../server/jobs/queue.ts';
import { startWorker, type Worker } from '../../server/jobs/worker.ts';
import { openTestDatabase } from '../database.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
const workers: Worker[] = [];
const processes: ChildProcess[] = [];

beforeAll(async () => {
  opened = await openTestDatabase();
  await opened.database`create table effect (attempt integer not null)`;
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.database`truncate job, effect`;
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  for (const child of processes.splice(0)) child.kill('SIGKILL');
});

async function work(handlers: Record<string, Handler>): Promise<void> {
  workers.push(
    await startWorker({
      database: opened.database,
      logger: pino({ level: 'silent' }),
      concurrency: 2,
      handlers,
      timing: { pollSeconds: 0.1, heartbeatSeconds: 0.1 },
    }),
  );
}

const job = async (key: string) => (await opened.database`select * from job where key = ${key}`)[0];
const until = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 20 });
const becomes = (key: string, state: string) =>
  until(async () => expect((await job(key))?.state).toBe(state));
const makeDue = () => opened.database`update job set run_at = now() where state = 'waiting'`;
const writeEffect: Handler = (_payload, running) =>
  opened.database.begin(async (tx) => {
    await running.guard(tx);
    await tx`insert into effect (attempt) values (${running.attempt})`;
  }) as Promise<void>;

/** Starts a worker process and waits until it holds the one job. */
async function startProcess() {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./workerProcess.ts', import.meta.url)), JSON.stringify(opened.address)],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  processes.push(child);
  const lines = createInterface({ input: child.stdout });
  const nextLine = async () => (await once(lines, 'line'))[0];
  expect(await nextLine()).toBe('started');
  return { child, nextLine };
}

test('a job whose transaction is rolled back was never there', async () => {
  await expect(
    opened.database.begin(async (tx) => {
      await enqueue(tx, { kind: 'write', key: 'rolled-back', payload: {} });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await job('rolled-back')).toBeUndefined();
});

test('the same key is one job, which runs once however many ask at once', async () => {
  await Promise.all(
    Array.from({ length: 20 }, () =>
      opened.database.begin((tx) => enqueue(tx, { kind: 'write', key: 'one', payload: { id: 'a' } })),
    ),
  );
  expect(await opened.database`select payload from job`).toEqual([{ payload: { id: 'a' } }]);
  await work({ write: writeEffect });
  await work({ write: writeEffect });
  await becomes('one', 'done');
  expect(await opened.database`select attempt from effect`).toEqual([{ attempt: 1 }]);
});

test('a need that arises while its job runs starts one more run', async () => {
  let runs = 0;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await enqueue(opened.database, { kind: 'count', key: 'again', payload: {} });
  await work({
    count: async () => {
      runs += 1;
      await released;
    },
  });
  await becomes('again', 'running');
  await enqueue(opened.database, { kind: 'count', key: 'again', payload: {}, again: true });
  release();
  await becomes('again', 'done');
  expect(runs).toBe(2);
});

test('the job of a worker killed by kill -9 is taken over and finishes once', async () => {
  await enqueue(opened.database, { kind: 'write', key: 'killed', payload: {} });
  const { child } = await startProcess();
  child.kill('SIGKILL');
  await once(child, 'exit');
  await work({ write: writeEffect });
  expect((await job('killed'))?.state).toBe('running');
  await opened.database`update job set heartbeat_at = heartbeat_at - interval '21 seconds'`;
  await becomes('killed', 'done');
  expect(await opened.database`select attempt from effect`).toEqual([{ attempt: 2 }]);
});

test('a worker that wakes after its lease can write nothing', async () => {
  await enqueue(opened.database, { kind: 'write', key: 'zombie', payload: {} });
  const { child, nextLine } = await startProcess();
  child.kill('SIGSTOP');
  await opened.database`update job set heartbeat_at = heartbeat_at - interval '21 seconds'`;
  await work({ write: writeEffect });
  await becomes('zombie', 'done');
  child.stdin?.write('write\n');
  child.kill('SIGCONT');
  expect(await nextLine()).toBe('refused');
  expect(await opened.database`select attempt from effect`).toEqual([{ attempt: 2 }]);
  expect((await job('zombie'))?.state).toBe('done');
});

test('a job that loses its lease is told to stop', async () => {
  await enqueue(opened.database, { kind: 'wait', key: 'lost', payload: {} });
  let reason: unknown;
  await work({
    wait: async (_payload, { signal }) => {
      await once(signal, 'abort');
      reason = signal.reason;
      throw signal.reason;
    },
  });
  await becomes('lost', 'running');
  await opened.database`update job set lease = gen_random_uuid()`;
  await until(async () => expect(String(reason)).toContain('LeaseLost'));
});

test('a failed attempt waits longer each time, and the last parks the job with its reason', async () => {
  const parked: unknown[] = [];
  await enqueue(opened.database, {
    kind: 'fail',
    key: 'failing',
    payload: { part: 'part-1' },
    maxAttempts: 2,
  });
  await work({
    fail: {
      run: async () => {
        throw new Error('disk full');
      },
      parked: async (payload, failure) => {
        parked.push({ payload, failure });
      },
    },
  });
  await until(async () =>
    expect(await job('failing')).toMatchObject({ state: 'waiting', attempt: 1, failureDetail: 'disk full' }),
  );
  await makeDue();
  await becomes('failing', 'failed');
  expect(parked).toEqual([
    { payload: { part: 'part-1' }, failure: { code: 'INTERNAL', detail: 'disk full' } },
  ]);
  await enqueue(opened.database, {
    kind: 'fail',
    key: 'failing',
    payload: { part: 'part-1' },
    runAt: new Date('2999-01-01'),
  });
  expect(await job('failing')).toMatchObject({ state: 'waiting', attempt: 0, failureCode: null });
});

test('a failure that no attempt can repair parks at once', async () => {
  await enqueue(opened.database, { kind: 'fail', key: 'damaged', payload: {} });
  await work({
    fail: async () => {
      throw new JobFailure('MEDIA_DAMAGED', 'no frame can be read');
    },
  });
  await becomes('damaged', 'failed');
  expect(await job('damaged')).toMatchObject({ attempt: 1, failureCode: 'MEDIA_DAMAGED' });
});

test('a job that kills its worker on every attempt is parked, not tried for ever', async () => {
  await enqueue(opened.database, { kind: 'write', key: 'poison', payload: {}, maxAttempts: 1 });
  const { child } = await startProcess();
  child.kill('SIGKILL');
  await once(child, 'exit');
  await opened.database`update job set heartbeat_at = heartbeat_at - interval '21 seconds'`;
  await work({ write: writeEffect });
  await becomes('poison', 'failed');
  expect(await job('poison')).toMatchObject({ failureCode: 'WORKER_LOST' });
});

test('a worker that stops gives its jobs back at once, and the attempt does not count', async () => {
  await enqueue(opened.database, { kind: 'wait', key: 'given-back', payload: {} });
  await work({
    wait: async (_payload, { signal }) => {
      await once(signal, 'abort');
      throw signal.reason;
    },
  });
  await becomes('given-back', 'running');
  await workers.splice(0)[0]?.stop();
  expect(await job('given-back')).toMatchObject({ state: 'waiting', attempt: 0, lease: null });
});

test('a recurring job is one for all servers and comes back after its time, also when it fails', async () => {
  for (let server = 0; server < 3; server += 1)
    await enqueueRecurring(opened.database, { kind: 'sweep', key: 'sweep', everySeconds: 3600 });
  let runs = 0;
  await work({
    sweep: async () => {
      runs += 1;
      if (runs === 1) throw new Error('first time');
    },
  });
  await until(async () => expect(runs).toBe(1));
  await becomes('sweep', 'waiting');
  expect(await opened.database`select run_at - now() > interval '59 minutes' as later from job`).toEqual([
    { later: true },
  ]);
  await makeDue();
  await opened.database`notify job`;
  await until(async () => expect(runs).toBe(2));
  await becomes('sweep', 'waiting');
  expect(await job('sweep')).toMatchObject({ failureCode: null });
});

test("progress is written in the user's units", async () => {
  await enqueue(opened.database, { kind: 'pages', key: 'progress', payload: {} });
  await work({
    pages: async (_payload, running) => {
      running.progress(0.4, '12 / 30 页');
      await once(running.signal, 'abort');
    },
  });
  await until(async () => expect(await job('progress')).toMatchObject({ progressText: '12 / 30 页' }));
});

test('somebody who waits before the screen comes first', async () => {
  const order: string[] = [];
  for (const [key, priority] of [
    ['whenever', 500],
    ['usual', 100],
    ['waiting-person', 10],
  ] as const)
    await enqueue(opened.database, { kind: 'note', key, payload: { key }, priority });
  workers.push(
    await startWorker({
      database: opened.database,
      logger: pino({ level: 'silent' }),
      concurrency: 1,
      handlers: {
        note: async (payload) => {
          order.push((payload as { key: string }).key);
        },
      },
    }),
  );
  await becomes('whenever', 'done');
  expect(order).toEqual(['waiting-person', 'usual', 'whenever']);
});
