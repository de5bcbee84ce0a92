import { type Request, type Response, Router } from 'express';
import { PartFault, type PartPlace, type PartReceiver } from '../../storage/objects/partReceiver.ts';
import { PART_PATH } from '../../storage/objects/partSignature.ts';
import type { Application } from '../context.ts';
import { UPLOAD_FAULTS, type UploadFaultCode } from './uploadFaults.ts';

/** A line on which nothing moves for so long is dead; its part is sent again. */
const SILENCE_MS = 60_000;
/** The rest of a refused part is read up to here, so that the sender hears why; a longer one is cut off. */
const DRAIN_BYTES = 64 * 1024 * 1024;

/**
 * `PUT /upload-parts/<upload>/<number>?…`: takes one part for the folder store, at an address that `addressUploadParts`
 * signed. 200 `{number, sizeBytes, sha256}` once the part is on the disk; otherwise `{code, next}` of `UPLOAD_FAULTS`.
 * The signature is the right: the session is not looked at, as on S3. Where the store takes parts itself, nothing is mounted.
 */
export function uploadPartsRouter({ objects, logger }: Pick<Application, 'objects' | 'logger'>): Router {
  const router = Router();
  const { receiver } = objects;
  if (!receiver) return router;
  router.use(PART_PATH, (request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    take(receiver, request, response).catch((error: unknown) => {
      if (error instanceof PartFault) return answerFault(request, response, error.code);
      logger.error({ err: error }, 'a part could not be stored');
      response
        .status(500)
        .setHeader('Connection', 'close')
        .json({ code: 'INTERNAL', next: 'Send the part again in a while.' });
    });
  });
  return router;
}

async function take(receiver: PartReceiver, request: Request, response: Response): Promise<void> {
  if (request.method !== 'PUT') return answerFault(request, response, 'METHOD_NOT_ALLOWED');
  const place: PartPlace = receiver.readAddress(request.path, request.query);
  const length = request.headers['content-length'];
  if (length === undefined || request.headers['transfer-encoding'] !== undefined)
    return answerFault(request, response, 'LENGTH_REQUIRED');
  if (Number(length) !== place.sizeBytes) throw new PartFault('PART_SIZE_MISMATCH');
  request.setTimeout(SILENCE_MS, () => request.destroy(new PartFault('PART_CUT')));
  const part = await receiver.receivePart(place, request);
  response.json({ number: part.number, sizeBytes: part.sizeBytes, sha256: part.etag });
}

function answerFault(request: Request, response: Response, code: UploadFaultCode): void {
  const { status, next } = UPLOAD_FAULTS[code];
  let left = DRAIN_BYTES;
  const answer = () => {
    if (!response.headersSent) response.status(status).setHeader('Connection', 'close').json({ code, next });
  };
  if (request.complete) {
    answer();
    return;
  }
  // The line is cut: nobody hears an answer.
  if (request.destroyed) return;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
  request.once('end', answer);
  request.once('error', () => undefined);
}
