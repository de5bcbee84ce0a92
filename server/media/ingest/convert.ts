import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { captionLanguage, captionUnits, readCaptions, writeVtt } from '../captions.ts';
import type { TextUnit } from '../document/readOffice.ts';
import { readDocument } from '../document.ts';
import { type FailureCode, MediaFailure } from '../failures.ts';
import { formatOf } from '../formats.ts';
import type { Identified } from '../identify.ts';
import { smallDocx } from '../office/smallDocuments.ts';
import type { OfficeConverter } from '../office.ts';
import { type ConverterLimits, type PdfPage, readPdf } from '../pdf.ts';
import { readPicture } from '../picture.ts';
import { cleanText, readPlainText, wordsOf } from '../text.ts';
import type { RenditionKeeper } from './renditions.ts';

/** What a conversion works with. */
export interface Conversion {
  path: string;
  /** A folder of this job's own. */
  folder: string;
  identified: Identified;
  keeper: RenditionKeeper;
  office: OfficeConverter;
  limits: ConverterLimits;
  signal: AbortSignal;
  progress(done: number, total: number, unit: string): void;
}

export interface Converted {
  facts: Record<string, unknown>;
  notices: FailureCode[];
  /** Set when words were read although no preview could be made. */
  failure: FailureCode | null;
}

const done = (facts: Record<string, unknown> = {}, notices: FailureCode[] = []): Converted => ({
  facts,
  notices,
  failure: null,
});

/** Characters of a plain text that are drawn as pages: about thirty of them. */
const DRAWN_TEXT = 40_000;

function keepPage(at: Conversion, withText: boolean, units: TextUnit[]) {
  return async (page: PdfPage): Promise<void> => {
    if (page.picture)
      await at.keeper.keep({
        kind: 'page',
        name: String(page.number),
        position: page.number,
        mediaType: 'image/webp',
        from: page.picture.file,
        facts: { width: page.picture.width, height: page.picture.height },
      });
    if (page.thumbnail)
      await at.keeper.keep({
        kind: 'thumbnail',
        name: '',
        position: 0,
        mediaType: 'image/webp',
        from: page.thumbnail.file,
        facts: { width: page.thumbnail.width, height: page.thumbnail.height },
      });
    if (withText) units.push({ unit: 'page', position: page.number, text: page.text });
  };
}

async function convertPdf(at: Conversion): Promise<Converted> {
  const units: TextUnit[] = [];
  const result = await readPdf({
    path: at.path,
    limits: at.limits,
    signal: at.signal,
    page: keepPage(at, true, units),
    progress: (page, pages) => at.progress(page, pages, '页'),
  });
  const { title } = result.facts;
  if (result.notices.includes('NO_TEXT_FOUND') && title)
    units.push({ unit: 'line', position: 0, text: title });
  const wasCut = await at.keeper.keepTexts(units);
  return done(result.facts, wasCut ? [...result.notices, 'TEXT_TOO_LARGE'] : result.notices);
}

/** Office bytes to PDF to pages. Answers the pages' text. */
async function drawOffice(
  at: Conversion,
  path: string,
  extension: string,
): Promise<{ pages: number; units: TextUnit[]; notices: FailureCode[] }> {
  const units: TextUnit[] = [];
  let pages = 0;
  let notices: FailureCode[] = [];
  await at.office.convert({
    path,
    extension,
    signal: at.signal,
    take: async (pdf) => {
      await at.keeper.keep({ kind: 'pdf', name: '', position: 0, mediaType: 'application/pdf', from: pdf });
      const result = await readPdf({
        path: pdf,
        limits: at.limits,
        signal: at.signal,
        page: keepPage(at, true, units),
        progress: (page, all) => at.progress(page, all, '页'),
      });
      pages = result.facts.pages;
      notices = result.notices.filter((code) => code === 'PREVIEW_FIRST_PAGES');
    },
  });
  return { pages, units, notices };
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Beyond this much comparing, the pages' own words are enough. */
const MAX_COMPARED = 200_000_000;

/**
 * The words of a document with the page that each stands on: those of the drawn pages, and after them what only the
 * file itself holds (diagrams, hidden sheets, rare characters that the page shows as boxes). Slides are pages already.
 */
function mergeWords(fromFile: TextUnit[], fromPages: TextUnit[]): TextUnit[] {
  if (fromFile.length === 0) return fromPages;
  if (fromFile[0]?.unit === 'slide' || fromPages.length === 0) return fromFile;
  const drawn = squeeze(fromPages.map((unit) => cleanText(unit.text)).join(''));
  const lines = fromFile.flatMap((unit) => unit.text.split('\n')).filter((line) => line.trim() !== '');
  if (lines.length * drawn.length > MAX_COMPARED) return fromPages;
  const cells = lines.flatMap((line) => line.split('\t'));
  const missing = cells.filter((cell) => !drawn.includes(squeeze(cleanText(cell))));
  const after = Math.max(...fromPages.map((unit) => unit.position)) + 1;
  return missing.length === 0
    ? fromPages
    : [...fromPages, { unit: 'line', position: after, text: missing.join('\n') }];
}

const ZIPPED = ['docx', 'pptx', 'xlsx', 'odt', 'odp', 'ods'];

async function convertOffice(at: Conversion): Promise<Converted> {
  const { format, extension } = at.identified;
  const inside = ZIPPED.includes(format)
    ? await readDocument({ path: at.path, format, manifest: null }, at.limits, at.signal)
    : { units: [], notices: [], facts: {}, failure: null };
  const facts: Record<string, unknown> = { ...inside.facts };
  const notices = [...inside.notices];
  let failure = inside.failure;
  let pageUnits: TextUnit[] = [];
  try {
    if (failure) throw new MediaFailure(failure);
    const drawn = await drawOffice(at, at.path, formatOf(format).extensions[0] ?? extension);
    facts.pages = drawn.pages;
    pageUnits = drawn.units;
    notices.push(...drawn.notices);
  } catch (error) {
    if (!(error instanceof MediaFailure)) throw error;
    failure = error.code;
  }
  const words = mergeWords(inside.units, pageUnits);
  const hasWords = words.some((unit) => unit.text.trim() !== '');
  if (!hasWords && !failure) notices.push('NO_TEXT_FOUND');
  const named = [
    facts.title ?? at.identified.facts.title,
    ...((facts.attachments as string[] | undefined) ?? []),
  ].filter((text) => typeof text === 'string');
  const outside: TextUnit[] =
    hasWords || named.length === 0 ? [] : [{ unit: 'line', position: 0, text: named.join('\n') }];
  if (await at.keeper.keepTexts([...outside, ...words])) notices.push('TEXT_TOO_LARGE');
  return { facts, notices, failure };
}

async function convertPicture(at: Conversion): Promise<Converted> {
  const result = await readPicture({
    path: at.path,
    format: at.identified.format,
    extension: at.identified.extension,
    limits: at.limits,
    signal: at.signal,
    progress: (page, pages) => at.progress(page, pages, '页'),
    take: async (answer) => {
      for (const picture of answer.pictures) {
        const facts = { width: picture.width, height: picture.height };
        const shared = { mediaType: 'image/webp', from: picture.file, facts };
        if (picture.size === 1920)
          await at.keeper.keep({
            kind: 'page',
            name: String(picture.page),
            position: picture.page,
            ...shared,
          });
        else if (picture.size === 320)
          await at.keeper.keep({ kind: 'thumbnail', name: '', position: 0, ...shared });
        if (picture.page === 1)
          await at.keeper.keep({
            kind: 'picture',
            name: String(picture.size),
            position: picture.size,
            ...shared,
          });
      }
      if (answer.clean)
        await at.keeper.keep({
          kind: 'clean',
          name: '',
          position: 0,
          mediaType: at.identified.mediaType,
          from: answer.clean,
        });
    },
  });
  if (result.text !== '') await at.keeper.keepTexts([{ unit: 'line', position: 1, text: result.text }]);
  return done(result.facts, result.notices);
}

/** Draws words as plain pages, so that a reviewer sees them without opening the file. Failing costs only the preview. */
async function drawWords(
  at: Conversion,
  words: string,
  notices: FailureCode[],
): Promise<{ pages: number; units: TextUnit[] }> {
  const lines = cleanText(words).slice(0, DRAWN_TEXT).toWellFormed().split('\n');
  if (lines.every((line) => line.trim() === '')) return { pages: 0, units: [] };
  try {
    const path = join(at.folder, 'words.docx');
    await writeFile(path, await smallDocx(lines));
    return await drawOffice(at, path, 'docx');
  } catch (error) {
    if (!(error instanceof MediaFailure)) throw error;
    notices.push('PREVIEW_FAILED');
    return { pages: 0, units: [] };
  }
}

const countOf = (pages: number): Record<string, unknown> => (pages > 0 ? { pages } : {});

/** Keeps words by the drawn page that they stand on; what was not drawn follows. */
async function keepDrawnWords(at: Conversion, words: string, notices: FailureCode[]): Promise<number> {
  const drawn = await drawWords(at, words, notices);
  const all: TextUnit[] = mergeWords(
    [{ unit: 'line', position: 1, text: words.slice(0, DRAWN_TEXT) }],
    drawn.units,
  );
  const last = all.at(-1)?.position ?? 0;
  if (words.length > DRAWN_TEXT)
    all.push({ unit: 'line', position: last + DRAWN_TEXT, text: words.slice(DRAWN_TEXT) });
  if ((await at.keeper.keepTexts(all)) && !notices.includes('TEXT_TOO_LARGE')) notices.push('TEXT_TOO_LARGE');
  return drawn.pages;
}

async function convertText(at: Conversion): Promise<Converted> {
  const plain = await readPlainText(at.path);
  const notices = [...plain.notices];
  const format = at.identified.format as 'text' | 'csv' | 'json' | 'xml' | 'html';
  const pages = await keepDrawnWords(at, wordsOf(format, plain.text), notices);
  return done({ encoding: plain.encoding, ...countOf(pages) }, notices);
}

async function convertCaptions(at: Conversion): Promise<Converted> {
  const plain = await readPlainText(at.path);
  const { cues, notices } = readCaptions(plain.text);
  const all: FailureCode[] = [...plain.notices, ...notices];
  const language = captionLanguage(cues);
  if (cues.length > 0) {
    const facts = { language, label: language === 'en' ? 'English' : '中文' };
    await at.keeper.keep({
      kind: 'subtitle',
      name: language,
      position: 0,
      mediaType: 'text/vtt',
      from: Buffer.from(writeVtt(cues)),
      facts,
    });
  }
  await at.keeper.keepTexts(captionUnits(cues));
  const { pages } = await drawWords(at, cues.map((cue) => cue.text).join('\n'), all);
  return done({ encoding: plain.encoding, cues: cues.length, language, ...countOf(pages) }, all);
}

async function convertPackage(at: Conversion): Promise<Converted> {
  const { format, facts } = at.identified;
  const manifest = typeof facts.manifest === 'string' ? facts.manifest : null;
  const inside = await readDocument({ path: at.path, format, manifest }, at.limits, at.signal);
  const notices = [...inside.notices];
  const pages = await keepDrawnWords(at, inside.units.map((unit) => unit.text).join('\n'), notices);
  return { facts: { ...inside.facts, ...countOf(pages) }, notices, failure: inside.failure };
}

/** Makes everything that can be made of a file that is neither film, sound nor archive. @throws MediaFailure */
export async function convert(at: Conversion): Promise<Converted> {
  switch (formatOf(at.identified.format).treatment) {
    case 'pdf':
      return convertPdf(at);
    case 'office':
      return convertOffice(at);
    case 'picture':
    case 'heic':
    case 'svg':
      return convertPicture(at);
    case 'text':
    case 'html':
      return convertText(at);
    case 'captions':
      return convertCaptions(at);
    case 'package':
      return convertPackage(at);
    default:
      return done();
  }
}
