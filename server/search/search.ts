import { unitTitle } from '../../storage/search/analysis/keys.ts';
import { nameKey } from '../../storage/search/analysis/normalise.ts';
import type { Facet, IndexAccess, IndexFilter } from '../../storage/search/index.ts';
import type { Context } from '../context.ts';
import { resourceColumns } from '../resources/columns.ts';
import type { ResourceRow } from '../resources/rows.ts';
import { indexAccess, shownTo } from './access.ts';
import { type Found, find } from './find.ts';
import type { Highlight } from './highlights.ts';
import type { Lexicon } from './lexicon.ts';
import { lexiconOf } from './lexicons.ts';

/** Facets of the search page, in their order there. */
export const PAGE_FACETS: Facet[] = [
  'subject',
  'grade',
  'edition',
  'volume',
  'type',
  'owner',
  'project',
  'afterschoolCategory',
];

export interface SearchWanted {
  query: string;
  filter: IndexFilter;
  order: 'relevance' | 'newest';
  /** Place of the first hit, from 0. */
  offset: number;
  limit: number;
  facets: Facet[];
}

/** A hit that exists for this viewer, with its row and its page. */
export interface SearchRow {
  hit: Found['hits'][number];
  resource: ResourceRow;
  page: SearchPage;
}

export interface SearchPage {
  wanted: SearchWanted;
  found: Found;
  /** The hits that the database says exist for this viewer, with their rows. */
  rows: SearchRow[];
  total: number;
  access: IndexAccess;
  lexicon: Lexicon;
  /** Highlights in the texts of the page's hits, made when the first is asked for. */
  textMarks: Promise<Map<string, Highlight[]>> | null;
}

/**
 * Finds resources for a viewer. The index answers by tokens; every hit of the page is then asked of the database
 * under the access rule, which has the last word (lessons.md 1).
 */
export async function searchResources(
  context: Pick<Context, 'database' | 'search' | 'viewer'>,
  wanted: SearchWanted,
): Promise<SearchPage> {
  const { database, search, viewer } = context;
  const lexicon = await lexiconOf(database);
  const access = await indexAccess(database, viewer);
  const found = await find(search, lexicon, { ...wanted, access, now: new Date(viewer.at) });
  const ids = found.hits.map((hit) => hit.resourceId);
  const resources =
    ids.length === 0
      ? []
      : await database<ResourceRow[]>`
    select ${resourceColumns(database)}
    from resource
    where id = any(${await shownTo(database, viewer, ids)}::text[])`;
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const page: SearchPage = { wanted, found, rows: [], total: found.total, access, lexicon, textMarks: null };
  for (const hit of found.hits) {
    const resource = byId.get(hit.resourceId);
    if (resource) page.rows.push({ hit, resource, page });
    else page.total -= 1;
  }
  return page;
}

/**
 * What was searched for instead of the words typed: the name by which the first hit was found, where that hit, which
 * the viewer sees, bears it. A name that only hidden resources bear is never said.
 */
export function correctedTo({ rows, lexicon }: Pick<SearchPage, 'rows' | 'lexicon'>): string | null {
  for (const { hit } of rows.slice(0, 3)) {
    const reading = hit.reading;
    if (!reading || reading.because === 'typed') continue;
    const { fields } = hit;
    const borne =
      nameKey(fields.title).includes(reading.key) ||
      [fields.lesson, fields.unit && unitTitle(fields.unit), ...fields.tags].some(
        (name) => name !== null && nameKey(name).includes(reading.key),
      );
    if (borne)
      return (
        lexicon.named(reading.key)[0]?.phrase.text ??
        reading.segments.map((segment) => segment.text).join(' ')
      );
  }
  return null;
}
