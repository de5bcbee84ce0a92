import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Engine, type EngineState, type Quality, startEngine } from './engine.ts';
import { PlaybackReporter } from './reporter.ts';

/** What the controls show and do. Times in seconds. */
export interface Playback {
  /** False until somebody presses start: nothing is fetched before. */
  started: boolean;
  state: EngineState;
  playing: boolean;
  seconds: number;
  /** Up to where the film is on this device. */
  bufferedTo: number;
  length: number;
  rate: number;
  quality: Quality;
  lines: number[];
  /** The sound alone is on offer. */
  hasSound: boolean;
  savedAt: number;
  start(from: number): void;
  toggle(): void;
  seek(seconds: number): void;
  setRate(rate: number): void;
  setQuality(quality: Quality): void;
  retry(): void;
}

/** Plays one film in a video element, remembers where it is, and goes on after a cut line. */
export function usePlayback(
  video: RefObject<HTMLVideoElement | null>,
  film: { partId: string; streamUrl: string; lengthSeconds: number },
): Playback {
  const { partId, streamUrl } = film;
  const engine = useRef<Engine | null>(null);
  const reporter = useRef<PlaybackReporter | null>(null);
  const [started, setStarted] = useState(false);
  const [state, setState] = useState<EngineState>('ready');
  const [playing, setPlaying] = useState(false);
  const [seconds, setSeconds] = useState(0);
  const [bufferedTo, setBufferedTo] = useState(0);
  const [length, setLength] = useState(film.lengthSeconds);
  const [rate, setRateShown] = useState(1);
  const [quality, setQualityShown] = useState<Quality>('auto');
  const [lines, setLines] = useState<number[]>([]);
  const [hasSound, setHasSound] = useState(false);
  const [savedAt, setSavedAt] = useState(0);

  useEffect(() => {
    const element = video.current;
    if (!element || !started) return;
    const told = new PlaybackReporter(partId, setSavedAt);
    reporter.current = told;
    const onTime = () => {
      told.tick(element.currentTime, !element.paused && !element.seeking);
      setSeconds(element.currentTime);
      const last = element.buffered.length - 1;
      setBufferedTo(last >= 0 ? element.buffered.end(last) : 0);
      if (Number.isFinite(element.duration) && element.duration > 0) setLength(element.duration);
    };
    const onPlay = () => setPlaying(true);
    const onPause = () => {
      setPlaying(false);
      told.tick(element.currentTime, false);
      void told.save();
    };
    const onSeek = () => told.tick(element.currentTime, false);
    const onLeave = () => void told.save(true);
    const onHide = () => document.visibilityState === 'hidden' && onLeave();
    const listeners: [string, () => void][] = [
      ['timeupdate', onTime],
      ['progress', onTime],
      ['play', onPlay],
      ['pause', onPause],
      ['ended', onPause],
      ['seeking', onSeek],
      ['emptied', () => setPlaying(!element.paused)],
    ];
    for (const [name, listener] of listeners) element.addEventListener(name, listener);
    window.addEventListener('pagehide', onLeave);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      onLeave();
      for (const [name, listener] of listeners) element.removeEventListener(name, listener);
      window.removeEventListener('pagehide', onLeave);
      document.removeEventListener('visibilitychange', onHide);
      engine.current?.close();
      engine.current = null;
    };
  }, [video, partId, started]);

  const start = useCallback(
    (from: number) => {
      const element = video.current;
      if (!element || engine.current) return;
      setStarted(true);
      setState('loading');
      setSeconds(from);
      startEngine(element, streamUrl, from, (next) => {
        setState(next);
        if (!engine.current) return;
        setLines(engine.current.lines);
        setHasSound(engine.current.hasSound);
      })
        .then((made) => {
          engine.current = made;
          return element.play();
        })
        .catch((error: unknown) => {
          // Browsers may want one more press before sound; the controls are there for it.
          if (
            !(
              error instanceof DOMException &&
              (error.name === 'NotAllowedError' || error.name === 'AbortError')
            )
          )
            setState('lineCut');
        });
    },
    [video, streamUrl],
  );

  return {
    started,
    state,
    playing,
    seconds,
    bufferedTo,
    length,
    rate,
    quality,
    lines,
    hasSound,
    savedAt,
    start,
    toggle: () => {
      const element = video.current;
      if (!element) return;
      if (element.paused) void element.play().catch(() => setPlaying(false));
      else element.pause();
    },
    seek: (to) => {
      const element = video.current;
      if (!element) return;
      element.currentTime = Math.min(Math.max(0, to), Math.max(0, length - 0.1));
      setSeconds(element.currentTime);
    },
    setRate: (next) => {
      if (video.current) video.current.playbackRate = next;
      setRateShown(next);
    },
    setQuality: (next) => {
      engine.current?.choose(next);
      setQualityShown(next);
    },
    retry: () => {
      setState('loading');
      engine.current?.retry();
    },
  };
}
