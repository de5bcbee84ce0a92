import type { Translated } from '../words/words.ts';
import type { uploadWords } from './words.ts';

/** How long it takes still, as one says it: the nearer the end, the finer. */
export function timeLeft(seconds: number, t: Translated<(typeof uploadWords)['zh']>): string {
  if (seconds < 60) return t.underMinute;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? t.aboutMinutes(minutes) : t.aboutHours(Math.round(minutes / 60));
}
