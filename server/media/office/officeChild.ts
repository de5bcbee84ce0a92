// Child: LibreOffice in WebAssembly, warmed by one tiny document of each kind before it counts as ready.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { answerParent } from '../child/answer.ts';
import { MediaFailure } from '../failures.ts';
import { chineseFonts } from '../fonts.ts';
import { smallDocx, smallPptx, smallXlsx } from './smallDocuments.ts';

export interface OfficeQuestion {
  path: string;
  /** The true extension; it chooses the import filter. */
  extension: string;
}

export interface OfficeAnswer {
  /** The PDF, in the child's folder. */
  pdf: string;
}

interface Converter {
  convert(
    input: Uint8Array,
    options: { outputFormat: 'pdf'; inputFormat?: string },
    filename: string,
  ): Promise<{ data: Uint8Array }>;
}

const require = createRequire(import.meta.url);

interface WasmModule {
  FS: { readdir(path: string): string[]; unlink(path: string): void };
}
interface WasmLoader {
  createModule(config: unknown): Promise<WasmModule>;
}

const FONT_FOLDER = '/instdir/share/fonts/truetype';
/** The shapes of Calibri, Cambria, Arial, Times and Courier, symbols and formulas; Chinese comes from our own fonts. */
const KEPT_FONTS =
  /^(?:Carlito|Caladea|Liberation(?:Sans|Serif|Mono)-|DejaVuSans\.ttf|DejaVuMathTeXGyre|opens___|fc_local)/;

/**
 * LibreOffice looks at every font when it starts. On the main thread that takes a second; when another thread comes
 * first, each of its reads has to wait for the main thread, and 137 fonts take 40 to 60 s: that is why it stalls at
 * random. Fonts of other scripts are taken out of its file system before it starts.
 */
function withFewFonts(loader: WasmLoader): WasmLoader {
  return {
    ...loader,
    async createModule(config) {
      const module = await loader.createModule(config);
      for (const name of module.FS.readdir(FONT_FOLDER))
        if (name.includes('.') && name.length > 2 && !KEPT_FONTS.test(name))
          module.FS.unlink(`${FONT_FOLDER}/${name}`);
      return module;
    },
  };
}

async function startConverter(): Promise<Converter> {
  const library = require('@matbee/libreoffice-converter/server') as {
    createConverter(options: unknown): Promise<Converter>;
  };
  const wasmPath = join(dirname(require.resolve('@matbee/libreoffice-converter/server')), '..', 'wasm');
  const { regular, bold } = chineseFonts();
  return library.createConverter({
    wasmPath,
    wasmLoader: withFewFonts(require(join(wasmPath, 'loader.cjs')) as WasmLoader),
    fonts: [
      { filename: 'NotoSansSC-Regular.ttf', data: await readFile(regular) },
      { filename: 'NotoSansSC-Bold.ttf', data: await readFile(bold) },
    ],
  });
}

let converter: Converter | null = null;
let converted = 0;

function meaning(message: string): MediaFailure {
  if (/password|encrypt/i.test(message)) return new MediaFailure('DOCUMENT_ENCRYPTED', message);
  if (/memory|abort/i.test(message)) return new MediaFailure('DOCUMENT_TOO_HEAVY', message);
  return new MediaFailure('DOCUMENT_DAMAGED', message);
}

async function toPdf(bytes: Uint8Array, extension: string): Promise<Uint8Array> {
  if (!converter) throw new Error('not ready');
  return (await converter.convert(bytes, { outputFormat: 'pdf' }, `document.${extension}`)).data;
}

await answerParent(
  async (question: OfficeQuestion, tools): Promise<OfficeAnswer> => {
    converted += 1;
    const pdf = join(tools.folder, `${converted}.pdf`);
    await rm(join(tools.folder, `${converted - 1}.pdf`), { force: true });
    let made: Uint8Array;
    try {
      made = await toPdf(await readFile(question.path), question.extension);
    } catch (error) {
      throw meaning(error instanceof Error ? error.message : String(error));
    }
    if (made.length === 0) throw new MediaFailure('DOCUMENT_DAMAGED', 'empty result');
    await writeFile(pdf, made);
    return { pdf };
  },
  async () => {
    converter = await startConverter();
    await toPdf(await smallDocx(['课源']), 'docx');
    await toPdf(await smallXlsx(), 'xlsx');
    await toPdf(await smallPptx(), 'pptx');
  },
);
