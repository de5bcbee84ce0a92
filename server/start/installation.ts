import type { Database, Queryable, Transaction } from '../../storage/database/database.ts';
import { FIRST_RUN_SETTING } from '../people/firstRun.ts';
import { hashToken, newToken } from '../people/session.ts';
import { StartProblem } from './problem.ts';

/** A demo is loaded once and says so; a real installation never gets demo data. */
export type InstallationKind = 'demo' | 'real';

const SETTING = 'installation';
/** Two servers that start together on one new database decide one after the other. */
const LOCK = 5_382_012;

/**
 * What this installation is. A new one becomes what is wished, `fill` running in the transaction that decides it;
 * an old one stays what it is, and a wish against that is a StartProblem.
 */
export async function settleInstallation(
  database: Database,
  wish: { empty: boolean; dataFolder: string },
  fill: (tx: Transaction) => Promise<void>,
): Promise<InstallationKind> {
  return database.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${LOCK})`;
    const [row] = await tx<
      { value: { kind: InstallationKind } }[]
    >`select value from setting where name = ${SETTING}`;
    if (row?.value.kind === 'demo' && wish.empty) throw holdsDemo(wish.dataFolder);
    if (row) return row.value.kind;
    const kind = wish.empty || (await holdsPeople(tx)) ? 'real' : 'demo';
    if (kind === 'demo') await fill(tx);
    await tx`insert into setting (name, value) values (${SETTING}, ${tx.json({ kind })})`;
    return kind;
  });
}

const holdsPeople = async (tx: Queryable) => (await tx`select 1 from person limit 1`).length > 0;

function holdsDemo(dataFolder: string): StartProblem {
  return new StartProblem({
    zh: `${dataFolder} 里是演示区的数据。正式安装请用新目录，例如 KEYUAN_DATA=./keyuan-data npm start -- --empty（外部数据库也请换一个空库）。`,
    en: `${dataFolder} holds the demo. Give a real installation a folder of its own, for example KEYUAN_DATA=./keyuan-data npm start -- --empty (and an empty database, if it is remote).`,
  });
}

/** A fresh one-time token while nobody has an account yet; null once the first administrator exists. */
export async function offerFirstRun(database: Database): Promise<string | null> {
  return database.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${LOCK})`;
    if ((await tx`select 1 from account limit 1`).length > 0) return null;
    const token = newToken();
    const value = { sha256: hashToken(token).toString('hex') };
    await tx`
      insert into setting (name, value)
      values (${FIRST_RUN_SETTING}, ${tx.json(value)})
      on conflict (name) do update set value = excluded.value`;
    return token;
  });
}
