import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { loadViewer } from '../../server/access/viewer.ts';
import { createHttp } from '../../server/application.ts';
import { readConfiguration } from '../../server/configuration.ts';
import type { Application } from '../../server/context.ts';
import { loadWorld } from '../../server/demo/loadWorld.ts';
import { hashToken } from '../../server/people/session.ts';
import { indexAccess } from '../../server/search/access.ts';
import { candidateQuery } from '../../server/search/candidates.ts';
import { WINDOW } from '../../server/search/find.ts';
import type { Lexicon } from '../../server/search/lexicon.ts';
import { refreshLexicon } from '../../server/search/lexicons.ts';
import { rebuild } from '../../server/search/rebuilding.ts';
import { PAGE_FACETS } from '../../server/search/search.ts';
import { understand } from '../../server/search/understanding/understand.ts';
import { connectDatabase, inDatabase } from '../../storage/database/database.ts';
import { startEmbeddedDatabase } from '../../storage/database/embedded.ts';
import { migrate } from '../../storage/database/migrate.ts';
import { openObjectStore } from '../../storage/objects/open.ts';
import type { IndexAccess } from '../../storage/search/index.ts';
import { openSearchIndex } from '../../storage/search/open.ts';
import type { BenchRow } from './row.ts';
import { insertRecords } from './searchRecords.ts';

/** Fewer records for a quick look: KEYUAN_BENCH_RECORDS=5000. */
const RECORDS = Number(process.env.KEYUAN_BENCH_RECORDS ?? 100_000);
const ROUNDS = 5;
/** A teacher of a member school of the demo's primary group. */
const TEACHER = 'person-zheng-keyi';

const QUERIES: Record<string, string[]> = {
  'one word': [
    '分数',
    '周长',
    '声音',
    '折纸',
    '湿地',
    '古诗',
    '认识',
    'fenshu',
    '角的度量',
    '加法',
    '种子',
    '观察',
  ],
  'two words': [
    '分数 课件',
    '周长 练习',
    '三年级 数学',
    '声音 教案',
    '湿地 候鸟',
    '人教版 分数',
    '折纸 平均分',
    '古诗 朗读',
    '测量 试卷',
    '加法 微课',
    '观察 昆虫',
    '节气 剪纸',
  ],
};

const SEARCH = `query ($query: String!) {
  search(query: $query, first: 20) {
    totalCount
    edges { cursor node { id version { title subject grades type } } }
    pageInfo { hasNextPage endCursor }
    facets { facet values { code count label { zh } } }
  }
}`;

/** Search through GraphQL over HTTP as a member teacher, with facets, beside the engine's statements and row fetch alone. */
export async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-bench-search-'));
  chmodSync(folder, 0o711);
  mkdirSync(join(folder, 'database'), { mode: 0o711 });
  const postgres = await startEmbeddedDatabase(join(folder, 'database'));
  const admin = connectDatabase(postgres.owner, { connections: 1 });
  await admin`create database bench_search`;
  await admin.end();
  const database = connectDatabase(inDatabase(postgres.owner, 'bench_search'));
  try {
    await migrate(database);
    const world: unknown = JSON.parse(
      readFileSync(new URL('../../server/demo/demo-district.json', import.meta.url), 'utf8'),
    );
    await database.begin((tx) => loadWorld(tx, world));
    await database`insert into account (person_id, username) select id, id from person on conflict do nothing`;
    await insertRecords(database, RECORDS);
    const configuration = readConfiguration({ KEYUAN_DATA: folder, PORT: '0' });
    const objects = await openObjectStore(configuration);
    const search = await openSearchIndex(database, { meilisearchUrl: null });
    const application: Application = {
      configuration,
      database,
      objects,
      search,
      logger: pino({ level: 'silent' }),
    };
    const started = performance.now();
    await rebuild(database, search);
    const seconds = (performance.now() - started) / 1000;
    await database`vacuum analyze search_document`;
    const lexicon = await refreshLexicon(database);
    const access = await indexAccess(database, await loadViewer(database, TEACHER));
    const client = await openClient(application);
    const rows: BenchRow[] = [
      {
        figure: `search index rebuilt, ${RECORDS} records`,
        ours: seconds,
        peer: null,
        peerName: 'none',
        unit: 's',
        ratio: null,
        note: 'reading, access tokens, learning of names and words, analysis and writing, while the old index answers',
      },
    ];
    for (const [name, queries] of Object.entries(QUERIES))
      rows.push(...(await compare(name, queries, client, application, access, lexicon)));
    client.close();
    return rows;
  } finally {
    await database.end();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface HttpClient {
  ask(query: string): Promise<void>;
  close(): void;
}

async function openClient(application: Application): Promise<HttpClient> {
  const token = randomBytes(32).toString('base64url');
  await application.database`
    insert into session (token_hash, person_id, csrf_token, expires_at)
    values (${hashToken(token)}, ${TEACHER}, 'x', now() + interval '1 hour')`;
  const server = createServer();
  server.on('request', await createHttp(application));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const headers = { 'content-type': 'application/json', cookie: `keyuan=${token}` };
  return {
    ask: async (query) => {
      const response = await fetch(address, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: SEARCH, variables: { query } }),
      });
      const text = await response.text();
      if (!response.ok || text.includes('"errors"'))
        throw new Error(`The search failed: ${text.slice(0, 300)}`);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function compare(
  name: string,
  queries: readonly string[],
  client: HttpClient,
  { search }: Application,
  access: IndexAccess,
  lexicon: Lexicon,
): Promise<BenchRow[]> {
  const bare = async (query: string) => {
    await search.query({
      ...candidateQuery(understand(query, lexicon), lexicon),
      filter: {},
      access,
      facets: PAGE_FACETS,
      order: 'relevance',
      offset: 0,
      limit: WINDOW,
    });
  };
  for (const query of queries) {
    await client.ask(query);
    await bare(query);
  }
  const ours: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of queries) {
      ours.push(await timed(() => client.ask(query)));
      peers.push(await timed(() => bare(query)));
    }
  }
  return [50, 95].map((share) => {
    const own = percentile(ours, share);
    const peer = percentile(peers, share);
    return {
      figure: `search, ${name}, ${RECORDS} records, p${share}`,
      ours: own,
      peer,
      peerName: 'engine statements and row fetch',
      unit: 'ms',
      ratio: peer / own,
      note: `${ours.length} requests in turn over HTTP, 20 hits and ${PAGE_FACETS.length} facets; ours adds session, viewer, understanding, ranking of ${WINDOW}, the access rule on each hit, GraphQL`,
    };
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * share) / 100) - 1)] ?? 0;
}
