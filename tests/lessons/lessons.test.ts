import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, openTestApplication, type TestApplication } from '../application.ts';

let running: TestApplication;
let pupil: Client;
let guardian: Client;
let teacher: Client;
let outsider: Client;
let filmPart: string;

const LEARNING = `query {
  learning {
    lessons { id version { title } film { part { id } progress { positionSeconds completed } } assignedBy { displayName { zh } } classes { name } }
    open { version { title } part { id } }
    finished { version { title } }
    watchedTodaySeconds
  }
}`;
const SAVE = `mutation ($input: SavePlaybackInput!) {
  savePlayback(input: $input) { progress { positionSeconds watchedSeconds completed } refusals { code field } }
}`;
const ASSIGN = `mutation ($input: AssignVersionInput!) {
  assignVersion(input: $input) { lesson { id classes { name } startsAt endsAt pupils { person { id } completed } } refusals { code field message } }
}`;

beforeAll(async () => {
  running = await openTestApplication({ world: true });
  pupil = await running.as('person-yan-qing');
  guardian = await running.as('person-yan-guodong');
  teacher = await running.as('person-zheng-keyi');
  outsider = await running.as('person-kong-fanxing');
  const { database } = running.application;
  const [part] = await database<{ id: string }[]>`
    select part.id from part join version on version.id = part.version_id
    where version.resource_id = 'res-angle' and role = 'video'`;
  filmPart = part?.id ?? '';
  await database`update part set facts = '{"durationMs": 1560000}' where id = ${filmPart}`;
  // What the demo's pupils watched before is told by the demo's own events.
  await database`update playback_progress set reported_seconds = watched_seconds`;
  // The demo lesson runs from 2026-11-20 to 2026-11-30; here it runs now, whatever day the test is played.
  await database`update lesson set starts_at = now() - interval '4 days', ends_at = now() + interval '6 days' where id = 'lesson-angle'`;
});
afterAll(() => running.close());

const save = async (client: Client, input: Record<string, unknown>) =>
  (
    await client.graphql(SAVE, {
      input: { partId: filmPart, watchedSeconds: 0, positionSeconds: 0, ...input },
    })
  ).data.savePlayback;
const moveClock = (seconds: number) =>
  running.application
    .database`update playback_progress set updated_at = updated_at - ${seconds} * interval '1 second' where part_id = ${filmPart}`;
const uses = () => running.application.database`
  select kind, seconds, school_id from usage_event where person_id = 'person-yan-qing' and part_id = ${filmPart} and at > now() - interval '1 hour' order by id`;

test('a pupil finds what is set for the class, where it was left, and what else is open', async () => {
  const { data } = await pupil.graphql(LEARNING);
  expect(data.learning.lessons).toEqual([
    {
      id: 'lesson-angle',
      version: { title: '角的度量' },
      film: { part: { id: filmPart }, progress: { positionSeconds: 751, completed: false } },
      assignedBy: { displayName: { zh: '郑可意' } },
      classes: [{ name: expect.stringContaining('班') }],
    },
  ]);
  expect(data.learning.open.map((film: { version: { title: string } }) => film.version.title)).not.toContain(
    '角的度量',
  );
});

test('a guardian sees what the child has been set, and where the child stopped', async () => {
  const { data } = await guardian.graphql(LEARNING);
  expect(data.learning.lessons[0]).toMatchObject({
    id: 'lesson-angle',
    film: { progress: { positionSeconds: 751 } },
  });
});

test('whom a lesson does not concern finds none', async () => {
  const ask = `{ lesson(id: "lesson-angle") { id } film(id: "res-angle") { part { id } } node(id: "lesson-angle") { id } }`;
  expect((await outsider.graphql(ask)).data).toEqual({ lesson: null, film: null, node: null });
  expect((await outsider.graphql(LEARNING)).data.learning.lessons).toEqual([]);
  const film = await pupil.graphql(`{ film(id: "res-angle") { part { id } lesson { id } } }`);
  expect(film.data.film).toEqual({ part: { id: filmPart }, lesson: { id: 'lesson-angle' } });
});

test('another device goes on where the last one said, and each minute played is evidence once', async () => {
  const start = await save(pupil, { positionSeconds: 760, watchedSeconds: 9, starting: true });
  expect(start).toEqual({
    progress: { positionSeconds: 760, watchedSeconds: 769, completed: false },
    refusals: [],
  });
  await moveClock(60);
  await save(pupil, { positionSeconds: 820, watchedSeconds: 60 });
  const other = await running.as('person-yan-qing');
  expect((await other.graphql(LEARNING)).data.learning.lessons[0].film.progress.positionSeconds).toBe(820);
  expect(await uses()).toEqual([
    { kind: 'stream_start', seconds: 0, schoolId: 'school-weian' },
    { kind: 'stream_progress', seconds: 69, schoolId: 'school-weian' },
  ]);
  // Going back is the latest word too.
  expect((await save(other, { positionSeconds: 30 })).progress.positionSeconds).toBe(30);
});

test('nobody plays faster than the clock', async () => {
  const before = (await save(pupil, { positionSeconds: 40 })).progress.watchedSeconds;
  const after = (await save(pupil, { positionSeconds: 900, watchedSeconds: 860 })).progress.watchedSeconds;
  expect(after - before).toBeLessThan(10);
});

test('reaching the end of what was played finishes it, and it moves to what is finished', async () => {
  expect((await save(pupil, { positionSeconds: 1558, watchedSeconds: 3 })).progress.completed).toBe(true);
  const { data } = await pupil.graphql(LEARNING);
  expect(data.learning.lessons).toEqual([]);
  expect(data.learning.finished.map((film: { version: { title: string } }) => film.version.title)).toContain(
    '角的度量',
  );
  expect(data.learning.watchedTodaySeconds).toBeGreaterThan(60);
  const seen = await teacher.graphql(`{ lesson(id: "lesson-angle") { pupils { person { id } completed } } }`);
  expect(seen.data.lesson.pupils).toEqual(
    expect.arrayContaining([{ person: { id: 'person-yan-qing' }, completed: true }]),
  );
  expect(
    (await pupil.graphql(`{ lesson(id: "lesson-angle") { pupils { completed } } }`)).data.lesson.pupils,
  ).toEqual([]);
});

test('jumping to the end finishes nothing', async () => {
  await running.application.database`delete from playback_progress where part_id = ${filmPart}`;
  expect((await save(pupil, { positionSeconds: 1560, watchedSeconds: 2 })).progress.completed).toBe(false);
});

test('what may not be streamed cannot be played, and what is no number is refused', async () => {
  expect(await save(outsider, { positionSeconds: 3 })).toEqual({
    progress: null,
    refusals: [{ code: 'RESOURCE_NOT_FOUND', field: 'partId' }],
  });
  expect((await save(pupil, { partId: 'part-none', positionSeconds: 3 })).refusals[0].code).toBe(
    'RESOURCE_NOT_FOUND',
  );
  expect((await save(pupil, { positionSeconds: -3 })).refusals).toEqual([
    { code: 'INVALID', field: 'positionSeconds' },
  ]);
});

test('a look at a document is a preview with its seconds', async () => {
  const { data } = await teacher.graphql(
    `mutation ($input: RecordPreviewInput!) { recordPreview(input: $input) { recorded } }`,
    { input: { partId: filmPart, seconds: 25 } },
  );
  expect(data.recordPreview).toEqual({ recorded: true });
});

test('a teacher sets a version for classes taught, for pupils who may see it', async () => {
  const { data } = await teacher.graphql(`{ classesToTeach { id name } }`);
  const classId = data.classesToTeach.find((one: { id: string }) => one.id === 'class-weian-2023-1')?.id;
  const input = { versionId: 'res-angle-v1', classIds: [classId], from: '2026-11-24', to: '2026-11-26' };
  const made = (await teacher.graphql(ASSIGN, { input })).data.assignVersion;
  expect(made.refusals).toEqual([]);
  expect(made.lesson).toMatchObject({
    startsAt: '2026-11-23T16:00:00.000Z',
    endsAt: '2026-11-26T16:00:00.000Z',
  });
  const refused = async (client: Client, changed: Record<string, unknown>) =>
    (await client.graphql(ASSIGN, { input: { ...input, ...changed } })).data.assignVersion.refusals[0]?.code;
  expect(await refused(teacher, { to: '2026-11-23' })).toBe('INVALID');
  expect(await refused(teacher, { classIds: ['class-of-nobody'] })).toBe('CLASS_NOT_TAUGHT');
  expect(await refused(outsider, {})).toBe('RESOURCE_NOT_FOUND');
  expect(await refused(pupil, {})).toBe('ASSIGN_NOT_PERMITTED');
});
