import { nameKey } from '../../../storage/search/analysis/normalise.ts';
import type { Knowledge } from './knowledge.ts';

const PROBABILITY = 0.35;
const LIFT = 5;
/** Fewer documents prove nothing; a word in more than this share of them says nothing. */
const FEWEST = 4;
const COMMON_SHARE = 0.03;
const MOST_TAGS = 4;

/** Which tags stand where a term stands: P(tag | term) ≥ .35 and five times as often as elsewhere. */
export function associate(
  documents: readonly { terms: ReadonlySet<string>; tags: readonly string[] }[],
  counts: ReadonlyMap<string, number>,
): Knowledge['associations'] {
  const tagCounts = new Map<string, number>();
  for (const { tags } of documents)
    for (const tag of new Set(tags)) tagCounts.set(tag, (tagCounts.get(tag) ?? 0) + 1);
  const together = new Map<string, Map<string, number>>();
  const most = Math.max(20, documents.length * COMMON_SHARE);
  for (const { terms, tags } of documents) {
    for (const term of terms) {
      const count = counts.get(term) ?? 0;
      if (count < FEWEST || count > most) continue;
      const row = together.get(term) ?? new Map<string, number>();
      together.set(term, row);
      for (const tag of tags) row.set(tag, (row.get(tag) ?? 0) + 1);
    }
  }
  const associations: Knowledge['associations'] = new Map();
  for (const [term, row] of together) {
    const count = counts.get(term) ?? 1;
    const chosen = [...row]
      .map(([tag, both]) => ({
        tag,
        probability: both / count,
        lift: both / count / ((tagCounts.get(tag) ?? 1) / documents.length),
      }))
      .filter(
        ({ tag, probability, lift }) => probability >= PROBABILITY && lift >= LIFT && nameKey(tag) !== term,
      )
      .sort((a, b) => b.probability - a.probability)
      .slice(0, MOST_TAGS)
      .map(({ tag, probability }) => ({ tag, probability: Math.min(1, probability) }));
    if (chosen.length > 0) associations.set(term, chosen);
  }
  return associations;
}
