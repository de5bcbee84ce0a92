import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createHttp } from '../../server/application.ts';
import { readConfiguration } from '../../server/configuration.ts';
import type { Application } from '../../server/context.ts';
import { connectDatabase, type Database, type DatabaseAddress } from '../../storage/database/database.ts';
import { openObjectStore } from '../../storage/objects/open.ts';
import { PostgresSearchIndex } from '../../storage/search/postgres/postgres.ts';

/** Two teachers of one school, each with a draft, and the tokens of their sessions. */
export async function enrolTeachers(database: Database): Promise<void> {
  await database`insert into district (id, name) values ('district-1', ${database.json({ zh: '宁河区' })})`;
  await database`
    insert into school (id, district_id, name, stages)
    values ('school-1', 'district-1', ${database.json({ zh: '芦台一小' })}, '{primary}')`;
  for (const name of ['wu', 'li']) {
    await database`
      insert into person (id, display_name, capacity) values (${`person-${name}`}, ${database.json({ zh: name })}, 'staff')`;
    await database`insert into account (person_id, username) values (${`person-${name}`}, ${name})`;
    await database`
      insert into session (token_hash, person_id, csrf_token, expires_at)
      values (${createHash('sha256').update(`session-of-${name}`).digest()}, ${`person-${name}`}, ${`csrf-${name}`},
        now() + interval '1 day')`;
    await database`insert into resource (id, owner_id, created_by) values (${`res-${name}`}, 'school-1', ${`person-${name}`})`;
    await database`insert into resource_author (resource_id, person_id) values (${`res-${name}`}, ${`person-${name}`})`;
    await database`insert into version (id, resource_id, number, state) values (${`ver-${name}`}, ${`res-${name}`}, 1, 'draft')`;
  }
}

/** A whole server on a data folder and a database: GraphQL, the gateway for parts, the folder store. */
export async function openServer(
  address: DatabaseAddress,
  dataFolder: string,
  environment: Record<string, string> = {},
): Promise<{ application: Application; origin: string; close(): Promise<void> }> {
  const database = connectDatabase(address);
  const configuration = readConfiguration({
    KEYUAN_DATA: dataFolder,
    KEYUAN_LOG_LEVEL: 'error',
    ...environment,
  });
  const objects = await openObjectStore(configuration);
  const search = new PostgresSearchIndex(database);
  const application: Application = {
    configuration,
    database,
    objects,
    search,
    logger: pino({ level: 'error' }),
  };
  const server = createServer(await createHttp(application));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    application,
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await objects.close();
      await search.close();
      await database.end();
    },
  };
}

/** A folder that goes with the test. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'keyuan-uploads-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** Larger than two parts of 5 MiB, so that parts matter. */
export const film = (): Buffer => randomBytes(11 * 1024 * 1024 + 7);
