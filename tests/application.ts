import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createHttp } from '../server/application.ts';
import { readConfiguration } from '../server/configuration.ts';
import type { Application } from '../server/context.ts';
import { loadWorld } from '../server/demo/loadWorld.ts';
import { hashToken } from '../server/people/session.ts';
import { openObjectStore } from '../storage/objects/open.ts';
import { PostgresSearchIndex } from '../storage/search/postgres/postgres.ts';
import { openTestDatabase } from './database.ts';

const DEMO = new URL('../server/demo/demo-district.json', import.meta.url);

/** What a GraphQL request answered. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the answer's shape as it was asked
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** Somebody with a session, or nobody. */
export interface Client {
  graphql(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  headers: Record<string, string>;
}

export interface TestApplication {
  application: Application;
  url: string;
  /** Every SQL statement sent so far. */
  statements: string[];
  /** A session of this person's, as after signing in; null: nobody. */
  as(personId: string | null, locale?: string): Promise<Client>;
  close(): Promise<void>;
}

/**
 * The whole application over HTTP on a free port: a fresh database, a folder store, the real routers. With `world`
 * the demo district's facts are loaded (parts without bytes).
 */
export async function openTestApplication(
  options: { world?: boolean | object } = {},
): Promise<TestApplication> {
  const statements: string[] = [];
  const opened = await openTestDatabase((statement) => statements.push(statement));
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-test-data-'));
  const configuration = readConfiguration({ KEYUAN_DATA: folder, PORT: '0', KEYUAN_INTROSPECTION: 'on' });
  const objects = await openObjectStore(configuration);
  const search = new PostgresSearchIndex(opened.database);
  const logger = pino({ level: process.env.KEYUAN_TEST_LOG ?? 'silent' });
  const application: Application = { configuration, database: opened.database, objects, search, logger };
  if (options.world) {
    const world = typeof options.world === 'object' ? options.world : JSON.parse(readFileSync(DEMO, 'utf8'));
    await opened.database.begin((tx) => loadWorld(tx, world));
    await opened.database`
      insert into account (person_id, username)
      select id, id from person
      on conflict do nothing`;
  }
  const server = createServer();
  server.on('request', await createHttp(application));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const as = async (personId: string | null, locale = 'zh-CN'): Promise<Client> => {
    const headers: Record<string, string> = { 'x-keyuan-locale': locale };
    if (personId) {
      const token = randomBytes(32).toString('base64url');
      const csrf = randomBytes(32).toString('base64url');
      await opened.database`
        insert into session (token_hash, person_id, csrf_token, expires_at)
        values (${hashToken(token)}, ${personId}, ${csrf}, now() + interval '1 hour')`;
      headers.cookie = `keyuan=${token}`;
      headers['x-keyuan-csrf'] = csrf;
    }
    return {
      headers,
      fetch: (path, init = {}) => fetch(url + path, { ...init, headers: { ...headers, ...init.headers } }),
      graphql: async (query, variables = {}, more = {}) => {
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers, ...more },
          body: JSON.stringify({ query, variables }),
        });
        return response.json() as Promise<Answer>;
      },
    };
  };
  return {
    application,
    url,
    statements,
    as,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await search.close();
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
