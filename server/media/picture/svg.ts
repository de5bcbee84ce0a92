import { MediaFailure } from '../failures.ts';

export interface SvgJudgement {
  /** Scripts, handlers, foreign objects or outside references: the rasteriser runs and fetches none, author and reviewer are told. */
  isActive: boolean;
  text: string;
}

/** Largest SVG that is drawn. */
export const MAX_SVG_BYTES = 8 * 1024 * 1024;
/** How many shapes `use` may multiply to before the drawing counts as too complex. */
const MAX_USES = 100_000;

/** How often the drawing would be drawn by nested `use`, from the text alone: each id's own uses multiply. */
function usesInside(text: string): number {
  const inside = new Map<string, string[]>();
  for (const match of text.matchAll(
    /<(g|symbol|defs|pattern|marker)\b[^>]*?\bid\s*=\s*["']([^"']+)["'][^>]*>([\s\S]*?)<\/\1>/gi,
  ))
    inside.set(
      match[2] ?? '',
      [...(match[3] ?? '').matchAll(/<use\b[^>]*?href\s*=\s*["']#([^"']+)["']/gi)].map((use) => use[1] ?? ''),
    );
  const counted = new Map<string, number>();
  const count = (id: string, depth: number): number => {
    if (depth > 32) return MAX_USES;
    const known = counted.get(id);
    if (known !== undefined) return known;
    const total = (inside.get(id) ?? []).reduce(
      (sum, each) => Math.min(MAX_USES, sum + 1 + count(each, depth + 1)),
      0,
    );
    counted.set(id, total);
    return total;
  };
  let total = 0;
  for (const id of inside.keys()) total = Math.max(total, count(id, 0));
  return total;
}

const ACTIVE =
  /<script\b|\son\w+\s*=|javascript:|<foreignObject\b|<(?:iframe|embed|object)\b|(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg|gif|webp))[^"'\s]|url\(\s*["']?(?!#|["']?#)[a-z/]|@import|<\?xml-stylesheet/i;

/**
 * Judges an SVG before it is drawn.
 * @throws MediaFailure XML_DOCTYPE_REFUSED for entities and outside definitions, IMAGE_TOO_HEAVY
 */
export function judgeSvg(source: string): SvgJudgement {
  if (Buffer.byteLength(source) > MAX_SVG_BYTES) throw new MediaFailure('IMAGE_TOO_HEAVY', 'svg size');
  // The plain declaration that old Illustrator writes has no subset and names only w3.org; anything else is refused.
  const doctype = /<!DOCTYPE[^>[]*(\[)?/i.exec(source);
  if (doctype && (doctype[1] || !/PUBLIC\s+["']-\/\/W3C\/\/DTD SVG|^<!DOCTYPE svg\s*>?$/i.test(doctype[0])))
    throw new MediaFailure('XML_DOCTYPE_REFUSED');
  if (/<!ENTITY/i.test(source)) throw new MediaFailure('XML_DOCTYPE_REFUSED');
  if (usesInside(source) >= MAX_USES) throw new MediaFailure('IMAGE_TOO_HEAVY', 'uses');
  const text = [...source.matchAll(/<(?:text|title|desc)\b[^>]*>([\s\S]*?)<\/(?:text|title|desc)>/gi)]
    .map((match) =>
      (match[1] ?? '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
  return { isActive: ACTIVE.test(source), text };
}

/** What is handed to the rasteriser: without scripts, handlers, foreign objects, styles from outside and references. */
export function disarmSvg(source: string): string {
  return source
    .replace(/<!DOCTYPE[^>]*>/gi, '')
    .replace(/<\?xml-stylesheet[\s\S]*?\?>/gi, '')
    .replace(/<(script|foreignObject|iframe|embed|object)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(script|foreignObject|iframe|embed|object)\b[^>]*\/>/gi, '')
    .replace(/\son\w+\s*=\s*("[^"]*"|'[^']*')/gi, '')
    .replace(
      /((?:xlink:)?href|src)\s*=\s*(["'])\s*(?!#|data:image\/(?:png|jpeg|gif|webp))[^"']*\2/gi,
      '$1=$2$2',
    )
    .replace(/url\(\s*["']?(?!#|["']?#)[^)]*\)/gi, 'none')
    .replace(/@import[^;]*;?/gi, '');
}
