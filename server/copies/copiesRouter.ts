import { type Request, type Response, Router } from 'express';
import { openParts } from '../access/access.ts';
import { loadViewer } from '../access/viewer.ts';
import type { Application } from '../context.ts';
import { answerAbsent } from '../gateway/absent.ts';
import { attachmentNamed } from '../gateway/fileName.ts';
import { ByteSender } from '../gateway/sendBytes.ts';
import { personOf } from '../people/session.ts';
import { fromBase32, readCopyId } from './number.ts';
import { findCopy } from './queries.ts';
import type { CopyFacts } from './rows.ts';

/**
 * `GET /copies/:id`: the bytes of a copy, for the person who took it and only while that person may still download
 * the work: from the instant a grant ends no new byte goes out (INV-03). Absent and forbidden are one answer.
 *
 * `GET /v/:id/:signature`: the short address in QR codes; leads to the verification page of this installation.
 */
export function copiesRouter(application: Application): Router {
  const sender = new ByteSender(application.objects);

  async function findOwn(request: Request, id: string): Promise<CopyFacts | null> {
    const personId = await personOf(application, request);
    const copyId = readCopyId(id);
    if (!personId || !copyId) return null;
    const copy = await findCopy(application.database, copyId);
    if (copy?.personId !== personId || copy.state !== 'ready' || !copy.objectKey) return null;
    return (await mayStillTake(application, copy)) ? copy : null;
  }

  async function answer(request: Request, response: Response): Promise<void> {
    const id = String(request.params.id);
    const copy = await findOwn(request, id);
    if (!copy?.objectKey || copy.sizeBytes === null) return answerAbsent(response);
    if (isFirstByte(request))
      await application.database`
        insert into audit_entry (actor_id, action, subject_id)
        values (${copy.personId}, 'copy_sent', ${copy.id})`;
    await sender.send(
      request,
      response,
      {
        objectKey: copy.objectKey,
        sizeBytes: copy.sizeBytes,
        mediaType: copy.mediaType,
        disposition: attachmentNamed(copy.fileName),
      },
      async () => (await findOwn(request, id)) !== null,
    );
  }

  const router = Router();
  router.get('/copies/:id', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      application.logger.error({ err: error }, 'a copy could not be sent');
      if (response.headersSent) response.destroy();
      else
        response
          .status(503)
          .setHeader('Retry-After', '5')
          .setHeader('Cache-Control', 'private, no-store')
          .end();
    });
  });
  router.get('/v/:id/:signature', (request, response) => {
    const id = readCopyId(request.params.id);
    const signature = request.params.signature.toUpperCase();
    // Both are of a closed alphabet before they are repeated: this leads nowhere else (ATK-130).
    const isOurs = id !== null && signature.length <= 120 && fromBase32(signature) !== null;
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(302, isOurs ? `/verify/${id}?s=${encodeURIComponent(signature)}` : '/verify');
  });
  return router;
}

const isFirstByte = (request: Request): boolean => {
  const range = request.headers.range;
  return request.method === 'GET' && (range === undefined || /^bytes=0-/.test(range));
};

/** The holder may download now what the copy was taken of. */
export async function mayStillTake(
  application: Pick<Application, 'database'>,
  copy: CopyFacts,
): Promise<boolean> {
  const { database } = application;
  const viewer = await loadViewer(database, copy.personId);
  const [open] = await database`
    select 1
    from part
    where part.version_id = ${copy.versionId}
      and (${copy.partId}::text is null or part.id = ${copy.partId})
      and ${openParts(database, viewer, 'download')}
    limit 1`;
  return open !== undefined;
}
