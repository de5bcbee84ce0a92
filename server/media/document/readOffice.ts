import type { DocumentParts, Relationship } from './parts.ts';
import { attribute, localName, readXml } from './xml.ts';

/** Text with the place that it stands on. */
export interface TextUnit {
  unit: 'page' | 'slide' | 'sheet' | 'second' | 'line';
  /** Page or slide from 1, second from 0, line from 1. */
  position: number;
  text: string;
}

/** Cells that are read of one sheet, and rows or columns that its outermost cell may lie at before it is too heavy to draw. */
const MAX_CELLS = 200_000;
const MAX_SHEET_AREA = 20_000_000;
const MAX_UNIT_TEXT = 200_000;

/** Paragraphs of DrawingML or WordprocessingML: text runs joined, one line a paragraph. Fallbacks repeat what stands before them. */
export function readParagraphs(xml: string): string {
  let text = '';
  let inText = false;
  let fallback = 0;
  for (const token of readXml(xml)) {
    if (text.length > MAX_UNIT_TEXT) break;
    if (token.kind === 'text') {
      if (inText && fallback === 0) text += token.text;
      continue;
    }
    const name = localName(token.name);
    if (name === 'Fallback') fallback += token.kind === 'close' ? -1 : token.empty ? 0 : 1;
    else if (name === 't') inText = token.kind === 'open' && !token.empty;
    else if (fallback > 0) continue;
    else if (token.kind === 'close' && (name === 'p' || name === 'tr')) text += '\n';
    else if (token.kind === 'open' && (name === 'tab' || name === 'ptab')) text += '\t';
    else if (token.kind === 'open' && (name === 'br' || name === 'cr')) text += '\n';
    else if (token.kind === 'close' && name === 'tc') text += '\t';
  }
  return text
    .replace(/[\t ]+\n/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** Strings that a chart shows: titles, categories. */
function readChart(xml: string): string {
  const strings = new Set<string>();
  let inString = false;
  for (const token of readXml(xml)) {
    if (token.kind === 'text' && inString) strings.add(token.text.trim());
    else if (token.kind !== 'text')
      inString = token.kind === 'open' && ['v', 't'].includes(localName(token.name));
  }
  return [...strings].filter((text) => text !== '' && !/^[\d.,%-]+$/.test(text)).join('\n');
}

/** Texts of diagrams (SmartArt lives in the data part) and charts that a part points to. */
async function readBelongings(parts: DocumentParts, relationships: Relationship[]): Promise<string[]> {
  const texts: string[] = [];
  for (const relationship of relationships) {
    if (relationship.isExternal || !['diagramData', 'chart'].includes(relationship.type)) continue;
    const xml = await parts.text(relationship.target);
    if (xml) texts.push(relationship.type === 'chart' ? readChart(xml) : readParagraphs(xml));
  }
  return texts.filter((text) => text !== '');
}

/** The text of a Word document in reading order, notes and diagrams after it, as one unit of lines. */
export async function readDocx(parts: DocumentParts): Promise<TextUnit[]> {
  const main = 'word/document.xml';
  const relationships = await parts.relationships(main);
  const texts = [
    readParagraphs((await parts.text(main)) ?? ''),
    ...(await readBelongings(parts, relationships)),
  ];
  for (const relationship of relationships) {
    if (relationship.isExternal || !['footnotes', 'endnotes', 'header', 'footer'].includes(relationship.type))
      continue;
    texts.push(readParagraphs((await parts.text(relationship.target)) ?? ''));
  }
  return [{ unit: 'line', position: 1, text: texts.filter((text) => text !== '').join('\n') }];
}

/** The text of each slide in the order of the show, with its diagrams and charts; speaker notes stay with the speaker. */
export async function readPptx(parts: DocumentParts): Promise<TextUnit[]> {
  const main = 'ppt/presentation.xml';
  const targets = new Map((await parts.relationships(main)).map((each) => [each.id, each.target]));
  const units: TextUnit[] = [];
  for (const token of readXml((await parts.text(main)) ?? '')) {
    if (token.kind !== 'open' || localName(token.name) !== 'sldId') continue;
    const id = /\br(?:elationships)?:id\s*=\s*["']([^"']+)["']/.exec(token.attributes)?.[1] ?? '';
    const path = targets.get(id);
    const position = units.length + 1;
    if (!path) continue;
    const texts = [
      readParagraphs((await parts.text(path)) ?? ''),
      ...(await readBelongings(parts, await parts.relationships(path))),
    ];
    units.push({ unit: 'slide', position, text: texts.filter((text) => text !== '').join('\n') });
  }
  return units;
}

async function readSharedStrings(parts: DocumentParts, path: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = 0;
  for (const token of readXml(path ? ((await parts.text(path)) ?? '') : '')) {
    if (token.kind === 'text') {
      if (inText && phonetic === 0) current += token.text;
      continue;
    }
    const name = localName(token.name);
    if (name === 't') inText = token.kind === 'open' && !token.empty;
    else if (name === 'rPh') phonetic += token.kind === 'close' ? -1 : token.empty ? 0 : 1;
    else if (name === 'si' && token.kind === 'close') {
      strings.push(current);
      current = '';
    } else if (name === 'si' && token.kind === 'open' && token.empty) strings.push('');
  }
  return strings;
}

/** Row and column of a cell address such as AB12, from 1. */
function cellPlace(address: string): { row: number; column: number } {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  let column = 0;
  for (const letter of match?.[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match?.[2] ?? 0), column };
}

export interface SheetText {
  text: string;
  /** The area up to the outermost cell is too large to be drawn as pages. */
  isTooLarge: boolean;
}

/** Cells of one worksheet as saved, a line a row; formulas are not computed. */
export function readSheet(xml: string, strings: string[]): SheetText {
  let text = '';
  let value = '';
  let type = '';
  let inValue = false;
  let cells = 0;
  let rows = 0;
  let columns = 0;
  for (const token of readXml(xml)) {
    if (token.kind === 'text') {
      if (inValue) value += token.text;
      continue;
    }
    const name = localName(token.name);
    if (name === 'c' && token.kind === 'open') {
      type = attribute(token.attributes, 't') ?? '';
      const place = cellPlace(attribute(token.attributes, 'r') ?? '');
      rows = Math.max(rows, place.row);
      columns = Math.max(columns, place.column);
      value = '';
    } else if (name === 'v' || name === 't') inValue = token.kind === 'open' && !token.empty;
    else if (name === 'c' && token.kind === 'close') {
      const shown = type === 's' ? (strings[Number(value)] ?? '') : value;
      cells += 1;
      if (shown !== '' && cells <= MAX_CELLS && text.length < MAX_UNIT_TEXT) text += `${shown}\t`;
    } else if (name === 'row' && token.kind === 'close') text = `${text.trimEnd()}\n`;
  }
  return { text: text.replace(/\n{2,}/g, '\n').trim(), isTooLarge: rows * columns > MAX_SHEET_AREA };
}

export interface WorkbookText {
  units: TextUnit[];
  sheets: string[];
  isTooLarge: boolean;
}

/** The text of each visible or hidden sheet in the workbook's order. */
export async function readXlsx(parts: DocumentParts): Promise<WorkbookText> {
  const main = 'xl/workbook.xml';
  const relationships = await parts.relationships(main);
  const targets = new Map(relationships.map((each) => [each.id, each.target]));
  const strings = await readSharedStrings(
    parts,
    relationships.find((each) => each.type === 'sharedStrings')?.target,
  );
  const book: WorkbookText = { units: [], sheets: [], isTooLarge: false };
  for (const token of readXml((await parts.text(main)) ?? '')) {
    if (token.kind !== 'open' || localName(token.name) !== 'sheet') continue;
    const name = attribute(token.attributes, 'name') ?? '';
    const id = /\b\w+:id\s*=\s*["']([^"']+)["']/.exec(token.attributes)?.[1] ?? '';
    const path = targets.get(id);
    const sheet = readSheet(path ? ((await parts.text(path)) ?? '') : '', strings);
    book.sheets.push(name);
    book.isTooLarge ||= sheet.isTooLarge;
    book.units.push({ unit: 'sheet', position: book.sheets.length, text: `${name}\n${sheet.text}`.trim() });
  }
  return book;
}

/** The text of an OpenDocument file: a unit a slide or sheet, one unit for a text. */
export async function readOpenDocument(
  parts: DocumentParts,
  format: 'odt' | 'odp' | 'ods',
): Promise<TextUnit[]> {
  const breaks = { odt: '', odp: 'draw:page', ods: 'table:table' }[format];
  const unit = ({ odt: 'line', odp: 'slide', ods: 'sheet' } as const)[format];
  const units: TextUnit[] = format === 'odt' ? [{ unit, position: 1, text: '' }] : [];
  let inNotes = 0;
  let inText = 0;
  for (const token of readXml((await parts.text('content.xml')) ?? '')) {
    const current = units.at(-1);
    if (token.kind === 'text') {
      if (current && inText > 0 && inNotes === 0) current.text += token.text;
      continue;
    }
    const step = token.kind === 'close' ? -1 : token.empty ? 0 : 1;
    if (token.name === breaks && token.kind === 'open')
      units.push({ unit, position: units.length + 1, text: '' });
    else if (token.name === 'presentation:notes') inNotes += step;
    else if (token.name === 'text:p' || token.name === 'text:h') {
      inText += step;
      if (token.kind === 'close' && current && inNotes === 0) current.text += '\n';
    } else if (token.name === 'table:table-cell' && token.kind === 'close' && current)
      current.text = `${current.text.trimEnd()}\t`;
    else if (token.name === 'table:table-row' && token.kind === 'close' && current)
      current.text = `${current.text.trimEnd()}\n`;
  }
  return units.map((each) => ({ ...each, text: each.text.replace(/\n{2,}/g, '\n').trim() }));
}
