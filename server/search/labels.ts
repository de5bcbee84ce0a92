import type { Queryable } from '../../storage/database/database.ts';
import type { Facet } from '../../storage/search/index.ts';
import type { Name } from '../groups/rows.ts';
import { findOwners } from '../resources/queries.ts';
import { codeName } from '../vocabularies.ts';

/** The vocabulary of each facet whose values are codes. */
const SCHEMES: Partial<Record<Facet, string>> = {
  subject: 'subjects',
  grade: 'grades',
  edition: 'editions',
  volume: 'volumes',
  type: 'resource-types',
  stage: 'stages',
  courseLevel: 'course-levels',
  afterschoolCategory: 'afterschool-categories',
};

/** The names of a facet's values in both languages, by code. */
export async function labelsOf(
  database: Queryable,
  facet: Facet,
  codes: readonly string[],
): Promise<Map<string, Name>> {
  const scheme = SCHEMES[facet];
  if (scheme) return new Map(codes.map((code) => [code, codeName(scheme, code)]));
  const rows =
    facet === 'owner'
      ? await findOwners(database, codes)
      : await database<
          { id: string; name: Name }[]
        >`select id, name from project where id = any(${[...codes]}::text[])`;
  return new Map(rows.map((row) => [row.id, row.name]));
}

export const termLabel = (facet: Facet, code: string): { code: string; label: Name } => ({
  code,
  label: codeName(SCHEMES[facet] ?? '', code),
});
