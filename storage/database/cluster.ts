import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { DatabaseFailure, explainDatabaseLog } from './failure.ts';
import { isReachableByAll, isRoot, NOBODY, SHARED_PLACE } from './programs.ts';

export const OWNER = 'keyuan_owner';
export const APPLICATION = 'keyuan';
/** A socket's address may be 107 bytes, of which PostgreSQL's own name takes 16. */
const LONGEST_SOCKET_FOLDER = 90;

/** Whose files and processes the cluster's are; empty when they are simply ours. */
export type Identity = { uid: number; gid: number } | Record<string, never>;

export interface Cluster {
  /** Holds the cluster, its log and its lock. */
  home: string;
  folder: string;
  socketFolder: string;
  logFile: string;
  identity: Identity;
  passwords: { owner: string; application: string };
}

/**
 * Where the database of a data folder lies: inside it, or, when we are root and PostgreSQL's user cannot reach it
 * there, in a place of its own that `database.json` in the data folder names from then on.
 */
export function findHome(dataFolder: string): { home: string; isNew: boolean } {
  const note = join(dataFolder, 'database.json');
  if (existsSync(note)) {
    const { home } = JSON.parse(readFileSync(note, 'utf8')) as { home: string };
    return { home: resolve(dataFolder, home), isNew: false };
  }
  const inside = join(dataFolder, 'database');
  if (!isRoot() || isReachableByAll(dataFolder)) return { home: inside, isNew: true };
  return { home: join(SHARED_PLACE, randomBytes(8).toString('hex')), isNew: true };
}

export function rememberHome(dataFolder: string, home: string): void {
  const inside = relative(dataFolder, home);
  const told = inside.startsWith('..') ? home : inside;
  writeFileSync(join(dataFolder, 'database.json'), `${JSON.stringify({ home: told })}\n`, {
    mode: 0o600,
    flush: true,
  });
}

/** Opens the cluster in its home, or makes it where this data folder never had one. */
export function openCluster(home: string, isNew: boolean, programs: string): Cluster {
  const folder = join(home, 'cluster');
  if (!existsSync(folder)) {
    if (!isNew) throw missing(folder);
    makeCluster(folder, programs);
  }
  const logFile = join(home, 'postgres.log');
  if (!existsSync(join(folder, 'PG_VERSION')) || !existsSync(join(folder, 'keyuan.json')))
    throw explainDatabaseLog('', folder, logFile);
  const { uid, gid } = statSync(folder);
  const identity: Identity = isRoot() ? { uid, gid } : {};
  return {
    home,
    folder,
    logFile,
    identity,
    socketFolder: makeSocketFolder(home, identity),
    passwords: JSON.parse(readFileSync(join(folder, 'keyuan.json'), 'utf8')) as Cluster['passwords'],
  };
}

function missing(folder: string): DatabaseFailure {
  return new DatabaseFailure({
    zh: `找不到数据库 ${folder}，它应当在那里。请从备份恢复整个数据目录，或用 KEYUAN_DATA 换一个新目录。`,
    en: `The database ${folder} is not where it should be. Restore the whole data folder from a backup, or name a new one with KEYUAN_DATA.`,
  });
}

/** Made under another name and renamed when whole, so that a killed or full start leaves nothing half. */
function makeCluster(folder: string, programs: string): void {
  const unfinished = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  const identity: Identity = isRoot() ? NOBODY : {};
  const own = (path: string) => 'uid' in identity && chownSync(path, identity.uid, identity.gid);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  own(unfinished);
  const passwords = {
    owner: randomBytes(24).toString('base64url'),
    application: randomBytes(24).toString('base64url'),
  };
  try {
    writeFileSync(passwordFile, passwords.owner, { mode: 0o600 });
    own(passwordFile);
    const made = spawnSync(
      join(programs, 'initdb'),
      [
        ...[
          '-D',
          unfinished,
          '-U',
          OWNER,
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
        ],
        ...['--locale-provider=icu', '--icu-locale=zh-CN', '--locale=C', `--lc-ctype=${wideCharacters()}`],
      ],
      { ...identity, cwd: unfinished, env: { PATH: process.env.PATH }, encoding: 'utf8' },
    );
    if (made.error) throw made.error;
    if (made.status !== 0)
      throw explainDatabaseLog(`${made.stdout}\n${made.stderr}`, folder, `${made.stderr}`.slice(-500));
    const note = join(unfinished, 'keyuan.json');
    writeFileSync(note, JSON.stringify(passwords), { mode: 0o600, flush: true });
    own(note);
    renameSync(unfinished, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** A character class in which Chinese characters are letters; trigrams and the simple parser need one. */
const wideCharacters = () => (process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8');

function makeSocketFolder(home: string, identity: Identity): string {
  const inside = join(home, 'socket');
  const fits = Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER;
  if (fits) mkdirSync(inside, { recursive: true, mode: 0o700 });
  const folder = fits ? inside : mkdtempSync(join(shortTemporaryFolder(), 'keyuan-'));
  if ('uid' in identity) chownSync(folder, identity.uid, identity.gid);
  chmodSync(folder, 0o700);
  return folder;
}

const shortTemporaryFolder = () => (Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : '/tmp');

/** Free of leftovers: a socket folder outside the home belongs to one run only. */
export function removeSocketFolder(cluster: Cluster): void {
  if (cluster.socketFolder !== join(cluster.home, 'socket') && readdirSync(cluster.socketFolder).length === 0)
    rmSync(cluster.socketFolder, { recursive: true, force: true });
}
