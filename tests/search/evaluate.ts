import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connectDatabase, type DatabaseAddress, inDatabase } from '../../storage/database/database.ts';
import { startEmbeddedDatabase } from '../../storage/database/embedded.ts';
import { migrate } from '../../storage/database/migrate.ts';
import { openSearchIndex } from '../../storage/search/open.ts';
import { readCorpus, readGrades, readQueries } from './collection.ts';
import { type StyleRow, summarise } from './measures.ts';
import { load, play } from './play.ts';

const USAGE = `npm run evaluate:search -- FOLDER [--corpus FILE] [--engine postgres|meilisearch] [--at-least 0.80] [--json FILE] [--queries]

Loads FOLDER/corpus.jsonl (or the corpus that --corpus names) into an index of its own, asks FOLDER/queries.jsonl,
and measures against FOLDER/qrels.tsv. Exit 1: nDCG@10 lies below --at-least.
With DATABASE_URL unset it starts a PostgreSQL of its own; Meilisearch is the one at MEILISEARCH_URL.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      corpus: { type: 'string' },
      engine: { type: 'string', default: 'postgres' },
      'at-least': { type: 'string', default: '0.80' },
      json: { type: 'string' },
      queries: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  const wanted = Number(values['at-least']);
  if (!folder || !['postgres', 'meilisearch'].includes(values.engine) || !(wanted >= 0 && wanted <= 1)) {
    console.error(USAGE);
    return 2;
  }
  const meilisearchUrl = values.engine === 'meilisearch' ? (process.env.MEILISEARCH_URL ?? null) : null;
  if (values.engine === 'meilisearch' && meilisearchUrl === null) {
    console.error(
      'Set MEILISEARCH_URL to the address of a Meilisearch server, such as http://127.0.0.1:7700.',
    );
    return 2;
  }
  const place = await openDatabase();
  try {
    const index = await openSearchIndex(place.database, {
      meilisearchUrl,
      meilisearchKey: process.env.MEILISEARCH_KEY ?? null,
      indexName: `evaluation-${randomUUID()}`,
    });
    const corpus = await readCorpus(values.corpus ?? join(folder, 'corpus.jsonl'));
    const started = performance.now();
    const lexicon = await load(index, corpus);
    const loaded = performance.now();
    const played = await play(index, lexicon, await readQueries(folder), await readGrades(folder));
    const asked = performance.now();
    await index.clear();
    await index.close();
    const rows = summarise(played.map(({ query, measured }) => ({ style: query.style, measured })));
    print(rows);
    const seconds = { load: (loaded - started) / 1000, queries: (asked - loaded) / 1000 };
    console.log(
      `${corpus.length} records loaded in ${seconds.load.toFixed(1)} s, ${played.length} queries in ${seconds.queries.toFixed(1)} s (${values.engine})`,
    );
    if (values.queries) {
      for (const { query, measured } of [...played].sort(
        (a, b) => (a.measured.ndcg ?? 1) - (b.measured.ndcg ?? 1),
      )) {
        console.log(`${(measured.ndcg ?? 1).toFixed(3)}  ${query.id}  ${query.style}  ${query.query}`);
      }
    }
    if (values.json) {
      writeFileSync(
        values.json,
        `${JSON.stringify({ engine: values.engine, records: corpus.length, seconds, styles: rows, queries: played.map(({ query, measured }) => ({ id: query.id, ...measured })) }, null, 2)}\n`,
      );
    }
    const reached = rows[0]?.ndcg ?? 0;
    if (reached < wanted)
      console.error(`nDCG@10 is ${reached.toFixed(3)}, wanted at least ${wanted.toFixed(3)}.`);
    return reached < wanted ? 1 : 0;
  } finally {
    await place.close();
  }
}

/** A database of the evaluation's own: on the server of DATABASE_URL, else on one started for it. */
async function openDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-evaluate-'));
  chmodSync(folder, 0o711);
  const url = process.env.DATABASE_URL;
  const server = url
    ? { owner: { url } satisfies DatabaseAddress, stop: async () => undefined }
    : await startEmbeddedDatabase(folder);
  const name = `evaluation_${randomUUID().replaceAll('-', '')}`;
  const admin = connectDatabase(server.owner, { connections: 1 });
  await admin`create database ${admin(name)}`;
  const database = connectDatabase(inDatabase(server.owner, name));
  await migrate(database);
  return {
    database,
    close: async () => {
      await database.end();
      await admin`drop database ${admin(name)}`;
      await admin.end();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function print(rows: readonly StyleRow[]): void {
  console.log(
    `${'style'.padEnd(22)}${'queries'.padStart(8)}${'nDCG@10'.padStart(9)}${'recall@50'.padStart(11)}${'MRR'.padStart(7)}`,
  );
  for (const row of rows) {
    console.log(
      `${row.style.padEnd(22)}${String(row.queries).padStart(8)}${row.ndcg.toFixed(3).padStart(9)}${row.recall.toFixed(3).padStart(11)}${row.mrr.toFixed(3).padStart(7)}`,
    );
  }
}

process.exitCode = await main();
