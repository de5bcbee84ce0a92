import type { RefusalTold } from './transport.ts';

/*
 * waiting ─▶ sending ─▶ verifying ─▶ complete
 *    ▲          │ ▲          │
 *    │       pause│          ├─ refused ─▶ failed ── again ─▶ waiting
 *    │          ▼ │resume    │
 *    │        paused         └─ parts missing ─▶ sending
 *    └── file chosen ── absent   (begun on another day or before a reload: the server has its parts)
 */
export type ItemState = 'waiting' | 'sending' | 'paused' | 'verifying' | 'complete' | 'failed' | 'absent';

/** One file as the page shows it. A new object whenever something of it changed. */
export interface UploadItem {
  key: string;
  /** Path inside the package. */
  name: string;
  sizeBytes: number;
  /** Bytes that are there, with those on their way. */
  sentBytes: number;
  state: ItemState;
  /** The line is cut; it is tried again by itself. */
  interrupted: boolean;
  /** Smoothed over some seconds; null while unknown. */
  bytesPerSecond: number | null;
  secondsLeft: number | null;
  /** The part of the draft, once complete. */
  partId: string | null;
  /** Why it failed, in the viewer's language. Code FILE_GONE is ours: the file changed or went away. */
  refusal: RefusalTold | null;
  /** An absent file that can be found again with one click instead of a drop. */
  mayReopen: boolean;
}

/** All files together. */
export interface UploadTotals {
  sizeBytes: number;
  sentBytes: number;
  secondsLeft: number | null;
  /** Files that go on: not complete, not failed, not waiting to be found again. */
  openFiles: number;
  paused: boolean;
  interrupted: boolean;
  /** When the line was cut last and when it went on again, in the browser's milliseconds. */
  cutAt: number | null;
  resumedAt: number | null;
}
