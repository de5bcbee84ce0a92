import type { FoundFile } from './foundFiles.ts';

/** Keeps handles of files across reloads, so that an upload goes on with one click instead of a new drop. */
export interface Keeper {
  keep(uploadId: string, handle: FileSystemFileHandle): Promise<void>;
  /** Which of these uploads have a kept handle. */
  known(uploadIds: readonly string[]): Promise<string[]>;
  /** Opens the file, asking the person for leave where the browser wants it; null when it may not or cannot. */
  open(uploadId: string): Promise<FoundFile | null>;
  forget(uploadId: string): Promise<void>;
}

/** Where nothing can be kept: private windows, old browsers. */
export const forgetful: Keeper = {
  keep: async () => undefined,
  known: async () => [],
  open: async () => null,
  forget: async () => undefined,
};

const NAME = 'keyuan-uploads';
const STORE = 'handles';

/** Keeps handles in this browser's IndexedDB; where there is none, it forgets. */
export async function openKeeper(): Promise<Keeper> {
  if (!('indexedDB' in globalThis) || !('FileSystemFileHandle' in globalThis)) return forgetful;
  let database: IDBDatabase;
  try {
    database = await openDatabase();
  } catch {
    // A private window refuses; dropping the file again still goes on.
    return forgetful;
  }
  const run = <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    answered(act(database.transaction(STORE, mode).objectStore(STORE)));
  return {
    keep: async (uploadId, handle) => void (await run('readwrite', (store) => store.put(handle, uploadId))),
    known: async (uploadIds) => {
      const keys = new Set(await run('readonly', (store) => store.getAllKeys()));
      return uploadIds.filter((id) => keys.has(id));
    },
    open: async (uploadId) => {
      const handle: unknown = await run('readonly', (store) => store.get(uploadId));
      if (!(handle instanceof FileSystemFileHandle) || !(await mayRead(handle))) return null;
      try {
        const file = await handle.getFile();
        return { path: handle.name, file, handle };
      } catch {
        // Moved or deleted since: the page asks for the file.
        return null;
      }
    },
    forget: async (uploadId) => void (await run('readwrite', (store) => store.delete(uploadId))),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return answered(request);
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
  });

/** Asks for leave to read, which only a click may do. */
async function mayRead(handle: FileSystemFileHandle): Promise<boolean> {
  const ask: unknown = Reflect.get(handle, 'requestPermission');
  if (typeof ask !== 'function') return true;
  return (await ask.call(handle, { mode: 'read' })) === 'granted';
}
