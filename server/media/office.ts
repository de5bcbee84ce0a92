import { createRequire } from 'node:module';
import { type ChildOutcome, type ConverterChild, startChild } from './child/converterChild.ts';
import { failureOfChild, Stopped } from './child/failureOfChild.ts';
import { MediaFailure } from './failures.ts';
import type { OfficeAnswer, OfficeQuestion } from './office/officeChild.ts';
import type { ConverterLimits } from './pdf.ts';

export interface OfficeRequest extends OfficeQuestion {
  signal: AbortSignal;
  /** Takes the PDF; it may be gone when this returns. */
  take(pdf: string): Promise<void>;
}

/** The one LibreOffice of a process. */
export interface OfficeConverter {
  /**
   * Turns an office document into a PDF; one at a time, others wait.
   * @throws MediaFailure DOCUMENT_ENCRYPTED, DOCUMENT_DAMAGED, DOCUMENT_TOO_HEAVY, CONVERTER_TIMEOUT, CONVERTER_MISSING
   */
  convert(request: OfficeRequest): Promise<void>;
  /** Ends the child now; the next conversion starts another. */
  end(): Promise<void>;
}

/**
 * At random one of its threads waits for another and nothing is done for 40 to 60 s (dependencies.md). Doing nothing
 * is seen after some seconds and it is replaced; being slow on a busy machine is not that.
 */
const STALL_SECONDS = 10;
const READY_SECONDS = 90;
const START_TRIES = 8;
/** A conversion may stall too: the first try is cut short, so that a second one has time. */
const FIRST_TRY_SHARE = 0.4;
/** It grows by 5 MB a document. */
const DOCUMENTS_PER_CHILD = 50;
/** 1.3 GB are given back after this (decisions 20). */
const IDLE_MILLISECONDS = 10 * 60_000;

/** Whether the optional package is installed on this platform. */
export function officeIsInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve('@matbee/libreoffice-converter/server');
    return true;
  } catch {
    return false;
  }
}

async function startWarm(limits: ConverterLimits): Promise<ConverterChild> {
  for (let attempt = 1; attempt <= START_TRIES; attempt += 1) {
    const child = await startChild(new URL('./office/officeChild.ts', import.meta.url), {
      memoryBytes: limits.memoryBytes,
      stallSeconds: STALL_SECONDS,
    });
    if (await child.ready(READY_SECONDS)) return child;
    await child.end();
  }
  // The machine's fault, not the document's: the job is tried again later.
  throw new Error(`LibreOffice was not ready after ${START_TRIES} starts`);
}

export function createOfficeConverter(limits: ConverterLimits): OfficeConverter {
  let child: ConverterChild | null = null;
  let documents = 0;
  let idle: NodeJS.Timeout | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function end(): Promise<void> {
    if (idle) clearTimeout(idle);
    idle = null;
    const ending = child;
    child = null;
    documents = 0;
    await ending?.end();
  }

  function restAWhile(): void {
    if (idle) clearTimeout(idle);
    idle = setTimeout(() => void end(), IDLE_MILLISECONDS);
    idle.unref();
  }

  async function warm(): Promise<ConverterChild> {
    if (child && (child.ended || documents >= DOCUMENTS_PER_CHILD)) await end();
    child ??= await startWarm(limits);
    return child;
  }

  async function attempt(request: OfficeRequest, seconds: number): Promise<ChildOutcome<OfficeAnswer>> {
    const running = await warm();
    documents += 1;
    const question: OfficeQuestion = { path: request.path, extension: request.extension };
    const outcome = await running.ask<OfficeAnswer>(question, { seconds, signal: request.signal });
    if (outcome.ok) await request.take(outcome.value.pdf);
    else if (outcome.cause !== 'refused') await end();
    return outcome;
  }

  async function convert(request: OfficeRequest): Promise<void> {
    if (request.signal.aborted) throw new Stopped();
    const first = await attempt(request, limits.seconds * FIRST_TRY_SHARE);
    if (first.ok) return;
    // A document that cannot be loaded stays so; what looks like the child's own end is tried in a fresh one.
    const again =
      first.cause === 'timeout' ||
      first.cause === 'crashed' ||
      (first.cause === 'refused' && first.code === 'DOCUMENT_TOO_HEAVY');
    if (again) await end();
    const outcome = again ? await attempt(request, limits.seconds * (1 - FIRST_TRY_SHARE)) : first;
    if (outcome.ok) return;
    throw failureOfChild(outcome, {
      timeout: 'CONVERTER_TIMEOUT',
      memory: 'DOCUMENT_TOO_HEAVY',
      crashed: 'DOCUMENT_DAMAGED',
    });
  }

  return {
    convert(request) {
      if (!officeIsInstalled()) return Promise.reject(new MediaFailure('CONVERTER_MISSING'));
      if (idle) clearTimeout(idle);
      const turn = queue.then(() => convert(request)).finally(restAWhile);
      queue = turn.catch(() => undefined);
      return turn;
    },
    end: async () => {
      await queue;
      await end();
    },
  };
}
