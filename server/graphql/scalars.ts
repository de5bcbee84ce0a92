import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  const instant = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : null;
  if (!instant || Number.isNaN(instant.getTime()))
    throw new GraphQLError('A DateTime is ISO 8601 with an offset.');
  return instant;
}

/** Instants in UTC, ISO 8601 with milliseconds. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : null),
});

/** Counts of bytes; GraphQL's Int ends at 2 GiB. */
export const Bytes = new GraphQLScalarType<number, number>({
  name: 'Bytes',
  serialize: (value) => Number(value),
  parseValue: parseBytes,
  parseLiteral: (node) => parseBytes(node.kind === Kind.INT ? Number(node.value) : null),
});

function parseBytes(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new GraphQLError('Bytes is a whole number from 0 to 2⁵³.');
  }
  return value;
}
