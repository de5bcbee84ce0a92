import { FileGone } from './hashing.ts';
import { Speed } from './speed.ts';
import type { RefusalTold, UploadTold } from './transport.ts';
import type { ItemState, UploadItem, UploadTotals } from './uploadItem.ts';

/** A part that a lane sends. */
export interface PartJob {
  sending: Sending;
  number: number;
}

/** Waits 1 s, 2 s, 4 s … 30 s between tries, with a bit of chance, so that a whole school does not come back at once. */
export class Backoff {
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #then: (() => void) | null = null;

  wait(then: () => void): void {
    if (this.#timer) return;
    const milliseconds = Math.min(30_000, 1000 * 2 ** this.#tries) * (0.75 + Math.random() / 2);
    this.#tries += 1;
    this.#then = then;
    this.#timer = setTimeout(() => this.now(), milliseconds);
  }

  /** The line is back: no need to wait longer. */
  now(): void {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#then?.();
  }
}

let keys = 0;

/** One file on its way: what the server has, what is in the lanes, what comes next. */
export class Sending {
  readonly key = `file-${keys++}`;
  readonly name: string;
  readonly sizeBytes: number;
  readonly file: File | null;
  readonly handle: FileSystemFileHandle | null;
  readonly mayReopen: boolean;
  readonly speed = new Speed();
  told: UploadTold | null;
  state: ItemState;
  fingerprint: string | null = null;
  refusal: RefusalTold | null = null;
  partId: string | null = null;
  /** Being begun: no second lane may begin it. */
  busy = false;
  interrupted = false;
  backoff: Backoff | null = null;
  readonly #received = new Set<number>();
  readonly #underway = new Map<number, { controller: AbortController; sent: number }>();
  readonly #tries = new Map<number, number>();

  constructor(
    found: { path: string; file: File | null; handle: FileSystemFileHandle | null },
    told: UploadTold | null,
    mayReopen: boolean,
  ) {
    this.name = found.path.normalize('NFC');
    this.file = found.file;
    this.handle = found.handle;
    this.told = told;
    this.mayReopen = mayReopen;
    this.sizeBytes = found.file?.size ?? told?.sizeBytes ?? 0;
    this.state = found.file ? 'waiting' : 'absent';
    for (const number of told?.receivedParts ?? []) this.#received.add(number);
  }

  needFile(): File {
    if (!this.file) throw new FileGone();
    return this.file;
  }

  /** Whether a chosen file is this one. The server compares both ends besides. */
  isSame(found: { path: string; file: File }): boolean {
    return this.name === found.path.normalize('NFC') && this.sizeBytes === found.file.size;
  }

  isUnderway(): boolean {
    return (
      this.state === 'waiting' ||
      this.state === 'sending' ||
      this.state === 'paused' ||
      this.state === 'verifying'
    );
  }

  /** Takes over what the server says has arrived. */
  goOn(told: UploadTold): void {
    this.told = told;
    this.#received.clear();
    for (const number of told.receivedParts) this.#received.add(number);
    if (this.state === 'waiting' || this.state === 'verifying') this.state = 'sending';
  }

  /** The next part that is neither there nor on its way; null when there is none. */
  takePart(): number | null {
    const count = this.told?.partCount ?? 0;
    for (let number = 1; number <= count; number += 1)
      if (!this.#received.has(number) && !this.#underway.has(number)) return number;
    return null;
  }

  startPart(number: number): AbortController {
    const controller = new AbortController();
    this.#underway.set(number, { controller, sent: 0 });
    return controller;
  }

  progress(number: number, sent: number): void {
    const part = this.#underway.get(number);
    if (part) part.sent = sent;
  }

  arrived(number: number): void {
    this.#received.add(number);
    this.#tries.delete(number);
  }

  endPart(number: number): void {
    this.#underway.delete(number);
  }

  /** Counts a failed try of a part (0: of the upload) and answers how many there were. */
  countTry(number: number): number {
    const tries = (this.#tries.get(number) ?? 0) + 1;
    this.#tries.set(number, tries);
    return tries;
  }

  isSent(): boolean {
    return this.told !== null && this.#received.size >= this.told.partCount;
  }

  /** Ends what is on its way; those parts are sent again. */
  stopParts(): void {
    for (const { controller } of this.#underway.values()) controller.abort();
    this.speed.clear();
  }

  sentBytes(): number {
    if (this.state === 'complete') return this.sizeBytes;
    const size = this.told?.partSizeBytes ?? 0;
    let bytes = 0;
    for (const number of this.#received) bytes += Math.min(size, this.sizeBytes - (number - 1) * size);
    for (const [number, part] of this.#underway) if (!this.#received.has(number)) bytes += part.sent;
    return Math.min(bytes, this.sizeBytes);
  }

  fail(refusal: RefusalTold | undefined): void {
    this.state = 'failed';
    this.refusal = refusal ?? { code: 'UPLOAD_DAMAGED', message: '' };
    this.interrupted = false;
    this.stopParts();
  }

  complete(partId: string | null): void {
    this.state = 'complete';
    this.partId = partId;
    this.interrupted = false;
  }

  /** Anew from the beginning; the server tells what of it there is. */
  reset(): void {
    this.state = 'waiting';
    this.told = null;
    this.refusal = null;
    this.#received.clear();
    this.#tries.clear();
  }
}

export const sendingOf = (
  found: { path: string; file: File | null; handle: FileSystemFileHandle | null },
  told: UploadTold | null,
  mayReopen = false,
): Sending => new Sending(found, told, mayReopen);

/** How a file looks at this moment. */
export function snapshotOf(sending: Sending, now: number): UploadItem {
  const rate = sending.state === 'sending' ? sending.speed.bytesPerSecond(now) : null;
  const sentBytes = sending.sentBytes();
  return {
    key: sending.key,
    name: sending.name,
    sizeBytes: sending.sizeBytes,
    sentBytes,
    state: sending.state,
    interrupted: sending.interrupted,
    bytesPerSecond: rate,
    secondsLeft: rate ? (sending.sizeBytes - sentBytes) / rate : null,
    partId: sending.partId,
    refusal: sending.refusal,
    mayReopen: sending.mayReopen,
  };
}

/** All files together; those that failed, or whose file must be found again, do not count. */
export function totalsOf(
  sendings: readonly Sending[],
  bytesPerSecond: number | null,
): Omit<UploadTotals, 'cutAt' | 'resumedAt' | 'paused'> {
  const open = sendings.filter(({ state }) => state !== 'failed' && state !== 'absent');
  const sizeBytes = open.reduce((sum, sending) => sum + sending.sizeBytes, 0);
  const sentBytes = open.reduce((sum, sending) => sum + sending.sentBytes(), 0);
  return {
    sizeBytes,
    sentBytes,
    secondsLeft: bytesPerSecond ? (sizeBytes - sentBytes) / bytesPerSecond : null,
    openFiles: open.filter(({ state }) => state !== 'complete').length,
    interrupted: sendings.some((sending) => sending.interrupted),
  };
}
