// The child's side: answers what its parent asks, one task at a time, and never outlives it.
import { Worker } from 'node:worker_threads';
import type { FailureCode } from '../failures.ts';
import { MediaFailure } from '../failures.ts';

/** What the parent sends. */
export interface Question {
  id: number;
  input: unknown;
}

/** What the child sends back. */
export type Reply =
  | { kind: 'ready' }
  | { kind: 'progress'; id: number; done: number; total: number }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'refused'; id: number; code: FailureCode; detail: string }
  | { kind: 'crashed'; id: number; detail: string };

/** What a task can use beside its input. */
export interface TaskTools {
  /** Own empty folder of this child; the parent removes it. */
  folder: string;
  /** Tells how far the task is, in the user's units (pages, seconds). */
  progress(done: number, total: number): void;
}

function send(reply: Reply): void {
  process.send?.(reply);
}

/**
 * Starts the guard thread: it kills this process group when the parent's pipe ends or when resident memory
 * passes the limit, even while the main thread is deep inside native or WebAssembly code.
 */
function startGuard(): void {
  const guard = new Worker(new URL('./guard.ts', import.meta.url), {
    workerData: { memoryBytes: Number(process.env.KEYUAN_CHILD_MEMORY ?? 0) },
    env: {},
  });
  guard.unref();
}

/**
 * Serves the parent until it goes away. A thrown MediaFailure becomes a refusal with its code;
 * anything else is a crash of the task, told without ending the child.
 * @param prepare work before the child counts as ready
 */
export async function answerParent<Input>(
  handle: (input: Input, tools: TaskTools) => Promise<unknown>,
  prepare: () => Promise<void> = async () => undefined,
): Promise<void> {
  startGuard();
  process.on('disconnect', () => process.exit(0));
  await prepare();
  const folder = process.cwd();
  process.on('message', (message: Question) => {
    const { id } = message;
    const tools: TaskTools = {
      folder,
      progress: (done, total) => send({ kind: 'progress', id, done, total }),
    };
    handle(message.input as Input, tools).then(
      (value) => send({ kind: 'answer', id, value }),
      (error: unknown) => {
        if (error instanceof MediaFailure)
          send({ kind: 'refused', id, code: error.code, detail: error.message });
        else
          send({
            kind: 'crashed',
            id,
            detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
          });
      },
    );
  });
  send({ kind: 'ready' });
}
