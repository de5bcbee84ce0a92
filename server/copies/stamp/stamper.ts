import { type ConverterChild, startChild } from '../../media/child/converterChild.ts';
import { failureOfChild } from '../../media/child/failureOfChild.ts';
import type { CopyMark } from './mark.ts';
import type { StampAnswer, StampQuestion } from './stampChild.ts';

/** A child is replaced after this many files, so that what a bad one left behind does not pile up. */
const FILES_OF_ONE_CHILD = 100;
/** An idle child goes away; the next copy starts a new one in a third of a second. */
const IDLE_MS = 5 * 60_000;
const START_SECONDS = 20;

export interface StampLimits {
  seconds: number;
  memoryBytes: number;
}

/**
 * Stamps PDFs in a warm child of its own with limits of time and memory (dependencies.md, rule 5), one after another.
 * A file that kills the child kills no other: the next gets a new child.
 */
export class Stamper {
  readonly #limits: StampLimits;
  #child: Promise<ConverterChild> | null = null;
  #files = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | null = null;

  constructor(limits: StampLimits) {
    this.#limits = limits;
  }

  /**
   * Reads the PDF at `input` and writes its stamped copy to `output`.
   * @throws MediaFailure PDF_PROTECTED, PDF_DAMAGED, PDF_TOO_MANY_PAGES, PDF_TOO_HEAVY
   */
  stamp(input: string, output: string, mark: CopyMark, signal?: AbortSignal): Promise<StampAnswer> {
    const turn = this.#queue.then(() => this.#ask({ input, output, mark }, signal));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the child; the stamper may be used again. */
  async end(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle);
    const child = this.#child;
    this.#child = null;
    this.#files = 0;
    await (await child)?.end();
  }

  async #ask(question: StampQuestion, signal: AbortSignal | undefined): Promise<StampAnswer> {
    if (this.#idle) clearTimeout(this.#idle);
    const child = await this.#warmChild();
    this.#files += 1;
    const outcome = await child.ask<StampAnswer>(question, {
      seconds: this.#limits.seconds,
      ...(signal ? { signal } : {}),
    });
    if (child.ended || (!outcome.ok && outcome.cause !== 'refused') || this.#files >= FILES_OF_ONE_CHILD)
      await this.end();
    else this.#idle = setTimeout(() => void this.end(), IDLE_MS).unref();
    if (outcome.ok) return outcome.value;
    throw failureOfChild(outcome, {
      timeout: 'PDF_TOO_HEAVY',
      memory: 'PDF_TOO_HEAVY',
      crashed: 'PDF_DAMAGED',
    });
  }

  async #warmChild(): Promise<ConverterChild> {
    this.#child ??= startChild(new URL('./stampChild.ts', import.meta.url), {
      memoryBytes: this.#limits.memoryBytes,
    });
    const child = await this.#child;
    if (!child.ended && (await child.ready(START_SECONDS))) return child;
    await this.end();
    this.#child = startChild(new URL('./stampChild.ts', import.meta.url), {
      memoryBytes: this.#limits.memoryBytes,
    });
    const second = await this.#child;
    if (!(await second.ready(START_SECONDS))) {
      await this.end();
      throw new Error('The stamping process does not start');
    }
    return second;
  }
}
