import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  APPLICATION,
  type Cluster,
  findHome,
  OWNER,
  openCluster,
  rememberHome,
  removeSocketFolder,
} from './cluster.ts';
import { connectDatabase, type DatabaseAddress } from './database.ts';
import { DatabaseFailure, explainDatabaseLog } from './failure.ts';
import { lockFolder } from './lock.ts';
import { clearCluster } from './postmaster.ts';
import { isRoot, postgresPrograms } from './programs.ts';
import { grantRows, makeApplicationRole } from './roles.ts';

const GUARD = readFileSync(new URL('./guard.sh', import.meta.url), 'utf8');
const DATABASE = 'keyuan';
const LONGEST_LOG_BYTES = 5_000_000;
/** After a postmaster died without goodbye its children need a moment, and an unseen one up to a minute. */
const LONGEST_RELEASE_MS = 70_000;
const MOST_RESTARTS = 5;

export interface EmbeddedDatabase {
  /** As the application: it reads and writes rows and owns nothing. */
  address: DatabaseAddress;
  /** As the owner of the cluster: for migrations. */
  owner: DatabaseAddress;
  /** Where the cluster lies. */
  home: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Told what is going on when it takes longer than usual. */
  say?: (sentence: { zh: string; en: string }) => void;
  /** Called when the database ended by itself and could not be started again. */
  lost?: (failure: DatabaseFailure) => void;
}

/**
 * Starts PostgreSQL from its npm package for a data folder, listening on a socket and on no port.
 * Throws a DatabaseFailure with a way out: folder in use, damaged, of another version, disk full.
 * A database that dies is started again; one whose server dies is stopped by its guard.
 */
export async function startEmbeddedDatabase(
  dataFolder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  const say = options.say ?? (() => undefined);
  const programs = postgresPrograms();
  const { home, cluster, release } = claim(dataFolder, programs);
  let guard: ChildProcess;
  try {
    guard = await startServer(cluster, programs, say);
  } catch (error) {
    release();
    throw error;
  }
  let stopping = false;
  let restarts = 0;
  const revive = async (): Promise<void> => {
    restarts += 1;
    try {
      if (restarts > MOST_RESTARTS) throw explainDatabaseLog('', cluster.folder, cluster.logFile);
      guard = await startServer(cluster, programs, say);
      watch();
    } catch (error) {
      if (!(error instanceof DatabaseFailure)) throw error;
      options.lost?.(error);
    }
  };
  const watch = () => guard.once('exit', () => stopping || void revive());
  watch();
  const stop = async (): Promise<void> => {
    stopping = true;
    await endGuard(guard);
    removeSocketFolder(cluster);
    release();
  };
  const base = { url: null, socketDirectory: cluster.socketFolder, database: DATABASE };
  return {
    address: { ...base, user: APPLICATION, password: cluster.passwords.application },
    owner: { ...base, user: OWNER, password: cluster.passwords.owner },
    home,
    stop,
  };
}

/** Takes the folder for us alone and opens its cluster. */
function claim(dataFolder: string, programs: string): { home: string; cluster: Cluster; release(): void } {
  try {
    makeFolder(dataFolder);
    const { home, isNew } = findHome(realpathSync(dataFolder));
    makeFolder(home);
    const lock = lockFolder(home);
    if ('holder' in lock) throw inUse(dataFolder, lock.holder);
    try {
      const cluster = openCluster(home, isNew, programs);
      if (isNew) rememberHome(realpathSync(dataFolder), home);
      return { home, cluster, release: lock.release };
    } catch (error) {
      lock.release();
      if (isNew && !existsSync(join(home, 'cluster'))) rmSync(home, { recursive: true, force: true });
      throw error;
    }
  } catch (error) {
    if (error instanceof DatabaseFailure || !(error instanceof Error)) throw error;
    throw explainFileError(error, dataFolder);
  }
}

/** Root's folders let PostgreSQL's user pass through; nobody else can read what lies in them. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  mkdirSync(path, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
}

function inUse(dataFolder: string, holder: string): DatabaseFailure {
  return new DatabaseFailure({
    zh: `数据目录 ${dataFolder} 正在被进程 ${holder} 使用。请先停掉它，或用 KEYUAN_DATA 换一个目录。`,
    en: `The data folder ${dataFolder} is in use by process ${holder}. Stop that one first, or name another folder with KEYUAN_DATA.`,
  });
}

/** A file operation's error as the sentence that fits it; one that is none of ours stays as it is. */
function explainFileError(error: Error, dataFolder: string): Error {
  const code = 'code' in error ? error.code : '';
  const said = {
    ENOSPC: 'No space left on device',
    EDQUOT: 'Disk quota exceeded',
    EACCES: 'Permission denied',
    EPERM: 'Permission denied',
    EROFS: 'Read-only file system',
  };
  const known = Object.entries(said).find(([name]) => name === code);
  return known ? explainDatabaseLog(known[1], dataFolder, '') : error;
}

/** Starts postgres behind its guard and returns the guard once the database answers with its role and tables open. */
async function startServer(
  cluster: Cluster,
  programs: string,
  say: NonNullable<EmbeddedOptions['say']>,
): Promise<ChildProcess> {
  const deadline = Date.now() + LONGEST_RELEASE_MS;
  for (;;) {
    await clearCluster(cluster.folder, say);
    const { guard, saidSince } = spawnGuard(cluster, programs);
    try {
      if (await isAnswering(cluster, guard, say)) {
        await prepare(cluster);
        return guard;
      }
    } catch (error) {
      await endGuard(guard);
      throw error;
    }
    const said = saidSince();
    const isStillHeld =
      /shared memory block .* is still in use|lock file "postmaster.pid" already exists/s.test(said);
    if (!isStillHeld || Date.now() > deadline)
      throw explainDatabaseLog(said, cluster.folder, cluster.logFile);
    say({
      zh: '数据库正在被上次的进程释放，稍候…',
      en: 'The last run is still letting go of the database; waiting…',
    });
    await delay(1000);
  }
}

function spawnGuard(cluster: Cluster, programs: string): { guard: ChildProcess; saidSince(): string } {
  if (existsSync(cluster.logFile) && statSync(cluster.logFile).size > LONGEST_LOG_BYTES)
    truncateSync(cluster.logFile);
  const log = openSync(cluster.logFile, 'a', 0o600);
  const from = statSync(cluster.logFile).size;
  const guard = spawn(
    '/bin/sh',
    [
      '-c',
      GUARD,
      'guard',
      join(programs, 'postgres'),
      '-D',
      cluster.folder,
      '-k',
      cluster.socketFolder,
      '-c',
      'listen_addresses=',
    ],
    {
      ...cluster.identity,
      cwd: cluster.folder,
      env: { PATH: process.env.PATH },
      stdio: ['pipe', 'ignore', log],
      // A session of its own: Ctrl-C in the terminal reaches us, and we stop the database when nobody uses it.
      detached: true,
    },
  );
  closeSync(log);
  guard.stdin?.on('error', () => undefined);
  return { guard, saidSince: () => readFileSync(cluster.logFile).subarray(from).toString('utf8') };
}

/** True when the database answers; false when it ended before that. */
async function isAnswering(
  cluster: Cluster,
  guard: ChildProcess,
  say: NonNullable<EmbeddedOptions['say']>,
): Promise<boolean> {
  const began = Date.now();
  let told = false;
  while (guard.exitCode === null && guard.signalCode === null) {
    const probe = connectDatabase(ownerOf(cluster, 'postgres'), { connections: 1, name: 'keyuan start' });
    try {
      await probe`select 1`;
      return true;
    } catch (error) {
      if (!isStarting(error)) throw error;
    } finally {
      await probe.end({ timeout: 1 });
    }
    if (!told && Date.now() - began > 5000) {
      told = true;
      say({
        zh: '数据库正在从上次的中断恢复，请稍候…',
        en: 'The database is recovering from its last interruption…',
      });
    }
    await delay(30);
  }
  return false;
}

/** No socket yet, nobody behind it yet, or "the database system is starting up". */
function isStarting(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'CONNECTION_CLOSED', '57P03'].includes(
      String(error.code),
    )
  );
}

async function prepare(cluster: Cluster): Promise<void> {
  const server = connectDatabase(ownerOf(cluster, 'postgres'), { connections: 1 });
  try {
    await makeApplicationRole(server, APPLICATION, cluster.passwords.application, DATABASE);
  } finally {
    await server.end();
  }
  const database = connectDatabase(ownerOf(cluster, DATABASE), { connections: 1 });
  try {
    await grantRows(database, APPLICATION);
  } finally {
    await database.end();
  }
}

const ownerOf = (cluster: Cluster, database: string): DatabaseAddress => ({
  url: null,
  socketDirectory: cluster.socketFolder,
  user: OWNER,
  password: cluster.passwords.owner,
  database,
});

/** Closes the guard's pipe, which makes it stop postgres, and waits until both are gone. */
function endGuard(guard: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (guard.exitCode !== null || guard.signalCode !== null) return resolve();
    guard.once('exit', () => resolve());
    guard.stdin?.end();
  });
}
