import { type FileHandle, open } from 'node:fs/promises';

/** Reads up to `length` bytes at a position; fewer at the end of the file. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** Opens a file for reading, runs, and closes it whatever happens. */
export async function withFile<T>(
  path: string,
  run: (file: FileHandle, sizeBytes: number) => Promise<T>,
): Promise<T> {
  const file = await open(path, 'r');
  try {
    return await run(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}
