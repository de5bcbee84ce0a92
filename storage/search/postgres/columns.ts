import type { Queryable } from '../../database/database.ts';
import type { Facet, IndexFilter } from '../index.ts';

/** Where each facet stands, and whether a document has many of it. */
export const COLUMNS: Record<Facet, { name: string; many: boolean }> = {
  subject: { name: 'subject', many: false },
  grade: { name: 'grades', many: true },
  edition: { name: 'edition', many: false },
  volume: { name: 'volume', many: false },
  type: { name: 'type', many: false },
  stage: { name: 'stage', many: false },
  courseLevel: { name: 'course_level', many: false },
  owner: { name: 'owner_id', many: false },
  project: { name: 'project_ids', many: true },
  afterschoolCategory: { name: 'afterschool_categories', many: true },
};

/** One facet holds one of these codes. */
export function facetHolds(database: Queryable, facet: Facet, codes: readonly string[]) {
  const { name, many } = COLUMNS[facet];
  return many
    ? database`${database(name)} operator(pg_catalog.&&) ${[...codes]}::text[]`
    : database`${database(name)} = any(${[...codes]}::text[])`;
}

/** All filters hold, except that of one facet. */
export function filterHolds(database: Queryable, filter: IndexFilter, except: Facet | null = null) {
  let condition = database`true`;
  for (const facet of Object.keys(COLUMNS) as Facet[]) {
    const codes = filter[facet];
    if (facet !== except && codes && codes.length > 0)
      condition = database`${condition} and ${facetHolds(database, facet, codes)}`;
  }
  if (filter.publishedFrom) condition = database`${condition} and published_at >= ${filter.publishedFrom}`;
  if (filter.publishedUntil) condition = database`${condition} and published_at < ${filter.publishedUntil}`;
  return condition;
}
