import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { loadWorld } from '../../server/demo/loadWorld.ts';
import { worldSchema } from '../../server/demo/world.ts';
import { openTestDatabase } from '../database.ts';
import { answerChecks } from './answerChecks.ts';
import { mayOpen } from './model.ts';
import { instantOf } from './modelTime.ts';

const text: unknown = JSON.parse(
  readFileSync(new URL('../../server/demo/demo-district.json', import.meta.url), 'utf8'),
);

describe('the dated answers of the demo district', async () => {
  const { database, close } = await openTestDatabase();
  afterAll(close);

  test('are given by every form of the rule', async () => {
    const { accessChecks } = await database.begin((tx) => loadWorld(tx, text));
    const answers = await answerChecks(database, accessChecks);
    expect(answers.filter(({ answered, expected }) => answered !== expected)).toEqual([]);
    expect(accessChecks.length).toBeGreaterThanOrEqual(113);
  });

  test('are given by the reference model', () => {
    const world = worldSchema.parse(text);
    for (const resource of world.resources) {
      for (const version of resource.versions) {
        for (const part of version.parts) part.id = `${version.id} ${part.part}`;
      }
    }
    const wrong = world.accessChecks.filter((check) => {
      const resource = world.resources.find((each) => each.id === check.resourceId);
      const partIds = check.part
        ? (resource?.versions ?? []).map((version) => `${version.id} ${check.part}`)
        : [null];
      const answered = partIds.some((partId) =>
        mayOpen(world, {
          personId: check.personId ?? null,
          action: check.action,
          at: instantOf(check.at),
          resourceId: check.resourceId,
          partId,
        }),
      );
      return answered !== check.allowed;
    });
    expect(wrong).toEqual([]);
  });
});
