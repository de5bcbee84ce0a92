import type { KeyboardEvent } from 'react';
import type { Playback } from './usePlayback.ts';

interface KeyTargets {
  playback: Playback;
  begin: () => void;
  toggleCaptions: () => void;
  toggleWhole: () => void;
  toggleSound: () => void;
}

/** The keys of every player: space or K plays, arrows move 5 s, J and L 10 s, C, F and M switch. */
export function pressKey(event: KeyboardEvent, targets: KeyTargets): void {
  const { playback } = targets;
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || target.tagName === 'SELECT') return;
  // A focused button or slider has these keys for itself.
  if (target.tagName === 'BUTTON' && event.key === ' ') return;
  if (target.tagName === 'INPUT' && event.key.startsWith('Arrow')) return;
  const move = (by: number) => () => playback.seek(playback.seconds + by);
  const actions = new Map<string, () => void>([
    [' ', playback.started ? playback.toggle : targets.begin],
    ['k', playback.started ? playback.toggle : targets.begin],
    ['ArrowLeft', move(-5)],
    ['ArrowRight', move(5)],
    ['j', move(-10)],
    ['l', move(10)],
    ['c', targets.toggleCaptions],
    ['f', targets.toggleWhole],
    ['m', targets.toggleSound],
  ]);
  const act = actions.get(event.key);
  if (!act) return;
  event.preventDefault();
  act();
}
