import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { create, type Font, type Subset } from 'fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';
import { chineseFonts } from '../../media/fonts.ts';

type PdfLibFontkit = Parameters<PDFDocument['registerFontkit']>[0];

let bytes: Uint8Array | null = null;
let parsed: Font | null = null;

function loadFont(): { bytes: Uint8Array; font: Font } {
  bytes ??= readFileSync(chineseFonts().regular);
  parsed ??= create(bytes);
  return { bytes, font: parsed };
}

/** pdf-lib waits for a stream; fontkit 2 encodes at once. */
function asStream(subset: Subset): EventEmitter {
  const stream = new EventEmitter();
  queueMicrotask(() => {
    try {
      stream.emit('data', subset.encode());
      stream.emit('end');
    } catch (error) {
      stream.emit('error', error);
    }
  });
  return stream;
}

/**
 * fontkit 2 in the shape that pdf-lib expects: subsets by it draw right in every reader, where those of
 * `@pdf-lib/fontkit` are broken for Chinese (lessons 20). The 10 MB font is parsed once a process.
 */
const shim = {
  create: (): Font => {
    const { font } = loadFont();
    return new Proxy(font, {
      get(target, name) {
        if (name !== 'createSubset') return Reflect.get(target, name, target);
        return () => {
          const subset = target.createSubset();
          return Object.assign(subset, { encodeStream: () => asStream(subset) });
        };
      },
    });
  },
} as unknown as PdfLibFontkit;

/** Embeds the Chinese font; only the glyphs that are then written come into the file. */
export async function embedChineseFont(document: PDFDocument): Promise<PDFFont> {
  document.registerFontkit(shim);
  return document.embedFont(loadFont().bytes, { subset: true, customName: 'KEYUAN+NotoSansSC-Regular' });
}

/** The text with characters that the font has not (rare surnames) as 〓, the printers' mark for a missing one. */
export function drawable(text: string): string {
  const { font } = loadFont();
  return [...text.normalize('NFC')]
    .map((character) => (font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? character : '〓'))
    .join('');
}

/** Reads and parses the font ahead of the first use. */
export function warmFont(): void {
  loadFont();
}
