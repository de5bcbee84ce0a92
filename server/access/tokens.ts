import type { Scope, Viewer } from './viewer.ts';

/**
 * A scope as the token that a grant's audience carries for it: `capacity@place:id` (see migration 0030).
 * A viewer reaches a grant when both have a token in common.
 */
export const scopeToken = (scope: Scope): string =>
  scope.placeId === null
    ? `${scope.capacity}@${scope.place}`
    : `${scope.capacity}@${scope.place}:${scope.placeId}`;

/** The tokens that count without a condition; those of suspended memberships are in `suspendedScopes`. */
export const plainTokens = (viewer: Viewer): string[] =>
  viewer.scopes.filter((scope) => scope.grantsBefore === null).map(scopeToken);

/** Scopes that reach only grants begun before an instant (E04). */
export const suspendedScopes = (viewer: Viewer): { token: string; before: string }[] =>
  viewer.scopes.flatMap((scope) =>
    scope.grantsBefore === null ? [] : [{ token: scopeToken(scope), before: scope.grantsBefore }],
  );

export const isStaffToken = (token: string): boolean => token.startsWith('staff@');
export const isAnonymousToken = (token: string): boolean => token.startsWith('anonymous@');
