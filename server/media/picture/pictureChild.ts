// Child: makes the sizes of one picture, upright and without anything but pixels.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { answerParent } from '../child/answer.ts';
import { MediaFailure } from '../failures.ts';
import type { FormatName } from '../formats.ts';
import { decodeText, detectText } from '../textEncoding.ts';
import { decodeBitmap, pngInsideIcon } from './bitmapFile.ts';
import { removePosition } from './position.ts';
import { disarmSvg, judgeSvg } from './svg.ts';

export interface PictureQuestion {
  path: string;
  format: FormatName;
  extension: string;
}

export interface MadePicture {
  file: string;
  width: number;
  height: number;
  /** Page of a TIFF, from 1. */
  page: number;
  /** The size's name: the width it was made for. */
  size: number;
}

export interface PictureAnswer {
  width: number;
  height: number;
  /** Pages of a TIFF, frames of a GIF; 1 otherwise. */
  pages: number;
  pictures: MadePicture[];
  hadPosition: boolean;
  /** The original without place and camera, where there was such; what others download. */
  clean: string | null;
  isActive: boolean;
  text: string;
}

const MAX_PIXELS = 64_000_000;
const SIZES = [1920, 960, 320];
const WEBP = { quality: 82, effort: 2 };
/** Pages of a TIFF that are drawn. */
const MAX_TIFF_PAGES = 50;
const SVG_WIDTH = 1920;

sharp.concurrency(1);
sharp.cache(false);
// Loaders that interpret more than pixels stay shut, whatever a file claims to be.
sharp.block({
  operation: [
    'VipsForeignLoadPdf',
    'VipsForeignLoadMagick',
    'VipsForeignLoadOpenslide',
    'VipsForeignLoadFits',
    'VipsForeignLoadMat',
  ],
});

const options: SharpOptions = {
  limitInputPixels: MAX_PIXELS,
  failOn: 'error',
  sequentialRead: true,
  pages: 1,
};

interface Source {
  open(page: number): Sharp;
  width: number;
  height: number;
  pages: number;
}

async function heicSource(bytes: Buffer): Promise<Source> {
  const decode: (input: {
    buffer: Buffer;
  }) => Promise<{ width: number; height: number; data: Uint8ClampedArray }> = createRequire(import.meta.url)(
    'heic-decode',
  );
  let decoded: { width: number; height: number; data: Uint8ClampedArray };
  try {
    decoded = await decode({ buffer: bytes });
  } catch (error) {
    throw new MediaFailure('IMAGE_DAMAGED', error instanceof Error ? error.message : String(error));
  }
  const { width, height } = decoded;
  if (width * height > MAX_PIXELS) throw new MediaFailure('IMAGE_TOO_LARGE', `${width} x ${height}`);
  const raw = Buffer.from(decoded.data.buffer, decoded.data.byteOffset, decoded.data.byteLength);
  // libheif has turned the picture already.
  return {
    width,
    height,
    pages: 1,
    open: () => sharp(raw, { raw: { width, height, channels: 4 } }).removeAlpha(),
  };
}

function svgSource(source: string): Promise<Source> {
  const bytes = Buffer.from(disarmSvg(source));
  return fileSource(bytes, async () => {
    const { width = 300, density = 72 } = await sharp(bytes, options).metadata();
    return { ...options, density: Math.max(1, Math.min(2400, (density * SVG_WIDTH) / Math.max(1, width))) };
  });
}

async function fileSource(
  bytes: Buffer,
  choose: () => Promise<SharpOptions> = async () => options,
): Promise<Source> {
  const chosen = await choose();
  const metadata = await sharp(bytes, chosen).metadata();
  const { width = 0, height = 0, orientation = 1, pages = 1 } = metadata;
  if (width * height > MAX_PIXELS) throw new MediaFailure('IMAGE_TOO_LARGE', `${width} x ${height}`);
  const turned = orientation >= 5;
  return {
    width: turned ? height : width,
    height: turned ? width : height,
    pages,
    open: (page) => sharp(bytes, { ...chosen, page: page - 1 }).autoOrient(),
  };
}

async function sourceOf(question: PictureQuestion, bytes: Buffer, svg: string): Promise<Source> {
  if (question.format === 'heic') return heicSource(bytes);
  if (question.format === 'svg') return svgSource(svg);
  if (question.extension === 'bmp') {
    const { data, ...raw } = decodeBitmap(bytes);
    return { width: raw.width, height: raw.height, pages: 1, open: () => sharp(data, { raw }) };
  }
  if (question.extension === 'ico' || question.extension === 'cur') return fileSource(pngInsideIcon(bytes));
  return fileSource(bytes);
}

async function makeSizes(source: Source, page: number, folder: string): Promise<MadePicture[]> {
  const made: MadePicture[] = [];
  // One decoding for all sizes; the smaller ones come from the largest.
  const wide = await source
    .open(page)
    .resize({ width: SIZES[0], height: SIZES[0], fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: wide.info.width, height: wide.info.height, channels: wide.info.channels };
  for (const size of page === 1 ? SIZES : SIZES.slice(0, 1)) {
    const file = join(folder, `picture-${page}-${size}.webp`);
    const info = await sharp(wide.data, { raw })
      .resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true })
      .webp(WEBP)
      .toFile(file);
    made.push({ file, width: info.width, height: info.height, page, size });
  }
  return made;
}

await answerParent(async (question: PictureQuestion, tools): Promise<PictureAnswer> => {
  const bytes = await readFile(question.path);
  const svg = question.format === 'svg' ? decodeText(bytes, detectText(bytes)?.label ?? 'utf-8') : '';
  const judged = question.format === 'svg' ? judgeSvg(svg) : { isActive: false, text: '' };
  try {
    const source = await sourceOf(question, bytes, svg);
    const pages = question.format === 'tiff' ? Math.min(source.pages, MAX_TIFF_PAGES) : 1;
    const pictures: MadePicture[] = [];
    for (let page = 1; page <= pages; page += 1) {
      pictures.push(...(await makeSizes(source, page, tools.folder)));
      tools.progress(page, pages);
    }
    const position = question.format === 'png' || question.format === 'svg' ? null : removePosition(bytes);
    const clean = position?.changed ? join(tools.folder, 'clean') : null;
    if (clean && position) await writeFile(clean, position.bytes);
    return {
      width: source.width,
      height: source.height,
      pages: source.pages,
      pictures,
      hadPosition: position?.hadPosition ?? false,
      clean,
      ...judged,
    };
  } catch (error) {
    if (error instanceof MediaFailure) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new MediaFailure(
      /pixel limit|too large|exceeds/i.test(detail) ? 'IMAGE_TOO_LARGE' : 'IMAGE_DAMAGED',
      detail,
    );
  }
});
