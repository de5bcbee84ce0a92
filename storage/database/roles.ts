import type { Database } from './database.ts';

const LOCK = 5_382_014;

/**
 * Lets a role read and write the rows of every table, present and to come, and nothing more: it owns nothing,
 * makes nothing and changes no table. Run as the owner, in the database itself; running it again is harmless.
 */
export async function grantRows(owner: Database, role: string): Promise<void> {
  await owner.begin(async (tx) => {
    // Two servers that grant at once would trip over each other's changes of the same catalogue rows.
    await tx`select pg_advisory_xact_lock(${LOCK})`;
    await tx`grant usage on schema public to ${tx(role)}`;
    await tx`grant select, insert, update, delete on all tables in schema public to ${tx(role)}`;
    await tx`grant usage, select on all sequences in schema public to ${tx(role)}`;
    await tx`alter default privileges in schema public grant select, insert, update, delete on tables to ${tx(role)}`;
    await tx`alter default privileges in schema public grant usage, select on sequences to ${tx(role)}`;
  });
}

/** Makes the application's role and database where they are missing. Run as the owner of the cluster. */
export async function makeApplicationRole(
  owner: Database,
  role: string,
  password: string,
  database: string,
): Promise<void> {
  const [found] = await owner`select 1 from pg_roles where rolname = ${role}`;
  // A statement that makes a role takes no parameters; the password is ours, base64url, without quotes.
  if (!found)
    await owner.unsafe(
      `create role ${role} login password '${password}' nosuperuser nocreatedb nocreaterole`,
    );
  const [there] = await owner`select 1 from pg_database where datname = ${database}`;
  if (!there) await owner`create database ${owner(database)}`;
}
