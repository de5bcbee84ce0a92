import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SevenZipFile, SevenZipInput } from './archive/sevenZipChild.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits, openZip } from './archive/zipArchive.ts';
import { withFile } from './bytes.ts';
import { startChild } from './child/converterChild.ts';
import { failureOfChild } from './child/failureOfChild.ts';
import { type FailureCode, failures, MediaFailure } from './failures.ts';
import type { FormatName } from './formats.ts';
import { identify } from './identify.ts';
import { cleanPath, isJunk, NameKeeper, withExtension } from './names.ts';

/** One file taken out of an archive. */
export interface UnpackedFile {
  /** Clean, NFC, unique within the archive; folders with forward slashes. */
  path: string;
  /** Where its bytes lie until the visitor returns. */
  file: string;
  sizeBytes: number;
  /** Set for an inner archive that is kept unopened, and why. */
  failure: FailureCode | null;
}

/** An entry that was not taken, under a name that can be shown. */
export interface RefusedEntry {
  shown: string;
  code: FailureCode;
}

export interface UnpackRequest {
  /** The archive's bytes. */
  path: string;
  format: FormatName;
  /** A folder of the caller's for one file at a time. */
  folder: string;
  signal: AbortSignal;
  /** Takes one file; its bytes are removed when it returns. */
  take(file: UnpackedFile): Promise<void>;
  progress?(done: number, total: number): void;
  limits?: ArchiveLimits;
  /** Time and memory of the 7z child. */
  childLimits?: { seconds: number; memoryBytes: number };
}

export interface UnpackResult {
  taken: number;
  refused: RefusedEntry[];
}

/** Archives are opened two levels deep (attacks.md 3); the third stays a file. */
const MAX_LEVELS = 2;
/** A 7z lives in the memory of its child while it is read. */
const MAX_SEVEN_ZIP_BYTES = 512 * 1024 * 1024;

/** What is left of the allowance of the outermost archive, over all levels together. */
interface Budget {
  entries: number;
  bytes: number;
  ratio: number;
}

interface Source {
  rawName: string;
  isFolder: boolean;
  sizeBytes: number;
  failure: FailureCode | null;
  /** Puts the bytes at a path. */
  write(path: string): Promise<void>;
}

async function openSources(
  path: string,
  format: FormatName,
  budget: Budget,
  request: UnpackRequest,
): Promise<{ sources: Source[]; close(): Promise<void> }> {
  const limits: ArchiveLimits = { entries: budget.entries, unpackedBytes: budget.bytes, ratio: budget.ratio };
  if (format === 'zip') {
    const zip = await openZip(path, limits);
    return {
      sources: zip.entries.map((entry) => ({
        ...entry,
        write: async (target) =>
          pipeline(await zip.open(entry), createWriteStream(target), { signal: request.signal }),
      })),
      close: async () => zip.close(),
    };
  }
  if ((await withFile(path, async (_file, size) => size)) > MAX_SEVEN_ZIP_BYTES)
    throw new MediaFailure('UNSUPPORTED_ARCHIVE', 'over 512 MiB');
  const child = await startChild(new URL('./archive/sevenZipChild.ts', import.meta.url), {
    memoryBytes: request.childLimits?.memoryBytes,
  });
  const input: SevenZipInput = { path, limits };
  const outcome = await child.ask<SevenZipFile[]>(input, {
    seconds: request.childLimits?.seconds ?? 120,
    signal: request.signal,
  });
  if (!outcome.ok) {
    await child.end();
    throw failureOfChild(outcome, {
      timeout: 'CONVERTER_TIMEOUT',
      memory: 'UNSUPPORTED_ARCHIVE',
      crashed: 'UNSUPPORTED_ARCHIVE',
    });
  }
  return {
    sources: outcome.value.map((file) => ({
      ...file,
      isFolder: false,
      failure: null,
      write: (target) => rename(file.file, target),
    })),
    close: () => child.end(),
  };
}

interface Named {
  source: Source;
  path: string;
}

/** Decides every name before a byte is written, so that twins and files named like folders are numbered. */
function nameAll(sources: Source[], refused: RefusedEntry[]): Named[] {
  const wanted: Named[] = [];
  for (const source of sources) {
    if (source.isFolder || isJunk(source.rawName.replaceAll('\\', '/'))) continue;
    const clean = cleanPath(source.rawName);
    if (!clean.ok) refused.push({ shown: clean.shown, code: clean.code });
    else if (source.failure) refused.push({ shown: clean.path, code: source.failure });
    else wanted.push({ source, path: clean.path });
  }
  const folders = new Set<string>();
  for (const { path } of wanted)
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
      folders.add(path.slice(0, slash));
  const keeper = new NameKeeper([], folders);
  return wanted.map(({ source, path }) => ({ source, path: keeper.take(path) }));
}

function refuseEmpty(sources: Source[], refused: RefusedEntry[]): void {
  const files = sources.filter((source) => !source.isFolder);
  if (files.length === 0) throw new MediaFailure('ARCHIVE_EMPTY');
  const [first] = refused;
  if (!first) throw new MediaFailure('ARCHIVE_NOTHING_USABLE');
  throw new MediaFailure(first.code, `every entry: ${first.shown}`);
}

/**
 * Takes the files out of a zip, 7z or rar, one after the other, each handed to `take`.
 * Names are clean and unique, junk is left out, entries that are unsafe, links or damaged are refused by name,
 * inner archives are opened to the second level under a folder of their name. Nothing is written outside `folder`.
 * @throws MediaFailure when nothing of the archive can be taken
 */
export async function unpack(request: UnpackRequest): Promise<UnpackResult> {
  const limits = request.limits ?? ARCHIVE_LIMITS;
  const size = await withFile(request.path, async (_file, bytes) => bytes);
  const budget: Budget = {
    entries: limits.entries,
    bytes: Math.min(limits.unpackedBytes, limits.ratio * size),
    ratio: limits.ratio,
  };
  const result: UnpackResult = { taken: 0, refused: [] };
  await unpackLevel({
    request,
    path: request.path,
    format: request.format,
    level: 1,
    prefix: '',
    budget,
    result,
  });
  return result;
}

interface Level {
  request: UnpackRequest;
  path: string;
  format: FormatName;
  level: number;
  prefix: string;
  budget: Budget;
  result: UnpackResult;
}

async function unpackLevel(at: Level): Promise<void> {
  const { request, budget, result } = at;
  const { sources, close } = await openSources(at.path, at.format, budget, request);
  try {
    budget.entries -= sources.length;
    budget.bytes -= sources.reduce((sum, source) => sum + source.sizeBytes, 0);
    const refused: RefusedEntry[] = [];
    const named = nameAll(sources, refused);
    if (named.length === 0) refuseEmpty(sources, refused);
    let done = 0;
    for (const { source, path } of named) {
      request.signal.throwIfAborted();
      await takeOne(at, source, `${at.prefix}${path}`, refused);
      done += 1;
      if (at.level === 1) request.progress?.(done, named.length);
    }
    result.refused.push(...refused.map((entry) => ({ ...entry, shown: `${at.prefix}${entry.shown}` })));
    if (at.level === 1 && result.taken === 0) refuseEmpty(sources, result.refused);
  } finally {
    await close();
  }
}

async function takeOne(at: Level, source: Source, path: string, refused: RefusedEntry[]): Promise<void> {
  const { request, result } = at;
  const file = join(request.folder, `entry-${at.level}`);
  const refuse = (code: FailureCode) => refused.push({ shown: path.slice(at.prefix.length), code });
  try {
    await source.write(file);
    const inner = await innerArchive(file, path);
    let failure: FailureCode | null = null;
    if (inner) {
      const outcome = await openInner(at, file, inner, path);
      if (outcome === null) return;
      if (failures[outcome].weight === 'refused') {
        refuse(outcome);
        return;
      }
      failure = outcome;
    }
    await request.take({ path, file, sizeBytes: source.sizeBytes, failure });
    result.taken += 1;
  } catch (error) {
    if (!(error instanceof MediaFailure)) throw error;
    refuse(error.code);
  } finally {
    await rm(file, { force: true });
  }
}

/** The format of a file that would be unpacked in turn; null for everything else, and for what its own ingest will judge. */
async function innerArchive(file: string, path: string): Promise<FormatName | null> {
  try {
    const { format } = await identify(file, path);
    return format === 'zip' || format === 'sevenZip' || format === 'rar' ? format : null;
  } catch (error) {
    if (error instanceof MediaFailure) return null;
    throw error;
  }
}

/** Opens an archive inside an archive: null when its files were taken, else why it stays or is refused. */
async function openInner(
  at: Level,
  path: string,
  format: FormatName,
  name: string,
): Promise<FailureCode | null> {
  if (at.level >= MAX_LEVELS) return 'ARCHIVE_NESTED_TOO_DEEP';
  const taken = at.result.taken;
  const moved = `${path}-inner`;
  await rename(path, moved);
  try {
    const prefix = `${withExtension(name, '').slice(0, -1)}/`;
    await unpackLevel({ ...at, path: moved, format, level: at.level + 1, prefix });
    return null;
  } catch (error) {
    if (!(error instanceof MediaFailure) || at.result.taken > taken) throw error;
    await rename(moved, path);
    return error.code;
  } finally {
    await rm(moved, { force: true });
  }
}
