// Child: reads the words out of zipped documents and packages and looks for what must not reach a converter.
import { openZip } from '../archive/zipArchive.ts';
import { answerParent } from '../child/answer.ts';
import { type FailureCode, MediaFailure } from '../failures.ts';
import type { FormatName } from '../formats.ts';
import { inspectOffice } from './inspectOffice.ts';
import { DocumentParts } from './parts.ts';
import { readDocx, readOpenDocument, readPptx, readXlsx, type TextUnit } from './readOffice.ts';
import { type PackageReading, readCoursePackage, readEpub, readH5p, readWebPackage } from './readPackage.ts';
import { localName, readXml } from './xml.ts';

export interface DocumentQuestion {
  path: string;
  format: FormatName;
  /** Where identify found the manifest of a course package. */
  manifest: string | null;
}

export interface DocumentAnswer {
  units: TextUnit[];
  notices: FailureCode[];
  facts: Record<string, unknown>;
  /** Why no preview may be tried although the words were read. */
  failure: FailureCode | null;
}

const LIMITS = { entries: 20_000, unpackedBytes: 2 * 1024 ** 3, ratio: 1000 };

/** The title in the document's properties, where its author or program left one. */
async function readTitle(parts: DocumentParts): Promise<string | null> {
  let inTitle = false;
  for (const token of readXml(
    (await parts.text('docProps/core.xml')) ?? (await parts.text('meta.xml')) ?? '',
    { plainDoctype: true },
  )) {
    if (token.kind === 'text' && inTitle) return token.text.trim().slice(0, 200) || null;
    if (token.kind !== 'text') inTitle = token.kind === 'open' && localName(token.name) === 'title';
  }
  return null;
}

async function readOffice(parts: DocumentParts, format: FormatName): Promise<DocumentAnswer> {
  const { notices, attachments } = await inspectOffice(parts, { plainDoctype: format.startsWith('od') });
  const title = await readTitle(parts);
  const facts: Record<string, unknown> = {
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(title ? { title } : {}),
  };
  if (format === 'xlsx') {
    const book = await readXlsx(parts);
    return {
      units: book.units,
      notices,
      facts: { ...facts, sheets: book.sheets },
      failure: book.isTooLarge ? 'DOCUMENT_TOO_HEAVY' : null,
    };
  }
  if (format === 'pptx') {
    const units = await readPptx(parts);
    return { units, notices, facts: { ...facts, slides: units.length }, failure: null };
  }
  const units =
    format === 'docx'
      ? await readDocx(parts)
      : await readOpenDocument(parts, format as 'odt' | 'odp' | 'ods');
  return { units, notices, facts, failure: null };
}

async function readPackage(parts: DocumentParts, question: DocumentQuestion): Promise<PackageReading> {
  if (question.format === 'epub') return readEpub(parts);
  if (question.format === 'h5p') return readH5p(parts);
  if (question.format === 'scorm') return readCoursePackage(parts, question.manifest ?? 'imsmanifest.xml');
  return readWebPackage(parts);
}

await answerParent(async (question: DocumentQuestion): Promise<DocumentAnswer> => {
  const zip = await openZip(question.path, LIMITS).catch((error: unknown) => {
    if (error instanceof MediaFailure && error.code === 'ARCHIVE_EXPANDS_TOO_FAR')
      throw new MediaFailure('DOCUMENT_TOO_HEAVY', error.message);
    throw error;
  });
  try {
    const parts = new DocumentParts(zip);
    const isOffice = ['docx', 'pptx', 'xlsx', 'odt', 'odp', 'ods'].includes(question.format);
    if (isOffice) return await readOffice(parts, question.format);
    return { ...(await readPackage(parts, question)), failure: null };
  } finally {
    zip.close();
  }
});
