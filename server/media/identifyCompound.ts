import type { FileHandle } from 'node:fs/promises';
import { openCompoundFile } from './compoundFile.ts';
import { readSummaryInformation } from './documentProperties.ts';
import { type FailureCode, MediaFailure } from './failures.ts';
import type { FileKind, FormatName } from './formats.ts';

/** What the inside of a container says; the rest follows from the format. */
export interface InsideLook {
  format: FormatName;
  /** Where the container alone says it, such as an encrypted docx. */
  kind?: FileKind;
  /** Why nothing can be made of it. */
  failure?: FailureCode;
  notices: FailureCode[];
  facts: Record<string, unknown>;
}

const INSTALLER_CLASS = '84100c0000000000c000000000000046';
/** Word 97 and later; below are Word 6 and 95, which carry no text flags that matter here. */
const FIRST_WORD_97 = 193;
const FIB_ENCRYPTED = 0x0100;
const RECORD_FILEPASS = 0x002f;
const RECORD_EOF = 0x000a;

const KIND_BY_EXTENSION: Record<string, FileKind> = {
  docx: 'document',
  docm: 'document',
  doc: 'document',
  wps: 'document',
  xlsx: 'spreadsheet',
  xlsm: 'spreadsheet',
  xls: 'spreadsheet',
  et: 'spreadsheet',
  pptx: 'presentation',
  pptm: 'presentation',
  ppt: 'presentation',
  dps: 'presentation',
};

/** Whether the first substream of a workbook carries a FILEPASS record ([MS-XLS] 2.4.117). */
function workbookIsEncrypted(bytes: Buffer): boolean {
  let at = 0;
  for (let record = 0; record < 64 && at + 4 <= bytes.length; record += 1) {
    const type = bytes.readUInt16LE(at);
    if (type === RECORD_FILEPASS) return true;
    if (type === RECORD_EOF) return false;
    at += 4 + bytes.readUInt16LE(at + 2);
  }
  return false;
}

function formatByStreams(names: Set<string>): FormatName {
  if (names.has('PowerPoint Document')) return 'ppt';
  if (names.has('PP40') || names.has('PP97_DUALSTORAGE')) return 'ppt95';
  if (names.has('Workbook') || names.has('Book')) return 'xls';
  if (names.has('WordDocument')) return 'doc';
  if (names.has('MatOST') || (names.has('CONTENTS') && (names.has('SPELLING') || names.has('MatadorObject'))))
    return 'works';
  return 'compound';
}

/** Tells the old Office formats, Works, encrypted OOXML and installers apart by their streams. @throws MediaFailure */
export async function identifyCompound(file: FileHandle, extension: string): Promise<InsideLook> {
  const compound = await openCompoundFile(file);
  if (!compound) throw new MediaFailure('DOCUMENT_DAMAGED', 'compound file header');
  if (compound.rootClass === INSTALLER_CLASS) throw new MediaFailure('TYPE_NOT_ALLOWED', 'installer');
  const names = new Set(compound.entries.map((entry) => entry.name));
  const facts: Record<string, unknown> = {};
  const notices: FailureCode[] = [];
  if (names.has('EncryptedPackage') && names.has('EncryptionInfo')) {
    const kind = KIND_BY_EXTENSION[extension] ?? 'document';
    const format: FormatName = kind === 'presentation' ? 'pptx' : kind === 'spreadsheet' ? 'xlsx' : 'docx';
    return { format, kind, failure: 'DOCUMENT_ENCRYPTED', notices, facts: { encrypted: true } };
  }
  const summary = await compound.read('\u0005SummaryInformation', 65_536);
  if (summary) Object.assign(facts, readSummaryInformation(summary));
  if (names.has('Macros') || names.has('_VBA_PROJECT_CUR') || names.has('VBA'))
    notices.push('DOCUMENT_ACTIVE_CONTENT');
  const format = formatByStreams(names);
  if (format === 'doc') {
    const head = await compound.read('WordDocument', 32);
    if (head && head.length >= 12) {
      if (head.readUInt16LE(2) < FIRST_WORD_97) facts.generation = 'word-95';
      if ((head.readUInt16LE(10) & FIB_ENCRYPTED) !== 0)
        return { format, failure: 'DOCUMENT_ENCRYPTED', notices, facts: { ...facts, encrypted: true } };
    }
  }
  if (format === 'xls') {
    const head = (await compound.read('Workbook', 16_384)) ?? (await compound.read('Book', 16_384));
    if (!names.has('Workbook')) facts.generation = 'excel-5';
    if (head && workbookIsEncrypted(head))
      return { format, failure: 'DOCUMENT_ENCRYPTED', notices, facts: { ...facts, encrypted: true } };
  }
  if (format === 'ppt' && names.has('EncryptedSummary'))
    return { format, failure: 'DOCUMENT_ENCRYPTED', notices, facts: { ...facts, encrypted: true } };
  if (format === 'ppt95' || format === 'works')
    return { format, failure: 'DOCUMENT_OLD_FORMAT', notices, facts };
  return { format, notices, facts };
}
