import { type FailureCode, MediaFailure } from './failures.ts';
import type { FormatName } from './formats.ts';
import type { EncodedText } from './textEncoding.ts';

/** Texts that a machine would run, by the extension that makes it run them. */
const SCRIPT_EXTENSIONS = [
  'bat',
  'cmd',
  'vbs',
  'vbe',
  'wsf',
  'wsh',
  'ps1',
  'psm1',
  'hta',
  'reg',
  'sh',
  'scf',
  'lnk',
  'jse',
];

/** Playlists, concatenation scripts and session descriptions: texts that make a player fetch something else (ATK-089). */
function isPlaylist(start: string): boolean {
  return (
    /^\s*#EXTM3U/.test(start) ||
    /^\s*ffconcat version/i.test(start) ||
    /^\s*\[playlist\]/i.test(start) ||
    /^v=0\r?\no=/.test(start) ||
    /^\s*(?:<\?xml[^>]*>\s*)?<(?:MPD|smil|asx)\b/i.test(start)
  );
}

const looksLikeHtml = (start: string): boolean =>
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|script|iframe)\b/i.test(start);

/**
 * What a text is, by how it starts and, where content leaves it open, by its extension.
 * @throws MediaFailure for scripts and playlists
 */
export function identifyText(
  start: string,
  extension: string,
  encoded: EncodedText,
): { format: FormatName; notices: FailureCode[] } {
  if (SCRIPT_EXTENSIONS.includes(extension)) throw new MediaFailure('TYPE_NOT_ALLOWED', extension);
  if (isPlaylist(start)) throw new MediaFailure('MEDIA_REFERENCES_OUTSIDE');
  const notices: FailureCode[] = encoded.encoding === 'unknown' ? ['TEXT_ENCODING_UNKNOWN'] : [];
  return { format: textFormat(start, extension), notices };
}

function textFormat(start: string, extension: string): FormatName {
  if (/^\s*\{\\rtf/.test(start)) return 'rtf';
  if (/^\ufeff?WEBVTT(\s|$)/.test(start)) return 'vtt';
  if (/^\ufeff?\s*(?:\d+\s*\r?\n)?\s*\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}\s*-->/.test(start)) return 'srt';
  const markup = start.replace(
    /^\ufeff?\s*(?:<\?xml[\s\S]*?\?>|<\?xml-stylesheet[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>|\s)*/i,
    '',
  );
  if (/^<svg[\s>]/i.test(markup) || /^<[a-z]+:svg[\s>]/i.test(markup)) return 'svg';
  // A text named .txt stays a text whatever stands in it: that is how it is shown and served.
  if (['txt', 'text', 'md', 'csv', 'tsv', 'json', 'js', 'css', 'py'].includes(extension))
    return plainFormat(extension);
  if (looksLikeHtml(start) || (['html', 'htm', 'xhtml'].includes(extension) && /<[a-z!]/i.test(start)))
    return 'html';
  if (/^MIME-Version:|^Content-Type: multipart\/related/im.test(start.slice(0, 2000))) return 'mhtml';
  if (/^\ufeff?\s*<\?xml/i.test(start)) return 'xml';
  return plainFormat(extension);
}

function plainFormat(extension: string): FormatName {
  if (extension === 'csv' || extension === 'tsv') return 'csv';
  if (['json', 'geojson', 'topojson'].includes(extension)) return 'json';
  if (['xml', 'kml', 'gpx', 'opml'].includes(extension)) return 'xml';
  if (extension === 'srt') return 'srt';
  if (extension === 'vtt') return 'vtt';
  if (['obj', 'stl', 'gltf'].includes(extension)) return 'model3d';
  return 'text';
}
