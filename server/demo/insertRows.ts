import postgres from 'postgres';
import type { Transaction } from '../../storage/database/database.ts';

/** What fits into one column: a text array, a json object, or a plain value; an instant as text. */
export type Column = string | number | boolean | null | string[] | object;

/** Rows in one statement, so that none grows beyond some megabytes. */
const MOST_ROWS = 5000;

/**
 * Inserts rows with the same columns, by camelCase name. They travel as one JSON text, in which instants keep their
 * microseconds; as parameters of their own they would be rounded to a Date's milliseconds.
 */
export async function insertRows(
  tx: Transaction,
  table: string,
  rows: readonly Record<string, Column>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  // With its schema, since a circle is also a figure of PostgreSQL's own.
  const typed = `public.${table}`;
  const columns = Object.keys(first).map(
    (name, index) => tx`${index === 0 ? tx`` : tx`, `}${tx(postgres.fromCamel(name))}`,
  );
  for (let start = 0; start < rows.length; start += MOST_ROWS) {
    const plain = rows
      .slice(start, start + MOST_ROWS)
      .map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [postgres.fromCamel(name), value])),
      );
    await tx`
      insert into ${tx(typed)} (${columns})
      select ${columns}
      from jsonb_populate_recordset(null::${tx(typed)}, ${JSON.stringify(plain)}::text::jsonb)
    `;
  }
}

/** The last of the items with the same key. */
export const uniqueBy = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];
