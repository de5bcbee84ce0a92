import { connectDatabase, type Database, type DatabaseAddress } from '../../storage/database/database.ts';
import { startEmbeddedDatabase } from '../../storage/database/embedded.ts';
import { migrate } from '../../storage/database/migrate.ts';
import { grantRows } from '../../storage/database/roles.ts';
import type { Configuration } from '../configuration.ts';
import { StartProblem, type StartSentence } from './problem.ts';

const OLDEST = 150_000;

export interface OpenDatabase {
  /** The application's pool. */
  database: Database;
  owner: DatabaseAddress;
  /** Where the embedded cluster lies; null for a remote one. */
  home: string | null;
  /** Ends the pool, then the embedded server. */
  close(): Promise<void>;
}

/** Opens the database that the configuration names: the embedded one, or one of the operator's. */
export async function openDatabase(
  configuration: Configuration,
  tell: { say(sentence: StartSentence): void; lost(sentence: StartSentence): void },
): Promise<OpenDatabase> {
  if (!configuration.database) {
    const server = await startEmbeddedDatabase(configuration.dataFolder, tell);
    const database = connectDatabase(server.address);
    return {
      database,
      owner: server.owner,
      home: server.home,
      close: async () => {
        await database.end({ timeout: 5 });
        await server.stop();
      },
    };
  }
  const database = connectDatabase({ url: configuration.database.url });
  const close = () => database.end({ timeout: 5 });
  try {
    await requireVersion(database);
  } catch (error) {
    await close();
    throw error;
  }
  return { database, owner: { url: configuration.database.ownerUrl }, home: null, close };
}

async function requireVersion(database: Database): Promise<void> {
  const [row] = await database<{ number: number; version: string }[]>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version`.catch(
    (cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new StartProblem(
        {
          zh: `连不上 DATABASE_URL 指定的数据库（${reason}）。请检查地址、用户和密码，以及数据库是否在运行。`,
          en: `The database of DATABASE_URL does not answer (${reason}). Check its address, user and password, and that it runs.`,
        },
        { cause },
      );
    },
  );
  if (row && row.number < OLDEST)
    throw new StartProblem({
      zh: `DATABASE_URL 的数据库是 PostgreSQL ${row.version}，需要 15 或以上。`,
      en: `The database of DATABASE_URL is PostgreSQL ${row.version}; Keyuan needs 15 or later.`,
    });
}

/** Brings the tables up to date as their owner and lets the application's role use them. */
export async function bringUpToDate({ database, owner }: OpenDatabase): Promise<void> {
  const [application] = await database<{ name: string }[]>`select current_user as name`;
  const connection = connectDatabase(owner, { connections: 2, name: 'keyuan migration' });
  try {
    const [own] = await connection<{ name: string }[]>`select current_user as name`;
    await migrate(connection);
    if (application && own && application.name !== own.name) await grantRows(connection, application.name);
  } catch (cause) {
    const reason =
      cause instanceof Error ? [cause.message, cause.cause].filter(Boolean).join(': ') : String(cause);
    throw new StartProblem(
      {
        zh: `数据表没有升级成功（${reason}），数据保持原样。请检查磁盘空间和数据表所有者的权限后再启动。`,
        en: `The tables could not be brought up to date (${reason}); the data is as it was. Check the disk and the owner's rights, then start again.`,
      },
      { cause },
    );
  } finally {
    await connection.end({ timeout: 5 });
  }
}
