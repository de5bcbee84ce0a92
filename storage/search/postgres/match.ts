import type { Match } from '../index.ts';
import { lexeme } from './row.ts';

/** Writes a match as the text of a tsquery. Null: it asks for nothing. */
export function tsquery(match: Match | null): string | null {
  if (match === null) return null;
  if (typeof match === 'string') return lexeme(match);
  const every = 'all' in match;
  const parts = (every ? match.all : match.any).map(tsquery).filter((part) => part !== null);
  if (parts.length < 2) return parts[0] ?? null;
  return `(${parts.join(every ? ' & ' : ' | ')})`;
}
