// Child: LibreOffice in WebAssembly, warmed by one tiny document of each kind before it counts as ready.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire, Module } from 'node:module';
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

/**
 * The module starts four threads and makes others while its main thread waits for them, which is where it stalls:
 * enough threads from the start, and it has nothing to wait for.
 */
const THREADS = Number(process.env.KEYUAN_OFFICE_THREADS ?? 4);

function startWithThreads(): void {
  const compiler = Module.prototype as unknown as { _compile(content: string, filename: string): unknown };
  const compile = compiler._compile;
  compiler._compile = function (this: unknown, content: string, filename: string) {
    const isModule = filename.endsWith('soffice.cjs');
    return compile.call(
      this,
      isModule ? content.replace('pthreadPoolSize=4', `pthreadPoolSize=${THREADS}`) : content,
      filename,
    );
  };
}

/** The names under which Chinese documents ask for fonts all lead to the fonts that we bring. */
async function startConverter(): Promise<Converter> {
  const library = require('@matbee/libreoffice-converter/server') as {
    createConverter(options: unknown): Promise<Converter>;
  };
  startWithThreads();
  const wasmPath = join(dirname(require.resolve('@matbee/libreoffice-converter/server')), '..', 'wasm');
  const { regular, bold } = chineseFonts();
  return library.createConverter({
    wasmPath,
    wasmLoader: require(join(wasmPath, 'loader.cjs')),
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
