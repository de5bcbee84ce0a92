import { MediaFailure } from '../failures.ts';
import { decodeText, detectText } from '../textEncoding.ts';

/** One subtitle: from, to in seconds. */
export interface Cue {
  from: number;
  to: number;
  text: string;
}

const MAX_CUES = 20_000;
const MAX_CUE_CHARACTERS = 2_000;
const MAX_BYTES = 5 * 1024 * 1024;
const TIME = /(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})/;
const LINE = new RegExp(`^\\s*${TIME.source}\\s*-->\\s*${TIME.source}`);

function seconds(
  hours: string | undefined,
  minutes: string | undefined,
  whole: string | undefined,
  part: string | undefined,
): number {
  return (
    Number(hours ?? 0) * 3600 +
    Number(minutes) * 60 +
    Number(whole) +
    Number((part ?? '0').padEnd(3, '0')) / 1000
  );
}

/**
 * Reads a subtitle file, SRT or WebVTT, in whatever encoding it came. Cues that end before they begin are left out.
 * Throws CAPTIONS_INVALID when there is no cue in it or it is no subtitle file at all.
 */
export function readCues(bytes: Uint8Array): Cue[] {
  if (bytes.length > MAX_BYTES) throw new MediaFailure('CAPTIONS_INVALID', `${bytes.length} bytes`);
  const encoded = detectText(bytes);
  if (!encoded) throw new MediaFailure('CAPTIONS_INVALID', 'no text');
  const cues: Cue[] = [];
  for (const block of decodeText(bytes, encoded.label)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => LINE.test(line));
    const times = LINE.exec(lines[at] ?? '');
    if (!times) continue;
    const from = seconds(times[1], times[2], times[3], times[4]);
    const to = seconds(times[5], times[6], times[7], times[8]);
    const text = plainText(lines.slice(at + 1).join('\n'));
    if (text === '' || !(to > from)) continue;
    if (text.length > MAX_CUE_CHARACTERS || cues.length >= MAX_CUES)
      throw new MediaFailure('CAPTIONS_INVALID', 'too much text');
    cues.push({ from, to, text });
  }
  if (cues.length === 0) throw new MediaFailure('CAPTIONS_INVALID', 'no cue');
  return cues.sort((a, b) => a.from - b.from);
}

/** The words of a cue: no tags (SRT, WebVTT, ASS), no arrows that would look like a time line. */
export function plainText(text: string): string {
  return text
    .replace(/\{\\[^}]*\}/g, '')
    .replace(/\\[Nn]/g, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll('-->', '→')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function clock(time: number): string {
  const milliseconds = Math.round(time * 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor(milliseconds / 60_000) % 60;
  const rest = (milliseconds % 60_000) / 1000;
  return `${two(hours)}:${two(minutes)}:${rest.toFixed(3).padStart(6, '0')}`;
}

/** Writes cues as WebVTT. What could be read as markup is escaped, so a player shows words only (ATK-118). */
export function writeWebVtt(cues: Cue[]): string {
  const asText = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const blocks = cues.map((cue) => `${clock(cue.from)} --> ${clock(cue.to)}\n${asText(cue.text)}\n`);
  return `WEBVTT\n\n${blocks.join('\n')}`;
}
