import { type Operation, RequestFailure, request } from './request.ts';

/** What is known of one query at the moment. */
export interface Entry {
  data: unknown;
  failure: RequestFailure | null;
  loading: boolean;
  /** When the data came, in the browser's milliseconds; 0: never. */
  at: number;
}

const unknownEntry: Entry = { data: undefined, failure: null, loading: true, at: 0 };

const entries = new Map<string, Entry>();
const listeners = new Map<string, Set<() => void>>();
const running = new Map<string, AbortController>();

export const keyOf = (operation: Operation<unknown, never>, variables: unknown): string =>
  `${operation.toString()}\n${JSON.stringify(variables)}`;

export const entryOf = (key: string): Entry => entries.get(key) ?? unknownEntry;

function set(key: string, entry: Entry): void {
  entries.set(key, entry);
  for (const listener of listeners.get(key) ?? []) listener();
}

export function listen(key: string, listener: () => void): () => void {
  const those = listeners.get(key) ?? new Set();
  those.add(listener);
  listeners.set(key, those);
  return () => {
    those.delete(listener);
    if (those.size === 0) {
      listeners.delete(key);
      running.get(key)?.abort();
    }
  };
}

/** Asks again; what was known stays on the page until the answer comes. */
export async function load<Result, Variables>(
  key: string,
  operation: Operation<Result, Variables>,
  variables: Variables,
): Promise<void> {
  running.get(key)?.abort();
  const controller = new AbortController();
  running.set(key, controller);
  set(key, { ...entryOf(key), loading: true });
  try {
    const data = await request(operation, variables, controller.signal);
    if (running.get(key) === controller) set(key, { data, failure: null, loading: false, at: Date.now() });
  } catch (error) {
    if (running.get(key) !== controller || controller.signal.aborted) return;
    const failure = error instanceof RequestFailure ? error : new RequestFailure('broken');
    set(key, { ...entryOf(key), failure, loading: false });
  } finally {
    if (running.get(key) === controller) running.delete(key);
  }
}

const refreshers = new Set<() => void>();

/** Registers a mounted query to be asked again after a change. */
export function onChange(refresh: () => void): () => void {
  refreshers.add(refresh);
  return () => refreshers.delete(refresh);
}

/** Something changed on the server: what is not on the page is forgotten, what is there is asked again. */
export function changed(): void {
  for (const key of entries.keys()) if (!listeners.has(key)) entries.delete(key);
  for (const refresh of refreshers) refresh();
}

/** Another person, or nobody: nothing of the one before may stay. */
export function forgetEverything(): void {
  for (const controller of running.values()) controller.abort();
  running.clear();
  entries.clear();
  for (const those of listeners.values()) for (const listener of those) listener();
  for (const refresh of refreshers) refresh();
}
