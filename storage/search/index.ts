/** A stretch of text with the place where it stands, so that a hit can say where it matched. */
export interface Passage {
  partId: string | null;
  /** Page, slide, sheet, line or second, from 1 (seconds from 0). */
  position: number | null;
  unit: string | null;
  text: string;
}

/** Which of a document's facets can be filtered and counted. */
export const FACETS = [
  'subject',
  'grade',
  'edition',
  'volume',
  'type',
  'stage',
  'courseLevel',
  'owner',
  'project',
  'afterschoolCategory',
] as const;
export type Facet = (typeof FACETS)[number];

/** The fields of a document that ranking reads; never its whole text. */
export interface RankedFields {
  resourceId: string;
  versionId: string;
  title: string;
  lesson: string | null;
  /** Subject and cleaned name of the lesson, its own or inferred; null where nobody knows. */
  lessonKey: string | null;
  /** Tags that the lesson's other resources carry. */
  lessonTags: string[];
  tags: string[];
  unit: string | null;
  ownerName: string;
  authorNames: string[];
  description: string;
  /** The first characters of the text for everyone, normalised; empty for whoever may not read it. */
  opening: string;
  subject: string | null;
  grades: string[];
  edition: string | null;
  volume: string | null;
  type: string | null;
  stage: string | null;
  courseLevel: string | null;
  ownerId: string;
  projectIds: string[];
  afterschoolCategories: string[];
  publishedAt: Date;
}

/** One resource, by its published version, as the index holds it. */
export interface SearchDocument extends Omit<RankedFields, 'opening'> {
  /** Text of the parts for everyone: matched and quoted only for whoever holds one of `textTokens`. */
  text: Passage[];
  /** Text of staff_only parts: matched and quoted only for whoever holds one of `staffTokens`. */
  staffText: Passage[];
  /** Scopes that may discover the resource now. */
  tokens: string[];
  /** Of these, the scopes that may read `text` now: knowing of a resource and reading it are two rights. */
  textTokens: string[];
  /** Scopes that may read `staffText` now. */
  staffTokens: string[];
  /** The next instant at which the tokens may no longer be right; null: none is known. */
  nextChangeAt: Date | null;
}

/** What the viewer may see, at this instant. */
export interface IndexAccess {
  /** The database's now, as the viewer was read; for engines without its clock. */
  at: Date;
  tokens: string[];
  /** Resources that changed and wait to be indexed again: their tokens are not trusted, `decide` is asked. */
  doubtful: string[];
  /**
   * Decides by the database for doubtful resources and those whose tokens the clock has overtaken; answers the open.
   * It makes hits and counts exact to the instant (decisions 5).
   */
  decide(resourceIds: string[]): Promise<string[]>;
}

/** Words and keys that a document must hold, nested. */
export type Match = string | { all: Match[] } | { any: Match[] };

export type IndexFilter = Partial<Record<Facet, string[]>> & { publishedFrom?: Date; publishedUntil?: Date };

export interface IndexQuery {
  /** What a hit must hold; null: everything. Terms come from `analysis/terms.ts`, keys from `analysis/keys.ts`. */
  match: Match | null;
  /** Where too few hold all, any of these will do. */
  loose: Match[];
  /** What the first stage puts forward, with a weight. */
  prefer: { facet: Facet; values: string[]; weight: number }[];
  filter: IndexFilter;
  access: IndexAccess;
  /** Facets to count. Each is counted under the other facets' filters, so that its other values stay in sight. */
  facets: Facet[];
  order: 'relevance' | 'newest';
  offset: number;
  limit: number;
}

export interface IndexHit {
  fields: RankedFields;
  /** Of the first stage; comparable within one answer. */
  score: number;
}

export interface FacetCount {
  code: string;
  count: number;
}

export interface IndexAnswer {
  hits: IndexHit[];
  /** How many the viewer may see in all. */
  total: number;
  facets: Partial<Record<Facet, FacetCount[]>>;
  /** Whether hits hold every word or only some. */
  matched: 'every' | 'some';
}

/** The text of a document as this viewer may read it. */
export interface ReadableText {
  resourceId: string;
  /** Filled only where the viewer may read them. */
  passages: Passage[];
  /** Filled only where the viewer may read the parts for staff. */
  staffPassages: Passage[];
}

/** A generation that is being filled while the one before it goes on answering. */
export interface Rebuild {
  put(documents: readonly SearchDocument[]): Promise<void>;
  remove(resourceIds: readonly string[]): Promise<void>;
  /** Makes it the one that answers, at once, and drops the one before. */
  finish(): Promise<void>;
  /** Drops what was filled. */
  abandon(): Promise<void>;
}

/**
 * The index of published resources. It is a copy for finding: the database stays the truth, and hits are
 * checked there again before anybody sees them (lessons.md 1, 2).
 * Two implementations (PostgreSQL, Meilisearch) keep one contract: tests/search/contract.ts.
 */
export interface SearchIndex {
  /** `postgres` or `meilisearch`. */
  readonly engine: string;
  /** Writes documents, whole; when it resolves, queries see them. */
  put(documents: readonly SearchDocument[]): Promise<void>;
  /** Forgets resources; unknown ids are no error. */
  remove(resourceIds: readonly string[]): Promise<void>;
  query(query: IndexQuery): Promise<IndexAnswer>;
  /** Of names as keys (`analysis/keys.ts`), in how many resources that the viewer may see each stands; none: not in the map. */
  countKeys(keys: readonly string[], access: IndexAccess): Promise<Map<string, number>>;
  /** The texts of hits, for highlighting. Resources that the viewer may not see are left out. */
  texts(resourceIds: readonly string[], access: IndexAccess): Promise<ReadableText[]>;
  /** Resources whose tokens the clock has overtaken, oldest first: they are to be indexed again. */
  overtaken(limit: number, at: Date): Promise<string[]>;
  count(): Promise<number>;
  clear(): Promise<void>;
  beginRebuild(): Promise<Rebuild>;
  /** Resolves when the engine answers; throws with a plain reason when not. */
  check(): Promise<void>;
  close(): Promise<void>;
}
