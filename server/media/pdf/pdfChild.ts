// Child: opens one PDF with PDFium in WebAssembly and draws its pages, batch by batch.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import sharp from 'sharp';
import { answerParent } from '../child/answer.ts';
import { MediaFailure } from '../failures.ts';
import { findActiveContent } from './activeContent.ts';
import { provideChineseFont } from './systemFont.ts';

export type PdfQuestion =
  | { task: 'open'; path: string; maxPages: number }
  | { task: 'pages'; from: number; to: number; pictures: boolean };

/** What the document says about itself. */
export interface PdfOpened {
  pages: number;
  title: string | null;
  encrypted: boolean;
  signed: boolean;
  attachments: number;
  acts: boolean;
  isDynamicForm: boolean;
}

export interface PdfPage {
  /** From 1. */
  number: number;
  /** In points, as shown (rotation applied). */
  widthPoints: number;
  heightPoints: number;
  text: string;
  /** Null where no picture was wanted or could be drawn. */
  picture: { file: string; width: number; height: number } | null;
  /** Only of the first page. */
  thumbnail: { file: string; width: number; height: number } | null;
}

const PAGE_WIDTH = 1280;
const PAGE_MAX_HEIGHT = 4096;
const THUMBNAIL_WIDTH = 320;
const WEBP_QUALITY = 82;
/** Of 0 to 6: half the time of the usual 4 for a twentieth more bytes. */
const WEBP_EFFORT = 2;
/** Longest text kept of one page. */
const PAGE_TEXT_LIMIT = 100_000;
const ERROR_PASSWORD = 4;
const DYNAMIC_FORMS = [2, 3];
const BGRX = 3;
const RENDER_FLAGS = 1; // FPDF_ANNOT

interface OpenDocument {
  module: WrappedPdfiumModule;
  document: number;
  form: number;
}
let opened: OpenDocument | null = null;

const heapOf = (module: WrappedPdfiumModule): Uint8Array =>
  new Uint8Array((module.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8.buffer);

function metaText(module: WrappedPdfiumModule, document: number, tag: string): string | null {
  const size = module.FPDF_GetMetaText(document, tag, 0, 0);
  if (size <= 2 || size > 10_000) return null;
  const buffer = module.pdfium.wasmExports.malloc(size);
  module.FPDF_GetMetaText(document, tag, buffer, size);
  const text = module.pdfium.UTF16ToString(buffer).trim();
  module.pdfium.wasmExports.free(buffer);
  return text === '' ? null : text;
}

async function openDocument(path: string, maxPages: number): Promise<PdfOpened> {
  const bytes = await readFile(path);
  const active = findActiveContent(bytes);
  const wasmPath = join(createRequire(import.meta.url).resolve('@embedpdf/pdfium'), '..', 'pdfium.wasm');
  const wasm = await readFile(wasmPath);
  const module = await init({
    wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) as ArrayBuffer,
  });
  module.PDFiumExt_Init();
  provideChineseFont(module);
  const pointer = module.pdfium.wasmExports.malloc(bytes.length);
  heapOf(module).set(bytes, pointer);
  const document = module.FPDF_LoadMemDocument64(pointer, bytes.length, '');
  if (!document) {
    const code = module.FPDF_GetLastError();
    throw new MediaFailure(code === ERROR_PASSWORD ? 'PDF_PASSWORD' : 'PDF_DAMAGED', `PDFium error ${code}`);
  }
  const pages = countPages(module, document);
  if (pages === 0) throw new MediaFailure('PDF_DAMAGED', 'no page');
  if (pages > maxPages) throw new MediaFailure('PDF_TOO_MANY_PAGES', `${pages}`);
  const form = module.PDFiumExt_InitFormFillEnvironment(document, module.PDFiumExt_OpenFormFillInfo());
  opened = { module, document, form };
  return {
    pages,
    title: metaText(module, document, 'Title'),
    encrypted: module.FPDF_GetSecurityHandlerRevision(document) >= 0,
    signed: module.FPDF_GetSignatureCount(document) > 0,
    attachments: Math.max(module.FPDFDoc_GetAttachmentCount(document), active.hasAttachments ? 1 : 0),
    acts: active.acts || module.FPDFDoc_GetJavaScriptActionCount(document) > 0,
    isDynamicForm: active.isDynamicForm || DYNAMIC_FORMS.includes(module.FPDF_GetFormType(document)),
  };
}

/** The declared count, unless the last page is not there: then as many as really open. */
function countPages(module: WrappedPdfiumModule, document: number): number {
  const declared = module.FPDF_GetPageCount(document);
  const opens = (index: number): boolean => {
    const page = module.FPDF_LoadPage(document, index);
    if (page) module.FPDF_ClosePage(page);
    return Boolean(page);
  };
  if (declared <= 0 || opens(declared - 1)) return Math.max(0, declared);
  let real = 0;
  while (real < declared && opens(real)) real += 1;
  return real;
}

function readText(module: WrappedPdfiumModule, page: number): string {
  const textPage = module.FPDFText_LoadPage(page);
  if (!textPage) return '';
  const count = Math.min(module.FPDFText_CountChars(textPage), PAGE_TEXT_LIMIT);
  let text = '';
  if (count > 0) {
    const buffer = module.pdfium.wasmExports.malloc((count + 1) * 4);
    const written = module.FPDFText_GetText(textPage, 0, count, buffer);
    const units = new Uint16Array(heapOf(module).buffer, buffer, Math.max(0, written - 1));
    text = new TextDecoder('utf-16le').decode(units.slice());
    module.pdfium.wasmExports.free(buffer);
  }
  module.FPDFText_ClosePage(textPage);
  return text
    .replaceAll('\0', '')
    .replaceAll('\r\n', '\n')
    .replace(/\p{Cc}|[\ufffe\uffff]/gu, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .toWellFormed();
}

async function drawPage(
  at: OpenDocument,
  page: number,
  number: number,
  folder: string,
): Promise<Pick<PdfPage, 'picture' | 'thumbnail'>> {
  const { module } = at;
  const scale = Math.min(
    PAGE_WIDTH / module.FPDF_GetPageWidthF(page),
    PAGE_MAX_HEIGHT / module.FPDF_GetPageHeightF(page),
  );
  const width = Math.max(1, Math.round(module.FPDF_GetPageWidthF(page) * scale));
  const height = Math.max(1, Math.round(module.FPDF_GetPageHeightF(page) * scale));
  const bitmap = module.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0);
  if (!bitmap) return { picture: null, thumbnail: null };
  module.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  module.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, RENDER_FLAGS);
  if (at.form) module.FPDF_FFLDraw(at.form, bitmap, page, 0, 0, width, height, 0, RENDER_FLAGS);
  const stride = module.FPDFBitmap_GetStride(bitmap);
  const start = module.FPDFBitmap_GetBuffer(bitmap);
  const source = heapOf(module).subarray(start, start + stride * height);
  const rgb = Buffer.alloc(width * height * 3);
  for (let row = 0, to = 0; row < height; row += 1)
    for (let from = row * stride, end = from + width * 4; from < end; from += 4, to += 3) {
      rgb[to] = source[from + 2] ?? 255;
      rgb[to + 1] = source[from + 1] ?? 255;
      rgb[to + 2] = source[from] ?? 255;
    }
  module.FPDFBitmap_Destroy(bitmap);
  const image = sharp(rgb, { raw: { width, height, channels: 3 } });
  const file = join(folder, `page-${number}.webp`);
  await image.clone().webp({ quality: WEBP_QUALITY, effort: WEBP_EFFORT }).toFile(file);
  const picture = { file, width, height };
  if (number !== 1) return { picture, thumbnail: null };
  const small = join(folder, 'thumbnail.webp');
  const info = await image
    .resize({ width: THUMBNAIL_WIDTH, height: THUMBNAIL_WIDTH * 2, fit: 'inside' })
    .webp({ quality: WEBP_QUALITY, effort: WEBP_EFFORT })
    .toFile(small);
  return { picture, thumbnail: { file: small, width: info.width, height: info.height } };
}

async function readPage(
  at: OpenDocument,
  number: number,
  pictures: boolean,
  folder: string,
): Promise<PdfPage> {
  const page = at.module.FPDF_LoadPage(at.document, number - 1);
  if (!page) return { number, widthPoints: 0, heightPoints: 0, text: '', picture: null, thumbnail: null };
  const drawn = pictures ? await drawPage(at, page, number, folder) : { picture: null, thumbnail: null };
  const read: PdfPage = {
    number,
    widthPoints: at.module.FPDF_GetPageWidthF(page),
    heightPoints: at.module.FPDF_GetPageHeightF(page),
    text: readText(at.module, page),
    ...drawn,
  };
  at.module.FPDF_ClosePage(page);
  return read;
}

await answerParent(async (question: PdfQuestion, tools) => {
  if (question.task === 'open') return openDocument(question.path, question.maxPages);
  if (!opened) throw new MediaFailure('PDF_DAMAGED', 'not opened');
  const pages: PdfPage[] = [];
  for (let number = question.from; number <= question.to; number += 1) {
    pages.push(await readPage(opened, number, question.pictures, tools.folder));
    tools.progress(number, question.to);
  }
  return pages;
});
