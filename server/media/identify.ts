import type { FileHandle } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { readAt, withFile } from './bytes.ts';
import { isCompoundFile } from './compoundFile.ts';
import { type FailureCode, MediaFailure } from './failures.ts';
import { type FileKind, type FormatName, formatOf, misleads } from './formats.ts';
import { type InsideLook, identifyCompound } from './identifyCompound.ts';
import { identifyText } from './identifyText.ts';
import { identifyZip } from './identifyZip.ts';
import { extensionOf, withExtension } from './names.ts';
import { detectText } from './textEncoding.ts';

/** What a file really is. */
export interface Identified {
  format: FormatName;
  /** A code of `file-kinds`. */
  kind: FileKind;
  mediaType: string;
  /** Its true extension, without the dot. */
  extension: string;
  /** The name under which it is kept: the given one, with its extension put right where that misled. */
  name: string;
  facts: Record<string, unknown>;
  notices: FailureCode[];
  /** Why nothing can be made of it although it is known; null: go on. */
  failure: FailureCode | null;
}

const HEAD_BYTES = 65_536;
/** A PDF may start a little late; other readers look as far (attacks.md ATK-077). */
const PDF_HEADER_WITHIN = 1024;

const PROGRAM_SIGNATURES = [
  '7f454c46',
  'feedface',
  'feedfacf',
  'cffaedfe',
  'cefaedfe',
  'cafebabe',
  '4c0000000114020000',
  '64657800',
];

function isProgram(head: Buffer): boolean {
  const hex = head.subarray(0, 12).toString('hex');
  if (PROGRAM_SIGNATURES.some((signature) => hex.startsWith(signature))) return true;
  return head.subarray(0, 2).toString('latin1') === 'MZ' && head.subarray(2, 64).includes(0);
}

async function isPdf(file: FileHandle, size: number, head: Buffer, extension: string): Promise<boolean> {
  const start = head.subarray(0, PDF_HEADER_WITHIN).toString('latin1');
  const tail = (await readAt(file, Math.max(0, size - 2048), 2048)).toString('latin1');
  if (start.includes('%PDF-'))
    return start.startsWith('%PDF-') || /startxref|%%EOF/.test(tail) || extension === 'pdf';
  return extension === 'pdf' && /\d+ 0 obj/.test(head.toString('latin1')) && /startxref|%%EOF/.test(tail);
}

const IMAGE_FORMATS: Record<string, FormatName> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/tiff': 'tiff',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/heic-sequence': 'heic',
  'image/heif-sequence': 'heic',
};
const ARCHIVE_FORMATS: Record<string, FormatName> = {
  'application/x-7z-compressed': 'sevenZip',
  'application/x-rar-compressed': 'rar',
  'application/vnd.rar': 'rar',
};

function formatOfMediaType(mediaType: string): FormatName | null {
  if (IMAGE_FORMATS[mediaType]) return IMAGE_FORMATS[mediaType];
  if (ARCHIVE_FORMATS[mediaType]) return ARCHIVE_FORMATS[mediaType];
  if (mediaType.startsWith('image/')) return 'otherImage';
  if (
    mediaType.startsWith('video/') ||
    mediaType === 'application/mxf' ||
    mediaType === 'application/vnd.ms-asf'
  )
    return 'video';
  if (mediaType.startsWith('audio/') || mediaType === 'application/ogg') return 'audio';
  if (mediaType === 'application/x-shockwave-flash') return 'flash';
  if (mediaType.startsWith('font/')) return 'font';
  if (mediaType === 'model/gltf-binary' || mediaType.startsWith('model/')) return 'model3d';
  if (/gzip|x-tar|bzip2|x-xz|zstd|compress|lzip|cpio|x-iso|cab/.test(mediaType)) return 'otherArchive';
  if (mediaType === 'application/rtf' || mediaType === 'text/rtf') return 'rtf';
  return null;
}

/** Containers that hold a film or only sound: the extension says what was meant until the streams are read. */
function soundOrFilm(format: FormatName, mediaType: string, extension: string): FormatName {
  const audioName = formatOf('audio').extensions.includes(extension);
  if (format === 'video' && audioName && /mp4|asf|ogg|matroska|3gpp/.test(mediaType)) return 'audio';
  return format;
}

async function zipAtEnd(path: string, file: FileHandle, size: number): Promise<boolean> {
  const tail = await readAt(file, Math.max(0, size - 70_000), 70_000);
  return tail.includes(Buffer.from([0x50, 0x4b, 0x05, 0x06])) && extensionOf(path) === 'zip';
}

async function look(
  path: string,
  name: string,
  file: FileHandle,
  size: number,
): Promise<InsideLook & { mediaType?: string }> {
  const extension = extensionOf(name);
  const head = await readAt(file, 0, HEAD_BYTES);
  if (isProgram(head)) throw new MediaFailure('TYPE_NOT_ALLOWED', 'program');
  if (isCompoundFile(head)) return identifyCompound(file, extension);
  // Before PDF: an uncompressed PDF inside a zip stands near its start as well.
  const zipStart = head.subarray(0, 4).toString('latin1');
  if (zipStart === 'PK\u0003\u0004' || zipStart === 'PK\u0005\u0006') return lookIntoZip(path, extension);
  if (await isPdf(file, size, head, extension)) return { format: 'pdf', notices: [], facts: {} };
  const encoded = detectText(head);
  if (encoded) {
    if (await zipAtEnd(name, file, size)) return lookIntoZip(path, extension);
    const start = new TextDecoder(encoded.label).decode(head).slice(0, 16_384);
    return { ...identifyText(start, extension, encoded), facts: { encoding: encoded.encoding } };
  }
  if (await zipAtEnd(name, file, size)) return lookIntoZip(path, extension);
  const guessed = await fileTypeFromFile(path);
  const format = guessed ? formatOfMediaType(guessed.mime) : null;
  if (guessed && format) {
    const settled = soundOrFilm(format, guessed.mime, extension);
    const mediaType =
      settled === 'audio' && guessed.mime.startsWith('video/')
        ? `audio/${guessed.mime.slice(6)}`
        : guessed.mime;
    return { format: settled, mediaType, notices: [], facts: {} };
  }
  return { format: formatByExtension(extension), notices: [], facts: {} };
}

/** Formats without a signature that a program of the field writes; anything else stays unknown. */
function formatByExtension(extension: string): FormatName {
  if (extension === 'gsp' || extension === 'gsp4') return 'sketchpad';
  if (extension === 'enbx' || extension === 'enb') return 'enbx';
  if (['stl', 'fbx', '3ds', 'ply'].includes(extension)) return 'model3d';
  if (
    ['mp4', 'mov', 'm4v', 'mpg', 'mpeg', 'flv', 'rm', 'rmvb', 'mts', 'ts', 'vob', 'wmv', 'avi'].includes(
      extension,
    )
  )
    return 'video';
  if (['mp3', 'aac', 'wav', 'wma', 'amr', 'm4a', 'ape'].includes(extension)) return 'audio';
  if (['heic', 'heif'].includes(extension)) return 'heic';
  if (['ico', 'cur', 'bmp'].includes(extension)) return 'otherImage';
  return 'unknown';
}

const OFFICE_ZIP = ['docx', 'pptx', 'xlsx', 'docm', 'pptm', 'xlsm', 'odt', 'odp', 'ods', 'epub', 'h5p'];

async function lookIntoZip(path: string, extension: string): Promise<InsideLook> {
  try {
    return await identifyZip(path);
  } catch (error) {
    // A cut Office document is a zip without a directory: say that the document is damaged, not an archive.
    if (
      error instanceof MediaFailure &&
      OFFICE_ZIP.includes(extension) &&
      error.code !== 'TYPE_NOT_ALLOWED'
    ) {
      const format = (['docx', 'pptx', 'xlsx', 'odt', 'odp', 'ods', 'epub', 'h5p'].find((each) =>
        extension.startsWith(each.slice(0, 3)),
      ) ?? 'docx') as FormatName;
      return { format, failure: 'DOCUMENT_DAMAGED', notices: [], facts: {} };
    }
    throw error;
  }
}

/**
 * Says what a file really is by its content: signatures, then a look inside OLE and zip containers, then text.
 * The extension only decides where content leaves it open (csv or txt, sound or film).
 * @param path where the bytes lie
 * @param name the file's name within its package
 * @throws MediaFailure for what is not taken at all: empty files, programs, playlists, broken archives
 */
export async function identify(path: string, name: string): Promise<Identified> {
  return withFile(path, async (file, size) => {
    if (size === 0) throw new MediaFailure('FILE_EMPTY');
    const found = await look(path, name, file, size);
    const format = formatOf(found.format);
    const given = extensionOf(name);
    const wrong = misleads(given, found.format);
    const trueExtension = extensionFor(found.format, found.mediaType, given);
    const notices = [...found.notices];
    if (wrong) notices.push('TYPE_MISMATCH');
    const failure = found.failure ?? (found.format === 'otherArchive' ? 'UNSUPPORTED_ARCHIVE' : null);
    if (format.treatment === 'keep' && !failure)
      notices.push(found.format === 'unknown' ? 'TYPE_UNKNOWN' : 'PROPRIETARY_FORMAT');
    return {
      format: found.format,
      kind: found.kind ?? format.kind,
      mediaType: found.mediaType ?? format.mediaType,
      extension: trueExtension,
      name: wrong && trueExtension !== '' ? withExtension(name, trueExtension) : name,
      facts: wrong ? { ...found.facts, givenName: name } : found.facts,
      notices,
      failure,
    };
  });
}

const EXTENSION_OF_MEDIA: Record<string, string> = {
  'video/quicktime': 'mov',
  'video/x-msvideo': 'avi',
  'video/vnd.avi': 'avi',
  'video/x-flv': 'flv',
  'video/webm': 'webm',
  'video/matroska': 'mkv',
  'video/x-matroska': 'mkv',
  'video/x-ms-asf': 'wmv',
  'video/mpeg': 'mpg',
  'audio/wav': 'wav',
  'audio/x-m4a': 'm4a',
  'audio/mp4': 'm4a',
  'audio/amr': 'amr',
  'audio/ogg': 'ogg',
  'audio/flac': 'flac',
  'audio/aac': 'aac',
  'image/bmp': 'bmp',
  'image/x-icon': 'ico',
};

function extensionFor(format: FormatName, mediaType: string | undefined, given: string): string {
  const { extensions } = formatOf(format);
  if (extensions.includes(given)) return given;
  return (mediaType ? EXTENSION_OF_MEDIA[mediaType] : undefined) ?? extensions[0] ?? given;
}
