import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureSentence } from '../../server/media/failures.ts';
import { judge } from './judge.ts';
import { haveSamples, readManifest, SAMPLES } from './samples.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const present = haveSamples('formats');
const folder = `${SAMPLES}/formats`;
const only = process.env.KEYUAN_ONLY;

describe.runIf(present)('every format that teachers hand in ends in a state that they can read', () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openWorkshop();
  });
  afterAll(async () => {
    await workshop.close();
  });

  const entries = present
    ? readManifest(folder).filter((entry) => entry.path !== null && (!only || entry.path.includes(only)))
    : [];
  test.each(entries.map((entry) => [entry.path ?? '', entry] as const))(
    '%s',
    { timeout: 200_000 },
    async (path, entry) => {
      const version = await workshop.draft();
      await workshop.add(version, path.slice(path.lastIndexOf('/') + 1), readFileSync(`${folder}/${path}`));
      const parts = await workshop.settle(version);
      const judged = judge(parts, entry.expect);
      expect({ missed: judged.missed, outcome: judged.outcome, codes: judged.codes }).toMatchObject({
        missed: [],
      });
      for (const code of judged.codes) expect(failureSentence(code, 'zh-CN')).toMatch(/\p{Script=Han}{5}/u);
    },
  );
});
