import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IndexAccess, IndexQuery, SearchDocument, SearchIndex } from '../../storage/search/index.ts';

/** What every search index keeps, whatever its engine. */
export function searchContract(
  engine: string,
  open: () => Promise<{ index: SearchIndex; close(): Promise<void> }>,
): void {
  describe(`search index on ${engine}`, () => {
    let index: SearchIndex;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ index, close } = await open());
    });
    afterAll(() => close?.());
    beforeEach(async () => {
      await index.clear();
      await index.put(WORLD);
    });

    const ids = async (wanted: Partial<IndexQuery>) =>
      (await index.query({ ...QUERY, ...wanted })).hits.map((hit) => hit.fields.resourceId).sort();

    it('finds by terms and by keys, all or any', async () => {
      expect(await ids({ match: '分数' })).toEqual(['res-a', 'res-b']);
      expect(await ids({ match: { all: ['分数', '折纸'] } })).toEqual(['res-a']);
      expect(await ids({ match: { any: ['折纸', '=角的度量'] } })).toEqual(['res-a', 'res-c']);
      expect(await ids({ match: '@owner:school-b' })).toEqual(['res-b']);
      expect(await ids({ match: "o'clock" })).toEqual([]);
    });

    it('lets some of the words do where too few hold all, and says so', async () => {
      const answer = await index.query({ ...QUERY, match: { all: ['分数', '没有'] }, loose: ['分数'] });
      expect(answer.matched).toBe('some');
      expect(answer.total).toBe(2);
    });

    it('filters, counts each facet under the others, and pages without a double or a gap', async () => {
      const answer = await index.query({
        ...QUERY,
        filter: { subject: ['mathematics'], grade: ['grade_3'] },
        facets: ['subject', 'grade', 'type'],
      });
      expect(answer.total).toBe(2);
      expect(answer.facets.subject).toEqual([{ code: 'mathematics', count: 2 }]);
      expect(answer.facets.grade).toEqual([
        { code: 'grade_3', count: 2 },
        { code: 'grade_4', count: 1 },
      ]);
      expect(answer.facets.type).toEqual([
        { code: 'deck', count: 1 },
        { code: 'plan', count: 1 },
      ]);
      const seen: string[] = [];
      for (let offset = 0; offset < 4; offset += 1) {
        const page = await index.query({ ...QUERY, order: 'newest', offset, limit: 1 });
        seen.push(...page.hits.map((hit) => hit.fields.resourceId));
      }
      expect(seen).toEqual(['res-d', 'res-c', 'res-b', 'res-a']);
      expect(await ids({ filter: { publishedFrom: day(2), publishedUntil: day(4) } })).toEqual([
        'res-b',
        'res-c',
      ]);
    });

    it('shows a document without a common token in no hit, count, facet, key or text', async () => {
      const access = as(['staff@school:2']);
      const answer = await index.query({ ...QUERY, access, facets: ['subject', 'owner'] });
      expect(answer.hits.map((hit) => hit.fields.resourceId)).toEqual(['res-d']);
      expect(answer.total).toBe(1);
      expect(answer.facets).toEqual({
        subject: [{ code: 'science', count: 1 }],
        owner: [{ code: 'school-d', count: 1 }],
      });
      expect(await index.countKeys(['=角的度量', '#湿地', '=分数'], access)).toEqual(new Map([['#湿地', 1]]));
      expect((await index.texts(['res-a', 'res-d'], access)).map((text) => text.resourceId)).toEqual([
        'res-d',
      ]);
      expect((await index.query({ ...QUERY, access: as([]) })).total).toBe(0);
    });

    it('matches and gives staff text only to staff', async () => {
      expect(await ids({ match: '口令' })).toEqual(['res-a']);
      const pupil = as(['student@school:1']);
      expect(await ids({ match: '口令', access: pupil })).toEqual([]);
      expect(await ids({ match: { any: ['口令', '折纸'] }, access: pupil })).toEqual(['res-a']);
      const [staff] = await index.texts(['res-a'], everybody);
      const [student] = await index.texts(['res-a'], pupil);
      expect(staff?.staffPassages).toHaveLength(1);
      expect(student?.passages).toHaveLength(1);
      expect(student?.staffPassages).toEqual([]);
    });

    it('lets who may know of a resource and not read it find it by its names alone', async () => {
      const knows = as(['guardian@school:1']);
      expect(await ids({ match: '分数', access: knows })).toEqual(['res-a']);
      expect(await ids({ match: '圆纸', access: knows })).toEqual([]);
      const answer = await index.query({ ...QUERY, access: knows });
      expect(answer.hits[0]?.fields.opening).toBe('');
      expect((await index.texts(['res-a'], knows))[0]?.passages).toEqual([]);
    });

    it('asks for a decision about what the clock has overtaken and what waits to be indexed', async () => {
      await index.put([{ ...document('res-e', { title: '分数的意义' }), nextChangeAt: day(1) }]);
      expect(await index.overtaken(10, new Date())).toEqual(['res-e']);
      expect(await ids({ match: '分数' })).toEqual(['res-a', 'res-b']);
      const asked: string[][] = [];
      const access: IndexAccess = {
        ...everybody,
        doubtful: ['res-a'],
        decide: async (unsure) => {
          asked.push([...unsure].sort());
          return unsure.filter((id) => id === 'res-e');
        },
      };
      const answer = await index.query({ ...QUERY, match: '分数', access });
      expect(asked).toEqual([['res-a', 'res-e']]);
      expect(answer.hits.map((hit) => hit.fields.resourceId).sort()).toEqual(['res-b', 'res-e']);
      expect(answer.total).toBe(2);
    });

    it('writes over, removes, counts and forgets', async () => {
      await index.put([document('res-a', { title: '小数乘法' })]);
      expect(await ids({ match: '分数' })).toEqual(['res-b']);
      await index.remove(['res-a', 'res-unknown']);
      expect(await index.count()).toBe(3);
      await index.clear();
      expect(await index.count()).toBe(0);
      await index.check();
    });

    it('answers from the old generation until the new one is whole', async () => {
      const given_up = await index.beginRebuild();
      await given_up.put([document('res-x', { title: '分数' })]);
      await given_up.abandon();
      expect(await ids({ match: '分数' })).toEqual(['res-a', 'res-b']);
      const rebuild = await index.beginRebuild();
      await rebuild.put([document('res-y', { title: '分数' }), document('res-z', { title: '分数' })]);
      await rebuild.remove(['res-z']);
      expect(await ids({ match: '分数' })).toEqual(['res-a', 'res-b']);
      await rebuild.finish();
      expect(await ids({ match: '分数' })).toEqual(['res-y']);
      expect(await index.count()).toBe(1);
    });
  });
}

const day = (number: number): Date => new Date(Date.UTC(2026, 8, number));

const as = (tokens: string[]): IndexAccess => ({
  at: new Date(),
  tokens,
  doubtful: [],
  decide: async () => [],
});
const everybody = as(['staff@school:1', 'staff@school:2']);

const QUERY: IndexQuery = {
  match: null,
  loose: [],
  prefer: [],
  filter: {},
  access: everybody,
  facets: [],
  order: 'relevance',
  offset: 0,
  limit: 10,
};

function document(id: string, fields: Partial<SearchDocument>): SearchDocument {
  return {
    resourceId: id,
    versionId: `ver-${id}`,
    title: '',
    lesson: null,
    lessonKey: null,
    lessonTags: [],
    tags: [],
    unit: null,
    ownerName: '芦台一小',
    authorNames: ['吴思齐'],
    description: '',
    text: [],
    staffText: [],
    subject: null,
    grades: [],
    edition: null,
    volume: null,
    type: null,
    stage: null,
    courseLevel: null,
    ownerId: 'school-a',
    projectIds: [],
    afterschoolCategories: [],
    publishedAt: day(1),
    tokens: ['staff@school:1'],
    textTokens: ['staff@school:1'],
    staffTokens: ['staff@school:1'],
    nextChangeAt: null,
    ...fields,
  };
}

const passage = (text: string) => [{ partId: 'part-1', position: 1, unit: 'page', text }];

const WORLD: SearchDocument[] = [
  document('res-a', {
    title: '分数的初步认识',
    tags: ['折纸'],
    subject: 'mathematics',
    grades: ['grade_3'],
    type: 'deck',
    text: passage('把一张圆纸平均分'),
    staffText: passage('答案口令'),
    tokens: ['staff@school:1', 'student@school:1', 'guardian@school:1'],
    textTokens: ['staff@school:1', 'student@school:1'],
  }),
  document('res-b', {
    title: '分数加减法',
    subject: 'mathematics',
    grades: ['grade_3'],
    type: 'plan',
    ownerId: 'school-b',
    publishedAt: day(2),
  }),
  document('res-c', {
    title: '量角',
    lesson: '角的度量',
    subject: 'mathematics',
    grades: ['grade_4'],
    publishedAt: day(3),
  }),
  document('res-d', {
    title: '七里海的鸟',
    tags: ['湿地'],
    subject: 'science',
    ownerId: 'school-d',
    publishedAt: day(4),
    tokens: ['staff@school:2'],
    textTokens: ['staff@school:2'],
    staffTokens: [],
  }),
];
