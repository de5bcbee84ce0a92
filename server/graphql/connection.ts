import { badInput } from './fault.ts';

const MOST = 100;

/** One page of a list in key order (Relay Cursor Connections). */
export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** What a page asks for: how many rows, and the key after which it begins. */
export interface PageWanted<K extends readonly unknown[]> {
  first: number;
  after: K | null;
}

/**
 * Reads `first` (1…100, default 20) and `after`. `parseKey` gets what the cursor holds and answers its key,
 * or null when it is not one of this list's cursors. Throws BAD_USER_INPUT naming the argument.
 */
export function readPage<K extends readonly unknown[]>(
  wanted: { first?: number | null | undefined; after?: string | null | undefined },
  parseKey: (key: unknown[]) => K | null,
): PageWanted<K> {
  const first = wanted.first ?? 20;
  if (!Number.isInteger(first) || first < 1 || first > MOST) throw badInput('first');
  if (wanted.after == null) return { first, after: null };
  const key = parseKey(readCursor(wanted.after));
  if (!key) throw badInput('after');
  return { first, after: key };
}

function readCursor(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    throw badInput('after');
  }
}

export const writeCursor = (key: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** Makes the page of rows that were asked with `limit first + 1`. */
export function connectionOf<T>(
  rows: readonly T[],
  page: PageWanted<readonly unknown[]>,
  keyOf: (row: T) => readonly unknown[],
): Connection<T> {
  const edges = rows.slice(0, page.first).map((node) => ({ cursor: writeCursor(keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The key of lists ordered by an instant and then an id, both falling. */
export function instantKey(key: unknown[]): readonly [string, string] | null {
  const [instant, id] = key;
  return typeof instant === 'string' && !Number.isNaN(Date.parse(instant)) && typeof id === 'string'
    ? [instant, id]
    : null;
}
