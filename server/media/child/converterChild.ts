import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { FailureCode } from '../failures.ts';
import type { Reply } from './answer.ts';
import { StallWatch } from './stall.ts';

/** What one answer of a child may be. `stopped`: the caller's signal was aborted. */
export type ChildOutcome<T> =
  | { ok: true; value: T }
  | { ok: false; cause: 'refused'; code: FailureCode; detail: string }
  | { ok: false; cause: 'timeout' | 'memory' | 'crashed' | 'stopped'; detail: string };

export interface AskOptions {
  /** Wall time until SIGKILL. */
  seconds: number;
  /** Aborting it kills the child. */
  signal?: AbortSignal;
  /** In the user's units: pages, seconds of film. */
  progress?: (done: number, total: number) => void;
}

/** A running converter child. It answers one question at a time. */
export interface ConverterChild {
  pid: number;
  /** The child's own folder: put its inputs here, find its outputs here. Gone after `end`. */
  folder: string;
  /** Resolves when the child is ready, with false when it died or took longer than `seconds`. */
  ready(seconds: number): Promise<boolean>;
  ask<T>(input: unknown, options: AskOptions): Promise<ChildOutcome<T>>;
  /** Kills the child with everything that it started, and removes its folder. */
  end(): Promise<void>;
  readonly ended: boolean;
}

export interface ChildOptions {
  /** Resident memory at which the child is killed (decisions 19: 2 GiB). */
  memoryBytes?: number;
  /** More environment for the child, made once its folder is there; it inherits nothing but PATH. */
  environment?: (folder: string) => Promise<Record<string, string>>;
  /** Flags of Node for the child. */
  nodeFlags?: string[];
  /** A child that starts or works is killed, as if out of time, when it has used no processor for so long. */
  stallSeconds?: number;
}

const DEFAULT_MEMORY = 2 * 1024 ** 3;
const DETAIL_BYTES = 4000;

/** Folders of children are named so that a later start can tell whose they were. */
export const CHILD_FOLDER_PREFIX = 'keyuan-child-';

/** No secrets, no home, no proxies: a converter has nothing to know of the installation. */
async function childEnvironment(folder: string, options: ChildOptions): Promise<Record<string, string>> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    TMPDIR: folder,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    KEYUAN_CHILD_MEMORY: String(options.memoryBytes ?? DEFAULT_MEMORY),
    ...(await options.environment?.(folder)),
  };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/**
 * Starts a converter child from a script that calls `answerParent` (./answer.ts).
 * It has a process group, folder and environment of its own, is killed at its limits of memory and time,
 * and dies with this process even after kill -9 (its guard thread sees the end of a pipe).
 */
export async function startChild(script: URL, options: ChildOptions = {}): Promise<ConverterChild> {
  const folder = await mkdtemp(join(tmpdir(), `${CHILD_FOLDER_PREFIX}${process.pid}-`));
  const child = fork(fileURLToPath(script), [], {
    cwd: folder,
    env: await childEnvironment(folder, options),
    execArgv: ['--disable-warning=ExperimentalWarning', ...(options.nodeFlags ?? [])],
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    detached: process.platform !== 'win32',
  });
  let said = '';
  let killedForMemory = false;
  let exited = false;
  let isReady = false;
  let question = 0;
  child.stderr?.on('data', (bytes: Buffer) => {
    said = (said + bytes.toString('utf8')).slice(-DETAIL_BYTES);
  });
  const guardPipe = child.stdio[3] as Readable | null;
  const stall = options.stallSeconds ? new StallWatch(options.stallSeconds) : null;
  let isAsked = false;
  let onStall = (): void => killGroup(child);
  guardPipe?.on('data', (bytes: Buffer) => {
    for (const line of bytes.toString('utf8').split('\n')) {
      if (line === 'memory') killedForMemory = true;
      const cpuMs = /^cpu (\d+)$/.exec(line)?.[1];
      if (!cpuMs || !stall || (isReady && !isAsked)) continue;
      if (stall.isStalled(Number(cpuMs), performance.now())) onStall();
    }
  });
  guardPipe?.on('error', () => undefined);
  // The pipe closes after the last bytes were read, so a memory kill is known before the exit is told.
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => {
      exited = true;
      resolve();
    });
    child.once('error', (error) => {
      said = `${said}${error.message}`;
      exited = true;
      resolve();
    });
  });
  const becameReady = new Promise<void>((resolve) => {
    child.on('message', (reply: Reply) => {
      if (reply.kind === 'ready') {
        isReady = true;
        resolve();
      }
    });
  });

  async function ready(seconds: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, seconds * 1000);
    });
    await Promise.race([becameReady, gone, late]);
    clearTimeout(timer);
    return isReady && !exited;
  }

  async function ask<T>(input: unknown, asked: AskOptions): Promise<ChildOutcome<T>> {
    if (exited) return { ok: false, cause: 'crashed', detail: said };
    if (asked.signal?.aborted) return { ok: false, cause: 'stopped', detail: '' };
    question += 1;
    const id = question;
    let stop: 'timeout' | 'stopped' | null = null;
    const kill = (why: 'timeout' | 'stopped') => {
      stop ??= why;
      killGroup(child);
    };
    const timer = setTimeout(() => kill('timeout'), asked.seconds * 1000);
    const onAbort = () => kill('stopped');
    asked.signal?.addEventListener('abort', onAbort, { once: true });
    stall?.restart();
    isAsked = true;
    onStall = () => kill('timeout');
    let onMessage: ((reply: Reply) => void) | undefined;
    const answered = new Promise<ChildOutcome<T>>((resolve) => {
      onMessage = (reply) => {
        if (reply.kind === 'ready' || reply.id !== id) return;
        if (reply.kind === 'progress') asked.progress?.(reply.done, reply.total);
        else if (reply.kind === 'answer') resolve({ ok: true, value: reply.value as T });
        else if (reply.kind === 'refused')
          resolve({ ok: false, cause: 'refused', code: reply.code, detail: reply.detail });
        else resolve({ ok: false, cause: 'crashed', detail: reply.detail });
      };
      child.on('message', onMessage);
    });
    const died = gone.then((): ChildOutcome<T> => {
      if (stop) return { ok: false, cause: stop, detail: said };
      return { ok: false, cause: killedForMemory ? 'memory' : 'crashed', detail: said };
    });
    if (isReady) child.send({ id, input });
    else void becameReady.then(() => !exited && child.send({ id, input }));
    const outcome = await Promise.race([answered, died]);
    isAsked = false;
    onStall = () => killGroup(child);
    clearTimeout(timer);
    asked.signal?.removeEventListener('abort', onAbort);
    if (onMessage) child.off('message', onMessage);
    return outcome;
  }

  async function end(): Promise<void> {
    if (!exited) {
      killGroup(child);
      await gone;
    }
    await rm(folder, { recursive: true, force: true });
  }

  return {
    pid: child.pid ?? 0,
    folder,
    ready,
    ask,
    end,
    get ended() {
      return exited;
    },
  };
}

/**
 * Runs one task in a child of its own and ends the child.
 * `use` reads the child's outputs from its folder while they are there; without it only the value comes back.
 */
export async function runInChild<T, Result = T>(
  script: URL,
  input: unknown,
  options: ChildOptions & AskOptions,
  use?: (value: T, folder: string) => Promise<Result>,
): Promise<ChildOutcome<Result>> {
  const child = await startChild(script, options);
  try {
    const outcome = await child.ask<T>(input, options);
    if (!outcome.ok) return outcome;
    return {
      ok: true,
      value: use ? await use(outcome.value, child.folder) : (outcome.value as unknown as Result),
    };
  } finally {
    await child.end();
  }
}
