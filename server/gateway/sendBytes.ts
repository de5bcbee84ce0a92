import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { Request, Response } from 'express';
import type { ObjectStore } from '../../storage/objects/store.ts';
import { answerAbsent, SAFE_HEADERS } from './absent.ts';
import { BoundedCache } from './boundedCache.ts';
import { readRange } from './range.ts';

/** An object that this viewer may have, and how it is told. */
export interface SendableObject {
  objectKey: string;
  sizeBytes: number;
  mediaType: string;
  /** Content-Disposition, or null to show it in the page. */
  disposition: string | null;
}

/** Segments and pictures of a class of pupils who watch together; 64 MiB of the server's 1 GiB. */
const HOT_BYTES = 64 * 1024 * 1024;
/** What is larger is piped from the store: one film must not push everything else out. */
const HOT_OBJECT_BYTES = 4 * 1024 * 1024;
/** How often an open pipe asks whether it may go on; it is cut within 30 s of a revocation (decisions 22). */
const ASK_AGAIN_MS = 5_000;

/**
 * Sends objects to viewers whose right was decided before. Bytes are kept by object, never by right,
 * so a hit in memory opens nothing to anybody.
 */
export class ByteSender {
  readonly #objects: ObjectStore;
  readonly #hot = new BoundedCache<Buffer>({
    maxWeight: HOT_BYTES,
    keepMs: 10 * 60_000,
    weigh: (bytes) => bytes.length,
  });

  constructor(objects: ObjectStore) {
    this.#objects = objects;
  }

  /** @param mayGoOn asked again while a long pipe is open; false cuts it */
  async send(
    request: Request,
    response: Response,
    object: SendableObject,
    mayGoOn: () => Promise<boolean>,
  ): Promise<void> {
    const tag = entityTag(object.objectKey);
    const headers: Record<string, string | number> = {
      ...SAFE_HEADERS,
      ETag: tag,
      'Accept-Ranges': 'bytes',
      'Content-Type': object.mediaType,
      ...(object.disposition ? { 'Content-Disposition': object.disposition } : {}),
    };
    if (matches(request.headers['if-none-match'], tag)) {
      response.writeHead(304, headers);
      response.end();
      return;
    }
    const range = rangeStillMeant(request.headers, tag)
      ? readRange(request.headers.range, object.sizeBytes)
      : null;
    if (range === 'unsatisfiable') {
      response.writeHead(416, {
        ...headers,
        'Content-Range': `bytes */${object.sizeBytes}`,
        'Content-Length': 0,
      });
      response.end();
      return;
    }
    const { start, end } = range ?? { start: 0, end: object.sizeBytes };
    headers['Content-Length'] = end - start;
    if (range) headers['Content-Range'] = `bytes ${start}-${end - 1}/${object.sizeBytes}`;
    const status = range ? 206 : 200;
    if (request.method === 'HEAD' || end === start) {
      response.writeHead(status, headers);
      response.end();
      return;
    }
    if (object.sizeBytes <= HOT_OBJECT_BYTES) {
      const bytes = this.#hot.peek(object.objectKey) ?? (await this.#load(object.objectKey));
      if (!bytes || bytes.length !== object.sizeBytes) return answerAbsent(response);
      response.writeHead(status, headers);
      response.end(range ? bytes.subarray(start, end) : bytes);
      return;
    }
    const stream = await this.#objects.read(object.objectKey, { start, end });
    if (!stream) return answerAbsent(response);
    response.writeHead(status, headers);
    await pipeWhileAllowed(stream, response, mayGoOn);
  }

  async #load(objectKey: string): Promise<Buffer | null> {
    const bytes = await this.#hot.get(objectKey, async () => {
      const stream = await this.#objects.read(objectKey);
      return stream ? Buffer.concat(await stream.toArray()) : Buffer.alloc(0);
    });
    return bytes.length > 0 ? bytes : null;
  }
}

/** Told by the object, not by its bytes: it answers nobody whether a file of theirs is here (ATK-014). */
function entityTag(objectKey: string): string {
  return `"${createHash('sha256').update(objectKey).digest('base64url').slice(0, 22)}"`;
}

function matches(header: string | undefined, tag: string): boolean {
  return header?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag) ?? false;
}

function rangeStillMeant(headers: IncomingHttpHeaders, tag: string): boolean {
  const condition = headers['if-range'];
  return condition === undefined || condition === tag;
}

function pipeWhileAllowed(
  stream: Readable,
  response: Response,
  mayGoOn: () => Promise<boolean>,
): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      mayGoOn().then(
        (still) => still || stream.destroy(new Error('the right ended')),
        (error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))),
      );
    }, ASK_AGAIN_MS);
    const end = () => {
      clearInterval(timer);
      resolve();
    };
    stream.once('error', () => {
      response.destroy();
      end();
    });
    response.once('close', () => {
      stream.destroy();
      end();
    });
    stream.pipe(response);
  });
}
