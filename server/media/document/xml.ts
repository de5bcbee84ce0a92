import { MediaFailure } from '../failures.ts';

/** One token of an XML text. */
export type XmlToken =
  | { kind: 'open'; name: string; attributes: string; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** Nesting beyond this is no document that a program wrote (attacks.md ATK-085). */
const MAX_DEPTH = 2000;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and character numbers; any other entity would need a DOCTYPE, which is refused. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : '';
    },
  );
}

/** Where a tag ends, passing by any ">" inside quotes. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const character = xml[at];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
}

/**
 * Reads XML token by token without building a tree and without ever expanding an entity of its own.
 * @param options.plainDoctype passes by a DOCTYPE that defines nothing, as OpenDocument's formulas carry
 * @throws MediaFailure XML_DOCTYPE_REFUSED, DOCUMENT_TOO_HEAVY (too deep)
 */
export function* readXml(xml: string, options: { plainDoctype?: boolean } = {}): Generator<XmlToken> {
  let depth = 0;
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0) break;
    if (open > at) yield { kind: 'text', text: decodeEntities(xml.slice(at, open)) };
    if (xml.startsWith('<!--', open)) {
      const end = xml.indexOf('-->', open);
      at = end < 0 ? xml.length : end + 3;
      continue;
    }
    if (xml.startsWith('<![CDATA[', open)) {
      const end = xml.indexOf(']]>', open);
      yield { kind: 'text', text: xml.slice(open + 9, end < 0 ? xml.length : end) };
      at = end < 0 ? xml.length : end + 3;
      continue;
    }
    if (xml.startsWith('<!', open)) {
      const plain = /^<!DOCTYPE[^[>]*>/.exec(xml.slice(open, open + 500));
      if (!options.plainDoctype || !plain) throw new MediaFailure('XML_DOCTYPE_REFUSED');
      at = open + plain[0].length;
      continue;
    }
    const end = tagEnd(xml, open + 1);
    if (end < 0) break;
    at = end + 1;
    const inside = xml.slice(open + 1, end);
    if (inside.startsWith('?')) continue;
    if (inside.startsWith('/')) {
      depth -= 1;
      yield { kind: 'close', name: inside.slice(1).trim() };
      continue;
    }
    const empty = inside.endsWith('/');
    const space = inside.search(/[\s/]/);
    depth += empty ? 0 : 1;
    if (depth > MAX_DEPTH) throw new MediaFailure('DOCUMENT_TOO_HEAVY', 'nested too deep');
    yield {
      kind: 'open',
      name: space < 0 ? inside : inside.slice(0, space),
      attributes: space < 0 ? '' : inside.slice(space),
      empty,
    };
  }
}

/** One attribute's value, by its name with or without prefix. */
export function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? decodeEntities(match[1] ?? match[2] ?? '') : null;
}

/** A name without its prefix: `a:t` is `t`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Bytes of an XML file as text, in the encoding that its first bytes name. */
export function decodeXml(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const declared = /encoding=["']([\w-]+)["']/.exec(bytes.toString('latin1', 0, 200))?.[1]?.toLowerCase();
  const label =
    declared && ['gb2312', 'gbk', 'gb18030', 'big5', 'utf-8', 'iso-8859-1', 'windows-1252'].includes(declared)
      ? declared
      : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}
