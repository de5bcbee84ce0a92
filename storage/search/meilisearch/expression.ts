import type { IndexAccess, IndexFilter, Match } from '../index.ts';
import { FACETS, type Facet } from '../index.ts';

/** Meilisearch cuts filterable values at 468 bytes; ours are cut far before. */
const MOST_TERM = 60;

export const quoted = (text: string): string =>
  `"${text.slice(0, 400).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
export const isIn = (attribute: string, values: readonly string[]): string =>
  values.length === 0 ? NOTHING : `${attribute} IN [${values.map(quoted).join(', ')}]`;
/** No document has an empty id. */
const NOTHING = 'resourceId = ""';

/** A match as a filter on an attribute that holds terms. Null: it asks for nothing. */
export function matchExpression(match: Match | null, attribute: string): string | null {
  if (match === null) return null;
  if (typeof match === 'string') return `${attribute} = ${quoted(match.slice(0, MOST_TERM))}`;
  const every = 'all' in match;
  const parts = (every ? match.all : match.any)
    .map((part) => matchExpression(part, attribute))
    .filter((part) => part !== null);
  if (parts.length < 2) return parts[0] ?? null;
  return `(${parts.join(every ? ' AND ' : ' OR ')})`;
}

/** All facet filters hold, except that of one facet. */
export function filterExpression(filter: IndexFilter, except: Facet | null = null): string[] {
  const parts = FACETS.flatMap((facet) => {
    const codes = filter[facet];
    return facet !== except && codes && codes.length > 0 ? [isIn(facet, codes)] : [];
  });
  if (filter.publishedFrom) parts.push(`publishedAt >= ${filter.publishedFrom.getTime()}`);
  if (filter.publishedUntil) parts.push(`publishedAt < ${filter.publishedUntil.getTime()}`);
  return parts;
}

/** What a viewer's access looks like to the engine. */
export interface Sight {
  access: IndexAccess;
  /** Of the doubtful and overtaken resources, those that the database says are open. */
  open: string[];
}

/** The tokens of this kind are the viewer's, and may be trusted. */
export function holds(attribute: 'tokens' | 'textTokens' | 'staffTokens', { access }: Sight): string {
  const trusted = [`nextChange > ${access.at.getTime()}`, isIn(attribute, access.tokens)];
  if (access.doubtful.length > 0)
    trusted.push(`resourceId NOT IN [${access.doubtful.map(quoted).join(', ')}]`);
  return `(${trusted.join(' AND ')})`;
}

/** The viewer may know of the resource. */
export const visible = (sight: Sight): string =>
  sight.open.length === 0
    ? holds('tokens', sight)
    : `(${holds('tokens', sight)} OR ${isIn('resourceId', sight.open)})`;

/** The match stands where the viewer may look. */
export function found(match: Match | null, sight: Sight): string | null {
  const head = matchExpression(match, 'headTerms');
  if (head === null) return null;
  const text = matchExpression(match, 'everyTerms');
  const staff = matchExpression(match, 'staffTerms');
  return `(${head} OR (${text} AND ${holds('textTokens', sight)}) OR (${staff} AND ${holds('staffTokens', sight)}))`;
}
