import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexOutbox } from '../../server/search/indexing.ts';
import { refreshLexicon } from '../../server/search/lexicons.ts';
import { rebuild } from '../../server/search/rebuilding.ts';
import { type Client, openTestApplication, type TestApplication } from '../application.ts';

/**
 * Search through GraphQL in the demo district: what each person finds, and that nothing else shows in hits, counts,
 * facets, suggestions, highlights or what the query was understood as.
 */

const SEARCH = `query ($query: String!, $filter: SearchFilterInput, $sort: SearchSort, $first: Int, $after: String) {
  search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount everyWord
    edges { cursor node { id } highlights { field position unit pieces { text matched } part { id name } } }
    pageInfo { hasNextPage endCursor }
    facets { facet values { code count selected label { zh } } }
    understood { correctedTo subjects { code } grades { code } types { code } }
    nextSteps { kind text query facet count }
  }
}`;
const SUGGEST = 'query ($prefix: String!) { suggestions(prefix: $prefix) { text kind count } }';

let test: TestApplication;
let teacher: Client;
let pupil: Client;
let stranger: Client;
let nobody: Client;

beforeAll(async () => {
  test = await openTestApplication({ world: true });
  const { database } = test.application;
  await giveText(
    'res-fractions-v2',
    'deck',
    'a',
    '把一张圆形的纸平均分成两份，每份是它的二分之一。量角器不用。',
  );
  await giveText('res-fractions-v2', 'answer_key', 'b', '参考答案：涂色部分是四分之三，蓝鲸口令。');
  await database`insert into outbox (topic, payload) select 'search', jsonb_build_object('resourceId', id) from resource order by id`;
  await drain();
  teacher = await test.as('person-zheng-keyi');
  pupil = await test.as(await somePupil());
  stranger = await test.as('person-kong-fanxing');
  nobody = await test.as(null);
});

afterAll(() => test?.close());

async function drain(): Promise<void> {
  while ((await indexOutbox(test.application.database, test.application.search)) > 0);
  await refreshLexicon(test.application.database);
}

async function giveText(versionId: string, role: string, letter: string, text: string): Promise<void> {
  const { database } = test.application;
  const sha256 = letter.repeat(64);
  await database`insert into stored_object (sha256, object_key, size_bytes) values (${sha256}, ${`text-${letter}`}, 1)`;
  await database`insert into part_text (sha256, position, unit, text) values (${sha256}, 3, 'slide', ${text})`;
  await database`update part set sha256 = ${sha256} where version_id = ${versionId} and role = ${role}`;
}

/** A pupil at a member of the primary group. */
async function somePupil(): Promise<string> {
  const [row] = await test.application.database<{ personId: string }[]>`
    select enrolment.person_id from enrolment
    join class on class.id = enrolment.class_id
    join membership on membership.school_id = class.school_id and membership.group_id = 'group-primary'
    where enrolment.ends_at is null and membership.ends_at is null or membership.ends_at > now()
    order by enrolment.id limit 1`;
  if (!row) throw new Error('The demo district has no pupil in the primary group.');
  return row.personId;
}

interface Answered {
  ids: string[];
  total: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the answer's shape as it was asked
  whole: any;
}

async function search(client: Client, query: string, more: Record<string, unknown> = {}): Promise<Answered> {
  const answer = await client.graphql(SEARCH, { query, ...more });
  expect(answer.errors).toBeUndefined();
  const whole = answer.data.search;
  return {
    ids: whole.edges.map((edge: { node: { id: string } }) => edge.node.id),
    total: whole.totalCount,
    whole,
  };
}

describe('a member teacher', () => {
  it('finds by two characters, by pinyin, by initials and after a slip', async () => {
    for (const query of ['分数', 'fenshu', 'fsdcbrs', '分数的初部认识', '分數的初步認識']) {
      expect((await search(teacher, query)).ids, query).toContain('res-fractions');
    }
  });

  it('learns what a query was taken for', async () => {
    const found = await search(teacher, '人教版三年级数学课件');
    expect(found.whole.understood).toMatchObject({
      subjects: [{ code: 'mathematics' }],
      grades: [{ code: 'grade_3' }],
      types: [{ code: 'deck' }],
    });
    // The sound is that of a lesson name only where a visible hit bears it.
    expect((await search(teacher, 'jiaodeduliang')).whole.understood.correctedTo).toBe('角的度量');
  });

  it('sees where a hit matched: title, and the text with part and slide', async () => {
    const found = await search(teacher, '二分之一');
    const hit = found.whole.edges.find((edge: { node: { id: string } }) => edge.node.id === 'res-fractions');
    const text = hit.highlights.find((highlight: { field: string }) => highlight.field === 'text');
    expect(text).toMatchObject({ position: 3, unit: 'slide', part: { name: '分数的初步认识.pptx' } });
    expect(
      text.pieces
        .filter((piece: { matched: boolean }) => piece.matched)
        .map((piece: { text: string }) => piece.text)
        .join(''),
    ).toContain('二分之一');
  });

  it('turns pages without a double or a gap, and the facets add up', async () => {
    const all = await search(teacher, '', { first: 50 });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Answered = await search(teacher, '', { first: 5, after });
      seen.push(...page.ids);
      after = page.whole.pageInfo.hasNextPage ? page.whole.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(all.ids);
    expect(new Set(seen).size).toBe(all.total);
    const subjects = all.whole.facets.find((facet: { facet: string }) => facet.facet === 'subject');
    for (const { code, count } of subjects.values) {
      const filtered = await search(teacher, '', { filter: { subjects: [code] }, first: 50 });
      expect(filtered.total, code).toBe(count);
      expect(filtered.ids).toHaveLength(count);
    }
  });

  it('is offered ways on from an empty page', async () => {
    const found = await search(teacher, '分数的初步认识', { filter: { subjects: ['german'] } });
    expect(found.total).toBe(0);
    expect(found.whole.nextSteps.map((step: { kind: string }) => step.kind)).toEqual(
      expect.arrayContaining(['DROP_FILTER', 'BROWSE']),
    );
    const empty = await search(teacher, '量子纠缠超导');
    expect(empty.total).toBe(0);
    expect(empty.whole.nextSteps.at(-1).kind).toBe('BROWSE');
  });

  it('is refused too long a text, too large a page and a foreign cursor', async () => {
    for (const variables of [
      { query: '长'.repeat(201) },
      { query: '', first: 51 },
      { query: '', after: 'e30' },
      { query: '', after: '%%%' },
    ]) {
      const answer = await teacher.graphql(SEARCH, variables);
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('what must not leak', () => {
  it('shows a resource without a common scope in no hit, count, facet, suggestion or correction', async () => {
    for (const client of [stranger, nobody]) {
      for (const query of ['分数的初步认识', 'fsdcbrs', '二分之一', '吴思齐', '']) {
        const found = await search(client, query, { first: 50 });
        expect(found.ids, query).not.toContain('res-fractions');
        expect(found.total).toBe(found.ids.length);
        for (const facet of found.whole.facets)
          for (const value of facet.values) expect(value.count).toBeLessThanOrEqual(found.total);
        expect(JSON.stringify(found.whole.understood)).not.toContain('初步认识');
      }
      const suggested = await client.graphql(SUGGEST, { prefix: '分数的初' });
      expect(suggested.data.suggestions.map((each: { text: string }) => each.text)).not.toContain(
        '分数的初步认识',
      );
    }
  });

  it('matches and quotes the answer key only for staff', async () => {
    expect((await search(teacher, '蓝鲸口令')).ids).toContain('res-fractions');
    const found = await search(pupil, '蓝鲸口令');
    expect(found.ids).not.toContain('res-fractions');
    expect(found.total).toBe(found.ids.length);
    const seen = await search(pupil, '分数');
    expect(seen.ids).toContain('res-fractions');
    expect(JSON.stringify(seen.whole)).not.toContain('蓝鲸');
  });

  it('counts by the rule and not by the index while a change has not reached it', async () => {
    const { database } = test.application;
    expect((await search(teacher, '分数的初步认识')).ids).toContain('res-fractions');
    await database.begin(async (tx) => {
      await tx`update license_grant set revoked_at = now() where resource_id = 'res-fractions'`;
      await tx`insert into outbox (topic, payload) values ('search', '{"resourceId": "res-fractions"}')`;
    });
    const between = await search(teacher, '分数的初步认识', { first: 50 });
    expect(between.ids).not.toContain('res-fractions');
    expect(between.total).toBe(between.ids.length);
    await drain();
    expect((await search(teacher, '分数的初步认识')).ids).not.toContain('res-fractions');
    await database`update license_grant set revoked_at = null where resource_id = 'res-fractions'`;
    await database`insert into outbox (topic, payload) values ('search', '{"resourceId": "res-fractions"}')`;
    await drain();
    expect((await search(teacher, '分数的初步认识')).ids).toContain('res-fractions');
  });

  it('opens and closes a dated grant at its instant, before any job has run', async () => {
    const { database, search: index } = test.application;
    const [before] = await database<
      { startsAt: Date }[]
    >`select starts_at from license_grant where id = 'grant-fractions'`;
    await database`update license_grant set starts_at = clock_timestamp() + interval '700 milliseconds' where resource_id = 'res-fractions'`;
    await database`insert into outbox (topic, payload) values ('search', '{"resourceId": "res-fractions"}')`;
    await drain();
    expect((await search(teacher, '分数的初步认识')).ids).not.toContain('res-fractions');
    const deadline = Date.now() + 10_000;
    while ((await index.overtaken(10, new Date())).length === 0 && Date.now() < deadline);
    const after = await search(teacher, '分数的初步认识', { first: 50 });
    expect(after.ids).toContain('res-fractions');
    expect(after.total).toBe(after.ids.length);
    await database`update license_grant set starts_at = ${before?.startsAt ?? new Date(0)} where resource_id = 'res-fractions'`;
    await database`insert into outbox (topic, payload) values ('search', '{"resourceId": "res-fractions"}')`;
    await drain();
  });
});

describe('rebuilding', () => {
  it('answers before, during and after, and ends in the same index', async () => {
    const { database, search: index } = test.application;
    const before = await search(teacher, '分数', { first: 50 });
    const rebuilding = rebuild(database, index);
    while ((await Promise.race([rebuilding, Promise.resolve(null)])) === null) {
      expect((await search(teacher, '分数', { first: 50 })).total).toBe(before.total);
    }
    await refreshLexicon(database);
    expect((await search(teacher, '分数', { first: 50 })).total).toBe(before.total);
  });

  it('forgets a withdrawn resource', async () => {
    const { database } = test.application;
    await database`update version set state = 'withdrawn', withdrawn_at = now() where id = 'res-fractions-v2'`;
    await database`insert into outbox (topic, payload) values ('search', '{"resourceId": "res-fractions"}')`;
    await drain();
    expect((await search(teacher, '分数的初步认识')).ids).not.toContain('res-fractions');
  });
});
