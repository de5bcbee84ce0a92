import type { Fragment } from 'postgres';
import type { Database, Queryable } from '../../database/database.ts';
import type {
  Facet,
  FacetCount,
  IndexAccess,
  IndexAnswer,
  IndexQuery,
  RankedFields,
  ReadableText,
  Rebuild,
  SearchDocument,
  SearchIndex,
} from '../index.ts';
import { COLUMNS, facetHolds, filterHolds } from './columns.ts';
import { tsquery } from './match.ts';
import { documentRow, lexeme } from './row.ts';
import { TokenNumbers } from './tokens.ts';

/** So many hits in the head alone are enough: their texts are then not searched (search.md, "Speed"). */
const ENOUGH_IN_HEAD = 300;
/** Under so many hits of all words, some of them will do. */
const ENOUGH_OF_ALL = 20;
const BATCH = 200;
/** Counts of one name stop here; a suggestion says no more than "many". */
const MOST_COUNTED = 1000;
/** A job makes overtaken rows rare; so many at once are still decided one by one. */
const MOST_OVERTAKEN = 100_000;

/** The numbers of one viewer's scopes, and what the database decided for overtaken rows. */
interface Sight {
  scopes: number[];
  doubtful: string[];
  open: string[];
}

type Where = 'head' | 'text' | 'some' | 'everything';

/** The search index over our own terms in PostgreSQL. */
export class PostgresSearchIndex implements SearchIndex {
  readonly engine = 'postgres';
  readonly #database: Database;
  readonly #tokens = new TokenNumbers();

  constructor(database: Database) {
    this.#database = database;
  }

  async put(documents: readonly SearchDocument[]): Promise<void> {
    const [row] = await this.#database<
      { active: number; building: number | null }[]
    >`select active, building from search_generation`;
    if (!row) throw new Error('search_generation has no row; run the migrations.');
    await this.#write(documents, row.building === null ? [row.active] : [row.active, row.building]);
  }

  async #write(documents: readonly SearchDocument[], generations: readonly number[]): Promise<void> {
    for (let start = 0; start < documents.length; start += BATCH) {
      const rows = documents.slice(start, start + BATCH).map(documentRow);
      const numbers = await this.#tokens.intern(
        this.#database,
        rows.flatMap((row) => [...row.tokens, ...row.text_tokens, ...row.staff_tokens]),
      );
      const numbered = rows.map((row) => ({
        ...row,
        scopes: row.tokens.map((token) => numbers.get(token)),
        text_scopes: row.text_tokens.map((token) => numbers.get(token)),
        staff_scopes: row.staff_tokens.map((token) => numbers.get(token)),
      }));
      for (const generation of generations) await this.#upsert(generation, JSON.stringify(numbered));
    }
  }

  async #upsert(generation: number, rows: string): Promise<void> {
    await this.#database`
      insert into search_document (generation, resource_id, version_id, head, every_term, staff_term, scopes, text_scopes,
        staff_scopes, next_change, subject, grades, edition, volume, type, stage, course_level, owner_id, project_ids,
        afterschool_categories, published_at, fields, passages, staff_passages)
      select ${generation}, r.*
      from jsonb_to_recordset(${rows}::text::jsonb) as r(
        resource_id text, version_id text, head tsvector, every_term tsvector, staff_term tsvector,
        scopes integer[], text_scopes integer[], staff_scopes integer[], next_change timestamptz,
        subject text, grades text[], edition text, volume text, type text, stage text, course_level text,
        owner_id text, project_ids text[], afterschool_categories text[], published_at timestamptz,
        fields jsonb, passages jsonb, staff_passages jsonb)
      on conflict (generation, resource_id) do update set
        version_id = excluded.version_id, head = excluded.head, every_term = excluded.every_term,
        staff_term = excluded.staff_term, scopes = excluded.scopes, text_scopes = excluded.text_scopes,
        staff_scopes = excluded.staff_scopes,
        next_change = excluded.next_change, subject = excluded.subject, grades = excluded.grades,
        edition = excluded.edition, volume = excluded.volume, type = excluded.type, stage = excluded.stage,
        course_level = excluded.course_level, owner_id = excluded.owner_id, project_ids = excluded.project_ids,
        afterschool_categories = excluded.afterschool_categories, published_at = excluded.published_at,
        fields = excluded.fields, passages = excluded.passages, staff_passages = excluded.staff_passages`;
  }

  async remove(resourceIds: readonly string[]): Promise<void> {
    await this.#database`delete from search_document where resource_id = any(${[...resourceIds]}::text[])`;
  }

  async query(query: IndexQuery): Promise<IndexAnswer> {
    const sight = await this.#sight(query.access);
    const every = tsquery(query.match);
    const loose = tsquery(query.loose.length > 0 ? { any: query.loose } : null);
    const { where, every: holding } = await this.#where(every, loose, sight, query);
    const wanted = where === 'some' && loose ? (every ? `${every} | ${loose}` : loose) : every;
    const rows = await this.#rows(query, sight, where, wanted);
    const hits = rows.filter((row) => row.facet === 'hit' && row.code !== null);
    const fields = await this.#fields(
      hits.map((row) => row.code ?? ''),
      sight,
    );
    const total = rows.find((row) => row.facet === 'total')?.count ?? 0;
    const facets: IndexAnswer['facets'] = {};
    for (const facet of query.facets) facets[facet] = countsOf(rows, facet);
    return {
      hits: hits.flatMap((row) => {
        const found = fields.get(row.code ?? '');
        return found ? [{ fields: found, score: row.score }] : [];
      }),
      total,
      facets,
      matched: where === 'some' && holding !== total ? 'some' : 'every',
    };
  }

  /** Where to look: in heads where they give enough, else in texts too, else for some of the words. */
  async #where(
    every: string | null,
    loose: string | null,
    sight: Sight,
    query: IndexQuery,
  ): Promise<{ where: Where; every: number | null }> {
    if (every === null) return { where: loose === null ? 'everything' : 'some', every: null };
    const holds = filterHolds(this.#database, query.filter);
    const all = this
      .#database`subject, grades, edition, volume, type, stage, course_level, owner_id, project_ids,
      afterschool_categories, published_at`;
    const [row] = await this.#database<{ heads: number; texts: number }[]>`
      with heads as materialized (
        select 1 from (${this.#matching(all, 'head', every, sight)}) as found where ${holds} limit ${ENOUGH_IN_HEAD}),
      texts as materialized (
        select 1 from (${this.#matching(all, 'text', every, sight)}) as found
        where (select count(*) from heads) < ${ENOUGH_OF_ALL} and ${holds} limit ${ENOUGH_OF_ALL})
      select (select count(*) from heads)::integer as heads, (select count(*) from texts)::integer as texts`;
    if (!row || row.heads >= ENOUGH_IN_HEAD) return { where: 'head', every: null };
    if (row.heads >= ENOUGH_OF_ALL || row.texts >= ENOUGH_OF_ALL) return { where: 'text', every: null };
    return { where: loose !== null && query.order === 'relevance' ? 'some' : 'text', every: row.texts };
  }

  /**
   * Columns of the rows that match, each row once. Branches of one index condition each: joined by `or`, PostgreSQL
   * would read every match's terms again to check them, which takes ten times as long as finding them.
   */
  #matching(columns: Fragment, where: Where, wanted: string | null, sight: Sight): Fragment {
    const database = this.#database;
    const from = database`select ${columns} from search_document where ${this.#visible(sight)}`;
    if (wanted === null || where === 'everything') return from;
    if (where === 'head') return database`${from} and head @@ ${wanted}::tsquery`;
    const reads = this.#reads('text_scopes', sight);
    // Materialized, because an append of plain scans is given to parallel helpers, whose start costs more than it saves.
    return database`
      with by_text as materialized (${from} and every_term @@ ${wanted}::tsquery and ${reads}),
      by_head as materialized (${from} and head @@ ${wanted}::tsquery and not (${reads})),
      by_staff as materialized (${from} and staff_term is not null and staff_term @@ ${wanted}::tsquery
        and ${this.#reads('staff_scopes', sight)}
        and not (head @@ ${wanted}::tsquery or (every_term @@ ${wanted}::tsquery and ${reads})))
      select * from by_text union all select * from by_head union all select * from by_staff`;
  }

  /** The viewer may read these texts now. What the clock has overtaken is not trusted: it is not read. */
  #reads(column: 'text_scopes' | 'staff_scopes', sight: Sight) {
    const database = this.#database;
    return database`${this.#trusted(sight)} and ${database(column)} operator(pg_catalog.&&) ${sight.scopes}::integer[]`;
  }

  #trusted(sight: Sight) {
    const database = this.#database;
    return sight.doubtful.length === 0
      ? database`next_change > now()`
      : database`next_change > now() and resource_id <> all(${sight.doubtful}::text[])`;
  }

  #visible(sight: Sight) {
    const database = this.#database;
    const open = database`${this.#trusted(sight)} and scopes operator(pg_catalog.&&) ${sight.scopes}::integer[]`;
    const decided =
      sight.open.length > 0 ? database`(${open} or resource_id = any(${sight.open}::text[]))` : open;
    return database`generation = (select active from search_generation) and ${decided}`;
  }

  async #rows(query: IndexQuery, sight: Sight, where: Where, wanted: string | null): Promise<AnswerRow[]> {
    const database = this.#database;
    let score =
      wanted === null ? database`0` : database`ts_rank('{.2,.4,.8,1}', head, ${wanted}::tsquery) * 8`;
    for (const preference of query.prefer) {
      score = database`${score} + case when ${facetHolds(database, preference.facet, preference.values)} then ${preference.weight}::real else 0 end`;
    }
    const order =
      query.order === 'newest'
        ? database`published_at desc, resource_id`
        : database`score desc, published_at desc, resource_id`;
    let counts = database`select 'total' as facet, null::text as code, 0::real as score, 0::bigint as place, count(*) from shown`;
    for (const facet of query.facets)
      counts = database`${counts} union all ${facetCounts(database, facet, query)}`;
    const columns = database`resource_id, subject, grades, edition, volume, type, stage, course_level, owner_id, project_ids,
      afterschool_categories, published_at, (${score})::real as score`;
    return database<AnswerRow[]>`
      with matched as materialized (
        ${this.#matching(columns, where, wanted, sight)}),
      shown as (select * from matched where ${filterHolds(database, query.filter)})
      (select 'hit' as facet, resource_id as code, score, row_number() over (order by ${order}) as place, 1::bigint as count
        from shown order by ${order} limit ${query.limit} offset ${query.offset})
      union all (${counts})
      order by facet, place, count desc, code`;
  }

  async #fields(resourceIds: readonly string[], sight: Sight): Promise<Map<string, RankedFields>> {
    const rows = await this.#database<{ fields: Omit<RankedFields, 'publishedAt'>; publishedAt: Date }[]>`
      select case when ${this.#reads('text_scopes', sight)} then fields else fields || '{"opening": ""}'::jsonb end as fields, published_at
      from search_document
      where generation = (select active from search_generation) and resource_id = any(${[...resourceIds]}::text[])`;
    return new Map(
      rows.map((row) => [row.fields.resourceId, { ...row.fields, publishedAt: row.publishedAt }]),
    );
  }

  async #sight(access: IndexAccess): Promise<Sight> {
    const scopes = await this.#tokens.find(this.#database, access.tokens);
    const unsure = [...(await this.overtaken(MOST_OVERTAKEN)), ...access.doubtful];
    return { scopes, doubtful: access.doubtful, open: unsure.length > 0 ? await access.decide(unsure) : [] };
  }

  async overtaken(limit: number): Promise<string[]> {
    const rows = await this.#database<{ resourceId: string }[]>`
      select resource_id from search_document
      where next_change < 'infinity' and next_change <= now() and generation = (select active from search_generation)
      order by next_change limit ${limit}`;
    return rows.map((row) => row.resourceId);
  }

  async countKeys(keys: readonly string[], access: IndexAccess): Promise<Map<string, number>> {
    if (keys.length === 0) return new Map();
    const sight = await this.#sight(access);
    const rows = await this.#database<{ key: string; count: number }[]>`
      select wanted.key, (
        select count(*) from (
          select 1 from search_document where head @@ wanted.query::tsquery and ${this.#visible(sight)} limit ${MOST_COUNTED}) found
      )::integer as count
      from unnest(${[...keys]}::text[], ${keys.map(lexeme)}::text[]) as wanted(key, query)`;
    return new Map(rows.filter((row) => row.count > 0).map((row) => [row.key, row.count]));
  }

  async texts(resourceIds: readonly string[], access: IndexAccess): Promise<ReadableText[]> {
    const sight = await this.#sight(access);
    return this.#database<ReadableText[]>`
      select resource_id,
        case when ${this.#reads('text_scopes', sight)} then passages else '[]'::jsonb end as passages,
        case when ${this.#reads('staff_scopes', sight)} then staff_passages else '[]'::jsonb end as staff_passages
      from search_document where resource_id = any(${[...resourceIds]}::text[]) and ${this.#visible(sight)}`;
  }

  async count(): Promise<number> {
    const [row] = await this.#database<{ count: number }[]>`
      select count(*)::integer as count from search_document where generation = (select active from search_generation)`;
    return row?.count ?? 0;
  }

  async clear(): Promise<void> {
    await this.#database`delete from search_document`;
  }

  async beginRebuild(): Promise<Rebuild> {
    const [row] = await this.#database<{ building: number }[]>`
      update search_generation set building = greatest(active, coalesce(building, 0)) + 1 returning building`;
    if (!row) throw new Error('search_generation has no row; run the migrations.');
    const { building } = row;
    await this
      .#database`delete from search_document where generation <> (select active from search_generation)`;
    return {
      put: (documents) => this.#write(documents, [building]),
      remove: async (resourceIds) => {
        await this.#database`
          delete from search_document where generation = ${building} and resource_id = any(${[...resourceIds]}::text[])`;
      },
      finish: async () => {
        const done = await this.#database`
          update search_generation set active = ${building}, building = null where building = ${building} returning active`;
        if (done.length === 0)
          throw new Error('Another rebuild began after this one; its result will answer.');
        await this.#database`analyze search_document`;
        await this.#database`delete from search_document where generation < ${building}`;
      },
      abandon: async () => {
        await this.#database`update search_generation set building = null where building = ${building}`;
        await this.#database`delete from search_document where generation = ${building}`;
      },
    };
  }

  async check(): Promise<void> {
    await this.#database`select active from search_generation`;
  }

  async close(): Promise<void> {}
}

interface AnswerRow {
  facet: string;
  code: string | null;
  score: number;
  place: number;
  count: number;
}

const countsOf = (rows: readonly AnswerRow[], facet: Facet): FacetCount[] =>
  rows.flatMap((row) =>
    row.facet === facet && row.code !== null ? [{ code: row.code, count: Number(row.count) }] : [],
  );

function facetCounts(database: Queryable, facet: Facet, query: IndexQuery) {
  const { name, many } = COLUMNS[facet];
  const code = many ? database`unnest(${database(name)})` : database`${database(name)}`;
  return database`
    select ${facet}::text, code, 0::real, 0::bigint, count(*)
    from (select ${code} as code from matched where ${filterHolds(database, query.filter, facet)}) each
    where code is not null group by code`;
}
