import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWorld } from '../../server/demo/loadWorld.ts';
import { hashToken } from '../../server/people/session.ts';
import { openTestDatabase } from '../database.ts';

const SCRIPT = fileURLToPath(new URL('./serverProcess.ts', import.meta.url));
const DEMO = new URL('../../server/demo/demo-district.json', import.meta.url);
const RESOURCES = 24;
/** Answers that have come back when the server is killed, swept. */
const KILL_AFTER = [0, 1, 2, 3, 5, 8];

describe('[FLT-02] a server killed in the middle of publishing', () => {
  let opened: Awaited<ReturnType<typeof openTestDatabase>>;
  const folder = mkdtempSync(join(tmpdir(), 'keyuan-publish-killed-'));
  let running: ChildProcess | null = null;
  beforeAll(async () => {
    opened = await openTestDatabase();
    const { database } = opened;
    await database.begin((tx) => loadWorld(tx, JSON.parse(readFileSync(DEMO, 'utf8'))));
    await database`insert into account (person_id, username) values ('person-zhao-mingde', 'zhao') on conflict do nothing`;
    await database`
      insert into session (token_hash, person_id, csrf_token, expires_at)
      values (${hashToken('a-token-of-this-test')}, 'person-zhao-mingde', 'csrf', now() + interval '1 hour')`;
    for (let index = 0; index < RESOURCES; index += 1) {
      await database`insert into resource (id, owner_id) values (${`res-k${index}`}, 'school-lutai1p')`;
      await database`insert into resource_author (resource_id, person_id) values (${`res-k${index}`}, 'person-wu-siqi')`;
      await database`
        insert into version (id, resource_id, number, state, title, type, stage, subject, grades, submitted_at, approved_at)
        values (${`ver-k${index}`}, ${`res-k${index}`}, 1, 'approved', ${`第${index}课`}, 'package', 'primary', 'mathematics', '{grade_3}', now(), now())`;
      await database`insert into part (id, version_id, role, name, state) values (${`part-k${index}`}, ${`ver-k${index}`}, 'deck', '课件.pptx', 'ready')`;
      for (const level of ['school', 'group']) {
        await database`
          insert into review (id, version_id, level, reviewer_id, state, decision, decided_at)
          values (${`review-k${index}-${level}`}, ${`ver-k${index}`}, ${level}, 'person-qin-shuyi', 'decided', 'approve', now())`;
      }
    }
  });
  afterAll(async () => {
    running?.kill('SIGKILL');
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<string> {
    const child = spawn(process.execPath, [SCRIPT, JSON.stringify(opened.address), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running = child;
    const [origin] = await once(createInterface({ input: child.stdout }), 'line');
    return String(origin);
  }

  async function publish(origin: string, index: number): Promise<boolean> {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: 'keyuan=a-token-of-this-test',
        'x-keyuan-csrf': 'csrf',
      },
      body: JSON.stringify({
        query:
          'mutation ($id: ID!) { publishVersion(input: { versionId: $id }) { version { state } refusals { code } } }',
        variables: { id: `ver-k${index}` },
      }),
    });
    const answer = await response.json();
    return answer.data?.publishVersion.version?.state === 'published';
  }

  interface Kept {
    id: string;
    state: string;
    grants: number;
    indexed: number;
  }
  const kept = () => opened.database<Kept[]>`
    select version.id, version.state,
      (select count(*)::int from license_grant where license_grant.resource_id = version.resource_id) as grants,
      (select count(*)::int from outbox where topic = 'search' and payload ->> 'resourceId' = version.resource_id) as indexed
    from version
    where version.id like 'ver-k%'`;

  it('publishes wholly or not at all, loses no acknowledged one, and once more asked each is published once', async () => {
    const acknowledged = new Set<number>();
    for (const answers of KILL_AFTER) {
      const origin = await start();
      const waiting = Array.from({ length: RESOURCES }, (_, index) => index).filter(
        (index) => !acknowledged.has(index),
      );
      let answered = 0;
      const child = running;
      if (answers === 0) setImmediate(() => child?.kill('SIGKILL'));
      await Promise.allSettled(
        waiting.map(async (index) => {
          if (await publish(origin, index)) acknowledged.add(index);
          answered += 1;
          if (answered >= answers) child?.kill('SIGKILL');
        }),
      );
      if (child && child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      for (const row of await kept()) {
        const isPublished = row.state === 'published';
        expect([row.id, isPublished, row.grants > 0, row.indexed > 0]).toEqual([
          row.id,
          isPublished,
          isPublished,
          isPublished,
        ]);
      }
      const states = new Map((await kept()).map((row) => [row.id, row.state]));
      for (const index of acknowledged) expect(states.get(`ver-k${index}`)).toBe('published');
    }
    expect(acknowledged.size).toBeGreaterThan(0);
    const origin = await start();
    for (let index = 0; index < RESOURCES; index += 1) await publish(origin, index);
    const rows = await kept();
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['published']));
    expect(new Set(rows.map((row) => row.grants)).size).toBe(1);
  });
});
