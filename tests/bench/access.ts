import { readFileSync } from 'node:fs';
import type { Fragment } from 'postgres';
import { openParts, openResources } from '../../server/access/access.ts';
import { ByteGate } from '../../server/access/byteGate.ts';
import { amongOpenResources } from '../../server/access/openIds.ts';
import { loadViewer } from '../../server/access/viewer.ts';
import { loadWorld } from '../../server/demo/loadWorld.ts';
import type { Database } from '../../storage/database/database.ts';
import { scratchDatabase } from '../access/scratchDatabase.ts';
import type { BenchRow } from './row.ts';

const RESOURCES = 100_000;
const TEACHER = 'person-zheng-keyi';
const OUTSIDER = 'person-kong-fanxing';
const PART = 'part-res-fractions-v2-deck';

/** One access decision, hot and cold, and what the predicate costs a list over 100,000 resources. */
export async function run(): Promise<BenchRow[]> {
  const { database, close } = await scratchDatabase();
  try {
    const world: unknown = JSON.parse(
      readFileSync(new URL('../../server/demo/demo-district.json', import.meta.url), 'utf8'),
    );
    await database.begin((tx) => loadWorld(tx, world));
    await manyResources(database);
    return [...(await decisions(database)), ...(await lists(database))];
  } finally {
    await close();
  }
}

/** Half of them for the primary group, a quarter for the middle group, the rest for one school or the district. */
async function manyResources(database: Database): Promise<void> {
  await database`
    insert into resource (id, owner_id)
    select 'res-many-' || lpad(n::text, 6, '0'), 'school-lutai1p' from generate_series(1, ${RESOURCES}::int) as n
  `;
  await database`
    insert into resource_author (resource_id, person_id)
    select id, 'person-wu-siqi' from resource where id like 'res-many-%'
  `;
  await database`
    insert into version (id, resource_id, number, state, title, created_at, submitted_at, approved_at, published_at)
    select 'ver' || id, id, 1, 'published', id, '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-02'
    from resource where id like 'res-many-%'
  `;
  await database`
    insert into part (id, version_id, role, name)
    select 'part' || role || id, id, role, role
    from version, unnest(array['deck', 'answer_key']) as role
    where id like 'verres-many-%'
  `;
  await database`
    insert into license_grant (id, resource_id, template, audience_level, audience_ids, capacities, permissions, starts_at)
    select 'grant' || resource.id, resource.id, 'custom', audience.level, array[audience.place_id], '{staff}', '{discover,preview,download}', '2026-01-02'
    from resource
    cross join lateral (
      select * from (values
        (0, 'group', 'group-primary'), (1, 'group', 'group-middle'),
        (2, 'group', 'group-primary'), (3, 'school', 'school-lutai1p')
      ) as choice (turn, level, place_id)
      where turn = right(resource.id, 2)::int % 4
    ) as audience
    where resource.id like 'res-many-%'
  `;
  await database`analyze`;
}

async function decisions(database: Database): Promise<BenchRow[]> {
  const gate = new ByteGate(database);
  const cold = await median(200, async () => {
    gate.forget('*');
    await gate.open(TEACHER, 'preview', PART);
  });
  const viewer = await loadViewer(database, TEACHER);
  const viewerMs = await median(200, () => loadViewer(database, TEACHER));
  const part = await median(
    200,
    () => database`select id from part where id = ${PART} and ${openParts(database, viewer, 'preview')}`,
  );
  const bare = await median(200, () => database`select id from part where id = ${PART}`);
  const rounds = 200_000;
  await gate.open(TEACHER, 'preview', PART);
  const hot = microseconds(rounds, () => gate.open(TEACHER, 'preview', PART));
  const kept = new Map([[`preview ${PART} ${TEACHER}`, true]]);
  const lookup = microseconds(rounds, () => kept.get(`preview ${PART} ${TEACHER}`));
  return [
    row(
      'access decision, hot (byte gate)',
      hot,
      lookup,
      'a bare Map',
      'µs',
      `${rounds} decisions, mean; ends after 1 s, at the next dated change or a notification`,
    ),
    row(
      'access decision, cold (viewer and part)',
      cold,
      bare,
      'the part by its key',
      'ms',
      'two statements, median of 200',
    ),
    row(
      'viewer: everything dated about a person',
      viewerMs,
      bare,
      'one row by its key',
      'ms',
      'one statement, once per request, median of 200',
    ),
    row('one part with the predicate', part, bare, 'the part by its key', 'ms', 'median of 200'),
  ];
}

async function lists(database: Database): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [who, personId, seesMuch] of [
    ['a member teacher, who sees half', TEACHER, true],
    ['a teacher outside, who sees none of them', OUTSIDER, false],
  ] as const) {
    const viewer = await loadViewer(database, personId);
    const open = openResources(database, viewer, 'discover');
    const among = amongOpenResources(database, viewer, 'discover');
    const page = (where: Fragment) => database`
      select id from resource where ${where} order by id desc limit 20
    `;
    const count = (where: Fragment) => database`select count(*) from resource where ${where}`;
    const all = database`true`;
    rows.push(
      row(
        `first page of 20 among ${RESOURCES}: ${who}`,
        await median(9, () => page(seesMuch ? open : among)),
        await median(9, () => page(all)),
        'the same without the predicate',
        'ms',
        'median of 9',
      ),
      row(
        `count of ${RESOURCES}: ${who}`,
        await median(3, () => count(among)),
        await median(3, () => count(all)),
        'the same without the predicate',
        'ms',
        'median of 3',
      ),
    );
  }
  return rows;
}

function row(
  figure: string,
  ours: number,
  peer: number,
  peerName: string,
  unit: string,
  note: string,
): BenchRow {
  return { figure, ours, peer, peerName, unit, ratio: peer / ours, note };
}

async function median(times: number, run: () => PromiseLike<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const started = performance.now();
    await run();
    taken.push(performance.now() - started);
  }
  taken.sort((one, other) => one - other);
  return taken[times >> 1] ?? 0;
}

/** Mean of many synchronous calls. */
function microseconds(times: number, run: () => unknown): number {
  const started = performance.now();
  for (let index = 0; index < times; index += 1) run();
  return ((performance.now() - started) * 1000) / times;
}
