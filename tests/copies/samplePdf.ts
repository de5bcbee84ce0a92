import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsqr from 'jsqr';
import { degrees, PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import type { CopyMark } from '../../server/copies/stamp/mark.ts';
import { type PdfPage, readPdf } from '../../server/media/pdf.ts';

/** A mark as a copy would carry it. */
export const MARK: CopyMark = {
  work: '《分数的初步认识》第2版',
  title: '分数的初步认识',
  attribution: ['吴思齐', '芦台一小', '芦台一小教育集团'],
  licensee: '郑可意（七里海苇岸小学）',
  issuedOn: '2026年11月24日',
  issuedAt: '2026-11-24T02:00:00.000Z',
  license: '集团教学使用，到2029年8月31日',
  sentence: '到2029年8月31日为止，芦台一小教育集团的老师可以预览、下载、打印、上课、布置。',
  spdx: 'LicenseRef-Keyuan-group-teaching',
  number: 'KY-7F3Q-2M9D',
  copyId: 'copy-0123456789abcdefghjkmnpqrs',
  verificationUrl: `HTTPS://KEYUAN.EXAMPLE.EDU.CN/V/0123456789ABCDEFGHJKMNPQRS/${'0123456789ABCDEFGHJKMNPQRSTVWXYZ'.repeat(3)}0123456`,
  verificationAddress: 'keyuan.example.edu.cn/verify',
  versionId: 'ver-1',
  ownerName: '芦台一小',
};

/** A PDF of so many pages, each with its own line; `turns` are page rotations, one after another. */
export async function makePdf(pages: number, turns: number[] = [0], dark = false): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let index = 0; index < pages; index += 1) {
    const page = document.addPage([595, 842]);
    page.setRotation(degrees(turns[index % turns.length] ?? 0));
    if (dark) page.drawRectangle({ x: 0, y: 0, width: 595, height: 842, color: rgb(0.05, 0.1, 0.2) });
    for (let line = 0; line < 20; line += 1)
      page.drawText(`Page ${index + 1} line ${line} of a lesson about fractions`, {
        x: 60,
        y: 780 - line * 30,
        size: 12,
        font,
      });
  }
  return document.save();
}

export interface SeenPdf {
  pages: PdfPage[];
  /** Pictures of the pages, by their place. */
  pictures: Buffer[];
}

/** Reads a PDF as a second reader does: PDFium draws its pages and tells their text. */
export async function readBack(bytes: Uint8Array): Promise<SeenPdf> {
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-test-pdf-'));
  const path = join(folder, 'copy.pdf');
  writeFileSync(path, bytes);
  const seen: SeenPdf = { pages: [], pictures: [] };
  try {
    await readPdf({
      path,
      limits: { seconds: 120, memoryBytes: 2 * 1024 ** 3 },
      signal: new AbortController().signal,
      page: async (page) => {
        seen.pages.push(page);
        if (page.picture) seen.pictures.push(await sharp(page.picture.file).png().toBuffer());
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return seen;
}

export interface ReadCode {
  text: string;
  /** Where its corners lie on the picture, from 0 to 1. */
  topLeft: { x: number; y: number };
  topRight: { x: number; y: number };
  bottomLeft: { x: number; y: number };
}

/** Reads the QR code on a picture of a page, as a phone would. */
export async function readCode(picture: Buffer): Promise<ReadCode | null> {
  const { data, info } = await sharp(picture)
    .resize({ width: 2400 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const decode =
    typeof jsqr === 'function' ? jsqr : (jsqr as unknown as { default: typeof jsqr.default }).default;
  const found = decode(new Uint8ClampedArray(data), info.width, info.height);
  if (!found) return null;
  const at = (corner: { x: number; y: number }) => ({ x: corner.x / info.width, y: corner.y / info.height });
  return {
    text: found.data,
    topLeft: at(found.location.topLeftCorner),
    topRight: at(found.location.topRightCorner),
    bottomLeft: at(found.location.bottomLeftCorner),
  };
}
