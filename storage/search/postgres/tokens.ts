import type { Queryable } from '../../database/database.ts';

/** Scopes as small numbers. A number never changes its meaning, so each process remembers those it has seen. */
export class TokenNumbers {
  readonly #known = new Map<string, number>();

  /** Numbers of tokens, made where they are new. */
  async intern(database: Queryable, tokens: Iterable<string>): Promise<Map<string, number>> {
    const unknown = [...new Set(tokens)].filter((token) => !this.#known.has(token));
    if (unknown.length > 0) {
      await database`insert into search_token (token) select unnest(${unknown}::text[]) on conflict do nothing`;
      await this.#load(database, unknown);
    }
    return this.#known;
  }

  /** Numbers of a viewer's tokens; a token that stands in no document has none. */
  async find(database: Queryable, tokens: readonly string[]): Promise<number[]> {
    const unknown = tokens.filter((token) => !this.#known.has(token));
    if (unknown.length > 0) await this.#load(database, unknown);
    return tokens.map((token) => this.#known.get(token)).filter((number) => number !== undefined);
  }

  async #load(database: Queryable, tokens: readonly string[]): Promise<void> {
    const rows = await database<{ id: number; token: string }[]>`
      select id, token from search_token where token = any(${[...tokens]}::text[])`;
    for (const row of rows) this.#known.set(row.token, row.id);
  }
}
