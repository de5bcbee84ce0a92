import type { Response } from 'express';

const BODY = Buffer.from('Not found\n');

/** Headers of every answer with bytes that somebody sent in: nothing runs, nothing is guessed, nothing is kept (ATK-018). */
export const SAFE_HEADERS = {
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/**
 * The one answer for what does not exist and for what this viewer may not read: the same status, body and headers,
 * chosen before conditional and range headers are looked at (attacks.md 3, ABSENT).
 */
export function answerAbsent(response: Response): void {
  response.writeHead(404, {
    ...SAFE_HEADERS,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': BODY.length,
  });
  response.end(BODY);
}
