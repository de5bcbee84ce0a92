import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadWorld } from '../../server/demo/loadWorld.ts';
import { answerChecks } from './answerChecks.ts';
import { scratchDatabase } from './scratchDatabase.ts';

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
  const { database, close } = await scratchDatabase();
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

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});
