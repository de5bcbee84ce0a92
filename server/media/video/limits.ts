/** Longest film that is streamed (attacks.md 3). */
export const MAX_SECONDS = 4 * 3600;
/** Largest picture, in either direction (attacks.md 3). */
export const MAX_LONG_SIDE = 4096;
export const MAX_SHORT_SIDE = 2304;
/** Streams of one file that are looked at; what lies beyond is left alone. */
export const MAX_STREAMS = 16;

/** Seconds of one HLS segment: short enough to start fast on a phone, long enough to keep requests few. */
export const SEGMENT_SECONDS = 6;
/** A key picture at least this often in what we encode, so that every segment can begin with one. */
export const KEY_SECONDS = 2;
/** More pictures a second than this help no lesson and double the work. */
export const MAX_FRAME_RATE = 30;

/** Copied pictures may be at most this large and fast: what a phone of 2015 and Chrome 109 decode. */
export const COPY_SHORT_SIDE = 1088;
export const COPY_FRAME_RATE = 61;
/** Bits a second above which a copied stream is too heavy to be the only one of its size. */
export const COPY_BITS_PER_SECOND = 4_000_000;

/** One step of the ladder: the short side in pixels and the rate that its peaks keep to. */
export interface Rung {
  shortSide: number;
  maxBitsPerSecond: number;
}

/** The steps; 240 is the low rate for a village line (R61). */
export const RUNGS: Rung[] = [
  { shortSide: 720, maxBitsPerSecond: 2_200_000 },
  { shortSide: 480, maxBitsPerSecond: 1_000_000 },
  { shortSide: 240, maxBitsPerSecond: 300_000 },
];

/** Sound beside pictures and alone. */
export const AUDIO_BITS_PER_SECOND = 96_000;
/** Bars of a waveform picture. */
export const WAVEFORM_BARS = 600;

/** Wall time for work on a film: never more than 4 × its length (attacks.md 3) beside a minute to start. */
export const secondsFor = (filmSeconds: number): number => 120 + 4 * Math.min(filmSeconds, MAX_SECONDS);
