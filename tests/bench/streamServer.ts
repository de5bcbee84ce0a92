// The gateway in a process of its own, over a folder of segments: DATABASE_ADDRESS DATA_FOLDER on the command line.
import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import pino from 'pino';
import { readConfiguration } from '../../server/configuration.ts';
import type { Application } from '../../server/context.ts';
import demo from '../../server/demo/demo-district.json' with { type: 'json' };
import { loadWorld } from '../../server/demo/loadWorld.ts';
import { bytesRouter } from '../../server/gateway/bytes.ts';
import { hashToken } from '../../server/people/session.ts';
import { connectDatabase } from '../../storage/database/database.ts';
import { openFolderStore } from '../../storage/objects/folder.ts';

/** A class that watches: pupils of the demo who may stream the demo lesson, each signed in on several devices. */
const SESSIONS = 200;
const SEGMENT_BYTES = 1_000_000;

const [address = '', folder = '', count = '0'] = process.argv.slice(2);
const database = connectDatabase(JSON.parse(address));
const objects = await openFolderStore(folder);
const application = {
  configuration: readConfiguration({ KEYUAN_DATA: folder }),
  database,
  objects,
  logger: pino({ level: 'silent' }),
} as unknown as Application;

await database.begin((tx) => loadWorld(tx, demo as never));
await database`insert into account (person_id, username) select id, id from person on conflict do nothing`;
const [part] = await database<{ id: string }[]>`
  select part.id from part join version on version.id = part.version_id
  where version.resource_id = 'res-angle' and role in ('video', 'micro_video')`;
const partId = part?.id ?? '';
const sha256 = createHash('sha256').update(partId).digest('hex');
await database`insert into stored_object (sha256, object_key, size_bytes) values (${sha256}, 'file/none', 1)`;
await database`update part set sha256 = ${sha256} where id = ${partId}`;
// The demo's grants have dates of their own; here they run whatever day it is.
await database`update license_grant set starts_at = now() - interval '1 day', ends_at = null where resource_id = 'res-angle'`;
for (let index = 0; index < Number(count); index += 1) {
  const key = `rendition/segment-${index}`;
  await objects.put(key, randomBytes(SEGMENT_BYTES), 'video/mp4');
  await database`
    insert into rendition (id, sha256, kind, name, position, maker, object_key, media_type, size_bytes)
    values (${key}, ${sha256}, 'hls', ${`480p/seg-${String(index).padStart(5, '0')}.m4s`}, ${index}, 'bench', ${key}, 'video/mp4', ${SEGMENT_BYTES})`;
}
const cookies: string[] = [];
for (let index = 0; index < SESSIONS; index += 1) {
  const token = randomBytes(32).toString('base64url');
  await database`
    insert into session (token_hash, person_id, csrf_token, expires_at)
    values (${hashToken(token)}, ${index % 2 ? 'person-yan-qing' : 'person-ye-lan'}, 'x', now() + interval '1 hour')`;
  cookies.push(`keyuan=${token}`);
}

const app = express();
app.disable('x-powered-by');
app.use(bytesRouter(application));
const server = createServer(app).listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ port, partId, cookies })}\n`);
});
// Longer than a starved machine may let a player wait: a line closed in between would count as a failure.
server.keepAliveTimeout = 65_000;
process.stdin.on('end', () => process.exit(0)).resume();
