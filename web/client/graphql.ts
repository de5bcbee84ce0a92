import type { graphql as Typed } from '../graphql/gql.ts';

/**
 * Marks a GraphQL operation: `const Document = graphql(`query …`)`. Its types come from `npm run generate`;
 * at run time it is its own text, so a page carries the operations it asks and no other.
 *
 * A fragment is declared the same way; the operation that spreads it must import the fragment's module.
 */
export const graphql = remember as unknown as typeof Typed;

const fragments = new Map<string, string>();

function remember(source: string): string {
  const text = source.trim();
  const name = /^fragment\s+(\w+)/.exec(text)?.[1];
  if (name) fragments.set(name, text);
  return text;
}

/** The operation's text with every fragment it spreads, each once. */
export function completeText(operation: string): string {
  const wanted = new Set<string>();
  const gather = (text: string): void => {
    for (const match of text.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
      const name = match[1] ?? '';
      if (wanted.has(name)) continue;
      const fragment = fragments.get(name);
      if (fragment === undefined)
        throw new Error(`Fragment ${name} is spread, but its module is not imported.`);
      wanted.add(name);
      gather(fragment);
    }
  };
  gather(operation);
  return [operation, ...[...wanted].map((name) => fragments.get(name) ?? '')].join('\n');
}
