import type { FailureCode } from './failures.ts';

/** Longest name of one file or folder, in bytes of UTF-8 (attacks.md 3). */
export const MAX_NAME_BYTES = 255;
/** Longest path within a package, in bytes of UTF-8. */
export const MAX_PATH_BYTES = 512;
/** Deepest path within a package, in folders and the file. */
export const MAX_PATH_DEPTH = 16;

export type CleanPath = { ok: true; path: string } | { ok: false; code: FailureCode; shown: string };

// Controls, soft hyphen, zero-width marks, bidi marks, and tag characters: none can be seen, all can mislead.
const INVISIBLE = /[\p{Cc}\p{Cf}]|\u034f|\u115f|\u1160|\u17b4|\u17b5/gu;
// Characters that Windows allows in no file name, and their wide twins.
const WINDOWS_FORBIDDEN: Record<string, string> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '|': '｜',
  '?': '？',
  '*': '＊',
};
const DEVICE_NAME = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;
const JUNK_NAME =
  /^(thumbs\.db|ehthumbs\.db|desktop\.ini|\.ds_store|\.localized|\.spotlight-v100|\.trashes|\.fseventsd|icon\r|~\$.*|\._.*|~wrl\d+\.tmp|\.~lock\..*#)$/i;

/** System leftovers that no teacher means: Thumbs.db, .DS_Store, __MACOSX/, Office's lock files. */
export function isJunk(path: string): boolean {
  const segments = path.split('/');
  return (
    segments.some((segment) => /^(__macosx|\$recycle\.bin|system volume information)$/i.test(segment)) ||
    JUNK_NAME.test(segments.at(-1) ?? '')
  );
}

/** A text cut to a number of bytes of UTF-8 at a character's border. */
function cutBytes(text: string, limit: number): string {
  let cut = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) break;
    cut += character;
  }
  return cut;
}

function splitExtension(name: string): [stem: string, extension: string] {
  const dot = name.lastIndexOf('.');
  if (dot <= 0 || name.length - dot > 12) return [name, ''];
  return [name.slice(0, dot), name.slice(dot)];
}

function cleanSegment(raw: string): string {
  let name = raw.replace(INVISIBLE, '').normalize('NFC');
  name = name.replace(/[<>:"|?*]/g, (character) => WINDOWS_FORBIDDEN[character] ?? character);
  name = name.replace(/^\s+|[\s.]+$/gu, '');
  if (name === '') name = '_';
  const [stem, extension] = splitExtension(name);
  if (DEVICE_NAME.test(stem.trim())) name = `${stem}_${extension}`;
  if (Buffer.byteLength(name) <= MAX_NAME_BYTES) return name;
  return cutBytes(stem, MAX_NAME_BYTES - Buffer.byteLength(extension)) + extension;
}

/** A refused path as something that can be shown and stored as one name. */
const shownName = (raw: string): string =>
  cutBytes(raw.replace(INVISIBLE, '').replace(/[/\\]/g, '∕').normalize('NFC'), MAX_NAME_BYTES) || '_';

function climbs(path: string): boolean {
  return path.split(/[/\\]/).some((segment) => segment.trim() === '..');
}

/**
 * Makes a path from outside (a zip entry, a browser's folder) into one that is safe and the same everywhere:
 * NFC, forward slashes, no invisible marks, no Windows device names. A path that points outside is refused,
 * never repaired (attacks.md ATK-071, ATK-074).
 */
export function cleanPath(raw: string): CleanPath {
  const refuse = (code: FailureCode): CleanPath => ({ ok: false, code, shown: shownName(raw) });
  const forms = [
    raw,
    raw.normalize('NFKC'),
    raw.replaceAll('\0', ''),
    raw.replace(/%2e/gi, '.').replace(/%2f/gi, '/').replace(/%5c/gi, '\\'),
  ];
  if (forms.some(climbs)) return refuse('ENTRY_PATH_UNSAFE');
  if (/^[/\\]/.test(raw) || /^[a-z]:/i.test(raw)) return refuse('ENTRY_PATH_UNSAFE');
  if (raw.includes('\0') || raw.includes('\ufffd')) return refuse('ENTRY_NAME_UNSAFE');
  const segments = raw
    .split(/[/\\]/)
    .filter((segment) => segment !== '' && segment !== '.')
    .map(cleanSegment);
  if (segments.length === 0) return refuse('ENTRY_NAME_UNSAFE');
  const path = segments.join('/');
  if (segments.length > MAX_PATH_DEPTH || Buffer.byteLength(path) > MAX_PATH_BYTES)
    return refuse('ENTRY_PATH_TOO_LONG');
  return { ok: true, path };
}

/** How two names are one on Windows: by NFC, without case. */
const twinKey = (path: string): string => path.normalize('NFC').toLowerCase();

/** A name with a number before its extension: `教案 (2).docx`. */
function numbered(path: string, number: number): string {
  const slash = path.lastIndexOf('/');
  const [stem, extension] = splitExtension(path.slice(slash + 1));
  const suffix = ` (${number})`;
  return (
    path.slice(0, slash + 1) +
    cutBytes(stem, MAX_NAME_BYTES - Buffer.byteLength(suffix + extension)) +
    suffix +
    extension
  );
}

/** Gives out names of one package so that no two are the same on any system; twins are numbered. */
export class NameKeeper {
  readonly #taken = new Set<string>();

  /** @param folders folders of the package: a file of the same name as a folder is numbered */
  constructor(taken: Iterable<string> = [], folders: Iterable<string> = []) {
    for (const name of taken) this.#taken.add(twinKey(name));
    for (const folder of folders) this.#taken.add(twinKey(folder));
  }

  take(path: string): string {
    let free = path;
    for (let number = 2; this.#taken.has(twinKey(free)); number += 1) free = numbered(path, number);
    this.#taken.add(twinKey(free));
    return free;
  }
}

/** The last part of a path in lower case without its dot: `docx`; empty where there is none. */
export function extensionOf(path: string): string {
  return splitExtension(path.slice(path.lastIndexOf('/') + 1))[1]
    .slice(1)
    .toLowerCase();
}

/** The same path with another extension. */
export function withExtension(path: string, extension: string): string {
  const slash = path.lastIndexOf('/');
  const [stem] = splitExtension(path.slice(slash + 1));
  return `${path.slice(0, slash + 1)}${stem}.${extension}`;
}
