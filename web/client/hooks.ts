import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { changed, entryOf, keyOf, listen, load, onChange } from './cache.ts';
import { type Operation, RequestFailure, request } from './request.ts';

/** A query on the page: the last data, whether it is being asked, and what went wrong. */
export interface QueryState<Result> {
  data: Result | undefined;
  failure: RequestFailure | null;
  loading: boolean;
  again: () => void;
}

interface QueryOptions {
  /** Do not ask yet. */
  pause?: boolean;
  /** Ask again every so many milliseconds while the page is visible; 0: never. */
  every?: number;
  /** What never changes while the page is open: not asked again after a mutation. */
  keep?: boolean;
}

/** Younger data is not asked again when a page opens. */
const freshFor = 3000;

/**
 * Asks a query and keeps its answer on the page. The answer is asked again after each mutation, so nothing on a
 * page is older than what its reader did.
 */
export function useQuery<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  options: QueryOptions = {},
): QueryState<Result> {
  const { pause = false, every = 0, keep = false } = options;
  const key = keyOf(operation, variables);
  const latest = useRef({ operation, variables });
  latest.current = { operation, variables };
  const subscribe = useCallback((listener: () => void) => listen(key, listener), [key]);
  const entry = useSyncExternalStore(subscribe, () => entryOf(key));

  const again = useCallback(() => {
    if (!pause) void load(key, latest.current.operation, latest.current.variables);
  }, [key, pause]);

  useEffect(() => {
    if (pause) return;
    const { at } = entryOf(key);
    if (keep ? at === 0 : Date.now() - at > freshFor) again();
    return keep ? undefined : onChange(again);
  }, [key, pause, keep, again]);

  useEffect(() => {
    if (pause || every <= 0) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') again();
    }, every);
    return () => clearInterval(timer);
  }, [pause, every, again]);

  return {
    data: entry.data as Result | undefined,
    failure: entry.failure,
    loading: !pause && entry.loading,
    again,
  };
}

/** What a mutation came to: its data, or why nothing came. */
export type MutationAnswer<Result> = { ok: true; data: Result } | { ok: false; failure: RequestFailure };

export interface MutationState<Result, Variables> {
  run: (variables: Variables) => Promise<MutationAnswer<Result>>;
  busy: boolean;
  failure: RequestFailure | null;
}

/** Runs a mutation; a second click while it runs does nothing more. Afterwards every query on the page is asked again. */
export function useMutation<Result, Variables>(
  operation: Operation<Result, Variables>,
): MutationState<Result, Variables> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const running = useRef<Promise<MutationAnswer<Result>> | null>(null);

  const run = useCallback(
    (variables: Variables): Promise<MutationAnswer<Result>> => {
      if (running.current) return running.current;
      setBusy(true);
      setFailure(null);
      const promise = request(operation, variables)
        .then((data): MutationAnswer<Result> => {
          changed();
          return { ok: true, data };
        })
        .catch((error: unknown): MutationAnswer<Result> => {
          const cause = error instanceof RequestFailure ? error : new RequestFailure('broken');
          setFailure(cause);
          return { ok: false, failure: cause };
        })
        .finally(() => {
          running.current = null;
          setBusy(false);
        });
      running.current = promise;
      return promise;
    },
    [operation],
  );

  return useMemo(() => ({ run, busy, failure }), [run, busy, failure]);
}

/** A page of a connection as every list gives it. */
export interface Connection<Edge> {
  edges: Edge[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

export interface PagesState<Result, Edge extends { node: unknown }> extends QueryState<Result> {
  edges: Edge[];
  nodes: Edge['node'][];
  hasMore: boolean;
  more: () => void;
}

/** A list that grows: the first page is a query like any other, `more` appends the next ones. */
export function usePages<Result, Variables extends object, Edge extends { node: unknown }>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  pick: (data: Result) => Connection<Edge>,
  options: QueryOptions = {},
): PagesState<Result, Edge> {
  const first = useQuery(operation, variables, options);
  const [later, setLater] = useState<Connection<Edge>[]>([]);
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);

  // Pages after the first belong to the first one as it was then.
  useEffect(() => {
    if (first.data !== undefined || first.failure) setLater([]);
  }, [first.data, first.failure]);

  const connection = first.data === undefined ? undefined : pick(first.data);
  const last = later.at(-1) ?? connection;
  const more = (): void => {
    const after = last?.pageInfo.endCursor;
    if (!after || loading) return;
    setLoading(true);
    setFailure(null);
    request(operation, { ...variables, after })
      .then((data) => setLater((pages) => [...pages, pick(data)]))
      .catch((error: unknown) =>
        setFailure(error instanceof RequestFailure ? error : new RequestFailure('broken')),
      )
      .finally(() => setLoading(false));
  };

  const edges = [connection, ...later].flatMap((page) => page?.edges ?? []);
  return {
    ...first,
    failure: first.failure ?? failure,
    loading: first.loading || loading,
    edges,
    nodes: edges.map((edge) => edge.node),
    hasMore: last?.pageInfo.hasNextPage ?? false,
    more,
  };
}
