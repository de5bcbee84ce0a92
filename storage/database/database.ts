import postgres from 'postgres';

/** A pool of connections; call it as a template to run SQL: `await database<Row[]>\`select …\``. */
export type Database = postgres.Sql<{ bigint: number }>;
/** One open transaction. */
export type Transaction = postgres.TransactionSql<{ bigint: number }>;
/** Where a query may run: on the pool or inside a transaction. */
export type Queryable = postgres.ISql<{ bigint: number }>;

export interface DatabaseAddress {
  /** A postgres:// address, or null when `socketDirectory` is used. */
  url: string | null;
  socketDirectory?: string;
  user?: string;
  password?: string;
  database?: string;
}

/** The same server and user in another database of it. */
export function inDatabase(address: DatabaseAddress, database: string): DatabaseAddress {
  if (!address.url) return { ...address, database };
  const url = new URL(address.url);
  url.pathname = `/${encodeURIComponent(database)}`;
  return { url: url.href };
}

/**
 * Opens a pool. Columns come back in camelCase and bigint as number; text inside jsonb is left as it is.
 * Nothing is connected before the first query. `watch` is told of every statement sent, for those who count them.
 */
export function connectDatabase(
  address: DatabaseAddress,
  options: { connections?: number; name?: string; watch?: (statement: string) => void } = {},
): Database {
  const shared = {
    max: options.connections ?? 10,
    onnotice: () => undefined,
    transform: { column: { from: postgres.toCamel, to: postgres.fromCamel } },
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
    // Compiling the access rule's plan takes PostgreSQL seconds, running it milliseconds: Debian's server has jit on.
    connection: { application_name: options.name ?? 'keyuan', TimeZone: 'UTC', jit: 'off' },
    ...(options.watch
      ? { debug: (_connection: number, statement: string) => options.watch?.(statement) }
      : {}),
  };
  if (address.url) return postgres(address.url, shared) as unknown as Database;
  return postgres({
    ...shared,
    host: address.socketDirectory,
    port: 5432,
    user: address.user,
    password: address.password,
    database: address.database,
  }) as unknown as Database;
}
