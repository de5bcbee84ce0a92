import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Action } from '../../server/access/access.ts';
import { loadWorld } from '../../server/demo/loadWorld.ts';
import type { World } from '../../server/demo/world.ts';
import type { Database } from '../../storage/database/database.ts';
import { openTestDatabase } from '../database.ts';
import { askModel, compare, type Look, type ModelAnswers, randomLooks } from './compare.ts';
import { compareViewers } from './compareViewers.ts';
import { PLANTED_FAULTS, withFault } from './plantedFaults.ts';
import { Chance } from './random.ts';
import { randomWorld } from './randomWorld.ts';

const WORLDS = [13, 14, 24, 27, 29, 78, 110, 118];
/** Looks at whole answers are dear, looks at scopes alone are cheap. */
const LOOKS = 16;
const SCOPE_LOOKS = 500;
const ACTIONS: readonly Action[] = ['discover', 'preview', 'download'];

interface Ready {
  database: Database;
  world: World;
  looks: Look[];
  scopeLooks: Look[];
  answers: Map<Look, ModelAnswers>;
}

const worlds: Ready[] = [];
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  for (const seed of WORLDS) {
    const { database, close } = await openTestDatabase();
    closing.push(close);
    const world = randomWorld(seed);
    await database.begin((tx) => loadWorld(tx, world));
    const looks = randomLooks(world, new Chance(seed), LOOKS);
    const scopeLooks = randomLooks(world, new Chance(seed), SCOPE_LOOKS);
    worlds.push({ database, world, looks, scopeLooks, answers: new Map() });
  }
}, 300_000);
afterAll(() => Promise.all(closing.map((close) => close())));

describe('a fault planted into the SQL of the rule', () => {
  test.each(PLANTED_FAULTS)('is found by the model: $name', async (fault) => {
    const faulty = worlds.map((ready) => ({ ...ready, ...withFault(ready.database, fault) }));
    const places = () => faulty.reduce((sum, { planted }) => sum + planted(), 0);
    for (const { database, world, scopeLooks } of faulty) {
      if ((await compareViewers(database, world, scopeLooks)).length > 0) return;
      if (places() === 0) break;
    }
    for (const { database, world, looks: anybody, answers } of faulty) {
      const { who } = fault;
      const looks = who ? anybody.map((look) => ({ ...look, personId: who })) : anybody;
      const ask = (look: Look): ModelAnswers => {
        const known = answers.get(look) ?? askModel(world, look, ACTIONS, () => undefined);
        answers.set(look, known);
        return known;
      };
      for (let start = 0; start < looks.length; start += 4) {
        const some = looks.slice(start, start + 4);
        const { disagreements } = await compare(database, world, some, new Chance(1), ask, ACTIONS);
        if (disagreements.length > 0) return;
      }
    }
    expect.fail(
      places() === 0 ? 'The text to change is nowhere in the statements.' : 'No answer became another.',
    );
  });
});
