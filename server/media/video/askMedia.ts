import type { Application } from '../../context.ts';
import type { RunningJob } from '../../jobs/handler.ts';
import { type ConverterChild, startChild } from '../child/converterChild.ts';
import { failureOfChild } from '../child/failureOfChild.ts';
import { secondsFor } from './limits.ts';
import type { MediaTask } from './mediaChild.ts';

const SCRIPT = new URL('./mediaChild.ts', import.meta.url);

/** Asks a media child, whose folder holds what it made until `use` ends. */
export type AskMedia = <T>(
  task: MediaTask,
  filmSeconds: number,
  onSecond?: (done: number, total: number) => void,
) => Promise<T>;

/** Runs with a media child of its own: all that touches the recording's bytes happens there (decisions 19). */
export async function withMediaChild<T>(
  application: Application,
  job: RunningJob,
  use: (ask: AskMedia, folder: string) => Promise<T>,
): Promise<T> {
  const child: ConverterChild = await startChild(SCRIPT, {
    memoryBytes: application.configuration.limits.convertMemoryBytes,
  });
  try {
    return await use(
      async <R>(task: MediaTask, filmSeconds: number, onSecond?: (done: number, total: number) => void) => {
        const outcome = await child.ask<R>(task, {
          seconds: secondsFor(filmSeconds),
          signal: job.signal,
          ...(onSecond ? { progress: onSecond } : {}),
        });
        if (outcome.ok) return outcome.value;
        throw failureOfChild(outcome, {
          timeout: 'MEDIA_DAMAGED',
          memory: 'MEDIA_TOO_LARGE',
          crashed: 'MEDIA_DAMAGED',
        });
      },
      child.folder,
    );
  } finally {
    await child.end();
  }
}

/** Seconds as a person reads them: 12:31, 1:02:05. */
export function playTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
