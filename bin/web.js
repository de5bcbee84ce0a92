// Whether web/dist was built from the sources that are here, and the build when it was not.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newestNode } from './node.js';

const SOURCES = ['web', 'schema', 'package-lock.json'];
const STAMP = 'web/dist/.sources';

/** True when there is a web app to build and what is built is not made of it. */
export function isWebStale(root) {
  if (!existsSync(join(root, 'web/vite.config.ts'))) return false;
  const stamp = join(root, STAMP);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hashSources(root);
}

/** Builds web/dist; answers the builder's exit code. The stamp comes last, so that a build cut short is built again. */
export function buildWeb(root) {
  const sources = hashSources(root);
  const child = spawn(
    newestNode(),
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code) => {
      if (code === 0) writeFileSync(join(root, STAMP), sources);
      resolve(code ?? 1);
    });
  });
}

function hashSources(root) {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => listFiles(root, source)))
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function listFiles(root, path) {
  if (path.endsWith('.json')) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.name !== 'dist')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? listFiles(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
    );
}
