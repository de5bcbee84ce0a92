import { graphql } from '../client/graphql.ts';
import { useQuery } from '../client/hooks.ts';

const SuggestionsDocument = graphql(`
  query Suggestions($prefix: String!) {
    suggestions(prefix: $prefix, first: 8) { text kind count }
  }
`);

/** Names that begin as what is typed so far, by characters, pinyin or initials. */
export function useSuggestions(typed: string): string[] {
  const { data } = useQuery(SuggestionsDocument, { prefix: typed }, { pause: typed === '', keep: true });
  return typed === '' ? [] : [...new Set((data?.suggestions ?? []).map((suggestion) => suggestion.text))];
}
