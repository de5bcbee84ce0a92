import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApplication, type TestApplication } from '../application.ts';

const TAG = `mutation ($input: DescribeVersionInput!) { describeVersion(input: $input) { version { resource { projects { id } projectTags { state } } } refusals { code } } }`;

describe('[R63] a tag on another school’s characteristic project', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await openTestApplication({ world: true });
  });
  afterAll(() => app.close());

  it('waits for the owner’s consent, and counts for nobody before', async () => {
    const author = await app.as('person-liang-siyuan');
    const [draft] = await app.application.database<
      { id: string; revision: number }[]
    >`select id, revision from version where id = 'res-liang-draft-v1'`;
    const tagged = await author.graphql(TAG, {
      input: {
        versionId: draft?.id,
        revision: draft?.revision,
        description: {},
        projectIds: ['project-reed'],
      },
    });
    expect(tagged.data.describeVersion).toEqual({
      version: { resource: { projects: [], projectTags: [{ state: 'asked' }] } },
      refusals: [],
    });

    const stranger = await app.as('person-zhao-mingde');
    const decide = (client: typeof stranger) =>
      client.graphql(
        'mutation { decideProjectTag(input: { resourceId: "res-liang-draft", projectId: "project-reed", accept: true }) { projectTag { state } refusals { code } } }',
      );
    expect((await decide(stranger)).data.decideProjectTag.refusals).toEqual([{ code: 'RESOURCE_NOT_FOUND' }]);
    const owner = await app.as('person-qian-songhe');
    const asked = await owner.graphql(
      '{ askedProjectTags { title project { id } viewerMayDecide } viewer { waiting { projectTags } } }',
    );
    expect(asked.data.askedProjectTags).toHaveLength(1);
    expect(asked.data.viewer.waiting.projectTags).toBe(1);
    expect((await decide(owner)).data.decideProjectTag).toEqual({
      projectTag: { state: 'accepted' },
      refusals: [],
    });
  });

  it('a project page lists and counts only what its reader may discover', async () => {
    const counts: Record<string, number> = {};
    for (const personId of ['person-zheng-keyi', 'person-kong-fanxing', null]) {
      const client = await app.as(personId);
      const answer = await client.graphql(
        '{ project(id: "project-reed") { resourceCount resources(first: 100) { edges { node { id } } } } }',
      );
      expect(answer.data.project.resources.edges).toHaveLength(answer.data.project.resourceCount);
      counts[personId ?? 'nobody'] = answer.data.project.resourceCount;
    }
    expect(counts['person-zheng-keyi']).toBeGreaterThan(counts['person-kong-fanxing'] ?? 0);
    expect(counts.nobody).toBe(0);
  });
});
