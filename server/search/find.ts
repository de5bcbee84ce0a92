import type {
  Facet,
  IndexAccess,
  IndexAnswer,
  IndexFilter,
  SearchIndex,
} from '../../storage/search/index.ts';
import { candidateQuery } from './candidates.ts';
import type { Lexicon } from './lexicon.ts';
import { type Ranked, rank } from './ranking/rank.ts';
import type { Reading, Understanding } from './understanding/reading.ts';
import { understand } from './understanding/understand.ts';

/** So many candidates are ranked anew; behind them the index's own order goes on. */
export const WINDOW = 100;

export interface FindWanted {
  query: string;
  filter: IndexFilter;
  access: IndexAccess;
  facets: Facet[];
  order: 'relevance' | 'newest';
  /** Place of the first hit wanted, from 0. */
  offset: number;
  limit: number;
  now: Date;
}

export interface Found {
  hits: {
    resourceId: string;
    versionId: string;
    place: number;
    reading: Reading | null;
    fields: Ranked['fields'];
  }[];
  total: number;
  facets: IndexAnswer['facets'];
  matched: IndexAnswer['matched'];
  understanding: Understanding;
}

/** Understands a query, asks the index and ranks what it gives. An empty query finds everything, newest first. */
export async function find(index: SearchIndex, lexicon: Lexicon, wanted: FindWanted): Promise<Found> {
  const understanding = understand(wanted.query, lexicon);
  const browsing = understanding.query === '';
  const asked = browsing ? { match: null, loose: [], prefer: [] } : candidateQuery(understanding, lexicon);
  const ranks = !browsing && wanted.order === 'relevance' && wanted.offset < WINDOW;
  const answer = await index.query({
    ...asked,
    filter: wanted.filter,
    access: wanted.access,
    facets: wanted.facets,
    order: browsing ? 'newest' : wanted.order,
    offset: ranks ? 0 : wanted.offset,
    limit: ranks ? Math.max(WINDOW, wanted.offset + wanted.limit) : wanted.limit,
  });
  const candidates = answer.hits.map((hit) => hit.fields);
  const ordered = ranks
    ? [
        ...rank(understanding, candidates.slice(0, WINDOW), lexicon, wanted.now),
        ...candidates.slice(WINDOW).map((fields) => ({ fields, score: 0, reading: null })),
      ].slice(wanted.offset, wanted.offset + wanted.limit)
    : candidates.map((fields) => ({ fields, score: 0, reading: null }));
  return {
    hits: ordered.map(({ fields, reading }, index_) => ({
      resourceId: fields.resourceId,
      versionId: fields.versionId,
      place: wanted.offset + index_,
      reading,
      fields,
    })),
    total: answer.total,
    facets: answer.facets,
    matched: answer.matched,
    understanding,
  };
}
