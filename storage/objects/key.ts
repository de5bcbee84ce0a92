import { randomBytes } from 'node:crypto';

/** Segments of lower-case letters, digits, `_`, `-` and single inner dots, joined by slashes: nothing can climb out. */
export const OBJECT_KEY = /^(?=.{1,512}$)[a-z0-9_-]+(\.[a-z0-9_-]+)*(\/[a-z0-9_-]+(\.[a-z0-9_-]+)*)*$/;

/** Throws for a key that is not ours to make; no such key reaches a disk or a wire. */
export function assertKey(key: string): void {
  if (!OBJECT_KEY.test(key)) throw new TypeError('Not an object key');
}

/** A new random key below a prefix: `newObjectKey('file')` is `file/3f/3f9c…` (128 random bits). */
export function newObjectKey(prefix: string): string {
  const name = randomBytes(16).toString('hex');
  const key = `${prefix}/${name.slice(0, 2)}/${name}`;
  assertKey(key);
  return key;
}
