import type { Frame } from 'node-av';
import {
  AV_SAMPLE_FMT_FLT,
  AV_SAMPLE_FMT_FLTP,
  AV_SAMPLE_FMT_S16,
  AV_SAMPLE_FMT_S16P,
} from 'node-av/constants';

/** Peaks are gathered this often; a picture of 600 bars is made from them when the length is known. */
const PEAKS_PER_SECOND = 20;

/** Gathers the loudest sample of each 50 ms of one channel, and how long the sound really is. */
export class WaveformMeter {
  private readonly peaks: number[] = [];
  private samples = 0;
  private rate = 0;

  add(frame: Frame): void {
    this.rate ||= frame.sampleRate;
    const bytes = frame.data?.[0];
    const step = stepOf(frame);
    const perPeak = Math.max(1, Math.floor(this.rate / PEAKS_PER_SECOND));
    for (let index = 0; index < frame.nbSamples; index += 1) {
      const bucket = Math.floor((this.samples + index) / perPeak);
      const value = bytes && step ? Math.abs(step.read(bytes, index * step.bytes)) : 0;
      if (value > (this.peaks[bucket] ?? 0)) this.peaks[bucket] = value;
      else this.peaks[bucket] ??= 0;
    }
    this.samples += frame.nbSamples;
  }

  get durationMs(): number {
    return this.rate > 0 ? Math.round((this.samples / this.rate) * 1000) : 0;
  }

  /** At most `bars` heights from 0 to 100, the loudest being 100; silence is a flat line. */
  bars(bars: number): number[] {
    const count = Math.min(bars, this.peaks.length);
    const loudest = this.peaks.reduce((most, peak) => Math.max(most, peak), 0);
    return Array.from({ length: count }, (_, bar) => {
      const start = Math.floor((bar * this.peaks.length) / count);
      const end = Math.max(start + 1, Math.floor(((bar + 1) * this.peaks.length) / count));
      const peak = this.peaks.slice(start, end).reduce((most, one) => Math.max(most, one), 0);
      return loudest > 0 ? Math.round((peak / loudest) * 100) : 0;
    });
  }
}

/** How to read the first channel; formats beyond these draw a flat line rather than a wrong one. */
function stepOf(frame: Frame): { bytes: number; read(bytes: Buffer, at: number): number } | null {
  const channels = Math.max(1, frame.channels);
  const short = (bytes: Buffer, at: number) => (at + 2 <= bytes.length ? bytes.readInt16LE(at) / 32_768 : 0);
  const float = (bytes: Buffer, at: number) => (at + 4 <= bytes.length ? bytes.readFloatLE(at) : 0);
  if (frame.format === AV_SAMPLE_FMT_S16P) return { bytes: 2, read: short };
  if (frame.format === AV_SAMPLE_FMT_S16) return { bytes: 2 * channels, read: short };
  if (frame.format === AV_SAMPLE_FMT_FLTP) return { bytes: 4, read: float };
  if (frame.format === AV_SAMPLE_FMT_FLT) return { bytes: 4 * channels, read: float };
  return null;
}
