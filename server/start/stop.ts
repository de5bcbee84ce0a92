/** What must be closed at the end, the last opened first. */
export interface Closing {
  /** Hands over something that was opened; when the end has begun already, it is closed at once. */
  add(close: () => Promise<void>): void;
  /** Closes everything, each even if another fails; answers the failures. Twice is once. */
  run(): Promise<unknown[]>;
}

export function createClosing(): Closing {
  const open: (() => Promise<void>)[] = [];
  let ending: Promise<unknown[]> | null = null;

  async function closeAll(): Promise<unknown[]> {
    const failures: unknown[] = [];
    for (let close = open.pop(); close; close = open.pop())
      await close().catch((failure: unknown) => failures.push(failure));
    return failures;
  }

  return {
    add(close) {
      open.push(close);
      if (ending) ending = ending.then(async (failures) => [...failures, ...(await closeAll())]);
    },
    run() {
      ending ??= closeAll();
      return ending;
    },
  };
}

/** The terminal's Ctrl-C may arrive twice, from the terminal and from npm; a second stop means "at once". */
const ONE_CTRL_C_MS = 1000;

/**
 * Calls `stop` at the first signal, or when the process that started us is gone, and `now` at a second signal.
 */
export function onStop(stop: () => void, now: () => void): void {
  let askedAt: number | null = null;
  const ask = () => {
    if (askedAt === null) {
      askedAt = Date.now();
      stop();
    } else if (Date.now() - askedAt > ONE_CTRL_C_MS) now();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  process.once('disconnect', () => askedAt ?? ask());
}
