// npm run evaluate:ingest -- FOLDER [--json FILE] [--url ORIGIN --user NAME --password WORD] [--only TEXT]
// Sends every file of a folder with a MANIFEST.json through a running installation and says what became of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { failureSentence } from '../../server/media/failures.ts';
import { findInstallation } from './installation.ts';
import { type Judgement, judge } from './judge.ts';
import { type ManifestEntry, readManifest } from './samples.ts';
import { type Sent, signInTeacher } from './teacher.ts';

interface Row {
  path: string;
  outcome: Judgement['outcome'];
  codes: string[];
  sentence: string;
  parts: number;
  previews: number;
  textFound: number;
  seconds: number;
  missed: string[];
}

const WAIT_SECONDS = 300;

function rowOf(entry: ManifestEntry, sent: Sent): Row {
  const refusedAtDoor = sent.refusal
    ? [
        {
          name: entry.path ?? '',
          state: 'failed',
          failureCode: sent.refusal.code,
          notices: [],
          pages: 0,
          hasThumbnail: false,
          hasStream: false,
          textLength: 0,
        },
      ]
    : [];
  const judged = judge(sent.refusal ? refusedAtDoor : sent.parts, entry.expect);
  const [first] = judged.codes;
  return {
    path: entry.path ?? '',
    outcome: judged.outcome,
    codes: judged.codes,
    sentence: sent.refusal?.message ?? (first ? failureSentence(first, 'zh-CN') : '可以使用。'),
    parts: sent.parts.length,
    previews:
      sent.parts.reduce((sum, part) => sum + part.pages, 0) +
      sent.parts.filter((part) => part.pages === 0 && part.hasThumbnail).length,
    textFound: sent.parts.reduce((sum, part) => sum + part.textLength, 0),
    seconds: Math.round(sent.seconds * 100) / 100,
    missed: judged.missed,
  };
}

function line(row: Row): string {
  const mark = row.missed.length === 0 ? '✓' : '✗';
  const codes = row.codes.length > 0 ? ` ${row.codes.join(' ')}` : '';
  const missed = row.missed.length > 0 ? `\n    ${row.missed.join('; ')}` : '';
  return `${mark} ${row.path}  ${row.outcome}${codes}  parts ${row.parts}  previews ${row.previews}  text ${row.textFound}  ${row.seconds.toFixed(1)} s\n    ${row.sentence}${missed}`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    url: { type: 'string' },
    user: { type: 'string' },
    password: { type: 'string' },
    only: { type: 'string' },
  },
});
const folder = positionals[0];
if (!folder) {
  console.error(
    'Usage: npm run evaluate:ingest -- FOLDER [--json FILE] [--url ORIGIN --user NAME --password WORD] [--only TEXT]',
  );
  process.exit(2);
}
const entries = readManifest(folder).filter(
  (entry) => entry.path !== null && (!values.only || entry.path.includes(values.only)),
);
const installation = await findInstallation({
  url: values.url ?? null,
  user: values.user ?? null,
  password: values.password ?? null,
});
const rows: Row[] = [];
try {
  const teacher = await signInTeacher(
    installation.origin,
    installation.username,
    installation.password,
    WAIT_SECONDS,
  );
  for (const entry of entries) {
    const path = entry.path ?? '';
    const name = entry.upload_as ?? path.slice(path.lastIndexOf('/') + 1);
    const row = rowOf(entry, await teacher.send(name, readFileSync(join(folder, path))));
    rows.push(row);
    console.log(line(row));
  }
} finally {
  await installation.end();
}
const missed = rows.filter((row) => row.missed.length > 0);
console.log(`\n${rows.length - missed.length} of ${rows.length} files as the manifest says.`);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ folder, files: rows }, null, 1)}\n`);
process.exit(missed.length === 0 ? 0 : 1);
