import type { Locale } from '../words/words.ts';
import { completeText } from './graphql.ts';

/** A typed operation as `graphql()` gives it. */
export interface Operation<Result, Variables> {
  toString(): string;
  __apiType?: (variables: Variables) => Result;
}

/** Why a request brought no data: the line is cut, the server is not well, or it asks less of us. */
export type FailureKind = 'offline' | 'unavailable' | 'limited' | 'broken';

/** A request that brought no data. `message` is the server's sentence, where it sent one. */
export class RequestFailure extends Error {
  readonly kind: FailureKind;
  constructor(kind: FailureKind, message = '') {
    super(message);
    this.kind = kind;
  }
}

interface Answer {
  data?: unknown;
  errors?: { message?: unknown; extensions?: { code?: unknown } }[];
}

let csrfToken: string | null = null;
let locale: Locale = 'zh-CN';

/** Sent back with every mutation of the session; comes from `viewer { csrfToken }`. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** The token for those who speak to other addresses than /graphql, such as uploads. */
export function currentCsrfToken(): string | null {
  return csrfToken;
}

export function setRequestLocale(next: Locale): void {
  locale = next;
}

/**
 * Sends one operation. Resolves to its data, or throws a `RequestFailure`.
 * Refusals of a mutation are data, not failures.
 */
export async function request<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'x-keyuan-locale': locale };
  if (csrfToken) headers['x-keyuan-csrf'] = csrfToken;
  const init: RequestInit = {
    method: 'POST',
    credentials: 'same-origin',
    headers,
    body: JSON.stringify({ query: completeText(operation.toString()), variables }),
  };
  if (signal) init.signal = signal;
  let response: Response;
  try {
    response = await fetch('/graphql', init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestFailure('offline');
  }
  if (response.status === 429) throw new RequestFailure('limited');
  let answer: Answer;
  try {
    answer = (await response.json()) as Answer;
  } catch {
    throw new RequestFailure('unavailable');
  }
  const fault = answer.errors?.[0];
  if (fault && (answer.data === undefined || answer.data === null || isEmpty(answer.data))) {
    const message = typeof fault.message === 'string' ? fault.message : '';
    throw new RequestFailure(fault.extensions?.code === 'LIMIT_EXCEEDED' ? 'limited' : 'broken', message);
  }
  return answer.data as Result;
}

/** A partial answer is shown as far as it goes; one in which every field failed is a failure. */
function isEmpty(data: unknown): boolean {
  return typeof data === 'object' && data !== null && Object.values(data).every((value) => value === null);
}
