/** The sha256 of bytes, lower-case hex; rejects with `FileGone` when the file cannot be read any more. */
export type Hash = (bytes: Blob) => Promise<string>;

/** The file was moved, changed or deleted since it was chosen; browsers then refuse to read it. */
export class FileGone extends Error {
  constructor() {
    super('The file cannot be read any more');
    this.name = 'FileGone';
  }
}

/** Two workers keep three parts in flight fed without holding up the page. */
const WORKERS = 2;

/** Starts workers when first asked, and ends them with `close`. */
export function startHashing(): { hash: Hash; close: () => void } {
  const workers: Worker[] = [];
  const waiting = new Map<number, { resolve: (sha256: string) => void; reject: (error: Error) => void }>();
  let next = 0;

  const open = (): Worker => {
    const worker = new Worker(new URL('./hashWorker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<{ id: number; sha256: string | null }>) => {
      const asked = waiting.get(event.data.id);
      waiting.delete(event.data.id);
      if (event.data.sha256 === null) asked?.reject(new FileGone());
      else asked?.resolve(event.data.sha256);
    });
    worker.addEventListener('error', () => {
      for (const asked of waiting.values()) asked.reject(new Error('A hashing worker failed'));
      waiting.clear();
    });
    workers.push(worker);
    return worker;
  };

  return {
    hash: (bytes) =>
      new Promise((resolve, reject) => {
        const id = next++;
        const worker = workers.length < WORKERS ? open() : workers[id % WORKERS];
        waiting.set(id, { resolve, reject });
        worker?.postMessage({ id, bytes });
      }),
    close: () => {
      for (const worker of workers.splice(0)) worker.terminate();
    },
  };
}
