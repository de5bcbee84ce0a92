import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ByteGate } from '../../server/access/byteGate.ts';
import { documentTokens, viewerTokens } from '../../server/access/searchFilter.ts';
import { loadViewer } from '../../server/access/viewer.ts';
import { loadWorld } from '../../server/demo/loadWorld.ts';
import { openTestDatabase } from '../database.ts';

const day = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

/** One school with a teacher, one published film granted to the school; all dates lie around now. */
const smallWorld = () => ({
  district: { id: 'district-x', name: 'x' },
  schools: [{ id: 'school-a', name: 'a', stages: ['primary'] }],
  people: [
    { id: 'person-author', username: 'author' },
    { id: 'person-teacher', username: 'teacher' },
  ],
  appointments: [
    { id: 'app-1', personId: 'person-teacher', role: 'teacher', placeId: 'school-a', from: dayFromNow(-30) },
  ],
  resources: [
    {
      id: 'res-film',
      title: 'film',
      ownerId: 'school-a',
      authorIds: ['person-author'],
      versions: [
        {
          id: 'ver-film',
          number: 1,
          state: 'published',
          createdOn: dayFromNow(-20),
          submittedAt: `${dayFromNow(-19)}T00:00:00Z`,
          publishedAt: `${dayFromNow(-18)}T00:00:00Z`,
          parts: [{ id: 'part-film', part: 'video', name: 'film.mp4' }],
        },
      ],
    },
  ],
  grants: [
    {
      id: 'grant-film',
      resourceId: 'res-film',
      audience: { level: 'school', ids: ['school-a'], capacities: ['staff'] },
      permissions: ['discover', 'preview', 'stream'],
      from: dayFromNow(-18),
    },
  ],
});

describe('the byte gate', async () => {
  const { database, close } = await openTestDatabase();
  const gate = new ByteGate(database);
  beforeAll(async () => {
    await database.begin((tx) => loadWorld(tx, smallWorld()));
    await gate.listen();
  });
  afterAll(async () => {
    await gate.stop();
    await close();
  });

  /** Asks until the answer is as wanted; the notification needs a moment to arrive. */
  const settles = async (wanted: string | null): Promise<number> => {
    const started = performance.now();
    while (performance.now() - started < 5000) {
      const part = await gate.open('person-teacher', 'stream', 'part-film');
      if ((part?.partId ?? null) === wanted) return performance.now() - started;
      await new Promise((resolve) => setImmediate(resolve));
    }
    throw new Error(`The gate did not come to ${wanted}`);
  };

  test('opens a granted part, and answers null alike for what is not granted and what does not exist', async () => {
    expect(await gate.open('person-teacher', 'stream', 'part-film')).toEqual({
      partId: 'part-film',
      versionId: 'ver-film',
      resourceId: 'res-film',
      sha256: null,
      name: 'film.mp4',
      mediaType: null,
      kind: null,
    });
    expect(await gate.open('person-teacher', 'download', 'part-film')).toBeNull();
    expect(await gate.open(null, 'stream', 'part-film')).toBeNull();
    expect(await gate.open('person-teacher', 'stream', 'part-nowhere')).toBeNull();
  });

  test('keeps a decision, so that the next segment waits for nothing', async () => {
    await settles('part-film');
    expect(gate.open('person-teacher', 'stream', 'part-film')).not.toBeInstanceOf(Promise);
  });

  test('forgets it when a grant is revoked, and opens again with a new one', async () => {
    await settles('part-film');
    await database`update license_grant set revoked_at = now() where id = 'grant-film'`;
    const closed = await settles(null);
    expect(closed).toBeLessThan(1000);
    await database`update license_grant set revoked_at = null where id = 'grant-film'`;
    expect(await settles('part-film')).toBeLessThan(1000);
  });

  test('forgets it when an appointment ends', async () => {
    await settles('part-film');
    await database`update appointment set ends_at = now() where id = 'app-1'`;
    await settles(null);
    await database`update appointment set ends_at = null where id = 'app-1'`;
    await settles('part-film');
  });

  test('does not keep a decision beyond a dated end that nobody announces', async () => {
    await database`update license_grant set ends_at = now() + interval '300 milliseconds' where id = 'grant-film'`;
    await settles('part-film');
    await settles(null);
    const [after] = await database<{ late: boolean }[]>`
      select now() - ends_at < interval '900 milliseconds' as late from license_grant where id = 'grant-film'
    `;
    expect(after).toEqual({ late: true });
    await database`update license_grant set ends_at = null where id = 'grant-film'`;
    await settles('part-film');
  });
});

describe('a changed fact', async () => {
  const { database, close } = await openTestDatabase();
  beforeAll(() => database.begin((tx) => loadWorld(tx, smallWorld())));
  afterAll(close);

  test('of a published work asks for a new search document, a draft does not', async () => {
    await database`delete from outbox`;
    await database`update license_grant set revoked_at = now() where id = 'grant-film'`;
    await database`update part set progress = 0.5 where id = 'part-film'`;
    await database`insert into resource (id, owner_id) values ('res-draft', 'school-a')`;
    await database`insert into version (id, resource_id, number, state) values ('ver-draft', 'res-draft', 1, 'draft')`;
    const rows = await database<
      { topic: string; payload: unknown }[]
    >`select topic, payload from outbox order by id`;
    expect([...rows]).toEqual([{ topic: 'search', payload: { resourceId: 'res-film' } }]);
  });

  test('changes the tokens of its document, which say until when they hold', async () => {
    await database`update license_grant set revoked_at = null, ends_at = now() + interval '1 hour' where id = 'grant-film'`;
    const [document] = await documentTokens(database, ['res-film']);
    const [grant] = await database<
      { endsAt: Date }[]
    >`select ends_at from license_grant where id = 'grant-film'`;
    expect(document).toEqual({
      resourceId: 'res-film',
      tokens: [
        'author@person:person-author',
        'principal@owner:school-a',
        'inspection',
        'staff@school:school-a',
      ].sort(),
      textTokens: [
        'author@person:person-author',
        'principal@owner:school-a',
        'inspection',
        'staff@school:school-a',
      ].sort(),
      staffTokens: [],
      nextChangeAt: document?.nextChangeAt,
    });
    expect(new Date(document?.nextChangeAt ?? '')).toEqual(grant?.endsAt);
    const tokens = viewerTokens(await loadViewer(database, 'person-teacher'));
    expect(tokens).toContain('staff@school:school-a');
    expect(viewerTokens(await loadViewer(database, null))).toEqual(['anonymous@public']);
  });
});
