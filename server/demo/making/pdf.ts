import * as fontkit from 'fontkit';
import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { BOLD, REGULAR } from './fonts.ts';

const MADE_AT = new Date('2026-09-01T00:00:00Z');
const A4: [number, number] = [595, 842];
const MARGIN = 56;

interface FontkitSubset {
  encode(): Uint8Array;
  encodeStream?: () => { on(event: string, listener: (value?: unknown) => void): unknown };
}

/** fontkit 2 as pdf-lib wants to be given it: its subsets answer bytes at once, pdf-lib listens for a stream. */
const shim = {
  create(bytes: Uint8Array) {
    const font = fontkit.create(Buffer.from(bytes));
    if (!('createSubset' in font)) throw new Error('a collection of fonts cannot be embedded');
    const createSubset = font.createSubset.bind(font);
    return Object.assign(font, {
      createSubset() {
        const subset: FontkitSubset = createSubset();
        subset.encodeStream = () => {
          const listeners: Record<string, (value?: unknown) => void> = {};
          queueMicrotask(() => {
            listeners.data?.(subset.encode());
            listeners.end?.();
          });
          const stream = {
            on(event: string, listener: (value?: unknown) => void) {
              listeners[event] = listener;
              return stream;
            },
          };
          return stream;
        };
        return subset;
      },
    });
  },
};

export interface Sheet {
  title: string;
  subtitle: string;
  /** Headings, questions and empty lines to write on. */
  blocks: { kind: 'heading' | 'text' | 'lines'; text: string }[];
}

async function open(title: string): Promise<{ pdf: PDFDocument; regular: PDFFont; bold: PDFFont }> {
  const pdf = await PDFDocument.create();
  // pdf-lib's type names the fontkit of its own fork; what it calls is what the shim has.
  pdf.registerFontkit(shim as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  pdf.setTitle(title);
  pdf.setLanguage('zh-CN');
  pdf.setCreationDate(MADE_AT);
  pdf.setModificationDate(MADE_AT);
  return {
    pdf,
    regular: await pdf.embedFont(REGULAR, { subset: true }),
    bold: await pdf.embedFont(BOLD, { subset: true }),
  };
}

/** Breaks text where it would run over the width; Chinese breaks anywhere. */
function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (font.widthOfTextAtSize(line + character, size) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}

/** A worksheet, paper or standard on A4 pages with numbers. */
export async function makeSheet(sheet: Sheet): Promise<Uint8Array> {
  const { pdf, regular, bold } = await open(sheet.title);
  const width = A4[0] - 2 * MARGIN;
  let page = pdf.addPage(A4);
  let y = A4[1] - MARGIN;
  const write = (text: string, font: PDFFont, size: number, gap: number) => {
    for (const line of wrap(text, font, size, width)) {
      if (y < MARGIN + 30) {
        page = pdf.addPage(A4);
        y = A4[1] - MARGIN;
      }
      page.drawText(line, { x: MARGIN, y: y - size, font, size, color: rgb(0.13, 0.19, 0.25) });
      y -= size * 1.6;
    }
    y -= gap;
  };
  write(sheet.title, bold, 20, 4);
  write(sheet.subtitle, regular, 10.5, 12);
  for (const block of sheet.blocks) {
    if (block.kind === 'heading') write(block.text, bold, 14, 4);
    if (block.kind === 'text') write(block.text, regular, 12, 6);
    if (block.kind === 'lines') y = drawLines(page, y, width);
  }
  pdf.getPages().forEach((one, index, all) => {
    one.drawText(`${index + 1} / ${all.length}`, { x: A4[0] / 2 - 12, y: 30, font: regular, size: 9 });
  });
  return pdf.save();
}

function drawLines(page: PDFPage, y: number, width: number): number {
  if (y < MARGIN + 80) return y - 10;
  for (const line of [1, 2])
    page.drawLine({
      start: { x: MARGIN, y: y - 22 * line },
      end: { x: MARGIN + width, y: y - 22 * line },
      thickness: 0.5,
      color: rgb(0.7, 0.74, 0.78),
    });
  return y - 60;
}

/** A picture book: one painted page after another with its lines below. */
export async function makePictureBook(
  title: string,
  pages: { heading: string; lines: string[]; picture: Uint8Array }[],
): Promise<Uint8Array> {
  const { pdf, regular, bold } = await open(title);
  for (const { heading, lines, picture } of pages) {
    const page = pdf.addPage([720, 540]);
    page.drawImage(await pdf.embedJpg(picture), { x: 0, y: 150, width: 720, height: 390 });
    page.drawText(heading, { x: 48, y: 100, font: bold, size: 26, color: rgb(0.12, 0.44, 0.36) });
    lines.forEach((line, index) => {
      page.drawText(line, {
        x: 48,
        y: 64 - index * 30,
        font: regular,
        size: 20,
        color: rgb(0.13, 0.19, 0.25),
      });
    });
  }
  return pdf.save();
}
