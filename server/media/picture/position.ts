const GPS_POINTER = 0x8825;
const MAKER_NOTE = 0x927c;
const EXIF_POINTER = 0x8769;
/** Serial numbers and owners of camera and lens, and names of people, beside the place. */
const PERSONAL_TAGS = [0xa430, 0xa431, 0xa435, 0x9c9d, 0x013b, MAKER_NOTE];
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

export interface PositionSearch {
  /** The same bytes with the place, the camera's serial and maker notes blanked; same length, picture untouched. */
  bytes: Buffer;
  /** Whether a place was in it. */
  hadPosition: boolean;
  changed: boolean;
}

interface Tiff {
  bytes: Buffer;
  start: number;
  u16(at: number): number;
  u32(at: number): number;
}

function tiffAt(bytes: Buffer, start: number): Tiff | null {
  const order = bytes.toString('latin1', start, start + 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return null;
  const little = order.startsWith('II');
  return {
    bytes,
    start,
    u16: (at) =>
      start + at + 2 > bytes.length
        ? 0
        : little
          ? bytes.readUInt16LE(start + at)
          : bytes.readUInt16BE(start + at),
    u32: (at) =>
      start + at + 4 > bytes.length
        ? 0
        : little
          ? bytes.readUInt32LE(start + at)
          : bytes.readUInt32BE(start + at),
  };
}

/** Entries of one directory as offsets of their twelve bytes, bounded against lying counts. */
function entriesOf(tiff: Tiff, directory: number): number[] {
  const count = Math.min(tiff.u16(directory), 512);
  const entries: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * 12;
    if (tiff.start + at + 12 <= tiff.bytes.length) entries.push(at);
  }
  return entries;
}

function blankValue(tiff: Tiff, entry: number): void {
  const size = (TYPE_BYTES[tiff.u16(entry + 2)] ?? 1) * tiff.u32(entry + 4);
  const from = tiff.start + (size > 4 ? tiff.u32(entry + 8) : entry + 8);
  if (size > 0 && from + size <= tiff.bytes.length) tiff.bytes.fill(0, from, from + size);
}

/** Blanks a whole directory: its values, then its entries, then its count. */
function blankDirectory(tiff: Tiff, directory: number): boolean {
  const entries = entriesOf(tiff, directory);
  for (const entry of entries) blankValue(tiff, entry);
  const from = tiff.start + directory;
  const to = Math.min(tiff.bytes.length, from + 2 + entries.length * 12);
  if (from < tiff.bytes.length) tiff.bytes.fill(0, from, to);
  return entries.length > 0;
}

function cleanTiff(tiff: Tiff): { hadPosition: boolean; changed: boolean } {
  const found = { hadPosition: false, changed: false };
  const directories = [tiff.u32(4)];
  for (let round = 0; round < directories.length && round < 8; round += 1) {
    const directory = directories[round] ?? 0;
    for (const entry of entriesOf(tiff, directory)) {
      const tag = tiff.u16(entry);
      if (tag === EXIF_POINTER) directories.push(tiff.u32(entry + 8));
      if (tag === GPS_POINTER && blankDirectory(tiff, tiff.u32(entry + 8))) found.hadPosition = true;
      if (PERSONAL_TAGS.includes(tag)) {
        blankValue(tiff, entry);
        found.changed = true;
      }
    }
  }
  found.changed ||= found.hadPosition;
  return found;
}

/** The small picture in the second directory may show what was cropped away: its bytes are blanked too. */
function blankThumbnail(tiff: Tiff): boolean {
  const first = tiff.u32(4);
  const second = tiff.u32(first + 2 + tiff.u16(first) * 12);
  if (second === 0) return false;
  let offset = 0;
  let size = 0;
  for (const entry of entriesOf(tiff, second)) {
    if (tiff.u16(entry) === 0x0201) offset = tiff.u32(entry + 8);
    if (tiff.u16(entry) === 0x0202) size = tiff.u32(entry + 8);
  }
  const from = tiff.start + offset;
  if (offset === 0 || from + size > tiff.bytes.length) return false;
  tiff.bytes.fill(0, from, from + size);
  return size > 0;
}

/**
 * Blanks what a photo tells about place and camera, in place: Exif blocks in JPEG, HEIC and WebP, and the same in XMP.
 * Orientation and picture stay as they are (attacks.md ATK-088). PNG chunks carry checksums and are left to the caller.
 */
export function removePosition(original: Buffer): PositionSearch {
  const bytes = Buffer.from(original);
  const result = { hadPosition: false, changed: false };
  for (
    let at = bytes.indexOf('Exif\0\0', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('Exif\0\0', at + 6, 'latin1')
  ) {
    const tiff = tiffAt(bytes, at + 6);
    if (!tiff) continue;
    const cleaned = cleanTiff(tiff);
    const thumbnail = blankThumbnail(tiff);
    result.hadPosition ||= cleaned.hadPosition;
    result.changed ||= cleaned.changed || thumbnail;
  }
  for (const name of [
    'GPSLatitude',
    'GPSLongitude',
    'GPSAltitude',
    'SerialNumber',
    'OwnerName',
    'RegionInfo',
    'PersonInImage',
  ]) {
    for (
      let at = bytes.indexOf(`:${name}`, 0, 'latin1');
      at >= 0;
      at = bytes.indexOf(`:${name}`, at + 1, 'latin1')
    ) {
      const value = /^:\w+\s*(?:=\s*"([^"]{1,200})"|>([^<]{1,200})<)/.exec(
        bytes.toString('latin1', at, at + 300),
      );
      const text = value?.[1] ?? value?.[2];
      if (!value || !text) continue;
      const from = at + value[0].indexOf(text);
      bytes.fill(0x20, from, from + text.length);
      result.changed = true;
      result.hadPosition ||= name.startsWith('GPS');
    }
  }
  return { bytes, ...result };
}
