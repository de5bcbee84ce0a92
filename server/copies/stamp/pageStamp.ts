import type { PDFFont, PDFPage } from 'pdf-lib';
import { drawable } from './chineseFont.ts';
import { type CopyMark, markLines } from './mark.ts';
import type { QrCode } from './qrCode.ts';

/** Names under which the stamp's font and transparency stand in each page's resources. */
export const FONT_NAME = 'KeyuanMark';
export const VEIL_NAME = 'KeyuanVeil';

/** A page as it is seen: its size in points and how seen points map to the page's own. */
export interface SeenPage {
  width: number;
  height: number;
  matrix: readonly [number, number, number, number, number, number];
}

/**
 * How a page is seen: the visible box, turned by its rotation. The matrix takes a point from the lower left corner
 * of the page as seen to the page's own coordinates, so that what is drawn stands upright.
 */
export function seenPage(page: PDFPage): SeenPage {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const left = Math.max(media.x, crop.x);
  const bottom = Math.max(media.y, crop.y);
  const width = Math.min(media.x + media.width, crop.x + crop.width) - left;
  const height = Math.min(media.y + media.height, crop.y + crop.height) - bottom;
  const box =
    width > 0 && height > 0
      ? { left, bottom, width, height }
      : { left: media.x, bottom: media.y, width: media.width, height: media.height };
  const right = box.left + box.width;
  const top = box.bottom + box.height;
  switch (((page.getRotation().angle % 360) + 360) % 360) {
    case 90:
      return { width: box.height, height: box.width, matrix: [0, 1, -1, 0, right, box.bottom] };
    case 180:
      return { width: box.width, height: box.height, matrix: [-1, 0, 0, -1, right, top] };
    case 270:
      return { width: box.height, height: box.width, matrix: [0, -1, 1, 0, box.left, top] };
    default:
      return { width: box.width, height: box.height, matrix: [1, 0, 0, 1, box.left, box.bottom] };
  }
}

const A4_WIDTH = 595;
const TEXT_SIZE = 6.6;
const LEAST_TEXT_SIZE = 4.2;
const LEADING = 1.42;
const MARGIN = 9;
/** 17 mm on A4: a phone reads it from paper. */
const QR_SIDE = 48;
const QUIET_MODULES = 2;
const INK = '0.11 0.15 0.15';
const SIDE_INK = '0.45 0.47 0.46';

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Shortens a line until it fits, with an ellipsis. */
function fitLine(font: PDFFont, text: string, size: number, width: number): string {
  if (font.widthOfTextAtSize(text, size) <= width) return text;
  const characters = [...text];
  let most = characters.length;
  while (most > 1 && font.widthOfTextAtSize(`${characters.slice(0, most).join('')}…`, size) > width)
    most -= Math.max(1, Math.ceil(most / 20));
  return `${characters.slice(0, Math.max(1, most)).join('')}…`;
}

/**
 * The operators that draw the mark on a page of this size: lines at the foot, the QR code in the corner, a short
 * repetition along the left edge, and the copy's id as invisible text. One stream a page, drawn into each page's own
 * content, so that no single object takes all marks away (ATK-128).
 */
export function stampOperators(seen: SeenPage, mark: CopyMark, font: PDFFont, code: QrCode): string {
  const scale = Math.min(seen.width, seen.height) / A4_WIDTH;
  const margin = MARGIN * scale;
  const side = QR_SIDE * scale;
  const textWidth = seen.width - side - margin * 3;
  const lines = markLines(mark).map(drawable);
  const widest = Math.max(...lines.map((line) => font.widthOfTextAtSize(line, TEXT_SIZE * scale)));
  const size = Math.max(LEAST_TEXT_SIZE * scale, Math.min(1, textWidth / widest) * TEXT_SIZE * scale);
  const fitted = lines.map((line) => fitLine(font, line, size, textWidth));
  const shown = Math.max(...fitted.map((line) => font.widthOfTextAtSize(line, size)));
  const leading = size * LEADING;
  const height = leading * fitted.length;

  const operators = ['/Artifact <</Type /Pagination>> BDC', 'q', `${seen.matrix.map(number).join(' ')} cm`];
  // A white veil keeps the lines readable on a dark slide and lets what lies below shine through.
  operators.push(
    `q /${VEIL_NAME} gs 1 1 1 rg ${[margin * 0.6, margin * 0.6, shown + margin * 0.8, height + margin * 0.4].map(number).join(' ')} re f Q`,
  );
  operators.push('BT', `/${FONT_NAME} ${number(size)} Tf`, `${INK} rg`);
  for (const [index, line] of fitted.entries()) {
    const y = margin + (fitted.length - 1 - index) * leading + size * 0.2;
    operators.push(`1 0 0 1 ${number(margin)} ${number(y)} Tm ${font.encodeText(line)} Tj`);
  }
  operators.push('ET', ...qrOperators(code, seen.width - margin - side, margin, side));
  operators.push(
    ...sideOperators(seen, mark, font, scale),
    ...hiddenOperators(seen, mark, font, scale),
    'Q',
    'EMC',
  );
  return operators.join('\n');
}

function qrOperators(code: QrCode, x: number, y: number, side: number): string[] {
  const all = code.size + QUIET_MODULES * 2;
  const moduleSide = side / all;
  const operators = [`q ${number(moduleSide)} 0 0 ${number(moduleSide)} ${number(x)} ${number(y)} cm`];
  operators.push(`1 1 1 rg 0 0 ${all} ${all} re f`, `${INK} rg`);
  for (const [row, runs] of code.rows.entries())
    for (const run of runs)
      operators.push(`${run.from + QUIET_MODULES} ${all - QUIET_MODULES - 1 - row} ${run.length} 1 re`);
  return [...operators, 'f', 'Q'];
}

function sideOperators(seen: SeenPage, mark: CopyMark, font: PDFFont, scale: number): string[] {
  const size = 4.6 * scale;
  const text = fitLine(font, drawable(`${mark.number}  ${mark.licensee}`), size, seen.height * 0.6);
  const start = (seen.height - font.widthOfTextAtSize(text, size)) / 2;
  return [
    'BT',
    `/${FONT_NAME} ${number(size)} Tf`,
    `${SIDE_INK} rg`,
    `0 1 -1 0 ${number(5.5 * scale)} ${number(start)} Tm ${font.encodeText(text)} Tj`,
    'ET',
  ];
}

/** Invisible text in two more places: found by a search for the number, whatever becomes of the visible mark. */
function hiddenOperators(seen: SeenPage, mark: CopyMark, font: PDFFont, scale: number): string[] {
  const encoded = font.encodeText(mark.copyId);
  return [
    'BT',
    '3 Tr',
    `/${FONT_NAME} ${number(3 * scale)} Tf`,
    `1 0 0 1 ${number(seen.width * 0.3)} ${number(seen.height * 0.62)} Tm ${encoded} Tj`,
    `1 0 0 1 ${number(seen.width * 0.55)} ${number(seen.height * 0.95)} Tm ${encoded} Tj`,
    'ET',
  ];
}
