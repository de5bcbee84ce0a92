import { find } from '../../server/search/find.ts';
import { gatherKnowledge } from '../../server/search/knowledge/gather.ts';
import { type BareDocument, enrich } from '../../server/search/knowledge/knowledge.ts';
import { Lexicon } from '../../server/search/lexicon.ts';
import type { IndexAccess, SearchIndex } from '../../storage/search/index.ts';
import { EVERYBODY, type GradedQuery } from './collection.ts';
import { type Measured, measure } from './measures.ts';

/** Access in a world without closed doors. */
export const openAccess: IndexAccess = {
  tokens: [EVERYBODY],
  at: new Date(),
  doubtful: [],
  decide: async (ids) => ids,
};

/** Learns from a corpus and puts it into an index, through a rebuild as an installation does it. */
export async function load(index: SearchIndex, corpus: readonly BareDocument[]): Promise<Lexicon> {
  const knowledge = await gatherKnowledge(corpus);
  const rebuild = await index.beginRebuild();
  const documents = corpus.map((document) => {
    const lessonKey = knowledge.lessons.get(document.resourceId)?.lessonKey ?? null;
    return enrich(document, lessonKey, (lessonKey && knowledge.lessonTags.get(lessonKey)) || []);
  });
  for (let start = 0; start < documents.length; start += 1000)
    await rebuild.put(documents.slice(start, start + 1000));
  await rebuild.finish();
  return new Lexicon(knowledge);
}

export interface Played {
  query: GradedQuery;
  ranking: string[];
  measured: Measured;
}

/** Asks every graded query for its first hundred, as a viewer to whom all is open. */
export async function play(
  index: SearchIndex,
  lexicon: Lexicon,
  queries: readonly GradedQuery[],
  grades: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Promise<Played[]> {
  const played: Played[] = [];
  for (const query of queries) {
    const found = await find(index, lexicon, {
      query: query.query,
      filter: {
        ...(query.filters.subject ? { subject: [query.filters.subject] } : {}),
        ...(query.filters.grade ? { grade: [query.filters.grade] } : {}),
      },
      access: openAccess,
      facets: [],
      order: 'relevance',
      offset: 0,
      limit: 100,
      now: new Date(),
    });
    const ranking = found.hits.map((hit) => hit.resourceId);
    played.push({ query, ranking, measured: measure(ranking, grades.get(query.id) ?? new Map()) });
  }
  return played;
}
