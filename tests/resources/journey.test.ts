import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../server/id.ts';
import { type Client, openTestApplication, type TestApplication } from '../application.ts';

const DESCRIBE = `mutation ($input: DescribeVersionInput!) { describeVersion(input: $input) { version { id revision missing { code field } } refusals { code field } } }`;
const SUBMIT = `mutation ($input: SubmitVersionInput!) { submitVersion(input: $input) { version { state revision } refusals { code field message } } }`;
const REVIEWS = `{ myReviews { edges { node { id level version { id title revision parts { name } } } } } }`;
const DECIDE = `mutation ($input: DecideReviewInput!) { decideReview(input: $input) { review { state } refusals { code field } } }`;

/** A draft of a teacher's with one ready part, as after an upload. */
async function draft(
  app: TestApplication,
  teacher: Client,
  ownerId: string,
): Promise<{ resourceId: string; versionId: string }> {
  const made = await teacher.graphql(
    `mutation ($key: String!, $owner: ID!) { createDraft(input: { ownerId: $owner, clientKey: $key }) { resource { id version { id } } refusals { code } } }`,
    { key: randomUUID(), owner: ownerId },
  );
  const resource = made.data.createDraft.resource;
  const bytes = Buffer.from(`sheet of ${resource.id}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await app.application.objects.put(`objects/${sha256}`, Readable.from([bytes]), 'text/plain');
  await app.application
    .database`insert into stored_object (sha256, object_key, size_bytes) values (${sha256}, ${`objects/${sha256}`}, ${bytes.length})`;
  await app.application.database`
    insert into part (id, version_id, role, name, sha256, size_bytes, kind, state)
    values (${newId('part')}, ${resource.version.id}, 'worksheet', '练习.txt', ${sha256}, ${bytes.length}, 'text', 'ready')`;
  return { resourceId: resource.id, versionId: resource.version.id };
}

const DESCRIPTION = {
  title: '小数的初步认识',
  type: 'package',
  stage: 'primary',
  subject: 'mathematics',
  grades: ['grade_3'],
  edition: 'renjiao',
  volume: 'lower',
  unit: '第七单元 小数的初步认识',
  lesson: '认识小数',
  courseLevel: 'national',
};

describe('a lesson package on its way', () => {
  let app: TestApplication;
  let author: Client;
  let schoolReviewer: Client;
  let groupReviewer: Client;
  let principal: Client;
  let colleague: Client;
  let outsider: Client;
  beforeAll(async () => {
    app = await openTestApplication({ world: true });
    author = await app.as('person-wu-siqi');
    schoolReviewer = await app.as('person-xu-qingru');
    groupReviewer = await app.as('person-qin-shuyi');
    principal = await app.as('person-zhao-mingde');
    colleague = await app.as('person-zheng-keyi');
    outsider = await app.as('person-kong-fanxing');
  });
  afterAll(() => app.close());

  const see = async (client: Client, id: string) =>
    (
      await client.graphql(
        'query ($id: ID!) { resource(id: $id) { id version { state } } node(id: $id) { id } }',
        { id },
      )
    ).data;

  it('is written, reviewed at school and group, published, seen in the group and by nobody outside', async () => {
    const { resourceId, versionId } = await draft(app, author, 'school-lutai1p');
    for (const client of [colleague, principal, schoolReviewer, outsider]) {
      expect(await see(client, resourceId)).toEqual({ resource: null, node: null });
    }

    const early = await author.graphql(SUBMIT, { input: { versionId, revision: 1, rightsStated: true } });
    expect(early.data.submitVersion.refusals.map((each: { field: string }) => each.field)).toEqual([
      'title',
      'type',
      'stage',
      'subject',
      'grades',
    ]);
    const described = await author.graphql(DESCRIBE, {
      input: { versionId, revision: 1, description: DESCRIPTION },
    });
    expect(described.data.describeVersion).toEqual({
      version: { id: versionId, revision: 2, missing: [] },
      refusals: [],
    });
    const stale = await author.graphql(DESCRIBE, {
      input: { versionId, revision: 1, description: { title: 'x' } },
    });
    expect(stale.data.describeVersion.refusals).toEqual([{ code: 'CONFLICT', field: 'revision' }]);
    const unsigned = await author.graphql(SUBMIT, { input: { versionId, revision: 2, rightsStated: false } });
    expect(unsigned.data.submitVersion.refusals[0].code).toBe('RIGHTS_NOT_STATED');
    const submitted = await author.graphql(SUBMIT, { input: { versionId, revision: 2, rightsStated: true } });
    expect(submitted.data.submitVersion.version.state).toBe('in_review');
    const fixed = await author.graphql(DESCRIBE, {
      input: { versionId, revision: 3, description: { title: 'x' } },
    });
    expect(fixed.data.describeVersion.refusals).toEqual([{ code: 'VERSION_FIXED', field: 'versionId' }]);

    // Only the assigned reviewer sees it, at his level.
    expect((await see(groupReviewer, resourceId)).resource).toBeNull();
    for (const reviewer of [schoolReviewer, groupReviewer]) {
      const waiting = (await reviewer.graphql(REVIEWS)).data.myReviews.edges.map(
        (edge: { node: object }) => edge.node,
      );
      const review = waiting.find((each: { version: { id: string } }) => each.version?.id === versionId);
      expect(review.version.parts).toEqual([{ name: '练习.txt' }]);
      const bare = await reviewer.graphql(DECIDE, {
        input: { reviewId: review.id, revision: review.version.revision, decision: 'return' },
      });
      expect(bare.data.decideReview.refusals[0].code).toBe('REASON_MISSING');
      const foreign = await colleague.graphql(DECIDE, {
        input: { reviewId: review.id, revision: 3, decision: 'approve' },
      });
      expect(foreign.data.decideReview.refusals[0].code).toBe('RESOURCE_NOT_FOUND');
      const decided = await reviewer.graphql(DECIDE, {
        input: { reviewId: review.id, revision: review.version.revision, decision: 'approve', comment: '好' },
      });
      expect(decided.data.decideReview).toEqual({ review: { state: 'decided' }, refusals: [] });
    }
    expect((await see(colleague, resourceId)).resource).toBeNull();
    const [version] = await app.application.database<
      { state: string }[]
    >`select state from version where id = ${versionId}`;
    expect(version?.state).toBe('approved');

    const waiting = await principal.graphql(
      '{ awaitingPublication { edges { node { id } } } viewer { waiting { publications } } }',
    );
    expect(waiting.data.awaitingPublication.edges).toEqual([{ node: { id: resourceId } }]);
    const early2 = await author.graphql(
      'mutation ($id: ID!) { publishVersion(input: { versionId: $id }) { refusals { code } } }',
      { id: versionId },
    );
    expect(early2.data.publishVersion.refusals).toHaveLength(1);
    const published = await principal.graphql(
      'mutation ($id: ID!) { publishVersion(input: { versionId: $id }) { version { state } licenses { template audience { level } sentenceText } refusals { code message } } }',
      { id: versionId },
    );
    expect(published.errors).toBeUndefined();
    expect(published.data.publishVersion.refusals).toEqual([]);
    expect(published.data.publishVersion.version.state).toBe('published');

    expect((await see(colleague, resourceId)).resource).toEqual({
      id: resourceId,
      version: { state: 'published' },
    });
    expect(await see(outsider, resourceId)).toEqual({ resource: null, node: null });
    const unknown = await outsider.graphql('query ($id: ID!) { resource(id: $id) { id } }', {
      id: 'res-that-never-was',
    });
    expect(unknown).toEqual({ data: { resource: null } });
  });

  it('comes back from the reviewer with reasons, and its next submission is a new review', async () => {
    const { versionId } = await draft(app, author, 'school-lutai1p');
    await author.graphql(DESCRIBE, {
      input: { versionId, revision: 1, description: { ...DESCRIPTION, title: '第二份' } },
    });
    await author.graphql(SUBMIT, { input: { versionId, revision: 2, rightsStated: true } });
    const waiting = (await schoolReviewer.graphql(REVIEWS)).data.myReviews.edges.map(
      (edge: { node: object }) => edge.node,
    );
    const review = waiting.find((each: { version: { id: string } }) => each.version?.id === versionId);
    const decided = await schoolReviewer.graphql(DECIDE, {
      input: {
        reviewId: review.id,
        revision: review.version.revision,
        decision: 'return',
        reasons: ['map_error'],
        comment: '第3页地图没有审图号',
      },
    });
    expect(decided.data.decideReview.refusals).toEqual([]);
    const mine = await author.graphql(
      'query ($id: ID!) { version(id: $id) { state revision reviews { level decision reasons comment } } }',
      { id: versionId },
    );
    expect(mine.data.version.state).toBe('returned');
    expect(mine.data.version.reviews.at(-1)).toEqual({
      level: 'school',
      decision: 'return',
      reasons: ['map_error'],
      comment: '第3页地图没有审图号',
    });
    const again = await author.graphql(SUBMIT, {
      input: { versionId, revision: mine.data.version.revision, rightsStated: true },
    });
    expect(again.data.submitVersion.version.state).toBe('in_review');
    const recalled = await author.graphql(
      'mutation ($id: ID!) { recallVersion(input: { versionId: $id }) { version { state } refusals { code } } }',
      { id: versionId },
    );
    expect(recalled.data.recallVersion).toEqual({ version: { state: 'draft' }, refusals: [] });
  });

  it('[ATK-135] is never reviewed by its author, nor by the mentor of one', async () => {
    const reviewerAsAuthor = await draft(app, schoolReviewer, 'school-lutai1p');
    await schoolReviewer.graphql(DESCRIBE, {
      input: {
        versionId: reviewerAsAuthor.versionId,
        revision: 1,
        description: { ...DESCRIPTION, title: '审核员自己的' },
      },
    });
    await schoolReviewer.graphql(SUBMIT, {
      input: { versionId: reviewerAsAuthor.versionId, revision: 2, rightsStated: true },
    });
    const [review] = await app.application.database<{ reviewerId: string }[]>`
      select reviewer_id from review where version_id = ${reviewerAsAuthor.versionId} and level = 'school'`;
    expect(review?.reviewerId).toBe('person-zhao-mingde');
    await app.application
      .database`update review set reviewer_id = 'person-xu-qingru' where version_id = ${reviewerAsAuthor.versionId} and level = 'school'`;
    const waiting = await schoolReviewer.graphql(
      '{ myReviews { edges { node { id version { id revision } } } } }',
    );
    const own = waiting.data.myReviews.edges
      .map((edge: { node: object }) => edge.node)
      .find((each: { version: { id: string } | null }) => each.version?.id === reviewerAsAuthor.versionId);
    const decided = await schoolReviewer.graphql(DECIDE, {
      input: { reviewId: own.id, revision: own.version.revision, decision: 'approve' },
    });
    expect(decided.data.decideReview.refusals).toEqual([{ code: 'OWN_WORK', field: 'reviewId' }]);
  });

  it('a double click makes one draft, and a discarded one is gone', async () => {
    const key = randomUUID();
    const create = () =>
      author.graphql(
        'mutation ($key: String!) { createDraft(input: { ownerId: "school-lutai1p", clientKey: $key }) { resource { id version { id } } } }',
        { key },
      );
    const [first, second] = await Promise.all([create(), create()]);
    expect(second.data).toEqual(first.data);
    const versionId = first.data.createDraft.resource.version.id;
    await author.graphql(
      'mutation ($id: ID!) { discardDraft(input: { versionId: $id }) { discardedId refusals { code } } }',
      { id: versionId },
    );
    expect((await see(author, first.data.createDraft.resource.id)).resource).toBeNull();
  });

  it('[FLOOR] an answer key is for staff, and may not be opened further', async () => {
    const { versionId } = await draft(app, author, 'school-lutai1p');
    const partId = (
      await author.graphql('query ($id: ID!) { version(id: $id) { parts { id } } }', { id: versionId })
    ).data.version.parts[0].id;
    const change = (input: object) =>
      author.graphql(
        'mutation ($input: ChangePartInput!) { changePart(input: $input) { part { role floor } refusals { code field } } }',
        { input: { partId, ...input } },
      );
    expect((await change({ role: 'answer_key' })).data.changePart.part).toEqual({
      role: 'answer_key',
      floor: 'staff_only',
    });
    expect((await change({ floor: 'everyone' })).data.changePart.refusals).toEqual([
      { code: 'FLOOR_TOO_LOOSE', field: 'floor' },
    ]);
  });
});
