import type { Demuxer, Packet } from 'node-av';
import { AV_NOPTS_VALUE } from 'node-av/constants';
import { type Cue, writeVtt } from '../captions.ts';
import type { MediaFacts } from './probe.ts';

/** A subtitle track inside a film, as WebVTT. */
export interface SubtitleTrack {
  language: string;
  label: string;
  webVtt: string;
  cues: Cue[];
}

const READERS: Record<string, (bytes: Buffer) => string> = {
  subrip: (bytes) => bytes.toString('utf8'),
  webvtt: (bytes) => bytes.toString('utf8'),
  text: (bytes) => bytes.toString('utf8'),
  // Two bytes of length, then the text; style boxes follow (3GPP TS 26.245).
  mov_text: (bytes) =>
    bytes.subarray(2, 2 + (bytes.length >= 2 ? bytes.readUInt16BE(0) : 0)).toString('utf8'),
  // Matroska: ReadOrder,Layer,Style,Name,MarginL,MarginR,MarginV,Effect,Text
  ass: (bytes) => bytes.toString('utf8').split(',').slice(8).join(','),
};
READERS.ssa = READERS.ass ?? ((bytes) => bytes.toString('utf8'));

const LANGUAGES: Record<string, [string, string]> = {
  zho: ['zh-CN', '中文'],
  chi: ['zh-CN', '中文'],
  zh: ['zh-CN', '中文'],
  cmn: ['zh-CN', '中文'],
  eng: ['en', 'English'],
  en: ['en', 'English'],
};

/** Reads every text subtitle track of a film; pictures of text (DVD, Blu-ray) are left alone. */
export async function readSubtitleTracks(input: Demuxer, facts: MediaFacts): Promise<SubtitleTrack[]> {
  const wanted = facts.subtitles.filter((track) => READERS[track.codec]);
  if (wanted.length === 0) return [];
  const found = new Map<number, Cue[]>(wanted.map((track) => [track.index, []]));
  for await (const packet of input.packets()) {
    if (packet === null) break;
    const track = wanted.find((one) => one.index === packet.streamIndex);
    const cue = track ? cueOf(packet, track.codec) : null;
    if (cue) found.get(packet.streamIndex)?.push(cue);
    packet.free();
  }
  return wanted.flatMap((track) => {
    const cues = found.get(track.index) ?? [];
    if (cues.length === 0) return [];
    const [language, label] = LANGUAGES[track.language ?? ''] ?? [
      track.language ?? 'zh-CN',
      track.title ?? '字幕',
    ];
    return [{ language, label: track.title ?? label, webVtt: writeVtt(cues), cues }];
  });
}

function cueOf(packet: Packet, codec: string): Cue | null {
  const bytes = packet.data;
  if (!bytes || packet.pts === AV_NOPTS_VALUE) return null;
  const tick = packet.timeBase.num / packet.timeBase.den;
  const start = Number(packet.pts) * tick;
  const text = plainText(READERS[codec]?.(bytes) ?? '').slice(0, 1000);
  const length = Number(packet.duration) * tick;
  return text === '' || start < 0 ? null : { start, end: start + (length > 0 ? length : 3), text };
}

/** The words of a cue without the markup of SRT and ASS; no arrow that would look like a time line. */
function plainText(text: string): string {
  return text
    .replace(/\{\\[^}]*\}/g, '')
    .replace(/\\[Nn]/g, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll('-->', '→')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
    .toWellFormed();
}
