import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { MediaFailure } from '../../media/failures.ts';
import { embedChineseFont } from './chineseFont.ts';
import { disarm } from './disarm.ts';
import type { CopyMark } from './mark.ts';
import { writeMetadata } from './metadata.ts';
import { FONT_NAME, seenPage, stampOperators, VEIL_NAME } from './pageStamp.ts';
import { qrCodeOf } from './qrCode.ts';

/** Most pages of a PDF that is drawn anew (attacks.md 3). */
const MOST_PAGES = 2000;

/**
 * Draws a PDF anew with the licence on each page, upright on turned ones, and in its metadata; without scripts,
 * attachments or earlier revisions (decisions 26). The same bytes and mark give the same copy.
 * @throws MediaFailure PDF_PROTECTED where it has any password, PDF_DAMAGED, PDF_TOO_MANY_PAGES
 */
export async function stampPdf(
  bytes: Uint8Array,
  mark: CopyMark,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = await openPdf(bytes);
  try {
    const pages = document.getPages();
    if (pages.length === 0) throw new MediaFailure('PDF_DAMAGED', 'no page');
    if (pages.length > MOST_PAGES) throw new MediaFailure('PDF_TOO_MANY_PAGES', `${pages.length}`);
    disarm(document);
    const font = await embedChineseFont(document);
    const { context } = document;
    const veil = context.register(context.obj({ Type: 'ExtGState', ca: 0.86 }));
    const code = qrCodeOf(mark.verificationUrl);
    // Pages of one size share the bytes of their mark; each has a stream object of its own.
    const drawn = new Map<string, PDFRawStream>();
    for (const page of pages) {
      const seen = seenPage(page);
      const size = [seen.width, seen.height, ...seen.matrix].join(' ');
      let stream = drawn.get(size);
      if (!stream) {
        stream = context.flateStream(stampOperators(seen, mark, font, code));
        drawn.set(size, stream);
      } else stream = PDFRawStream.of(stream.dict.clone(), stream.contents);
      page.node.setFontDictionary(PDFName.of(FONT_NAME), font.ref);
      page.node.setExtGState(PDFName.of(VEIL_NAME), veil);
      page.node.addContentStream(context.register(stream));
    }
    writeMetadata(document, mark);
    const stamped = await document.save({ addDefaultPage: false, updateFieldAppearances: false });
    return { bytes: stamped, pages: pages.length };
  } catch (error) {
    if (error instanceof MediaFailure) throw error;
    throw new MediaFailure('PDF_DAMAGED', error instanceof Error ? error.message : 'unreadable');
  }
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false });
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'unreadable';
    // pdf-lib's error classes are compiled in a way that `instanceof` does not see.
    throw new MediaFailure(detail.includes('is encrypted') ? 'PDF_PROTECTED' : 'PDF_DAMAGED', detail);
  }
}
