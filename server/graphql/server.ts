import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import { fault } from './fault.ts';
import { countRows, LIMITS, requestLimits } from './limits.ts';
import { modules } from './modules.ts';

const SCHEMA = new URL('../../schema/', import.meta.url);

/** The SDL of every domain. */
export const readSchema = (): string[] =>
  readdirSync(SCHEMA)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(new URL(name, SCHEMA), 'utf8'));

/** Codes of Apollo's own that a client may see; everything else that is not ours is INTERNAL. */
const REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);
const OUR_CODES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'LIMIT_EXCEEDED',
]);

/** Lets out only what we said ourselves; a fault of ours is logged whole and shown as INTERNAL (ATK-053). */
function formatError(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = String(formatted.extensions?.code ?? '');
    const place = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    };
    if (REQUEST_CODES.has(code)) {
      // "Did you mean" would spell out the schema to a guesser.
      return { message: formatted.message.replace(/ Did you mean.*$/s, ''), ...place, extensions: { code } };
    }
    if (OUR_CODES.has(code)) return { message: formatted.message, ...place, extensions: { code } };
    logger.error(
      { err: error instanceof GraphQLError ? (error.originalError ?? error) : error, path: formatted.path },
      'a field failed',
    );
    return {
      message:
        '服务器出了问题，您的内容没有丢。请稍后再试。 / A fault of the server; nothing of yours is lost. Try again shortly.',
      ...place,
      extensions: { code: 'INTERNAL' },
    };
  };
}

/** Counts the rows an operation can answer before any of it runs. */
const rowLimit: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, document, request }) => {
      if (!operation) return;
      const fragments = new Map(
        document.definitions.flatMap((each) =>
          each.kind === 'FragmentDefinition' ? [[each.name.value, each] as const] : [],
        ),
      );
      const rows = countRows(operation.selectionSet, fragments, request.variables ?? {});
      if (rows > LIMITS.rows)
        throw fault('LIMIT_EXCEEDED', `The operation can answer ${rows} rows; the limit is ${LIMITS.rows}.`);
    },
  }),
};

/** Apollo with the limits of attacks.md C; nothing about the schema is told to a guesser in production. */
export function createGraphqlServer(
  logger: Logger,
  http: Server | null,
  options: { introspection: boolean },
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    typeDefs: readSchema(),
    resolvers: modules as Record<string, Record<string, never>>[],
    introspection: options.introspection,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [requestLimits],
    formatError: formatError(logger),
    stopOnTerminationSignals: false,
    plugins: [
      rowLimit,
      ApolloServerPluginLandingPageDisabled(),
      ...(http ? [ApolloServerPluginDrainHttpServer({ httpServer: http })] : []),
    ],
  });
}
