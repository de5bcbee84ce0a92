import './player.css';
import { CloudOff, Lock, Play } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { useFormats } from '../words/formats.ts';
import { useWords } from '../words/words.ts';
import { Controls } from './controls.tsx';
import { pressKey } from './keys.ts';
import { type Playback, usePlayback } from './usePlayback.ts';
import { Waveform } from './waveform.tsx';
import { playerWords } from './words.ts';

/** A film or sound as the player needs it: the fields of `Part` and `Film`. */
export interface PlayableFilm {
  partId: string;
  title: string;
  streamUrl: string;
  posterUrl: string | null;
  waveformUrl: string | null;
  /** `video` or `audio`. */
  kind: string | null;
  durationMs: number | null;
  subtitles: { language: string; label: string; url: string }[];
  /** Where the viewer stopped; 0 begins anew. */
  positionSeconds: number;
}

interface PlayerProps {
  film: PlayableFilm;
  /** Told each second, for chapters and what is left. */
  onSecond?: (seconds: number) => void;
  /** Called once with what starts it, for a button outside. */
  onReady?: (start: () => void) => void;
}

/** A stop within the last seconds is an end: it begins anew. */
const NEAR_END_SECONDS = 10;

/** Plays a film with subtitles on, from the second where it was left. Nothing is fetched before the first press. */
export function Player({ film, onSecond, onReady }: PlayerProps) {
  const t = useWords(playerWords);
  const format = useFormats();
  const frame = useRef<HTMLElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [captionsOn, setCaptionsOn] = useState(true);
  const [whole, setWhole] = useState(false);
  const lengthSeconds = (film.durationMs ?? 0) / 1000;
  const playback = usePlayback(video, { partId: film.partId, streamUrl: film.streamUrl, lengthSeconds });
  const from =
    film.positionSeconds > 5 && film.positionSeconds < lengthSeconds - NEAR_END_SECONDS
      ? film.positionSeconds
      : 0;
  const isSound = film.kind === 'audio';
  const second = Math.floor(playback.seconds);

  useEffect(() => onSecond?.(second), [second, onSecond]);
  const begin = () => playback.start(from);
  const beginLatest = useRef(begin);
  beginLatest.current = begin;
  useEffect(() => onReady?.(() => beginLatest.current()), [onReady]);
  useEffect(() => {
    for (const track of video.current?.textTracks ?? []) track.mode = captionsOn ? 'showing' : 'hidden';
  }, [captionsOn]);
  useEffect(() => {
    const onChange = () => setWhole(document.fullscreenElement === frame.current);
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);

  const toggleWhole = () => {
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : frame.current?.requestFullscreen?.();
    done?.catch(() => setWhole(false));
  };
  const onKey = (event: KeyboardEvent) =>
    pressKey(event, {
      playback,
      begin,
      toggleWhole,
      toggleCaptions: () => setCaptionsOn(!captionsOn),
      toggleSound: () => {
        if (video.current) video.current.muted = !video.current.muted;
      },
    });
  return (
    <section
      className={isSound ? 'player sound' : 'player'}
      aria-label={t.player(film.title)}
      ref={frame}
      onKeyDown={onKey}
    >
      <div className="player-picture">
        {/* biome-ignore lint/a11y/useMediaCaption: its tracks are the film's own, and some films have none */}
        <video
          ref={video}
          poster={film.posterUrl ?? undefined}
          preload="none"
          playsInline
          tabIndex={-1}
          aria-label={film.title}
          onClick={() => playback.started && playback.toggle()}
        >
          {film.subtitles.map((track, index) => (
            <track
              key={track.url}
              kind="captions"
              src={track.url}
              srcLang={track.language}
              label={track.label}
              default={index === 0}
            />
          ))}
        </video>
        {isSound && film.waveformUrl && (
          <Waveform
            url={film.waveformUrl}
            share={playback.length > 0 ? playback.seconds / playback.length : 0}
          />
        )}
        {playback.quality === 'sound' && !isSound && <p className="player-sound">{t.soundOnly}</p>}
        {!playback.started && (
          <div className="player-start">
            <button type="button" onClick={begin} title={t.keys}>
              <Icon of={Play} large />
              {from > 0
                ? (isSound ? t.goOnSound : t.goOn)(format.clock(from))
                : isSound
                  ? t.startSound
                  : t.start}
            </button>
          </div>
        )}
        <Trouble playback={playback} />
      </div>
      {playback.started && (
        <Controls
          playback={playback}
          captions={{
            on: captionsOn,
            offered: film.subtitles.length > 0,
            toggle: () => setCaptionsOn(!captionsOn),
          }}
          fullScreen={{ on: whole, toggle: toggleWhole }}
          hasSound={!isSound && playback.hasSound}
        />
      )}
    </section>
  );
}

/** What stands over the picture when it does not move: waiting, a cut line, an ended right, a film it cannot play. */
function Trouble({ playback }: { playback: Playback }) {
  const t = useWords(playerWords);
  const format = useFormats();
  if (!playback.started || playback.state === 'ready') return null;
  if (playback.state === 'loading')
    return (
      <div className="player-over" role="status" aria-label={t.loading}>
        <span className="spin" aria-hidden="true" />
      </div>
    );
  if (playback.state === 'lineCut')
    return (
      <div className="player-over low" role="status">
        <p>
          <Icon of={CloudOff} />
          {t.lineCut(format.clock(playback.savedAt || playback.seconds))}
        </p>
      </div>
    );
  const ended = playback.state === 'ended';
  return (
    <div className="player-over" role="alert">
      <Icon of={Lock} large />
      <p className="strong">{ended ? t.ended : t.broken}</p>
      <p>{ended ? t.endedText : t.brokenText}</p>
      <button type="button" className="btn" onClick={playback.retry}>
        {t.tryAgain}
      </button>
    </div>
  );
}
