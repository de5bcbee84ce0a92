import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueue } from '../../server/jobs/queue.ts';
import { startWorker } from '../../server/jobs/worker.ts';
import { LAPSE_REVIEWS, lapseReviews } from '../../server/reviews/lapseReviews.ts';
import { openTestApplication, type TestApplication } from '../application.ts';

describe('a review that nobody decides', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await openTestApplication({ world: true });
  });
  afterAll(() => app.close());

  const runJob = async (key: string) => {
    const { database } = app.application;
    await enqueue(database, { kind: LAPSE_REVIEWS, key, payload: {} });
    const worker = await startWorker({
      database,
      logger: pino({ level: 'silent' }),
      handlers: { [LAPSE_REVIEWS]: lapseReviews(app.application) },
      concurrency: 1,
    });
    await expect
      .poll(
        async () => (await database<{ state: string }[]>`select state from job where key = ${key}`)[0]?.state,
        { timeout: 20_000 },
      )
      .toBe('done');
    await worker.stop();
  };
  const reviews = () =>
    app.application.database<{ state: string; reviewerId: string | null }[]>`
      select state, reviewer_id from review where version_id = 'res-institutions-v1' and level = 'group' order by created_at, id`;

  it('[E15] goes to somebody else when its reviewer lost the role, and what was opened closes', async () => {
    const { database } = app.application;
    const before = await app.as('person-qin-shuyi');
    await database`
      insert into appointment (id, person_id, role, place_id, starts_at)
      values ('app-second-reviewer', 'person-cao-mingyue', 'reviewer_group', 'group-primary', now() - interval '1 day'),
             ('app-second-reviewer-middle', 'person-cao-mingyue', 'reviewer_group', 'group-middle', now() - interval '1 day')`;
    const open = await before.graphql('{ version(id: "res-institutions-v1") { id } }');
    expect(open.data.version).toEqual({ id: 'res-institutions-v1' });
    await database`update appointment set ends_at = now() where person_id = 'person-qin-shuyi' and role = 'reviewer_group'`;
    await database`update appointment set ends_at = now() where person_id = 'person-qin-shuyi' and role = 'reviewer_district'`;
    await runJob('first');
    const rows = await reviews();
    expect(rows.map((row) => row.state)).toEqual(['lapsed', 'assigned']);
    expect(rows[1]?.reviewerId).not.toBe('person-qin-shuyi');
    expect((await before.graphql('{ version(id: "res-institutions-v1") { id } }')).data.version).toBeNull();
  });

  it('stays where it is when there is nobody else', async () => {
    const { database } = app.application;
    await database`update appointment set ends_at = now() where role = 'reviewer_group' and person_id <> 'person-cao-mingyue' and ends_at is null`;
    await database`update review set assigned_at = now() - interval '10 days' where version_id = 'res-institutions-v1' and state = 'assigned'`;
    await runJob('second');
    expect((await reviews()).filter((row) => row.state === 'assigned')).toHaveLength(1);
  });
});
