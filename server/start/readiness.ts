/** What a server needs before it serves. */
export type Need = 'database' | 'migrations' | 'objects' | 'search' | 'data' | 'api' | 'worker';

/** A check that throws with a plain reason while what it looks at does not answer. */
export type Check = () => Promise<void>;

export interface Readiness {
  /** Notes that a need is met, with a check of whether it still is. */
  meet(need: Need, check?: Check): void;
  /** Needs that are not met now. A failing check names its need. */
  missing(): Promise<Need[]>;
}

const LONGEST_CHECK_MS = 2000;
/** Load balancers ask often; stores need not. */
const KEPT_MS = 1000;

/** Keeps what is still missing; ready is when nothing is. */
export function createReadiness(needs: readonly Need[]): Readiness {
  const checks = new Map<Need, Check | null>(needs.map((need) => [need, null]));
  let kept: { at: number; answer: Promise<Need[]> } | null = null;

  async function look(): Promise<Need[]> {
    const verdicts = await Promise.all(
      [...checks].map(async ([need, check]) => ((await holds(check)) ? null : need)),
    );
    return verdicts.filter((need) => need !== null);
  }

  return {
    meet(need, check = async () => undefined) {
      checks.set(need, check);
      kept = null;
    },
    missing() {
      if (!kept || Date.now() - kept.at > KEPT_MS) kept = { at: Date.now(), answer: look() };
      return kept.answer;
    },
  };
}

async function holds(check: Check | null): Promise<boolean> {
  if (!check) return false;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), LONGEST_CHECK_MS);
  });
  try {
    await Promise.race([check(), late]);
    return true;
  } catch {
    // Why it fails stands in the log of whoever uses the store; here it only counts that it does.
    return false;
  } finally {
    clearTimeout(timer);
  }
}
