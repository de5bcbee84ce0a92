import { availableParallelism } from 'node:os';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { HashAnswer, HashTask } from './hashWorker.ts';
import type { ObjectDigest } from './store.ts';

/** Threads that hash, so that the main thread goes on answering (lessons.md 19: half the speed of an upload). */
export interface Hashing {
  /** Hashes bytes [start, end) of a file as they lie on the disk now; a shorter file gives a smaller `sizeBytes`. */
  hashFile(
    path: string,
    range: { start: number; end: number },
    partSizeBytes: number | null,
  ): Promise<ObjectDigest>;
  hashStream(bytes: Readable, partSizeBytes: number | null): Promise<ObjectDigest>;
  close(): Promise<void>;
}

interface Thread {
  worker: Worker;
  /** Tasks in its hands. */
  waiting: Map<number, { resolve(answer: HashAnswer): void; reject(error: Error): void }>;
}

/** Makes the threads when first needed; idle ones do not keep the process alive. */
export function startHashing(most = Math.min(4, availableParallelism())): Hashing {
  const threads: Thread[] = [];
  let next = 0;

  function openThread(): Thread {
    const worker = new Worker(new URL('./hashWorker.ts', import.meta.url));
    worker.unref();
    const thread: Thread = { worker, waiting: new Map() };
    worker.on('message', (answer: HashAnswer) => {
      const task = thread.waiting.get(answer.id);
      thread.waiting.delete(answer.id);
      if (thread.waiting.size === 0) worker.unref();
      if (answer.kind === 'failed') task?.reject(new Error(`Hashing failed: ${answer.message}`));
      else task?.resolve(answer);
    });
    const fail = (error: Error) => {
      threads.splice(threads.indexOf(thread), 1);
      for (const task of thread.waiting.values()) task.reject(error);
      thread.waiting.clear();
    };
    worker.on('error', fail);
    worker.on('exit', () => {
      if (threads.includes(thread)) fail(new Error('A hashing thread ended'));
    });
    threads.push(thread);
    return thread;
  }

  function leastBusy(): Thread {
    const idle = threads.find((thread) => thread.waiting.size === 0);
    if (idle) return idle;
    if (threads.length < most) return openThread();
    return threads.reduce((best, each) => (each.waiting.size < best.waiting.size ? each : best));
  }

  const ask = (thread: Thread, task: HashTask, transfer: ArrayBuffer[] = []) =>
    new Promise<HashAnswer>((resolve, reject) => {
      thread.waiting.set(task.id, { resolve, reject });
      thread.worker.ref();
      thread.worker.postMessage(task, transfer);
    });

  function digestOf(answer: HashAnswer): ObjectDigest {
    if (answer.kind !== 'done') throw new Error('A hashing thread gave no digest');
    return { sizeBytes: answer.sizeBytes, sha256: answer.sha256, partSha256: answer.partSha256 };
  }

  return {
    async hashFile(path, range, partSizeBytes) {
      return digestOf(await ask(leastBusy(), { id: next++, kind: 'file', path, ...range, partSizeBytes }));
    },
    async hashStream(bytes, partSizeBytes) {
      const id = next++;
      const thread = leastBusy();
      await ask(thread, { id, kind: 'begin', partSizeBytes });
      for await (const chunk of bytes) {
        // A copy of its own, so that it can be handed over without the pool that it may lie in.
        const own = new Uint8Array(chunk);
        await ask(thread, { id, kind: 'bytes', bytes: own }, [own.buffer]);
      }
      return digestOf(await ask(thread, { id, kind: 'end' }));
    },
    async close() {
      await Promise.all(threads.splice(0).map((thread) => thread.worker.terminate()));
    },
  };
}
