/** Suggestions for what is typed so far. */
export function useSuggestions(_typed: string): string[] {
  return [];
}
