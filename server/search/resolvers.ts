import type { Resolvers, SearchFilterInput } from '../../schema/generated/resolvers.ts';
import type { Facet, IndexFilter } from '../../storage/search/index.ts';
import type { Context } from '../context.ts';
import { writeCursor } from '../graphql/connection.ts';
import { badInput } from '../graphql/fault.ts';
import { indexAccess } from './access.ts';
import { markNames, markTexts } from './highlights.ts';
import { labelsOf, termLabel } from './labels.ts';
import { lexiconOf } from './lexicons.ts';
import { nextSteps } from './nextSteps.ts';
import { correctedTo, PAGE_FACETS, type SearchPage, searchResources } from './search.ts';
import { asksFor } from './selection.ts';
import { suggest } from './suggestions.ts';

const MOST_CHARACTERS = 200;
const MOST_HITS = 50;
const MOST_SUGGESTIONS = 10;
/** Nobody turns so many pages; a program that wants all lists them otherwise. */
const LAST_PLACE = 10_000;
const MOST_CODES = 50;

export const resolvers: Resolvers = {
  Query: {
    search: async (_root, { query, filter, sort, first, after }, context, info) => {
      const limit = first ?? 20;
      if (query.length > MOST_CHARACTERS) throw badInput('query');
      if (!Number.isInteger(limit) || limit < 1 || limit > MOST_HITS) throw badInput('first');
      return searchResources(context, {
        query,
        filter: readFilter(filter ?? null),
        order: sort === 'NEWEST' ? 'newest' : 'relevance',
        offset: after ? readPlace(after) + 1 : 0,
        limit,
        facets: asksFor(info, 'facets') ? PAGE_FACETS : [],
      });
    },
    suggestions: async (_root, { prefix, first }, context) => {
      if (prefix.length > MOST_CHARACTERS) throw badInput('prefix');
      if (prefix.trim() === '') return [];
      const wanted = Math.min(Math.max(1, first ?? 8), MOST_SUGGESTIONS);
      const access = await indexAccess(context.database, context.viewer);
      return suggest(context.search, await lexiconOf(context.database), access, prefix, wanted);
    },
  },
  SearchConnection: {
    edges: (page) => page.rows,
    pageInfo: pageInfoOf,
    totalCount: (page) => page.total,
    everyWord: (page) => page.found.matched === 'every',
    facets: (page, _arguments, context) => facetsOf(page, context),
    understood: understoodOf,
    nextSteps: (page, _arguments, context) =>
      page.total > 0 || page.wanted.offset > 0
        ? []
        : nextSteps(context.search, page.lexicon, page.access, page.wanted, context.locale),
  },
  SearchEdge: {
    cursor: (row) => writeCursor([row.hit.place]),
    node: (row) => row.resource,
    highlights: async ({ hit, page }, _arguments, context) => {
      page.textMarks ??= markTexts(
        context,
        context.search,
        page.access,
        page.rows.map((row) => row.hit),
      );
      return [...markNames(hit), ...((await page.textMarks).get(hit.resourceId) ?? [])];
    },
  },
};

function pageInfoOf({ wanted, found, rows }: SearchPage) {
  const next = wanted.offset + found.hits.length;
  return {
    hasNextPage: found.hits.length > 0 && found.total > next,
    hasPreviousPage: wanted.offset > 0,
    startCursor: rows[0] ? writeCursor([rows[0].hit.place]) : null,
    endCursor: found.hits.length > 0 ? writeCursor([next - 1]) : null,
  };
}

async function facetsOf({ found, wanted }: SearchPage, context: Context) {
  const facets = Object.entries(found.facets) as [Facet, { code: string; count: number }[]][];
  return Promise.all(
    facets.map(async ([facet, counts]) => {
      const labels = await labelsOf(
        context.database,
        facet,
        counts.map(({ code }) => code),
      );
      const selected = new Set(wanted.filter[facet] ?? []);
      return {
        facet,
        values: counts.map(({ code, count }) => ({
          code,
          count,
          label: labels.get(code) ?? { zh: code, en: code },
          selected: selected.has(code),
        })),
      };
    }),
  );
}

function understoodOf(page: SearchPage) {
  const { wishes } = page.found.understanding;
  return {
    correctedTo: correctedTo(page),
    subjects: wishes.subjects.map((code) => termLabel('subject', code)),
    grades: wishes.grades.map((code) => termLabel('grade', code)),
    editions: wishes.editions.map((code) => termLabel('edition', code)),
    volumes: wishes.volumes.map((code) => termLabel('volume', code)),
    types: wishes.types.map((code) => termLabel('type', code)),
    unitNumber: wishes.unitNumber,
  };
}

function readFilter(filter: SearchFilterInput | null): IndexFilter {
  if (!filter) return {};
  const lists: Record<Facet, readonly string[] | null | undefined> = {
    subject: filter.subjects,
    grade: filter.grades,
    edition: filter.editions,
    volume: filter.volumes,
    type: filter.types,
    stage: filter.stages,
    courseLevel: filter.courseLevels,
    owner: filter.ownerIds,
    project: filter.projectIds,
    afterschoolCategory: filter.afterschoolCategories,
  };
  const read: IndexFilter = {};
  for (const [facet, codes] of Object.entries(lists) as [Facet, readonly string[] | null | undefined][]) {
    if (!codes || codes.length === 0) continue;
    if (codes.length > MOST_CODES || codes.some((code) => code.length > MOST_CHARACTERS))
      throw badInput('filter');
    read[facet] = [...codes];
  }
  if (filter.publishedFrom) read.publishedFrom = filter.publishedFrom;
  if (filter.publishedUntil) read.publishedUntil = filter.publishedUntil;
  return read;
}

/** The place that a cursor names. */
function readPlace(cursor: string): number {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const place: unknown = Array.isArray(value) ? value[0] : null;
    if (typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < LAST_PLACE)
      return place;
  } catch {
    throw badInput('after');
  }
  throw badInput('after');
}
