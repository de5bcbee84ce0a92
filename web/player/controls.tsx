import { Captions, CaptionsOff, Gauge, Maximize, Minimize, Pause, Play } from 'lucide-react';
import type { CSSProperties } from 'react';
import { Icon } from '../ui/icon.tsx';
import { useFormats } from '../words/formats.ts';
import { useWords } from '../words/words.ts';
import type { Quality } from './engine.ts';
import type { Playback } from './usePlayback.ts';
import { playerWords } from './words.ts';

const RATES = [0.75, 1, 1.25, 1.5, 2];

interface ControlsProps {
  playback: Playback;
  captions: { on: boolean; offered: boolean; toggle: () => void };
  fullScreen: { on: boolean; toggle: () => void };
  /** Pictures can be left out to save data. */
  hasSound: boolean;
}

/** The bar below the picture: where it is, and what can be changed. Each is a real control of the browser. */
export function Controls({ playback, captions, fullScreen, hasSound }: ControlsProps) {
  const t = useWords(playerWords);
  const format = useFormats();
  const { seconds, length } = playback;
  const now = format.clock(seconds);
  const whole = format.clock(length);
  const share = length > 0 ? (seconds / length) * 100 : 0;
  const buffered = length > 0 ? (playback.bufferedTo / length) * 100 : 0;
  return (
    <div className="player-bar">
      <input
        className="player-line"
        type="range"
        min={0}
        max={Math.max(1, Math.floor(length))}
        step={1}
        value={Math.floor(seconds)}
        aria-label={t.position}
        aria-valuetext={t.positionOf(now, whole)}
        style={{ '--done': `${share}%`, '--here': `${Math.max(share, buffered)}%` } as CSSProperties}
        onChange={(event) => playback.seek(Number(event.currentTarget.value))}
      />
      <div className="player-row">
        <button type="button" onClick={playback.toggle} aria-label={playback.playing ? t.pause : t.play}>
          <Icon of={playback.playing ? Pause : Play} />
        </button>
        <span className="num nowrap">
          {now} / {whole}
        </span>
        <span className="end" />
        {captions.offered && (
          <button
            type="button"
            aria-pressed={captions.on}
            onClick={captions.toggle}
            title={captions.on ? t.captionsOn : t.captionsOff}
          >
            <Icon of={captions.on ? Captions : CaptionsOff} />
            <span className="player-word">{t.captions}</span>
          </button>
        )}
        <select
          aria-label={t.speedChoice}
          value={playback.rate}
          onChange={(event) => playback.setRate(Number(event.currentTarget.value))}
        >
          {RATES.map((rate) => (
            <option key={rate} value={rate}>
              {t.speed(rate.toLocaleString('en', { minimumFractionDigits: 1 }))}
            </option>
          ))}
        </select>
        <label className="player-choice">
          <Icon of={Gauge} />
          <select
            aria-label={t.quality}
            value={String(playback.quality)}
            onChange={(event) => playback.setQuality(readQuality(event.currentTarget.value))}
          >
            <option value="auto">{t.qualityAuto}</option>
            {playback.lines.map((lines) => (
              <option key={lines} value={lines}>
                {t.qualityOf(lines)}
              </option>
            ))}
            {playback.lines.length > 0 && <option value="low">{t.qualityLow}</option>}
            {hasSound && <option value="sound">{t.qualitySound}</option>}
          </select>
        </label>
        <button
          type="button"
          onClick={fullScreen.toggle}
          aria-label={fullScreen.on ? t.leaveFullScreen : t.fullScreen}
        >
          <Icon of={fullScreen.on ? Minimize : Maximize} />
        </button>
      </div>
    </div>
  );
}

function readQuality(value: string): Quality {
  return value === 'auto' || value === 'low' || value === 'sound' ? value : Number(value);
}
