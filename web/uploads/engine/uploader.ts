import { fingerprintOf } from './fingerprint.ts';
import type { FoundFile } from './foundFiles.ts';
import { FileGone, type Hash } from './hashing.ts';
import type { Keeper } from './keeper.ts';
import { Backoff, type PartJob, type Sending, sendingOf, snapshotOf, totalsOf } from './sending.ts';
import { Speed } from './speed.ts';
import type { UploadTold, UploadTransport } from './transport.ts';
import type { UploadItem, UploadTotals } from './uploadItem.ts';

/** Parts on their way at once: enough to fill a line with delay, few enough to lose little when it is cut (decisions 10). */
const LANES = 3;
/** How often the same part may come out wrong before the file is given up. */
const MOST_TRIES = 3;

export interface UploaderOptions {
  versionId: string;
  transport: UploadTransport;
  hash: Hash;
  keeper: Keeper;
  /** Called after each file that arrived whole. */
  onComplete?: (item: UploadItem) => void;
}

/**
 * Sends files into one draft: three parts at once, each with its sha256, paused, resumed, and gone on with after a cut
 * line, a reload or another day. Knows no page and no framework; `subscribe` tells that something changed.
 */
export class Uploader {
  readonly #options: UploaderOptions;
  readonly #sendings: Sending[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #speed = new Speed();
  #inFlight = 0;
  #paused = false;
  #closed = false;
  #cutAt: number | null = null;
  #resumedAt: number | null = null;
  #items: readonly UploadItem[] = [];
  #told: ReturnType<typeof setTimeout> | null = null;
  readonly #onOnline = () => this.#lineIsBack();

  constructor(options: UploaderOptions) {
    this.#options = options;
    globalThis.addEventListener?.('online', this.#onOnline);
  }

  /** The files as they stand; the same array until something changes. */
  get items(): readonly UploadItem[] {
    return this.#items;
  }

  get totals(): UploadTotals {
    const rate = this.#speed.bytesPerSecond(Date.now());
    const times = { cutAt: this.#cutAt, resumedAt: this.#resumedAt };
    return { ...totalsOf(this.#sendings, rate), ...times, paused: this.#paused };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Adds files; one that is known already (also from before a reload) goes on with what has arrived. */
  add(files: readonly FoundFile[]): void {
    for (const found of files) {
      const known = this.#sendings.find((sending) => sending.isSame(found));
      // Dropped twice: the first goes on.
      if (known?.isUnderway()) continue;
      if (known) this.#sendings.splice(this.#sendings.indexOf(known), 1);
      this.#sendings.push(sendingOf(found, known?.told ?? null));
    }
    this.#changed();
    this.#pump();
  }

  /** Shows what was begun before: its parts are on the server, its file must be found again. */
  async restore(): Promise<void> {
    const told = await this.#options.transport.list(this.#options.versionId);
    const reopenable = new Set(await this.#options.keeper.known(told.map((upload) => upload.id)));
    for (const upload of told) {
      if (this.#sendings.some((sending) => sending.told?.id === upload.id || sending.name === upload.name))
        continue;
      const sending = sendingOf(
        { path: upload.name, file: null, handle: null },
        upload,
        reopenable.has(upload.id),
      );
      this.#sendings.push(sending);
      // The server was asked to complete it when the page went away.
      if (sending.isSent()) this.#run(sending, () => this.#finish(sending));
    }
    this.#changed();
  }

  /** Goes on with a file of before by its kept handle; call it from a click. False: it must be chosen again. */
  async reopen(key: string): Promise<boolean> {
    const sending = this.#find(key);
    const file = sending?.told ? await this.#options.keeper.open(sending.told.id) : null;
    if (!sending || !file || file.file.size !== sending.sizeBytes) return false;
    this.add([{ ...file, path: sending.name }]);
    return true;
  }

  pauseAll(): void {
    this.#paused = true;
    for (const sending of this.#sendings)
      if (sending.state === 'waiting' || sending.state === 'sending') this.pause(sending.key);
    this.#changed();
  }

  resumeAll(): void {
    this.#paused = false;
    for (const sending of this.#sendings) if (sending.state === 'paused') this.resume(sending.key);
    this.#changed();
  }

  pause(key: string): void {
    const sending = this.#find(key);
    if (!sending || (sending.state !== 'waiting' && sending.state !== 'sending')) return;
    sending.state = 'paused';
    sending.stopParts();
    this.#changed();
    this.#pump();
  }

  resume(key: string): void {
    const sending = this.#find(key);
    if (sending?.state !== 'paused') return;
    sending.state = sending.told ? 'sending' : 'waiting';
    this.#changed();
    this.#pump();
  }

  /** Tries a failed file anew. */
  again(key: string): void {
    const sending = this.#find(key);
    if (sending?.state !== 'failed' || !sending.file) return;
    sending.reset();
    this.#changed();
    this.#pump();
  }

  /** Gives a file up and forgets what arrived of it. */
  async cancel(key: string): Promise<void> {
    const sending = this.#find(key);
    if (!sending || sending.state === 'complete') return;
    sending.stopParts();
    this.#sendings.splice(this.#sendings.indexOf(sending), 1);
    this.#changed();
    this.#pump();
    if (!sending.told) return;
    await this.#options.keeper.forget(sending.told.id);
    await this.#options.transport.abort(sending.told.id);
  }

  /** Stops everything; what arrived stays on the server. */
  close(): void {
    this.#closed = true;
    globalThis.removeEventListener?.('online', this.#onOnline);
    for (const sending of this.#sendings) sending.stopParts();
    this.#listeners.clear();
  }

  #find(key: string): Sending | undefined {
    return this.#sendings.find((sending) => sending.key === key);
  }

  /** Fills free lanes: parts of files under way first, then the next file. */
  #pump(): void {
    while (!this.#closed && this.#inFlight < LANES) {
      const job = this.#nextPart();
      if (job) {
        this.#run(job.sending, () => this.#sendPart(job));
        continue;
      }
      const next = this.#sendings.find(
        ({ state, busy, interrupted }) => state === 'waiting' && !busy && !interrupted,
      );
      if (!next) return;
      next.busy = true;
      this.#run(next, () => this.#begin(next).finally(() => (next.busy = false)));
    }
  }

  #nextPart(): PartJob | null {
    for (const sending of this.#sendings) {
      if (sending.state !== 'sending' || sending.interrupted) continue;
      const number = sending.takePart();
      if (number !== null) return { sending, number };
    }
    return null;
  }

  /** One lane's work; a line that fails waits and goes on, whatever the step was. */
  #run(sending: Sending, work: () => Promise<void>): void {
    this.#inFlight += 1;
    work()
      .then(() => this.#lineWorks(sending))
      .catch((error: unknown) => this.#stumble(sending, error))
      .finally(() => {
        this.#inFlight -= 1;
        this.#changed();
        this.#pump();
      });
  }

  async #begin(sending: Sending): Promise<void> {
    const { versionId, transport, hash, keeper } = this.#options;
    const file = sending.needFile();
    sending.fingerprint ??= await fingerprintOf(file, hash);
    const { name, sizeBytes, fingerprint } = sending;
    const { upload, refusals } = await transport.begin({ versionId, name, sizeBytes, fingerprint });
    if (!upload) return sending.fail(refusals[0]);
    sending.goOn(upload);
    if (sending.handle) await keeper.keep(upload.id, sending.handle);
    if (upload.state === 'complete') return this.#arrived(sending, upload);
    if (sending.isSent()) await this.#finish(sending);
  }

  async #sendPart({ sending, number }: PartJob): Promise<void> {
    const { transport, hash } = this.#options;
    const told = sending.told;
    if (!told) return;
    const controller = sending.startPart(number);
    try {
      const start = (number - 1) * told.partSizeBytes;
      const bytes = sending.needFile().slice(start, start + told.partSizeBytes);
      const { address, refusals } = await transport.address(told.id, { number, sha256: await hash(bytes) });
      if (controller.signal.aborted) return;
      if (refusals[0]?.code === 'UPLOAD_ENDED') return this.#askAnew(sending);
      if (!address) return sending.fail(refusals[0]);
      let before = 0;
      const answer = await transport.put(address, bytes, {
        signal: controller.signal,
        onSent: (sent) => {
          this.#speed.add(sent - before, Date.now());
          sending.speed.add(sent - before, Date.now());
          before = sent;
          sending.progress(number, sent);
          this.#changed();
        },
      });
      if (answer.status === 200) {
        sending.arrived(number);
        if (sending.isSent()) await this.#finish(sending);
        return;
      }
      if (answer.status === 404 || answer.status === 410) return this.#askAnew(sending);
      if (answer.status === 409) this.#askAnew(sending);
      // Another tab sends the same part: after a while it is there, and beginning again tells so.
      if (answer.status === 409 || answer.status >= 500)
        throw new Error(`The store answered ${answer.status}`);
      if (sending.countTry(number) >= MOST_TRIES) sending.fail(undefined);
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      sending.endPart(number);
    }
  }

  /** The upload ended or stands differently than we think: beginning it again tells how. */
  #askAnew(sending: Sending): void {
    sending.stopParts();
    if (sending.countTry(0) > MOST_TRIES * 3) sending.fail(undefined);
    else if (sending.state === 'sending') sending.state = 'waiting';
  }

  async #finish(sending: Sending): Promise<void> {
    if (!sending.told || sending.state === 'verifying') return;
    sending.state = 'verifying';
    this.#changed();
    try {
      const { upload, refusals } = await this.#options.transport.complete(sending.told.id);
      if (upload?.state === 'complete') return this.#arrived(sending, upload);
      if (refusals[0]?.code === 'PARTS_MISSING' && upload && sending.file) return sending.goOn(upload);
      sending.fail(refusals[0]);
    } catch (error) {
      // Nobody heard the answer: beginning again tells what became of it.
      sending.state = sending.file ? 'waiting' : 'absent';
      throw error;
    }
  }

  #arrived(sending: Sending, upload: UploadTold): void {
    sending.complete(upload.part?.id ?? null);
    void this.#options.keeper.forget(upload.id);
    this.#changed();
    this.#options.onComplete?.(snapshotOf(sending, Date.now()));
  }

  #stumble(sending: Sending, error: unknown): void {
    if (this.#closed || sending.state === 'paused' || sending.state === 'failed') return;
    if (error instanceof FileGone) {
      sending.fail({ code: 'FILE_GONE', message: '' });
      return;
    }
    if (!sending.interrupted) this.#cutAt = Date.now();
    sending.interrupted = true;
    sending.backoff ??= new Backoff();
    sending.backoff.wait(() => this.#tryAgain(sending));
    this.#changed();
  }

  #tryAgain(sending: Sending): void {
    sending.interrupted = false;
    this.#changed();
    this.#pump();
  }

  #lineWorks(sending: Sending): void {
    if (!sending.backoff) return;
    sending.backoff.now();
    sending.backoff = null;
    this.#resumedAt = Date.now();
  }

  #lineIsBack(): void {
    for (const sending of this.#sendings) sending.backoff?.now();
  }

  /** Tells the page at most ten times a second. */
  #changed(): void {
    if (this.#told !== null || this.#closed) return;
    this.#told = setTimeout(() => {
      this.#told = null;
      const now = Date.now();
      this.#items = this.#sendings.map((sending) => snapshotOf(sending, now));
      for (const listener of this.#listeners) listener();
    }, 100);
  }
}
