import type { Hash } from './hashing.ts';

/** Both ends are looked at: headers at the front, indexes of films and zips at the back. */
const END_BYTES = 64 * 1024;

/** What tells a file again after a reload: its date and both ends. Size and name are compared besides. */
export async function fingerprintOf(file: File, hash: Hash): Promise<string> {
  const ends = new Blob([file.slice(0, END_BYTES), file.slice(Math.max(END_BYTES, file.size - END_BYTES))]);
  return `${file.lastModified}-${await hash(ends)}`;
}
