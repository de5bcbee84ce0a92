import { Router } from 'express';
import { openParts, openVersions } from '../access/access.ts';
import { loadViewer } from '../access/viewer.ts';
import type { Application } from '../context.ts';
import { personOf } from '../people/session.ts';

/** Sent by whoever changes the state of a part; the message is the version's id. */
export const PROGRESS_CHANNEL = 'progress_changed';

/** A comment line keeps proxies from closing a silent stream. */
const HEARTBEAT_MS = 20_000;

interface ProgressRow {
  id: string;
  state: string;
  progress: number;
}

/**
 * `GET /progress/versions/:id`: server-sent events with the state of each part that the viewer may see, whenever one
 * changes. One LISTEN serves every open stream; access is decided again at every message.
 */
export async function progressRouter(application: Application): Promise<Router> {
  const { database } = application;
  const listeners = new Map<string, Set<() => void>>();
  await database.listen(PROGRESS_CHANNEL, (versionId) => {
    for (const send of listeners.get(versionId) ?? []) send();
  });
  const router = Router();
  router.get('/progress/versions/:id', async (request, response) => {
    const versionId = request.params.id;
    const personId = await personOf(application, request);
    const read = async (): Promise<ProgressRow[] | null> => {
      const viewer = await loadViewer(database, personId);
      const [open] =
        await database`select 1 from version where id = ${versionId} and ${openVersions(database, viewer, 'discover')}`;
      if (!open) return null;
      const rows = await database<ProgressRow[]>`
        select id, state, progress
        from part
        where version_id = ${versionId}
          and ${openParts(database, viewer, 'discover')}
        order by position, name`;
      return [...rows];
    };
    const first = await read();
    if (!first) {
      response
        .status(404)
        .json({ errors: [{ message: 'Not found.', extensions: { code: 'RESOURCE_NOT_FOUND' } }] });
      return;
    }
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    let last = '';
    const write = (rows: ProgressRow[]) => {
      const text = JSON.stringify(rows);
      if (text === last) return;
      last = text;
      response.write(`event: parts\ndata: ${text}\n\n`);
    };
    write(first);
    // Messages that arrive while one is being read are answered by one more reading.
    let reading = false;
    let again = false;
    const send = async () => {
      if (reading) {
        again = true;
        return;
      }
      reading = true;
      try {
        do {
          again = false;
          const rows = await read();
          if (!rows) response.end();
          else write(rows);
        } while (again);
      } catch (error) {
        application.logger.error({ err: error }, 'progress could not be read');
        response.end();
      } finally {
        reading = false;
      }
    };
    const listener = () => void send();
    const set = listeners.get(versionId) ?? new Set();
    set.add(listener);
    listeners.set(versionId, set);
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    response.on('close', () => {
      clearInterval(heartbeat);
      set.delete(listener);
      if (set.size === 0) listeners.delete(versionId);
    });
  });
  return router;
}
