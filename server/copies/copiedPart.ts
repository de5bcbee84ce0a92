import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Application } from '../context.ts';
import { MediaFailure } from '../media/failures.ts';
import type { Stamper } from './stamp/stamper.ts';

/** A part whose bytes go into a copy. */
export interface CopiedPart {
  id: string;
  name: string;
  kind: string | null;
  sha256: string;
  sizeBytes: number;
  objectKey: string;
}

export interface Making {
  stamper: Stamper;
  signal?: AbortSignal;
  /** From 0 to 1. */
  progress?(fraction: number): void;
}

export const isPdf = (part: Pick<CopiedPart, 'kind' | 'name'>): boolean =>
  part.kind === 'pdf' || (part.kind === null && /\.pdf$/i.test(part.name));

/** Brings an original into a file of ours. */
export async function fetchOriginal(application: Application, part: CopiedPart, path: string): Promise<void> {
  const original = await application.objects.read(part.objectKey);
  if (!original) throw new MediaFailure('PDF_DAMAGED', `The object of part ${part.id} is missing`);
  await pipeline(original, createWriteStream(path));
}
