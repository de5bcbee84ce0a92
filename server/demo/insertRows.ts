import type { Transaction } from '../../storage/database/database.ts';

/** What fits into one column: a text array, a json object, or a plain value. */
export type Column = string | number | boolean | null | string[] | object;

/** Rows in one statement; PostgreSQL takes 65,535 parameters. */
const MOST_PARAMETERS = 60_000;

/** Inserts rows with the same columns, by camelCase name, in as few statements as possible. */
export async function insertRows(
  tx: Transaction,
  table: string,
  rows: readonly Record<string, Column>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const size = Math.floor(MOST_PARAMETERS / Object.keys(first).length);
  for (let start = 0; start < rows.length; start += size) {
    await tx`insert into ${tx(table)} ${tx(rows.slice(start, start + size))}`;
  }
}

export const uniqueBy = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];
