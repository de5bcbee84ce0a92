import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayOpen } from '../../server/access/access.ts';
import { loadViewer } from '../../server/access/viewer.ts';
import { shownTo } from '../../server/search/access.ts';
import { buildDocuments } from '../../server/search/documents.ts';
import { type Client, openTestApplication, type TestApplication } from '../application.ts';

const PEOPLE = [
  null,
  'person-kong-fanxing',
  'person-zheng-keyi',
  'person-yan-qing',
  'person-yan-guodong',
  'person-luo-jingxing',
  'person-he-wenjing',
  'person-lyu-zhihui',
  'person-yang-botao',
  'person-tang-ruowei',
];
const LISTS = `query ($after: String) { newResources(first: 100, after: $after) { edges { node { id } } } }`;
const BROWSE =
  '{ browse(path: {}) { subjects { key count } lessons { name count } } browseResources(path: {}, first: 100) { edges { node { id } } } }';
const AFTERSCHOOL =
  '{ afterschoolCategories { code count } afterschoolResources(first: 100) { edges { node { id version { afterschoolCategories } } } } }';

type Edges = { edges: { node: { id: string } }[] };

describe('what one may not discover', () => {
  let app: TestApplication;
  let ids: string[];
  beforeAll(async () => {
    app = await openTestApplication({ world: true });
    ids = (await app.application.database<{ id: string }[]>`select id from resource order by id`).map(
      (row) => row.id,
    );
  });
  afterAll(() => app.close());

  /** The rule's own answer, by its plain form. */
  async function discoverable(personId: string | null): Promise<Set<string>> {
    const viewer = await loadViewer(app.application.database, personId);
    const open = new Set<string>();
    for (const id of ids)
      if (await mayOpen(app.application.database, viewer, 'discover', { resourceId: id })) open.add(id);
    return open;
  }

  const seen = async (client: Client, field: 'resource' | 'node', id: string) =>
    await client.graphql(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id });

  it.each(PEOPLE)(
    'is the same as what never was, by id, in every list and in every count, for %s',
    async (personId) => {
      const open = await discoverable(personId);
      const client = await app.as(personId);
      const never = {
        resource: await seen(client, 'resource', 'res-never'),
        node: await seen(client, 'node', 'res-never'),
      };
      for (const id of ids) {
        for (const field of ['resource', 'node'] as const) {
          const answer = await seen(client, field, id);
          if (open.has(id)) expect(answer).toEqual({ data: { [field]: { id } } });
          else expect(answer).toEqual(never[field]);
        }
      }
      const { data: lists } = await client.graphql(LISTS);
      const { data: browse } = await client.graphql(BROWSE);
      const { data: afterschool } = await client.graphql(AFTERSCHOOL);
      const listed = [lists.newResources, browse.browseResources, afterschool.afterschoolResources].flatMap(
        (list: Edges) => list.edges.map((edge) => edge.node.id),
      );
      expect(listed.filter((id) => !open.has(id))).toEqual([]);

      const published = (
        await app.application.database<{ id: string; subject: string | null }[]>`
      select resource_id as id, subject from version where state = 'published'`
      ).filter((row) => open.has(row.id));
      const counted = browse.browse.subjects.reduce(
        (sum: number, node: { count: number }) => sum + node.count,
        0,
      );
      expect(counted).toBe(published.filter((row) => row.subject).length);
      for (const category of afterschool.afterschoolCategories) {
        const shown = afterschool.afterschoolResources.edges.filter(
          (edge: { node: { version: { afterschoolCategories: string[] } } }) =>
            edge.node.version.afterschoolCategories.includes(category.code),
        );
        expect([category.code, category.count]).toEqual([category.code, shown.length]);
      }
    },
  );

  it('answers a mutation on it as one on what never was', async () => {
    const client = await app.as('person-kong-fanxing');
    const ask = (resourceId: string) =>
      client.graphql(
        'mutation ($id: ID!) { createVersion(input: { resourceId: $id }) { version { id } refusals { code field message } } }',
        { id: resourceId },
      );
    expect(await ask('res-fractions')).toEqual(await ask('res-never'));
  });

  it('[E07] whoever may see an older version only finds nothing of the newer one', async () => {
    const { database } = app.application;
    await database`
      insert into license_grant (id, resource_id, version_ids, template, audience_level, audience_ids, capacities, permissions, starts_at)
      values ('grant-old-only', 'res-reading', '{res-reading-v1}', 'custom', 'person', '{person-kong-fanxing}', '{staff}', '{discover,preview}', now() - interval '1 day')`;
    const client = await app.as('person-kong-fanxing');
    const answer = await client.graphql(
      '{ resource(id: "res-reading") { version { id } versions { id } } newResources(first: 100) { edges { node { id } } } browseResources(path: {}, first: 100) { edges { node { id } } } }',
    );
    expect(answer.data.resource).toEqual({
      version: { id: 'res-reading-v1' },
      versions: [{ id: 'res-reading-v1' }],
    });
    const listed = [answer.data.newResources, answer.data.browseResources].flatMap((list: Edges) =>
      list.edges.map((edge) => edge.node.id),
    );
    expect(listed).not.toContain('res-reading');
    const documents = await buildDocuments(database, ['res-reading']);
    expect(documents[0]?.tokens.some((token) => token.includes('person-kong-fanxing'))).toBe(false);
    expect(
      await shownTo(database, await loadViewer(database, 'person-kong-fanxing'), ['res-reading']),
    ).toEqual([]);
  });

  it('a staff-only part leaves no trace for a pupil who may see the rest', async () => {
    const pupil = await app.as('person-yan-qing');
    const answer = await pupil.graphql(
      '{ resource(id: "res-fractions") { version { parts { id role floor } } } }',
    );
    const roles = answer.data.resource.version.parts.map((part: { role: string }) => part.role);
    expect(roles).toContain('video');
    expect(roles).not.toContain('answer_key');
    const [key] = await app.application.database<{ id: string }[]>`
      select part.id from part join version on version.id = version_id where resource_id = 'res-fractions' and role = 'answer_key' and version.state = 'published'`;
    expect(
      (await pupil.graphql('query ($id: ID!) { part(id: $id) { id } node(id: $id) { id } }', { id: key?.id }))
        .data,
    ).toEqual({ part: null, node: null });
    const bytes = await pupil.fetch(`/bytes/parts/${key?.id}/original`);
    const never = await pupil.fetch('/bytes/parts/part-never/original');
    expect([bytes.status, await bytes.text()]).toEqual([never.status, await never.text()]);
  });

  it('[ATK-050] a page of a hundred costs a bounded number of statements', async () => {
    const client = await app.as('person-zheng-keyi');
    const query =
      '{ newResources(first: 100) { edges { node { id owner { name { zh } } authors { displayName { zh } } version { title parts { name thumbnailUrl } } } } } }';
    app.statements.length = 0;
    const answer = await client.graphql(query);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.newResources.edges.length).toBeGreaterThan(10);
    expect(app.statements.length).toBeLessThanOrEqual(25);
  });
});
