import { MediaFailure } from '../failures.ts';

export interface RawPicture {
  data: Buffer;
  width: number;
  height: number;
  channels: 3 | 4;
}

const MAX_PIXELS = 64_000_000;

/**
 * Decodes the BMP files that old school programs write: 8, 24 or 32 bits a pixel, not compressed.
 * @throws MediaFailure IMAGE_DAMAGED, IMAGE_TOO_LARGE, PREVIEW_FAILED for rarer kinds
 */
export function decodeBitmap(bytes: Buffer): RawPicture {
  if (bytes.length < 54) throw new MediaFailure('IMAGE_DAMAGED', 'bitmap header');
  const start = bytes.readUInt32LE(10);
  const width = bytes.readInt32LE(18);
  const signedHeight = bytes.readInt32LE(22);
  const height = Math.abs(signedHeight);
  const bits = bytes.readUInt16LE(28);
  const compression = bytes.readUInt32LE(30);
  if (width <= 0 || height === 0) throw new MediaFailure('IMAGE_DAMAGED', 'bitmap size');
  if (width * height > MAX_PIXELS) throw new MediaFailure('IMAGE_TOO_LARGE', `${width} x ${height}`);
  const plain = compression === 0 || (compression === 3 && bits === 32);
  if (!plain || ![8, 24, 32].includes(bits))
    throw new MediaFailure('PREVIEW_FAILED', `bitmap of ${bits} bits, compression ${compression}`);
  const rowBytes = Math.ceil((width * bits) / 32) * 4;
  if (start + rowBytes * height > bytes.length) throw new MediaFailure('IMAGE_DAMAGED', 'bitmap is cut');
  const palette = 14 + bytes.readUInt32LE(14);
  const data = Buffer.alloc(width * height * 3);
  for (let row = 0, to = 0; row < height; row += 1) {
    const from = start + (signedHeight > 0 ? height - 1 - row : row) * rowBytes;
    for (let column = 0; column < width; column += 1, to += 3) {
      const at = bits === 8 ? palette + (bytes[from + column] ?? 0) * 4 : from + (column * bits) / 8;
      data[to] = bytes[at + 2] ?? 0;
      data[to + 1] = bytes[at + 1] ?? 0;
      data[to + 2] = bytes[at] ?? 0;
    }
  }
  return { data, width, height, channels: 3 };
}

/** The largest picture inside an ICO, as PNG bytes. @throws MediaFailure */
export function pngInsideIcon(bytes: Buffer): Buffer {
  const count = bytes.length >= 6 ? bytes.readUInt16LE(4) : 0;
  if (count === 0 || count > 256) throw new MediaFailure('IMAGE_DAMAGED', `icon of ${count} pictures`);
  let best: Buffer | null = null;
  for (let index = 0; index < count; index += 1) {
    const at = 6 + index * 16;
    if (at + 16 > bytes.length) throw new MediaFailure('IMAGE_DAMAGED', 'icon directory');
    const size = bytes.readUInt32LE(at + 8);
    const offset = bytes.readUInt32LE(at + 12);
    if (offset + size > bytes.length) throw new MediaFailure('IMAGE_DAMAGED', 'icon offsets');
    const picture = bytes.subarray(offset, offset + size);
    if (picture.subarray(1, 4).toString('latin1') === 'PNG' && (!best || picture.length > best.length))
      best = picture;
  }
  if (!best) throw new MediaFailure('PREVIEW_FAILED', 'icon without PNG');
  return best;
}
