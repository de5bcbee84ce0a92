import { Converter } from 'opencc-js/t2cn';

/** `twp` rather than `t`: it also turns Taiwan's own variants and words (程式 → 程序) into the mainland's. */
const convert = Converter({ from: 'twp', to: 'cn' });

let traditional: Set<string> | null = null;

/** Characters that conversion changes; text without any is left alone, which is five times as quick. */
function traditionalCharacters(): Set<string> {
  if (traditional) return traditional;
  traditional = new Set();
  for (let point = 0x4e00; point <= 0x9fff; point += 1) {
    const character = String.fromCodePoint(point);
    if (convert(character) !== character) traditional.add(character);
  }
  return traditional;
}

/** Turns traditional characters into simplified ones. */
export function simplify(text: string): string {
  const known = traditionalCharacters();
  for (const character of text) if (known.has(character)) return convert(text);
  return text;
}

/** The one form in which texts and queries are compared: NFKC, lower case, simplified characters. */
export function normalise(text: string): string {
  return simplify(text.normalize('NFKC').toLowerCase());
}

/** A name as a key: normalised, without blanks, punctuation and a trailing period number such as （一） or 第1课时. */
export function nameKey(name: string): string {
  return normalise(name)
    .replace(/[(（[【][一二三四五六七八九十\d]{1,2}[)）\]】]\s*$/u, '')
    .replace(/第[一二三四五六七八九十\d]+课时$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
