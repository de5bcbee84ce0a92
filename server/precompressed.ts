import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** Best first. */
const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
];

/**
 * Answers an asset with the brotli or gzip file that the web build laid beside it, where the browser takes one; all
 * else goes on to the next handler. `folder` holds files whose names carry their hash, so they are kept for a year.
 * Mount it before the plain files: `app.use('/assets', precompressed(folder))`.
 */
export function precompressed(folder: string): RequestHandler {
  let names: Set<string> | null = null;
  return (request, response, next) => {
    const name = request.path.slice(1);
    const type = types[extname(name)];
    if (!type || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    // A list read once is also the guard: only names that the build made are ever opened.
    names ??= new Set(namesIn(folder));
    const accepted = request.acceptsEncodings();
    const encoding = encodings.find((one) => accepted.includes(one.name) && names?.has(name + one.suffix));
    if (!encoding) return next();
    response.set({
      'Content-Type': type,
      'Content-Encoding': encoding.name,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    });
    response.sendFile(join(folder, name + encoding.suffix), { cacheControl: false }, (error) => {
      if (error) next(error);
    });
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The web app was not built; the next handler says so.
    return [];
  }
}
