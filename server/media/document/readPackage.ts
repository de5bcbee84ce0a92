import { type FailureCode, MediaFailure } from '../failures.ts';
import { decodeText, detectText } from '../textEncoding.ts';
import { type DocumentParts, resolvePath } from './parts.ts';
import { readHtml } from './readHtml.ts';
import type { TextUnit } from './readOffice.ts';
import { attribute, localName, readXml } from './xml.ts';

export interface PackageReading {
  units: TextUnit[];
  notices: FailureCode[];
  facts: Record<string, unknown>;
}

/** Pages whose words are read of one package. */
const MAX_PAGES = 200;

/** A path named by a manifest that would leave the package, or no path at all but a program for the browser. */
const leaves = (target: string): boolean =>
  target.split(/[/\\]/).includes('..') ||
  /^[/\\]/.test(target) ||
  /^[a-z]:/i.test(target) ||
  /^(?:javascript|data|vbscript|file):/i.test(target.trim());

async function pageText(parts: DocumentParts, path: string): Promise<string> {
  const bytes = await parts.bytes(path);
  if (!bytes) return '';
  return readHtml(decodeText(bytes, detectText(bytes)?.label ?? 'utf-8'));
}

async function pagesAsUnits(parts: DocumentParts, paths: string[]): Promise<TextUnit[]> {
  const units: TextUnit[] = [];
  for (const path of paths.slice(0, MAX_PAGES)) {
    const text = await pageText(parts, path);
    if (text !== '') units.push({ unit: 'page', position: units.length + 1, text });
  }
  return units;
}

/** The chapters of an EPUB in reading order. Scripts and remote things are not followed. */
export async function readEpub(parts: DocumentParts): Promise<PackageReading> {
  let root = '';
  for (const token of readXml((await parts.text('META-INF/container.xml')) ?? ''))
    if (token.kind === 'open' && localName(token.name) === 'rootfile')
      root ||= attribute(token.attributes, 'full-path') ?? '';
  const opf = await parts.text(root);
  if (opf === null) throw new MediaFailure('PACKAGE_INVALID', 'no package document');
  const items = new Map<string, string>();
  const spine: string[] = [];
  let title = '';
  let inTitle = false;
  let scripted = false;
  for (const token of readXml(opf)) {
    if (token.kind === 'text') {
      if (inTitle && title === '') title = token.text.trim();
      continue;
    }
    const name = localName(token.name);
    inTitle = token.kind === 'open' && name === 'title';
    if (token.kind === 'close') continue;
    if (name === 'item') {
      const href = attribute(token.attributes, 'href') ?? '';
      items.set(attribute(token.attributes, 'id') ?? '', href);
      scripted ||=
        /scripted|remote-resources/.test(attribute(token.attributes, 'properties') ?? '') ||
        /^https?:/i.test(href);
    }
    if (name === 'itemref') spine.push(attribute(token.attributes, 'idref') ?? '');
  }
  const folder = root.slice(0, root.lastIndexOf('/') + 1);
  const paths = spine
    .map((id) => resolvePath(folder, decodeURI(items.get(id) ?? '')))
    .filter((path) => path !== '');
  const units = await pagesAsUnits(parts, paths);
  for (const path of paths.slice(0, MAX_PAGES))
    scripted ||= /<script\b|javascript:|\son\w+\s*=/i.test((await parts.text(path)) ?? '');
  return { units, notices: scripted ? ['PACKAGE_ACTIVE_CONTENT'] : [], facts: title === '' ? {} : { title } };
}

/** Every string inside a JSON value, tags taken out, however deep. */
function stringsIn(value: unknown, found: string[], depth = 0): void {
  if (found.length > 5000 || depth > 40) return;
  if (typeof value === 'string') {
    const text = readHtml(value);
    if (/[\p{L}]/u.test(text) && !/^[\w./:-]+$/.test(text)) found.push(text);
  } else if (Array.isArray(value)) for (const each of value) stringsIn(each, found, depth + 1);
  else if (value !== null && typeof value === 'object')
    for (const each of Object.values(value)) stringsIn(each, found, depth + 1);
}

function parseJson(text: string | null, what: string): unknown {
  try {
    return JSON.parse((text ?? '').replace(/^\ufeff/, ''));
  } catch {
    throw new MediaFailure('PACKAGE_INVALID', what);
  }
}

function pathsIn(value: unknown, keys: string[], found: string[], depth = 0): void {
  if (depth > 40 || value === null || typeof value !== 'object') return;
  for (const [key, each] of Object.entries(value)) {
    if (keys.includes(key) && typeof each === 'string') found.push(each);
    else pathsIn(each, keys, found, depth + 1);
  }
}

/** The words of an H5P, and whether its paths stay inside. @throws MediaFailure PACKAGE_PATH_UNSAFE, PACKAGE_INVALID */
export async function readH5p(parts: DocumentParts): Promise<PackageReading> {
  const manifest = parseJson(await parts.text('h5p.json'), 'h5p.json');
  const content = parseJson(await parts.text('content/content.json'), 'content.json');
  const named: string[] = [];
  pathsIn(manifest, ['path'], named);
  pathsIn(content, ['path'], named);
  for (const library of parts.paths.filter((path) => /(^|\/)library\.json$/.test(path)))
    pathsIn(parseJson(await parts.text(library), library), ['path'], named);
  const outside =
    named.find((path) => leaves(path) && !/^https?:\/\//i.test(path)) ?? parts.paths.find(leaves);
  if (outside !== undefined) throw new MediaFailure('PACKAGE_PATH_UNSAFE', outside);
  const words: string[] = [];
  const title = (manifest as { title?: unknown }).title;
  if (typeof title === 'string') words.push(title);
  stringsIn(content, words);
  const facts = typeof title === 'string' ? { title } : {};
  return { units: [{ unit: 'line', position: 1, text: words.join('\n') }], notices: [], facts };
}

/** The words of a SCORM or Common Cartridge package, and whether its manifest stays inside. @throws MediaFailure */
export async function readCoursePackage(parts: DocumentParts, manifestPath: string): Promise<PackageReading> {
  const folder = manifestPath.slice(0, manifestPath.lastIndexOf('/') + 1);
  const words: string[] = [];
  let inTitle = false;
  for (const token of readXml((await parts.text(manifestPath)) ?? '')) {
    if (token.kind === 'text') {
      if (inTitle && token.text.trim() !== '') words.push(token.text.trim());
      continue;
    }
    const name = localName(token.name);
    inTitle = token.kind === 'open' && ['title', 'string', 'langstring'].includes(name);
    if (token.kind === 'close') continue;
    for (const key of ['href', 'base'] as const) {
      const target = attribute(token.attributes, key);
      if (target && !/^https?:\/\//i.test(target) && leaves(target))
        throw new MediaFailure('PACKAGE_PATH_UNSAFE', target);
    }
  }
  const outside = parts.paths.find(leaves);
  if (outside !== undefined) throw new MediaFailure('PACKAGE_PATH_UNSAFE', outside);
  for (const path of parts.paths.filter((each) => each.startsWith(folder) && /\.xml$/i.test(each))) {
    const link = /<url\b[^>]*href\s*=\s*["']([^"']+)["']/i.exec((await parts.text(path)) ?? '')?.[1];
    if (link && !/^https?:\/\/(?!127\.|localhost|10\.|192\.168\.)/i.test(link))
      throw new MediaFailure('PACKAGE_LINK_REFUSED', link);
  }
  const pages = await pagesAsUnits(
    parts,
    parts.paths.filter((path) => /\.x?html?$/i.test(path)),
  );
  const title = words[0];
  return {
    units: [{ unit: 'line', position: 0, text: words.join('\n') }, ...pages],
    notices: [],
    facts: title ? { title } : {},
  };
}

/** The words of all pages of a small web site in a zip. */
export async function readWebPackage(parts: DocumentParts): Promise<PackageReading> {
  const outside = parts.paths.find(leaves);
  if (outside !== undefined) throw new MediaFailure('PACKAGE_PATH_UNSAFE', outside);
  return {
    units: await pagesAsUnits(
      parts,
      parts.paths.filter((path) => /\.x?html?$/i.test(path)),
    ),
    notices: [],
    facts: {},
  };
}
