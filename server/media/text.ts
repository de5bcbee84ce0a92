import { readAt, withFile } from './bytes.ts';
import { readHtml } from './document/readHtml.ts';
import type { TextUnit } from './document/readOffice.ts';
import type { FailureCode } from './failures.ts';
import { decodeByLine, decodeText, detectText } from './textEncoding.ts';

/** Bytes read of a plain text; the rest is told as TEXT_TOO_LARGE. */
const READ_BYTES = 2 * 1024 * 1024;
/** Characters kept of one file for search. */
export const MAX_TEXT = 400_000;
/** Characters of one unit: a search hit names a place small enough to read. */
const UNIT_TEXT = 2000;
/** Marks over one letter that a script really stacks; more only cost time. */
const MANY_MARKS = /(\p{M}{4})\p{M}+/gu;
const UNSEEN = /[\p{Cf}]|[\ufffe\uffff]/gu;
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** A text as search and database can hold it: NFC, no invisible marks or controls, well formed. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(MANY_MARKS, '$1')
    .replace(UNSEEN, '')
    .replace(CONTROLS, '')
    .toWellFormed()
    .normalize('NFC');
}

/** Cleans units, splits long ones of lines, and cuts the whole at the limit of one file. */
export function fitUnits(units: TextUnit[]): { units: TextUnit[]; wasCut: boolean } {
  const fitted: TextUnit[] = [];
  let room = MAX_TEXT;
  let wasCut = false;
  for (const unit of units) {
    const raw = unit.text.length > room * 2 ? unit.text.slice(0, room * 2) : unit.text;
    const text = cleanText(raw).slice(0, room).toWellFormed();
    wasCut ||= raw.length < unit.text.length || text.length === room;
    room -= text.length;
    if (text.trim() === '') continue;
    if (unit.unit === 'line') fitted.push(...splitLines(text, unit.position));
    else fitted.push({ ...unit, text });
  }
  return { units: fitted, wasCut };
}

function splitLines(text: string, first: number): TextUnit[] {
  const units: TextUnit[] = [];
  let current = '';
  let start = first;
  let line = first;
  const push = () => {
    if (current.trim() !== '')
      units.push({
        unit: 'line',
        position: units.length === 0 ? start : Math.max(start, (units.at(-1)?.position ?? 0) + 1),
        text: current.trimEnd(),
      });
    current = '';
  };
  for (const each of text.split('\n')) {
    for (let at = 0; at === 0 || at < each.length; at += UNIT_TEXT) {
      const piece = each.slice(at, at + UNIT_TEXT);
      if (current !== '' && current.length + piece.length > UNIT_TEXT) {
        push();
        start = line;
      }
      current += `${piece}\n`;
    }
    line += 1;
  }
  push();
  return units;
}

export interface PlainText {
  text: string;
  notices: FailureCode[];
  encoding: string;
}

/** Reads the beginning of a plain text in whatever encoding schools use. */
export async function readPlainText(path: string): Promise<PlainText> {
  return withFile(path, async (file, size) => {
    const bytes = await readAt(file, 0, Math.min(size, READ_BYTES));
    const encoded = detectText(bytes) ?? { encoding: 'unknown', label: 'utf-8' };
    const notices: FailureCode[] = [];
    if (encoded.encoding === 'unknown') notices.push('TEXT_ENCODING_UNKNOWN');
    if (size > READ_BYTES) notices.push('TEXT_TOO_LARGE');
    const text = encoded.encoding === 'unknown' ? decodeByLine(bytes) : decodeText(bytes, encoded.label);
    return { text, notices, encoding: encoded.encoding };
  });
}

/** Strings of a JSON text, such as the names in a GeoJSON map; null where it is no JSON. */
function jsonWords(text: string): string | null {
  const found: string[] = [];
  try {
    // The reviver sees every value of the tree; nothing is kept but strings.
    JSON.parse(text.replace(/^\ufeff/, ''), (_key, value: unknown) => {
      if (typeof value === 'string' && found.length < 20_000) found.push(value);
      return null;
    });
  } catch {
    return null;
  }
  return found.join('\n');
}

/** The words of a text file by its format: markup and JSON lose what is no word. */
export function wordsOf(format: 'text' | 'csv' | 'json' | 'xml' | 'html', text: string): string {
  if (format === 'json') return jsonWords(text) ?? text;
  if (format === 'html' || format === 'xml') return readHtml(text);
  return text;
}
