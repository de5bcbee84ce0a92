import { authorKey, facetKey, lessonNameKey, tagKey, unitKey } from '../../storage/search/analysis/keys.ts';
import { nameKey } from '../../storage/search/analysis/normalise.ts';
import type { IndexAccess, SearchIndex } from '../../storage/search/index.ts';
import type { Phrase } from './knowledge/knowledge.ts';
import type { Lexicon } from './lexicon.ts';

export interface Suggestion {
  text: string;
  kind: Phrase['kind'];
  count: number;
}

const MOST_CANDIDATES = 60;

/** The key by which the index counts a name. */
export function keyOfPhrase(phrase: Phrase): string {
  switch (phrase.kind) {
    case 'lesson':
      return lessonNameKey(phrase.text);
    case 'tag':
      return tagKey(phrase.text);
    case 'unit':
      return unitKey(phrase.text);
    case 'author':
      return authorKey(phrase.text);
    case 'school':
      return facetKey('owner', phrase.code ?? '');
  }
}

/** Names that begin so and stand in resources that the viewer may know of: a name alone would tell of the others. */
export async function suggest(
  search: SearchIndex,
  lexicon: Lexicon,
  access: IndexAccess,
  prefix: string,
  first: number,
): Promise<Suggestion[]> {
  const phrases = lexicon.beginning(nameKey(prefix), MOST_CANDIDATES).map((entry) => entry.phrase);
  return visible(search, access, phrases, first);
}

/** Those of these names that the viewer may know of, most used first, each spelling once. */
export async function visible(
  search: SearchIndex,
  access: IndexAccess,
  phrases: readonly Phrase[],
  first: number,
): Promise<Suggestion[]> {
  const counts = await search.countKeys([...new Set(phrases.map(keyOfPhrase))], access);
  const found = new Map<string, Suggestion>();
  for (const phrase of phrases) {
    const count = counts.get(keyOfPhrase(phrase)) ?? 0;
    const other = found.get(phrase.key);
    if (count > 0 && (!other || other.count < count))
      found.set(phrase.key, { text: phrase.text, kind: phrase.kind, count });
  }
  return [...found.values()].sort((a, b) => b.count - a.count).slice(0, first);
}
