import { writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchRow } from './row.ts';

/**
 * `npm run bench [-- NAME…] [--json FILE]`: every figure beside its peer in the same run.
 * Names: start, access, search, upload, stream, stamp, video.
 */
const BENCHES: Record<string, () => Promise<{ run(): Promise<BenchRow[]> }>> = {
  start: () => import('./start.ts'),
  access: () => import('./access.ts'),
  search: () => import('./search.ts'),
  upload: () => import('./upload.ts'),
  stream: () => import('./stream.ts'),
  stamp: () => import('./stamp.ts'),
  video: () => import('./video.ts'),
};

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}, Node ${process.version}`;

const rows: BenchRow[] = [];
const failures: string[] = [];
console.log(`Machine: ${machine}\n`);
for (const name of names) {
  const load = BENCHES[name];
  if (!load) {
    console.error(`There is no bench “${name}”. Known: ${Object.keys(BENCHES).join(', ')}.`);
    process.exit(2);
  }
  process.stderr.write(`… ${name}\n`);
  try {
    const { run } = await load();
    for (const row of await run()) {
      rows.push(row);
      print(row);
    }
  } catch (error) {
    failures.push(name);
    console.error(`${name} failed:`, error);
  }
}
if (values.json)
  writeFileSync(
    values.json,
    `${JSON.stringify({ machine, at: new Date().toISOString(), rows, failures }, null, 2)}\n`,
  );
process.exit(failures.length > 0 ? 1 : 0);

function print(row: BenchRow): void {
  const number = (value: number | null) =>
    value === null ? '–' : value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  const ratio = row.ratio === null ? '' : `  ${row.ratio.toFixed(2)}×`;
  console.log(
    `${row.figure}: ${number(row.ours)} ${row.unit}; ${row.peerName}: ${number(row.peer)}${ratio}\n    ${row.note}`,
  );
}
