import { type Request, type Response, Router } from 'express';
import { ByteGate, type OpenPart } from '../access/byteGate.ts';
import type { Application } from '../context.ts';
import { recordUse } from '../events/recordUse.ts';
import { personOf } from '../people/session.ts';
import { answerAbsent } from './absent.ts';
import { BoundedCache } from './boundedCache.ts';
import { readByteAddress } from './byteAddress.ts';
import { attachmentNamed, passiveType } from './fileName.ts';
import { RenditionFinder } from './findRendition.ts';
import { ByteSender, type SendableObject } from './sendBytes.ts';

/** Who a session belongs to is asked again after this; a session that ended is refused within a second (ATK-039). */
const PERSON_MS = 1_000;

/**
 * `GET /bytes/parts/:partId/…`: pages, thumbnail, poster, waveform, subtitles (preview), `hls/…` (stream) and
 * `original` (download). Every request is decided by the byte gate before anything else of it is looked at;
 * forbidden, absent and malformed are one answer. Shared proxies keep nothing.
 */
export function bytesRouter(application: Application, gate = listeningGate(application)): Router {
  const sender = new ByteSender(application.objects);
  const persons = new BoundedCache<{ id: string | null }>({ maxWeight: 20_000, keepMs: PERSON_MS });
  const renditions = new RenditionFinder(application.database);

  const personAsking = async (request: Request): Promise<string | null> => {
    const key = `${request.headers.cookie ?? ''}\n${request.headers.authorization ?? ''}`;
    if (key === '\n') return null;
    return (await persons.get(key, async () => ({ id: await personOf(application, request) }))).id;
  };

  async function answer(request: Request, response: Response): Promise<void> {
    const address = readByteAddress(request.path);
    if (!address || (request.method !== 'GET' && request.method !== 'HEAD')) return answerAbsent(response);
    const personId = await personAsking(request);
    const part = await gate.open(personId, address.action, address.partId);
    if (!part?.sha256) return answerAbsent(response);
    const object = address.rendition
      ? await renditions.find(part.sha256, address.rendition)
      : await findOriginal(application, part, personId);
    if (object === null) return answerAbsent(response);
    if (!address.rendition && isFirstByte(request)) await recordDownload(application, personId, part);
    const mayGoOn = async () =>
      (await gate.open(await personAsking(request), address.action, address.partId)) !== null;
    await sender.send(request, response, object, mayGoOn);
  }

  const router = Router();
  router.use('/bytes/parts', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      application.logger.error({ err: error }, 'bytes could not be sent');
      if (response.headersSent) response.destroy();
      else
        response
          .status(503)
          .setHeader('Retry-After', '5')
          .setHeader('Cache-Control', 'private, no-store')
          .end();
    });
  });
  return router;
}

function listeningGate(application: Application): ByteGate {
  const gate = new ByteGate(application.database);
  gate
    .listen()
    .catch((error: unknown) =>
      application.logger.warn({ err: error }, 'the byte gate hears no changes; decisions last a second'),
    );
  return gate;
}

/**
 * The file as it was sent in; of a photo, for everybody but its authors, the one without the place it was taken at.
 */
async function findOriginal(
  application: Application,
  part: OpenPart,
  personId: string | null,
): Promise<SendableObject | null> {
  const [row] = await application.database<
    { objectKey: string; sizeBytes: number; mediaType: string | null }[]
  >`
    select coalesce(clean.object_key, stored_object.object_key) as object_key,
      coalesce(clean.size_bytes, stored_object.size_bytes) as size_bytes, clean.media_type
    from stored_object
    left join lateral (
      select object_key, size_bytes, media_type
      from rendition
      where rendition.sha256 = stored_object.sha256
        and kind = 'clean'
        and not exists (
          select 1 from resource_author where resource_id = ${part.resourceId} and person_id = ${personId})
      order by created_at desc, id desc
      limit 1
    ) as clean on true
    where stored_object.sha256 = ${part.sha256}`;
  return row
    ? {
        objectKey: row.objectKey,
        sizeBytes: row.sizeBytes,
        mediaType: passiveType(row.mediaType ?? part.mediaType),
        disposition: attachmentNamed(part.name),
      }
    : null;
}

/** A download by many ranges is one use. */
const isFirstByte = (request: Request): boolean =>
  request.method === 'GET' &&
  (request.headers.range === undefined || /^bytes=0-/.test(request.headers.range));

async function recordDownload(
  application: Application,
  personId: string | null,
  part: OpenPart,
): Promise<void> {
  if (personId === null) return;
  await recordUse(application.database, {
    kind: 'download',
    personId,
    resourceId: part.resourceId,
    versionId: part.versionId,
    partId: part.partId,
  });
}
