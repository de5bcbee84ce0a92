// Child: lists and unpacks 7z and rar with 7-Zip in WebAssembly, into its own folder.
import { readdirSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { SevenZipModuleFactory } from '7z-wasm';
import { answerParent } from '../child/answer.ts';
import { MediaFailure } from '../failures.ts';
import type { ArchiveLimits } from './zipArchive.ts';

const startSevenZip = createRequire(import.meta.url)('7z-wasm') as SevenZipModuleFactory;

export interface SevenZipInput {
  path: string;
  limits: ArchiveLimits;
}

export interface SevenZipFile {
  rawName: string;
  sizeBytes: number;
  file: string;
}

interface Listed {
  path: string;
  sizeBytes: number;
  isFolder: boolean;
  isLink: boolean;
  encrypted: boolean;
}

function parseListing(text: string): Listed[] {
  return text
    .split(/\n\n+/)
    .map(
      (block) =>
        new Map(
          block
            .split('\n')
            .map((line) => [line.split(' = ')[0] ?? '', line.slice(line.indexOf(' = ') + 3)] as const),
        ),
    )
    .filter((fields) => fields.has('Path') && fields.has('Size'))
    .map((fields) => ({
      path: fields.get('Path') ?? '',
      sizeBytes: Number(fields.get('Size') || 0),
      isFolder: fields.get('Folder') === '+' || /^D/.test(fields.get('Attributes') ?? ''),
      isLink: / l/.test(fields.get('Attributes') ?? '') || (fields.get('Symbolic Link') ?? '') !== '',
      encrypted: fields.get('Encrypted') === '+',
    }));
}

async function load(lines: string[]) {
  return startSevenZip({
    print: (line: string) => lines.push(line),
    printErr: (line: string) => lines.push(line),
    stdin: () => {
      throw new MediaFailure('ARCHIVE_ENCRYPTED', 'asks for a password');
    },
  });
}

/** Runs one command of 7-Zip on the archive; a new module each time, as one that has exited is spent. */
async function run(input: SevenZipInput, out: string, command: string[]): Promise<string> {
  const lines: string[] = [];
  const seven = await load(lines);
  for (const [point, root] of [
    ['/in', dirname(input.path)],
    ['/out', out],
  ] as const) {
    seven.FS.mkdir(point);
    seven.FS.mount(seven.NODEFS, { root }, point);
  }
  seven.FS.chdir('/out');
  try {
    seven.callMain([...command, '-bsp0', '-p-', `/in/${basename(input.path)}`]);
  } catch (error) {
    if (error instanceof MediaFailure) throw error;
    lines.push(String(error));
  }
  return lines.join('\n');
}

function walk(folder: string, prefix: string): SevenZipFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    if (item.isDirectory()) return walk(path, `${prefix}${item.name}/`);
    return item.isFile()
      ? [{ rawName: `${prefix}${item.name}`, sizeBytes: statSync(path).size, file: path }]
      : [];
  });
}

await answerParent(async (input: SevenZipInput, tools): Promise<SevenZipFile[]> => {
  const out = join(tools.folder, 'out');
  await mkdir(out);
  const listing = await run(input, out, ['l', '-slt', '-ba']);
  if (/Wrong password|Enter password|encrypted archive/i.test(listing))
    throw new MediaFailure('ARCHIVE_ENCRYPTED');
  const entries = parseListing(listing);
  if (entries.length === 0 && !/Everything is Ok|^$/.test(listing.trim()))
    throw new MediaFailure('UNSUPPORTED_ARCHIVE', listing.slice(0, 500));
  const { size } = statSync(input.path);
  const unpacked = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  if (entries.length > input.limits.entries)
    throw new MediaFailure('ARCHIVE_TOO_MANY_ENTRIES', `${entries.length}`);
  if (unpacked > input.limits.unpackedBytes || unpacked > input.limits.ratio * size)
    throw new MediaFailure('ARCHIVE_EXPANDS_TOO_FAR', `${unpacked}`);
  if (entries.some((entry) => entry.isLink)) throw new MediaFailure('ENTRY_NOT_REGULAR');
  if (entries.some((entry) => entry.encrypted)) throw new MediaFailure('ARCHIVE_ENCRYPTED');
  const told = await run(input, out, ['x', '-y', '-snl-']);
  if (/Wrong password/i.test(told)) throw new MediaFailure('ARCHIVE_ENCRYPTED');
  if (!/Everything is Ok/i.test(told))
    throw new MediaFailure(
      /Unsupported/i.test(told) ? 'UNSUPPORTED_ARCHIVE' : 'ARCHIVE_DAMAGED',
      told.slice(-500),
    );
  return walk(out, '');
});
