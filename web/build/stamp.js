// One sum over everything the web build is made from, so that a start can tell a stale build from a fresh
// one. Plain JavaScript without packages: it runs before the first `npm install`.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const leftOut = new Set(['dist', 'node_modules']);

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !leftOut.has(entry.name) && !entry.name.startsWith('.'))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
    );
}

/**
 * The sha256 over the web sources and the lock file, as 64 hexadecimal digits.
 * `root` is the folder of package.json. Compare it with `sources` in `web/dist/build.json`.
 */
export function webSourceStamp(root) {
  const sum = createHash('sha256');
  for (const file of [...filesUnder(join(root, 'web')).sort(), join(root, 'package-lock.json')]) {
    sum.update(relative(root, file).replaceAll('\\', '/'));
    sum.update('\0');
    sum.update(readFileSync(file));
  }
  return sum.digest('hex');
}
