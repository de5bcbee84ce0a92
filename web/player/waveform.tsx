import { useEffect, useState } from 'react';
import { useWords } from '../words/words.ts';
import { playerWords } from './words.ts';

/** The picture of a sound: what was heard in the colour of action, the rest grey. */
export function Waveform({ url, share }: { url: string; share: number }) {
  const t = useWords(playerWords);
  const [bars, setBars] = useState<number[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    fetch(url, { credentials: 'same-origin', signal: leaving.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then((read: unknown) => setBars(barsOf(read)))
      // Without its picture the sound plays as well.
      .catch(() => undefined);
    return () => leaving.abort();
  }, [url]);
  if (bars.length === 0) return null;
  const shape = bars
    .map((height, bar) => `M${bar + 0.5} ${50 - Math.max(1, height / 2.2)}V${50 + Math.max(1, height / 2.2)}`)
    .join('');
  return (
    <svg
      className="waveform"
      viewBox={`0 0 ${bars.length} 100`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t.waveform}
    >
      <path d={shape} className="waveform-rest" />
      <path d={shape} className="waveform-done" style={{ clipPath: `inset(0 ${100 - share * 100}% 0 0)` }} />
    </svg>
  );
}

function barsOf(read: unknown): number[] {
  const bars = typeof read === 'object' && read !== null && 'bars' in read ? read.bars : null;
  return Array.isArray(bars) ? bars.filter((bar): bar is number => typeof bar === 'number') : [];
}
