import { startChild } from './child/converterChild.ts';
import { failureOfChild } from './child/failureOfChild.ts';
import { type FailureCode, MediaFailure } from './failures.ts';
import type { PdfOpened, PdfPage, PdfQuestion } from './pdf/pdfChild.ts';

export type { PdfPage } from './pdf/pdfChild.ts';

/** Time and memory of one converter child, from the configuration. */
export interface ConverterLimits {
  seconds: number;
  memoryBytes: number;
}

export interface PdfRequest {
  path: string;
  limits: ConverterLimits;
  signal: AbortSignal;
  /** Takes one page, in order; its picture files are gone when it returns. */
  page(page: PdfPage): Promise<void>;
  progress?(done: number, total: number): void;
}

export interface PdfResult {
  facts: { pages: number; title?: string; widthPoints?: number; heightPoints?: number; attachments?: number };
  notices: FailureCode[];
}

/** Most pages of a PDF that are previewed at all (attacks.md 3). */
export const MAX_PAGES = 2000;
/** Pages drawn as pictures; text is read of all. Beyond, a reader wants the file itself. */
export const MAX_PICTURES = 500;
/** Pages of one question, so that each stays far from the limit of time. */
const BATCH = 20;

function noticesOf(opened: PdfOpened): FailureCode[] {
  const notices: FailureCode[] = [];
  if (opened.acts) notices.push('PDF_ACTIVE_CONTENT');
  if (opened.attachments > 0) notices.push('PDF_ATTACHMENTS');
  if (opened.isDynamicForm) notices.push('PDF_FORM');
  if (opened.encrypted) notices.push('PDF_PROTECTED');
  if (opened.signed) notices.push('PDF_SIGNED');
  if (opened.pages > MAX_PICTURES) notices.push('PREVIEW_FIRST_PAGES');
  return notices;
}

/**
 * Draws the pages of a PDF as WebP, 1280 wide, with their text and a thumbnail, in a child of its own.
 * @throws MediaFailure PDF_PASSWORD, PDF_DAMAGED, PDF_TOO_MANY_PAGES, PDF_TOO_HEAVY
 */
export async function readPdf(request: PdfRequest): Promise<PdfResult> {
  const { limits, signal } = request;
  const child = await startChild(new URL('./pdf/pdfChild.ts', import.meta.url), {
    memoryBytes: limits.memoryBytes,
  });
  const deadline = Date.now() + limits.seconds * 1000;
  async function ask<T>(question: PdfQuestion): Promise<T> {
    const outcome = await child.ask<T>(question, {
      seconds: Math.max(1, (deadline - Date.now()) / 1000),
      signal,
    });
    if (!outcome.ok) {
      // WebAssembly out of memory ends with abort(); a broken file is answered with an error of PDFium.
      const crashed = /abort|memory/i.test(outcome.detail) ? 'PDF_TOO_HEAVY' : 'PDF_DAMAGED';
      throw failureOfChild(outcome, { timeout: 'PDF_TOO_HEAVY', memory: 'PDF_TOO_HEAVY', crashed });
    }
    return outcome.value;
  }
  try {
    const opened = await ask<PdfOpened>({ task: 'open', path: request.path, maxPages: MAX_PAGES });
    const facts: PdfResult['facts'] = { pages: opened.pages };
    if (opened.title) facts.title = opened.title;
    if (opened.attachments > 0) facts.attachments = opened.attachments;
    let hasText = false;
    let drawn = 0;
    for (let from = 1; from <= opened.pages; from += BATCH) {
      const to = Math.min(opened.pages, from + BATCH - 1);
      const pages = await ask<PdfPage[]>({ task: 'pages', from, to, pictures: from <= MAX_PICTURES });
      for (const page of pages) {
        if (page.number === 1)
          Object.assign(facts, { widthPoints: page.widthPoints, heightPoints: page.heightPoints });
        hasText ||= page.text.trim() !== '';
        drawn += page.picture ? 1 : 0;
        await request.page(page);
        request.progress?.(page.number, opened.pages);
      }
    }
    if (drawn === 0) throw new MediaFailure('PDF_DAMAGED', 'no page could be drawn');
    const notices = noticesOf(opened);
    if (!hasText) notices.push('NO_TEXT_FOUND');
    return { facts, notices };
  } finally {
    await child.end();
  }
}
