import { randomBytes } from 'node:crypto';

/** Crockford's base 32: nothing in it is mistaken for something else when it is read from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes as base 32, upper case: a QR code writes that densely. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    held += 8;
    while (held >= 5) {
      held -= 5;
      text += ALPHABET[(value >> held) & 31];
      value &= (1 << held) - 1;
    }
  }
  return held > 0 ? text + ALPHABET[(value << (5 - held)) & 31] : text;
}

/** Reads base 32 in either case; null when there is another character in it. */
export function fromBase32(text: string): Buffer | null {
  const bytes: number[] = [];
  let held = 0;
  let value = 0;
  for (const character of normal(text)) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return null;
    value = (value << 5) | digit;
    held += 5;
    if (held >= 8) {
      held -= 8;
      bytes.push((value >> held) & 255);
      value &= (1 << held) - 1;
    }
  }
  return Buffer.from(bytes);
}

const normal = (text: string): string => text.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');

const ID = /^copy-[0-9a-hjkmnp-tv-z]{26}$/;

/** A copy's id: 128 random bits, in the QR code (decisions 25). */
export const newCopyId = (): string => `copy-${toBase32(randomBytes(16)).toLowerCase()}`;

/** The id as the QR code carries it, without its prefix. */
export const shortId = (id: string): string => id.slice('copy-'.length).toUpperCase();

/** Reads an id in either form; null when it is none. */
export function readCopyId(text: string): string | null {
  const id = `copy-${normal(text.trim().replace(/^copy-/i, '')).toLowerCase()}`;
  return ID.test(id) ? id : null;
}

/** A number that a person can type: 40 random bits. It only finds the copy (decisions 25). */
export function newNumber(): string {
  const digits = toBase32(randomBytes(5));
  return `KY-${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** Reads a typed number: with or without KY, hyphens and spaces, O for 0, l for 1; null when it is none. */
export function readNumber(text: string): string | null {
  const plain = normal(text.normalize('NFKC').replace(/[\s\-‐-―·]/g, ''));
  const digits = plain.length === 10 && plain.startsWith('KY') ? plain.slice(2) : plain;
  if (digits.length !== 8 || [...digits].some((one) => !ALPHABET.includes(one))) return null;
  return `KY-${digits.slice(0, 4)}-${digits.slice(4)}`;
}
