import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { sweepTemporaryFolders } from '../../server/media/child/sweepFolders.ts';
import { haveSamples, SAMPLES } from './samples.ts';
import { openWorkshop } from './workshop.ts';

test.runIf(haveSamples('formats'))(
  'a worker killed in the middle of a book is replaced, and the job finishes',
  { timeout: 240_000 },
  async () => {
    const workshop = await openWorkshop({
      worker: false,
      timing: { leaseSeconds: 3, heartbeatSeconds: 1, pollSeconds: 0.5 },
    });
    const version = await workshop.draft();
    await workshop.add(version, '几何.pdf', readFileSync(`${SAMPLES}/formats/pdf/geotopo-book.pdf`));
    const { database, configuration } = workshop.application;
    const address = JSON.stringify(workshop.address);
    const victim = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        'tests/media/ingestWorker.ts',
        address,
        configuration.dataFolder,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const deadline = Date.now() + 120_000;
    for (;;) {
      const [row] = await database<
        { drawn: number }[]
      >`select count(*)::int as drawn from rendition where kind = 'page'`;
      if ((row?.drawn ?? 0) >= 3) break;
      if (Date.now() > deadline) throw new Error('the first worker drew nothing');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const gone = once(victim, 'exit');
    victim.kill('SIGKILL');
    await gone;
    await workshop.startWorker();
    const [part] = await workshop.settle(version, 120);
    expect(part).toMatchObject({ state: 'ready', pages: 117, failureCode: null });
    const [twice] = await database<{ doubled: number }[]>`
    select count(*)::int as doubled from (select 1 from rendition where kind = 'page' group by sha256, name having count(*) > 1) as double`;
    expect(twice?.doubled).toBe(0);
    // What the killed one left in the temporary folder goes at the next start.
    await sweepTemporaryFolders();
    expect(
      readdirSync(tmpdir()).filter((name) => new RegExp(`^keyuan-(work|child)-${victim.pid}-`).test(name)),
    ).toEqual([]);
    await workshop.close();
  },
);
