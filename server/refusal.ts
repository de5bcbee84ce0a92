import type { RefusalCode } from '../schema/generated/resolvers.ts';
import type { Name } from './groups/rows.ts';

/** A refusal that the caller can act on: a value, never thrown. */
export interface Refusal {
  code: RefusalCode;
  field: string | null;
  /** Fills the places of the message, such as {limit}; a name is said in the viewer's language. */
  values?: Record<string, string | number | Name>;
}

/** The sentences of a domain's codes: what happened and what to do next, in both languages. */
export type RefusalMessages = Partial<Record<RefusalCode, { zh: string; en: string }>>;

/** What a use case answers: the value it made, or why it changed nothing. */
export type Outcome<T> = { ok: true; value: T } | Refused;

/** Nothing was changed, for these reasons. */
export interface Refused {
  ok: false;
  refusals: Refusal[];
}

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (
  code: RefusalCode,
  field: string | null = null,
  values?: Refusal['values'],
): Refused => ({
  ok: false,
  refusals: [{ code, field, ...(values ? { values } : {}) }],
});
