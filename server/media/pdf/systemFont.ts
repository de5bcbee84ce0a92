import { readFileSync } from 'node:fs';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { chineseFonts } from '../fonts.ts';

const GB2312 = 134;
const CHINESE_CHARSETS = [GB2312, 136, 128, 129];
const CHINESE_FACES =
  /song|simsun|hei|kai|fang|ming|gothic|mincho|batang|noto|pingfang|yahei|cjk|adobe-gb|stsong|heiti|wps/i;
/** The handle that stands for our one font; any number but 0. */
const FONT = 1;

/** The same font that draws previews of office files. */
let fontBytes: Buffer | null = null;
function font(): Buffer {
  fontBytes ??= readFileSync(chineseFonts().regular);
  return fontBytes;
}

/** One table of a TrueType font by its tag; the whole font for tag 0. */
function fontTable(tag: number): Buffer {
  if (tag === 0) return font();
  const bytes = font();
  const count = bytes.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16;
    if (bytes.readUInt32BE(at) === tag >>> 0) {
      const offset = bytes.readUInt32BE(at + 8);
      return bytes.subarray(offset, offset + bytes.readUInt32BE(at + 12));
    }
  }
  return Buffer.alloc(0);
}

/**
 * Gives PDFium a Chinese font for PDFs that name 宋体 or STSong-Light without carrying them; the module sees no system
 * fonts. Without it such pages are blank (an FPDF_SYSFONTINFO, version 1, of callbacks).
 */
export function provideChineseFont(module: WrappedPdfiumModule): void {
  const { pdfium } = module;
  // The heap's view changes when the memory grows, so it is asked for at each use.
  const heap = () => new Uint8Array((pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8.buffer);
  const answer = (bytes: Buffer, buffer: number, size: number): number => {
    if (buffer !== 0 && size >= bytes.length) heap().set(bytes, buffer);
    return bytes.length;
  };
  const callbacks: [signature: string, call: (...values: number[]) => number | undefined][] = [
    ['vi', () => undefined],
    [
      'vii',
      (_self, mapper = 0) => {
        const name = pdfium.wasmExports.malloc(32);
        pdfium.stringToUTF8('Noto Sans SC', name, 32);
        module.FPDF_AddInstalledFont(mapper, name, GB2312);
        pdfium.wasmExports.free(name);
        return undefined;
      },
    ],
    [
      'iiiiiiii',
      (_self, _weight, _italic, charset = 0, _pitch, face = 0) => {
        const name = face === 0 ? '' : pdfium.UTF8ToString(face);
        // Names in GBK come through as bytes outside ASCII.
        const isChinese =
          CHINESE_CHARSETS.includes(charset) || CHINESE_FACES.test(name) || /[^\x20-\x7e]/.test(name);
        return isChinese ? FONT : 0;
      },
    ],
    ['iii', (_self, face = 0) => (face !== 0 && CHINESE_FACES.test(pdfium.UTF8ToString(face)) ? FONT : 0)],
    [
      'iiiiii',
      (_self, handle, tag = 0, buffer = 0, size = 0) =>
        handle === FONT ? answer(fontTable(tag), buffer, size) : 0,
    ],
    ['iiiii', (_self, _handle, buffer = 0, size = 0) => answer(Buffer.from('Noto Sans SC\0'), buffer, size)],
    ['iii', () => GB2312],
    ['vii', () => undefined],
  ];
  const info = pdfium.wasmExports.malloc(4 * (callbacks.length + 1));
  pdfium.setValue(info, 1, 'i32');
  callbacks.forEach(([signature, call], index) => {
    pdfium.setValue(info + 4 * (index + 1), pdfium.addFunction(call, signature), 'i32');
  });
  module.FPDF_SetSystemFontInfo(info);
}
