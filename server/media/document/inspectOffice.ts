import { type FailureCode, MediaFailure } from '../failures.ts';
import type { DocumentParts } from './parts.ts';
import { readXml } from './xml.ts';

const MAX_PIXELS = 64_000_000;
const PICTURE_HEAD = 512 * 1024;

/** Width times height that a picture's header declares; 0 where it is not told. */
function declaredPixels(bytes: Buffer): number {
  if (bytes.length > 24 && bytes.toString('latin1', 1, 4) === 'PNG')
    return bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  if (bytes.length > 10 && bytes.toString('latin1', 0, 3) === 'GIF')
    return bytes.readUInt16LE(6) * bytes.readUInt16LE(8);
  if (bytes.length > 26 && bytes.toString('latin1', 0, 2) === 'BM')
    return Math.abs(bytes.readInt32LE(18) * bytes.readInt32LE(22));
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return 0;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return 0;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return 0;
}

/** Every relationship part of a document, wherever it lies. */
async function* allRelationships(
  parts: DocumentParts,
): AsyncGenerator<{ type: string; target: string; isExternal: boolean }> {
  for (const path of parts.paths) {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(path);
    if (match) yield* await parts.relationships(`${match[1]}${match[2]}`);
  }
}

export interface OfficeInspection {
  notices: FailureCode[];
  /** Names of files packed inside the document. */
  attachments: string[];
}

/**
 * Looks for what the converter must not meet (too heavy, DOCTYPE) and what people should know of: macros, DDE,
 * links to outside, attached files.
 * @throws MediaFailure XML_DOCTYPE_REFUSED, DOCUMENT_TOO_HEAVY, DOCUMENT_DAMAGED
 */
export async function inspectOffice(
  parts: DocumentParts,
  options: { plainDoctype: boolean },
): Promise<OfficeInspection> {
  const notices = new Set<FailureCode>();
  for await (const relationship of allRelationships(parts)) {
    if (relationship.isExternal && relationship.type !== 'hyperlink') notices.add('DOCUMENT_EXTERNAL_LINK');
    if (['vbaProject', 'activeXControl', 'control'].includes(relationship.type))
      notices.add('DOCUMENT_ACTIVE_CONTENT');
  }
  if (parts.paths.some((path) => /vbaProject\.bin$|(^|\/)activeX\//i.test(path)))
    notices.add('DOCUMENT_ACTIVE_CONTENT');
  for (const path of parts.paths.filter((each) => /\.(xml|rels|vml)$/i.test(each))) {
    const xml = (await parts.text(path)) ?? '';
    if (/\bDDE(AUTO)?\b/.test(xml) && /instrText|<ddeLink|ddeService/i.test(xml))
      notices.add('DOCUMENT_ACTIVE_CONTENT');
    if (/INCLUDE(PICTURE|TEXT)\s+(?:&quot;|")?\s*(?:https?|file|\\\\)/i.test(xml))
      notices.add('DOCUMENT_EXTERNAL_LINK');
    // Reading it through finds a DOCTYPE and too deep a nesting before any converter does.
    for (const _token of readXml(xml, options));
  }
  for (const path of parts.paths.filter((each) => /\.(png|jpe?g|gif|bmp)$/i.test(each))) {
    const head = (await parts.head(path, PICTURE_HEAD)) ?? Buffer.alloc(0);
    if (declaredPixels(head) > MAX_PIXELS) throw new MediaFailure('DOCUMENT_TOO_HEAVY', `picture ${path}`);
  }
  const attachments = parts.paths.filter(
    (path) => /\/embeddings\/[^/]+$/.test(path) && !/oleObject\d*\.bin$/i.test(path),
  );
  return {
    notices: [...notices],
    attachments: attachments.map((path) => path.slice(path.lastIndexOf('/') + 1)).slice(0, 100),
  };
}
