import { startChild } from './child/converterChild.ts';
import { failureOfChild } from './child/failureOfChild.ts';
import type { FailureCode } from './failures.ts';
import { writeFontConfiguration } from './fonts.ts';
import type { FormatName } from './formats.ts';
import type { ConverterLimits } from './pdf.ts';
import type { PictureAnswer, PictureQuestion } from './picture/pictureChild.ts';

export interface PictureRequest {
  path: string;
  format: FormatName;
  extension: string;
  limits: ConverterLimits;
  signal: AbortSignal;
  /** Takes what was made; the files are gone when it returns. */
  take(answer: PictureAnswer): Promise<void>;
  progress?(done: number, total: number): void;
}

export interface PictureResult {
  facts: { width: number; height: number; pages?: number };
  notices: FailureCode[];
  text: string;
}

/** Pictures need little: a bomb is killed early (attacks.md ATK-087). */
const PICTURE_MEMORY = 1024 ** 3;

/**
 * Makes WebP pictures 1920, 960 and 320 wide at most, upright and without metadata, each page of a TIFF, the first
 * frame of an animation. SVG is disarmed and drawn as pixels, never passed on.
 * @throws MediaFailure IMAGE_DAMAGED, IMAGE_TOO_LARGE, IMAGE_TOO_HEAVY, XML_DOCTYPE_REFUSED
 */
export async function readPicture(request: PictureRequest): Promise<PictureResult> {
  const child = await startChild(new URL('./picture/pictureChild.ts', import.meta.url), {
    memoryBytes: Math.min(request.limits.memoryBytes, PICTURE_MEMORY),
    environment: async (folder): Promise<Record<string, string>> =>
      request.format === 'svg' ? { FONTCONFIG_FILE: await writeFontConfiguration(folder) } : {},
  });
  try {
    const question: PictureQuestion = {
      path: request.path,
      format: request.format,
      extension: request.extension,
    };
    const outcome = await child.ask<PictureAnswer>(question, {
      seconds: request.limits.seconds,
      signal: request.signal,
      progress: request.progress,
    });
    if (!outcome.ok)
      throw failureOfChild(outcome, {
        timeout: 'IMAGE_TOO_HEAVY',
        memory: 'IMAGE_TOO_HEAVY',
        crashed: 'IMAGE_DAMAGED',
      });
    const answer = outcome.value;
    await request.take(answer);
    const notices: FailureCode[] = [];
    if (answer.hadPosition) notices.push('POSITION_REMOVED');
    if (answer.isActive) notices.push('IMAGE_ACTIVE_CONTENT');
    const facts: PictureResult['facts'] = { width: answer.width, height: answer.height };
    if (answer.pages > 1) facts.pages = answer.pages;
    return { facts, notices, text: answer.text };
  } finally {
    await child.end();
  }
}
