import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadWorld } from '../../server/demo/loadWorld.ts';
import {
  connectDatabase,
  type Database,
  type DatabaseAddress,
  inDatabase,
} from '../../storage/database/database.ts';
import { startEmbeddedDatabase } from '../../storage/database/embedded.ts';
import { migrate } from '../../storage/database/migrate.ts';
import { answerChecks } from './answerChecks.ts';

/**
 * Plays the dated expected answers (`accessChecks`) of any world of the demo district's form through all four forms
 * of the access rule: npm run evaluate:access -- WORLD.json [--json FILE]
 *
 * Exit code 0: every form gives every expected answer; 1: one does not; 2: the world could not be read or loaded.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!file) {
    console.error('Which world? Use: npm run evaluate:access -- WORLD.json [--json FILE]');
    return 2;
  }
  const world: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const { database, close } = await emptyDatabase();
  try {
    const { accessChecks } = await database.begin((tx) => loadWorld(tx, world));
    const answers = await answerChecks(database, accessChecks);
    const disagreements = answers.filter((answer) => answer.answered !== answer.expected);
    for (const { check, form, answered, expected } of disagreements) {
      console.log(
        `${check.id} ${form}: ${answered ? 'yes' : 'no'} instead of ${expected ? 'yes' : 'no'}; ` +
          `${check.personId ?? 'a visitor'} ${check.action} ${check.resourceId}` +
          `${check.part ? ` part ${check.part}` : ''} at ${check.at}${check.why ? ` (${check.why})` : ''}`,
      );
    }
    const failed = new Set(disagreements.map(({ check }) => check.id));
    console.log(
      `${accessChecks.length - failed.size} of ${accessChecks.length} checks agree, ` +
        `${answers.length - disagreements.length} of ${answers.length} answers in the forms boolean, sql, search, bytes.`,
    );
    if (values.json) {
      const answersOf = Map.groupBy(answers, ({ check }) => check.id);
      const report = {
        world: file,
        checks: accessChecks.length,
        agreeing: accessChecks.length - failed.size,
        answers: answers.length,
        disagreements: disagreements.map(({ check, form, answered, expected }) => ({
          check,
          form,
          answered,
          expected,
        })),
        results: accessChecks.map((check) => ({
          id: check.id,
          expected: check.allowed,
          ...Object.fromEntries(
            (answersOf.get(check.id) ?? []).map(({ form, answered }) => [form, answered]),
          ),
        })),
      };
      writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
    }
    return disagreements.length === 0 ? 0 : 1;
  } finally {
    await close();
  }
}

/** A migrated database of this run's own: on the server of DATABASE_URL, or embedded in a folder that is removed. */
async function emptyDatabase(): Promise<{ database: Database; close(): Promise<void> }> {
  const url = process.env.DATABASE_URL;
  if (url) return scratchDatabase({ url }, async () => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-access-'));
  // As root PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  const server = await startEmbeddedDatabase(folder);
  return scratchDatabase(server.owner, async () => {
    await server.stop();
    rmSync(server.home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });
}

async function scratchDatabase(server: DatabaseAddress, stop: () => Promise<void>) {
  const name = `keyuan_access_${randomUUID().replaceAll('-', '')}`;
  const admin = connectDatabase(server, { connections: 1 });
  await admin`create database ${admin(name)}`;
  const database = connectDatabase(inDatabase(server, name), { name: 'keyuan evaluate access' });
  await migrate(database);
  return {
    database,
    close: async () => {
      await database.end();
      await admin`drop database ${admin(name)}`;
      await admin.end();
      await stop();
    },
  };
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});
