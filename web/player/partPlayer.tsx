import { lazy, Suspense } from 'react';
import type { PlayableFilm } from './player.tsx';

const Player = lazy(() => import('./player.tsx').then((module) => ({ default: module.Player })));

/** The fields of `Part` that a player needs. */
export interface PartToPlay {
  id: string;
  name: string;
  kind?: string | null;
  durationMs?: number | null;
  streamUrl?: string | null;
  posterUrl?: string | null;
  waveformUrl?: string | null;
  positionSeconds?: number | null;
  subtitles?: { language: string; label: string; url: string }[];
}

/** Plays a part where it stands on another page; nothing where it cannot be streamed. The player's script comes with it. */
export function PartPlayer({
  part,
  title,
  onSecond,
}: {
  part: PartToPlay;
  title: string;
  onSecond?: (seconds: number) => void;
}) {
  if (!part.streamUrl) return null;
  const film: PlayableFilm = {
    partId: part.id,
    title,
    streamUrl: part.streamUrl,
    posterUrl: part.posterUrl ?? null,
    waveformUrl: part.waveformUrl ?? null,
    kind: part.kind ?? null,
    durationMs: part.durationMs ?? null,
    subtitles: part.subtitles ?? [],
    positionSeconds: part.positionSeconds ?? 0,
  };
  return (
    <Suspense fallback={<div className="player-place" />}>
      <Player film={film} key={part.id} {...(onSecond && { onSecond })} />
    </Suspense>
  );
}
