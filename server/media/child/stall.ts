import { availableParallelism, loadavg } from 'node:os';

/** Below this share of one core a child that should be working is waiting for nothing. */
const BUSY_SHARE = 0.08;

/** On a crowded machine a working child gets less too: half of its fair share is then the border. */
function busyShare(): number {
  const fair = availableParallelism() / Math.max(1, loadavg()[0] ?? 1);
  return Math.min(BUSY_SHARE, fair / 2);
}

/** Tells a stalled child from one that is only slow on a busy machine, by the processor time that it reports. */
export class StallWatch {
  readonly #windowMs: number;
  #reports: { at: number; cpuMs: number }[] = [];

  /** @param seconds how long a child may do nothing */
  constructor(seconds: number) {
    this.#windowMs = seconds * 1000;
  }

  /** Begins anew, when the child is given work. */
  restart(): void {
    this.#reports = [];
  }

  /** Takes one report; true when over the whole window next to nothing was done. */
  isStalled(cpuMs: number, now: number): boolean {
    this.#reports.push({ at: now, cpuMs });
    while ((this.#reports[1]?.at ?? now) <= now - this.#windowMs) this.#reports.shift();
    const first = this.#reports[0];
    if (!first || now - first.at < this.#windowMs) return false;
    return cpuMs - first.cpuMs < busyShare() * (now - first.at);
  }
}
