import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** Limits of one request (attacks.md §3). */
export const LIMITS = {
  tokens: 1000,
  depth: 12,
  aliases: 15,
  rows: 5000,
  bodyBytes: 256_000,
  batch: 1,
} as const;

/** Fields that may be asked only once in a mutation: many tries in one request would pass the rate limit. */
const ONCE = new Set(['signIn', 'changePassword', 'completeFirstRun']);

/** Refuses operations that nest, alias or repeat more than `LIMITS` says, and recursive or doubling fragments. */
export function requestLimits(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const counted = { aliases: 0, fields: 0 };
      const depth = measure(operation.selectionSet, context, counted, new Set());
      const refuse = (message: string) =>
        context.reportError(
          new GraphQLError(message, { nodes: operation, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
        );
      if (depth > LIMITS.depth) refuse(`The operation is deeper than ${LIMITS.depth} levels.`);
      if (counted.aliases > LIMITS.aliases) refuse(`The operation has more than ${LIMITS.aliases} aliases.`);
      if (counted.fields > 10_000) refuse('The operation selects too many fields.');
      if (operation.operation === 'mutation' && tries(operation) > 1)
        refuse('This mutation can be asked only once in a request.');
    },
  };
}

function tries(operation: OperationDefinitionNode): number {
  return operation.selectionSet.selections.filter(
    (field) => field.kind === Kind.FIELD && ONCE.has(field.name.value),
  ).length;
}

function measure(
  selection: SelectionSetNode,
  context: ValidationContext,
  counted: { aliases: number; fields: number },
  within: ReadonlySet<FragmentDefinitionNode>,
): number {
  let deepest = 0;
  for (const node of selection.selections) {
    if (counted.fields > 10_000) return deepest;
    if (node.kind === Kind.FIELD) {
      counted.fields += 1;
      if (node.alias) counted.aliases += 1;
      deepest = Math.max(
        deepest,
        1 + (node.selectionSet ? measure(node.selectionSet, context, counted, within) : 0),
      );
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, measure(node.selectionSet, context, counted, within));
    } else {
      const fragment = context.getFragment(node.name.value);
      if (fragment && !within.has(fragment)) {
        deepest = Math.max(
          deepest,
          measure(fragment.selectionSet, context, counted, new Set([...within, fragment])),
        );
      }
    }
  }
  return deepest;
}

/**
 * How many rows an operation can answer at most, by the `first` of its lists (default 20); counted before any SQL.
 * Variables are those of the request.
 */
export function countRows(
  selection: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Record<string, unknown>,
): number {
  let rows = 0;
  for (const node of selection.selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(node.name.value);
      if (fragment) rows += countRows(fragment.selectionSet, fragments, variables);
      continue;
    }
    if (!node.selectionSet) continue;
    const below = countRows(node.selectionSet, fragments, variables);
    if (node.kind === Kind.INLINE_FRAGMENT) {
      rows += below;
      continue;
    }
    const isList = node.selectionSet.selections.some(
      (field) => field.kind === Kind.FIELD && field.name.value === 'edges',
    );
    if (!isList) {
      rows += below;
      continue;
    }
    const argument = node.arguments?.find((each) => each.name.value === 'first')?.value;
    const first =
      argument?.kind === Kind.INT
        ? Number(argument.value)
        : argument?.kind === Kind.VARIABLE
          ? variables[argument.name.value]
          : 20;
    rows += (typeof first === 'number' ? first : 20) * (1 + below);
  }
  return rows;
}
