/** Title and author that a program wrote into an old document. */
export interface DocumentProperties {
  title?: string;
  author?: string;
}

const TITLE = 2;
const AUTHOR = 4;
const CODEPAGE = 1;
const VT_LPSTR = 30;
const VT_LPWSTR = 31;

const ENCODINGS: Record<number, string> = {
  936: 'gb18030',
  950: 'big5',
  1200: 'utf-16le',
  1251: 'windows-1251',
  1252: 'windows-1252',
  932: 'shift_jis',
  949: 'euc-kr',
  65001: 'utf-8',
  [65001 - 65536]: 'utf-8',
};

function readString(bytes: Buffer, offset: number, encoding: string): string | null {
  if (offset + 8 > bytes.length) return null;
  const type = bytes.readUInt32LE(offset);
  const length = bytes.readUInt32LE(offset + 4);
  if (type === VT_LPWSTR) {
    const text = bytes
      .subarray(offset + 8, Math.min(bytes.length, offset + 8 + length * 2))
      .toString('utf16le');
    return text.split('\0')[0] ?? '';
  }
  if (type !== VT_LPSTR) return null;
  const raw = bytes.subarray(offset + 8, Math.min(bytes.length, offset + 8 + length));
  return new TextDecoder(encoding).decode(raw).split('\0')[0] ?? '';
}

/** Reads the \005SummaryInformation stream of an old Office file ([MS-OLEPS]) in the code page that it names, so GBK reads as Chinese. */
export function readSummaryInformation(bytes: Buffer): DocumentProperties {
  if (bytes.length < 48) return {};
  const section = bytes.readUInt32LE(44);
  if (section + 8 > bytes.length) return {};
  const count = Math.min(64, bytes.readUInt32LE(section + 4));
  const offsets = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const at = section + 8 + index * 8;
    if (at + 8 > bytes.length) break;
    offsets.set(bytes.readUInt32LE(at), section + bytes.readUInt32LE(at + 4));
  }
  const codepageAt = offsets.get(CODEPAGE);
  const codepage =
    codepageAt !== undefined && codepageAt + 6 <= bytes.length ? bytes.readInt16LE(codepageAt + 4) : 1252;
  const encoding = ENCODINGS[codepage] ?? 'windows-1252';
  const text = (id: number) => {
    const at = offsets.get(id);
    return at === undefined ? null : readString(bytes, at, encoding)?.trim();
  };
  const properties: DocumentProperties = {};
  const title = text(TITLE);
  const author = text(AUTHOR);
  if (title) properties.title = title;
  if (author) properties.author = author;
  return properties;
}
