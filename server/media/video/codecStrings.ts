/**
 * Reads the RFC 6381 name of the H.264 stream in an initialisation segment: profile, constraints and level stand in
 * its `avcC` box (ISO/IEC 14496-15, 5.3.3.1). Null: no picture in it.
 */
export function h264CodecString(init: Buffer): string | null {
  const at = init.indexOf('avcC', 0, 'latin1');
  if (at < 0 || at + 8 > init.length) return null;
  return `avc1.${init.subarray(at + 5, at + 8).toString('hex')}`;
}

/** The width and height that an initialisation segment's picture track header declares, or null (ISO/IEC 14496-12, 8.3.2). */
export function pictureSize(init: Buffer): { width: number; height: number } | null {
  for (let at = init.indexOf('tkhd', 0, 'latin1'); at >= 0; at = init.indexOf('tkhd', at + 4, 'latin1')) {
    const version = init[at + 4];
    const end = at + 4 + (version === 1 ? 96 : 84);
    if (end > init.length) return null;
    const width = init.readUInt32BE(end - 8) >>> 16;
    const height = init.readUInt32BE(end - 4) >>> 16;
    if (width > 0 && height > 0) return { width, height };
  }
  return null;
}
