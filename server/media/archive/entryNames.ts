import { crc32 } from 'node:zlib';

/** What the directory of an archive says about the name of one entry. */
export interface RawName {
  bytes: Buffer;
  /** General purpose bit 11. */
  claimsUtf8: boolean;
  /** The Info-ZIP Unicode Path field (0x7075), where there is one. */
  unicodePath: Buffer | null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** GB18030 without repair: null when a byte fits nowhere, or the text falls into private or unassigned characters. */
function strictGb18030(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 128);

/** The name in field 0x7075, valid only while its checksum agrees with the name that it replaces. */
function unicodePathName(name: RawName): string | null {
  const field = name.unicodePath;
  if (!field || field.length < 6 || field[0] !== 1) return null;
  if (field.readUInt32LE(1) !== crc32(name.bytes) >>> 0) return null;
  return strictUtf8(field.subarray(5));
}

/** Names that only read as letters of two-byte alphabets in UTF-8 but as Hanzi in GB18030 were written in GB18030. */
function readsLikeGb(names: Buffer[]): boolean {
  for (const bytes of names) {
    const utf8 = strictUtf8(bytes) ?? '';
    if (/[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u.test(utf8)) return false;
    const gb = strictGb18030(bytes);
    if (gb === null || !/^[\p{ASCII}\p{Script=Han}\u3000-\u303f\uff00-\uffef]*$/u.test(gb)) return false;
  }
  return true;
}

/**
 * Decodes the names of a whole archive (decisions 28): the UTF-8 flag counts only if the bytes are strict UTF-8;
 * then field 0x7075 with its checksum; every other name in one encoding, UTF-8 or GB18030, decided for the archive
 * as a whole, because a single short name can be valid in both.
 */
export function decodeNames(names: RawName[]): string[] {
  const settled = names.map((name) => {
    if (isAscii(name.bytes)) return unicodePathName(name) ?? name.bytes.toString('latin1');
    if (name.claimsUtf8) {
      const utf8 = strictUtf8(name.bytes);
      if (utf8 !== null) return utf8;
    }
    return unicodePathName(name);
  });
  const open = names.filter((_, index) => settled[index] === null).map((name) => name.bytes);
  const asUtf8 = open.filter((bytes) => strictUtf8(bytes) !== null).length;
  const asGb = open.filter((bytes) => strictGb18030(bytes) !== null).length;
  const useUtf8 = asUtf8 > asGb || (asUtf8 === asGb && asUtf8 > 0 && !readsLikeGb(open));
  const decoder = new TextDecoder(useUtf8 ? 'utf-8' : 'gb18030', { ignoreBOM: true });
  return names.map((name, index) => settled[index] ?? decoder.decode(name.bytes));
}
