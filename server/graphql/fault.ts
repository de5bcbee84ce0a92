import { GraphQLError } from 'graphql';

/** Codes under `extensions.code` of a request that we will not run; the closed list of decisions 29. */
export type FaultCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'RATE_LIMITED'
  | 'INTERNAL'
  | 'LIMIT_EXCEEDED';

/** A request that we will not run. Its message is shown to the client: no names of tables, no paths. */
export function fault(code: FaultCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** An argument that is not of the wanted form; names the argument, never its parse state. */
export const badInput = (argument: string): GraphQLError =>
  fault('BAD_USER_INPUT', `The argument "${argument}" is not valid.`);
