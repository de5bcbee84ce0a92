import type { Meilisearch } from 'meilisearch';
import { facetCodes } from '../analysis/keys.ts';
import type {
  Facet,
  FacetCount,
  IndexAccess,
  IndexAnswer,
  IndexHit,
  IndexQuery,
  Match,
  ReadableText,
} from '../index.ts';
import { filterExpression, found, isIn, matchExpression, type Sight, visible } from './expression.ts';
import { HIT_ATTRIBUTES, type HitRecord, hitSchema, TEXT_ATTRIBUTES, textSchema, word } from './record.ts';

/** Under so many hits of all words, some of them will do. */
const ENOUGH_OF_ALL = 20;
/** Meilisearch reads ten words of a query. */
const MOST_WORDS = 10;
/** Of loosely matched words, so many are also looked for alone, for so many hits each. */
const MOST_ALONE = 4;
const ALONE_HITS = 30;
const MOST_OVERTAKEN = 1_000;
const MOST_COUNTED = 1_000;

/** Asks an index that is there. */
export class Asker {
  readonly #client: Meilisearch;
  readonly #name: string;

  constructor(client: Meilisearch, name: string) {
    this.#client = client;
    this.#name = name;
  }

  async query(query: IndexQuery): Promise<IndexAnswer> {
    const sight = await this.#sight(query.access);
    const every = found(query.match, sight);
    const loose = query.loose.length > 0 ? found({ any: query.loose }, sight) : null;
    const filters = filterExpression(query.filter);
    const asks = every !== null && loose !== null && query.order === 'relevance';
    const holding = asks ? await this.#count([every, visible(sight), ...filters]) : null;
    const enough = holding === null || holding >= ENOUGH_OF_ALL;
    const some = (every === null && loose !== null) || !enough;
    const wanted = some ? [every, loose].filter((part) => part !== null).join(' OR ') : every;
    const base = [...(wanted ? [`(${wanted})`] : []), visible(sight)];
    const [hits, counted] = await Promise.all([
      this.#hits(query, some, sight, base, filters),
      this.#facets(query, base),
    ]);
    return {
      hits,
      total: counted.total,
      facets: counted.facets,
      matched: some && holding !== counted.total ? 'some' : 'every',
    };
  }

  /** Candidates: by Meilisearch's ranking of the rarest words, and those that meet the wishes, joined by a plain score. */
  async #hits(
    query: IndexQuery,
    some: boolean,
    sight: Sight,
    base: readonly string[],
    filters: readonly string[],
  ): Promise<IndexHit[]> {
    const filter = [...base, ...filters].join(' AND ');
    const page = { indexUid: this.#name, attributesToRetrieve: HIT_ATTRIBUTES, filter };
    const newest = {
      ...page,
      q: '',
      sort: ['publishedAt:desc', 'resourceId:asc'],
      offset: query.offset,
      limit: query.limit,
    };
    if (query.order === 'newest' || query.match === null) return this.#parse([newest], sight, query, false);
    const reach = query.offset + query.limit;
    // Ten words are read: the rarest come first, and only they where some of the words will do.
    const q = query.loose
      .flatMap(leaves)
      .concat(some ? [] : leaves(query.match))
      .filter(isWord);
    const ranked = {
      ...page,
      q: [...new Set(q)].slice(0, MOST_WORDS).map(word).join(' '),
      matchingStrategy: 'frequency' as const,
      showRankingScore: true,
      limit: reach,
    };
    const names = matchExpression({ any: leaves(query.match).filter((term) => !isWord(term)) }, 'headTerms');
    const wished = query.prefer.map((preference) => isIn(preference.facet, preference.values));
    const plain = { ...newest, offset: 0, limit: reach };
    const queries = [
      ranked,
      plain,
      ...(names ? [{ ...plain, filter: `${filter} AND ${names}` }] : []),
      ...(wished.length > 0
        ? [
            { ...ranked, filter: `${filter} AND ${wished.join(' AND ')}` },
            { ...plain, filter: `${filter} AND ${wished.join(' AND ')}` },
          ]
        : []),
      ...wished.map((wish) => ({ ...ranked, filter: `${filter} AND ${wish}` })),
      // Meilisearch counts words without asking how rare they are: a rare one by itself is worth a look.
      ...(some
        ? [...new Set(q)]
            .slice(0, MOST_ALONE)
            .map((term) => ({ ...ranked, q: word(term), limit: ALONE_HITS }))
        : []),
    ];
    return (await this.#parse(queries, sight, query, true)).slice(query.offset, reach);
  }

  async #parse(
    queries: SearchQuery[],
    sight: Sight,
    query: IndexQuery,
    ordered: boolean,
  ): Promise<IndexHit[]> {
    const { results } = await this.#client.multiSearch({ queries });
    const hits = new Map<string, IndexHit>();
    for (const result of results) {
      for (const raw of result.hits) {
        const record = hitSchema.parse(raw);
        const score = scoreOf(record, query);
        const known = hits.get(record.fields.resourceId);
        if (!known || known.score < score)
          hits.set(record.fields.resourceId, { fields: readable(record, sight), score });
      }
    }
    const list = [...hits.values()];
    return ordered
      ? list.sort(
          (a, b) => b.score - a.score || b.fields.publishedAt.getTime() - a.fields.publishedAt.getTime(),
        )
      : list;
  }

  async #facets(
    query: IndexQuery,
    base: readonly string[],
  ): Promise<{ total: number; facets: IndexAnswer['facets'] }> {
    const filtered = query.facets.filter((facet) => (query.filter[facet]?.length ?? 0) > 0);
    const plain = query.facets.filter((facet) => !filtered.includes(facet));
    const one = (facets: readonly Facet[], except: Facet | null) => ({
      indexUid: this.#name,
      q: '',
      filter: [...base, ...filterExpression(query.filter, except)].join(' AND '),
      facets: [...facets],
      attributesToRetrieve: ['resourceId'],
      hitsPerPage: 1,
      page: 1,
    });
    const { results } = await this.#client.multiSearch({
      queries: [one(plain, null), ...filtered.map((facet) => one([facet], facet))],
    });
    const facets: IndexAnswer['facets'] = {};
    const read = (facet: Facet, index: number) => {
      facets[facet] = countsOf(results[index]?.facetDistribution?.[facet]);
    };
    for (const facet of plain) read(facet, 0);
    filtered.forEach((facet, index) => {
      read(facet, index + 1);
    });
    return { total: totalOf(results[0]), facets };
  }

  async #count(filters: readonly string[]): Promise<number> {
    const result = await this.#client.index(this.#name).search('', {
      filter: filters.join(' AND '),
      hitsPerPage: 1,
      page: 1,
      attributesToRetrieve: ['resourceId'],
    });
    return totalOf(result);
  }

  async #sight(access: IndexAccess): Promise<Sight> {
    const unsure = [...(await this.overtaken(MOST_OVERTAKEN, access.at)), ...access.doubtful];
    return { access, open: unsure.length > 0 ? await access.decide(unsure) : [] };
  }

  async overtaken(limit: number, at: Date): Promise<string[]> {
    const result = await this.#client
      .index(this.#name)
      .search('', { filter: `nextChange <= ${at.getTime()}`, limit, attributesToRetrieve: ['resourceId'] });
    return result.hits.map((hit) => String(hit.resourceId));
  }

  async countKeys(keys: readonly string[], access: IndexAccess): Promise<Map<string, number>> {
    if (keys.length === 0) return new Map();
    const sight = await this.#sight(access);
    const { results } = await this.#client.multiSearch({
      queries: keys.map((key) => ({
        indexUid: this.#name,
        q: '',
        filter: `${matchExpression(key, 'headTerms')} AND ${visible(sight)}`,
        attributesToRetrieve: ['resourceId'],
        hitsPerPage: 1,
        page: 1,
      })),
    });
    const counts = new Map<string, number>();
    keys.forEach((key, index) => {
      const total = totalOf(results[index]);
      if (total > 0) counts.set(key, Math.min(total, MOST_COUNTED));
    });
    return counts;
  }

  async texts(resourceIds: readonly string[], access: IndexAccess): Promise<ReadableText[]> {
    if (resourceIds.length === 0) return [];
    const sight = await this.#sight(access);
    const result = await this.#client.index(this.#name).search('', {
      filter: `${isIn('resourceId', resourceIds)} AND ${visible(sight)}`,
      limit: resourceIds.length,
      attributesToRetrieve: TEXT_ATTRIBUTES,
    });
    return result.hits.map((raw) => {
      const record = textSchema.parse(raw);
      const reads = (tokens: readonly string[]) =>
        mayRead(record.resourceId, record.nextChange, tokens, sight);
      return {
        resourceId: record.resourceId,
        passages: reads(record.textTokens) ? record.passages : [],
        staffPassages: reads(record.staffTokens) ? record.staffPassages : [],
      };
    });
  }
}

type SearchQuery = Record<string, unknown> & { indexUid: string; q: string };

/** A term of text, as opposed to a key. */
const isWord = (term: string): boolean => /^[\p{L}\p{N}]/u.test(term);

const leaves = (match: Match): string[] =>
  typeof match === 'string' ? [match] : ('all' in match ? match.all : match.any).flatMap(leaves);

/** Meilisearch's own score and what meets the wishes, on the scale of the other engine. */
function scoreOf(record: HitRecord, query: IndexQuery): number {
  const codes = facetCodes(record.fields);
  const wishes = query.prefer.reduce(
    (sum, { facet, values, weight }) =>
      sum + (codes[facet].some((code) => values.includes(code)) ? weight : 0),
    0,
  );
  return 8 * (record._rankingScore ?? 0) + wishes;
}

function mayRead(
  resourceId: string,
  nextChange: number,
  tokens: readonly string[],
  { access }: Sight,
): boolean {
  const own = new Set(access.tokens);
  return (
    nextChange > access.at.getTime() &&
    !access.doubtful.includes(resourceId) &&
    tokens.some((token) => own.has(token))
  );
}

/** The fields of a hit without the beginning of a text that the viewer may not read. */
function readable({ fields, textTokens, nextChange }: HitRecord, sight: Sight) {
  return mayRead(fields.resourceId, nextChange, textTokens, sight) ? fields : { ...fields, opening: '' };
}

const countsOf = (distribution: Record<string, number> | undefined): FacetCount[] =>
  Object.entries(distribution ?? {})
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));

function totalOf(result: object | undefined): number {
  return result && 'totalHits' in result ? Number(result.totalHits) : 0;
}
