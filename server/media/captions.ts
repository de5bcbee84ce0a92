import type { TextUnit } from './document/readOffice.ts';
import type { FailureCode } from './failures.ts';
import { cleanText } from './text.ts';

export interface Cue {
  /** Seconds from the start. */
  start: number;
  end: number;
  text: string;
}

export interface Captions {
  cues: Cue[];
  notices: FailureCode[];
}

const MAX_CUES = 20_000;
const MAX_CUE_TEXT = 1000;
const TIME = /(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})/;
const TIMES = new RegExp(`^\\s*${TIME.source}\\s*-->\\s*${TIME.source}`);

const seconds = (parts: (string | undefined)[]): number =>
  Number(parts[0] ?? 0) * 3600 +
  Number(parts[1]) * 60 +
  Number(parts[2]) +
  Number((parts[3] ?? '0').padEnd(3, '0')) / 1000;

/**
 * Reads SRT or WebVTT. Tags, scripts and styles are gone, the words stay; cues whose end is not after their start
 * are left out and told as CAPTIONS_INVALID.
 */
export function readCaptions(source: string): Captions {
  const lines = source
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const cues: Cue[] = [];
  let invalid = false;
  for (let index = 0; index < lines.length && cues.length < MAX_CUES; index += 1) {
    const match = TIMES.exec((lines[index] ?? '').slice(0, 200));
    if (!match) continue;
    const start = seconds(match.slice(1, 5));
    const end = seconds(match.slice(5, 9));
    const words: string[] = [];
    for (index += 1; index < lines.length && (lines[index] ?? '').trim() !== ''; index += 1)
      words.push((lines[index] ?? '').slice(0, MAX_CUE_TEXT * 4));
    const whole = cleanText(words.join('\n').replace(/<[^>]*>|\{\\[^}]*\}/g, '')).trim();
    const text = whole.slice(0, MAX_CUE_TEXT).toWellFormed();
    invalid ||= end <= start || whole.length > MAX_CUE_TEXT;
    if (end > start && text !== '') cues.push({ start, end, text });
  }
  if (cues.length === 0) invalid = true;
  return { cues: cues.toSorted((a, b) => a.start - b.start), notices: invalid ? ['CAPTIONS_INVALID'] : [] };
}

function stamp(time: number): string {
  const whole = Math.floor(time);
  const pad = (value: number, digits = 2) => String(value).padStart(digits, '0');
  return `${pad(Math.floor(whole / 3600))}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}.${pad(Math.round((time - whole) * 1000) % 1000, 3)}`;
}

/** Writes captions as WebVTT in which nothing is markup. */
export function writeVtt(cues: Cue[]): string {
  const asText = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `WEBVTT\n\n${cues.map((cue) => `${stamp(cue.start)} --> ${stamp(cue.end)}\n${asText(cue.text)}\n`).join('\n')}`;
}

/** Captions as text to be found, by the second at which each is spoken; those of one second stand together. */
export function captionUnits(cues: Cue[]): TextUnit[] {
  const bySecond = new Map<number, string[]>();
  for (const cue of cues) {
    const second = Math.floor(cue.start);
    bySecond.set(second, [...(bySecond.get(second) ?? []), cue.text]);
  }
  return [...bySecond].map(([position, texts]) => ({ unit: 'second', position, text: texts.join('\n') }));
}

/** The language that captions are most likely in: `zh-CN` where there are Hanzi, else `en`. */
export const captionLanguage = (cues: Cue[]): string =>
  /\p{Script=Han}/u.test(
    cues
      .slice(0, 50)
      .map((cue) => cue.text)
      .join(''),
  )
    ? 'zh-CN'
    : 'en';
