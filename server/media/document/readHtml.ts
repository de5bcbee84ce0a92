import { decodeEntities } from './xml.ts';

const BLOCKS =
  'p|div|h[1-6]|li|tr|br|hr|section|article|header|footer|title|dt|dd|blockquote|pre|td|th|option|figcaption|caption';

/** The words of a page: no scripts, styles or markup; blocks become lines. Never used as HTML again. */
export function readHtml(html: string): string {
  const words = html
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(script|style|noscript|template|svg|math)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(new RegExp(`<\\/?(?:${BLOCKS})\\b[^>]*>`, 'gi'), '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/<[^>]*$/, '');
  return decodeEntities(words)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
