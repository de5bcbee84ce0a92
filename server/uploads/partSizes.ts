/**
 * How large the parts of a file are: at most 1,000 parts, none smaller than the least size (decisions 10, 11), in
 * whole MiB. So a cut line costs at most a thousandth of the file or 8 MiB.
 */
export function partSizeOf(sizeBytes: number, leastBytes: number): number {
  const mebibyte = 1024 * 1024;
  return Math.max(leastBytes, Math.ceil(sizeBytes / 1000 / mebibyte) * mebibyte);
}

export const partCountOf = (upload: { sizeBytes: number; partSizeBytes: number }): number =>
  Math.ceil(upload.sizeBytes / upload.partSizeBytes);

/** Bytes of one part; null where there is no part of that number. */
export function sizeOfPart(
  upload: { sizeBytes: number; partSizeBytes: number },
  number: number,
): number | null {
  if (!Number.isInteger(number) || number < 1 || number > partCountOf(upload)) return null;
  return Math.min(upload.partSizeBytes, upload.sizeBytes - (number - 1) * upload.partSizeBytes);
}
