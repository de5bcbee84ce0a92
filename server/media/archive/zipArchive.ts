import { type Readable, Transform } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { withFile } from '../bytes.ts';
import { type FailureCode, MediaFailure } from '../failures.ts';
import { findEndRecord } from './endRecords.ts';
import { decodeNames } from './entryNames.ts';

/** One file entry of a zip, its name decoded and not yet cleaned. */
export interface ZipEntry {
  rawName: string;
  isFolder: boolean;
  sizeBytes: number;
  compressedBytes: number;
  /** Why this entry cannot be taken, told by the directory alone. */
  failure: FailureCode | null;
  entry: Entry;
}

export interface ZipArchive {
  entries: ZipEntry[];
  /** Something stands before the first entry: a self-extractor or a polyglot. */
  prefixed: boolean;
  /** The bytes of one entry, counted and checked against size and CRC; a broken entry fails with ENTRY_DAMAGED. */
  open(entry: ZipEntry): Promise<Readable>;
  close(): void;
}

/** Limits of one archive (attacks.md 3); configuration may set them lower. */
export interface ArchiveLimits {
  entries: number;
  unpackedBytes: number;
  ratio: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = { entries: 10_000, unpackedBytes: 8 * 1024 ** 3, ratio: 100 };

const UNICODE_PATH_FIELD = 0x7075;
const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER_BYTES = 30;
const SMALLEST_ENTRY_BYTES = 46;
const FILE_TYPE_MASK = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;

function unixMode(entry: Entry): number {
  const madeBy = entry.versionMadeBy >> 8;
  // 3: Unix, 19: macOS; other systems leave the upper half empty.
  return madeBy === 3 || madeBy === 19 ? entry.externalFileAttributes >>> 16 : 0;
}

function entryFailure(entry: Entry): FailureCode | null {
  const type = unixMode(entry) & FILE_TYPE_MASK;
  if (type !== 0 && type !== REGULAR && type !== FOLDER) return 'ENTRY_NOT_REGULAR';
  if (entry.isEncrypted()) return 'ARCHIVE_ENCRYPTED';
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    return 'UNSUPPORTED_ARCHIVE';
  if (entry.compressionMethod === STORED && entry.compressedSize !== entry.uncompressedSize)
    return 'ENTRY_DAMAGED';
  return null;
}

/** Entries may not share bytes: overlapping ones are how a small archive quotes itself without end (ATK-072). */
function refuseOverlaps(entries: Entry[], directoryOffset: number): void {
  const sorted = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  sorted.forEach((entry, index) => {
    const end =
      entry.relativeOffsetOfLocalHeader +
      LOCAL_HEADER_BYTES +
      entry.fileNameRaw.length +
      entry.compressedSize;
    const next = sorted[index + 1]?.relativeOffsetOfLocalHeader ?? directoryOffset;
    if (end > next)
      throw new MediaFailure('ARCHIVE_OVERLAPPING_ENTRIES', `at ${entry.relativeOffsetOfLocalHeader}`);
  });
}

async function readEntries(zip: ZipFile, limits: ArchiveLimits): Promise<Entry[]> {
  // More entries than the file has room for is no big archive but a lie.
  if (zip.entryCount * SMALLEST_ENTRY_BYTES > zip.fileSize)
    throw new MediaFailure('ARCHIVE_DAMAGED', `${zip.entryCount} entries`);
  if (zip.entryCount > limits.entries)
    throw new MediaFailure('ARCHIVE_TOO_MANY_ENTRIES', `${zip.entryCount}`);
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > limits.entries) throw new MediaFailure('ARCHIVE_TOO_MANY_ENTRIES');
  }
  return entries;
}

/** Counts what really comes out, so a lying size or checksum is found whatever the directory says. */
function checked(entry: Entry): Transform {
  let bytes = 0;
  let sum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      sum = crc32(chunk, sum);
      if (bytes > entry.uncompressedSize) done(new MediaFailure('ENTRY_DAMAGED', 'longer than declared'));
      else done(null, chunk);
    },
    flush(done) {
      if (bytes !== entry.uncompressedSize) done(new MediaFailure('ENTRY_DAMAGED', 'shorter than declared'));
      else if (sum >>> 0 !== entry.crc32 >>> 0) done(new MediaFailure('ENTRY_DAMAGED', 'checksum'));
      else done();
    },
  });
}

async function refuseDisagreement(zip: ZipFile, entry: Entry): Promise<void> {
  const local = await zip.readLocalFileHeaderPromise(entry);
  const sizesFollow = (local.generalPurposeBitFlag & 8) !== 0;
  const sameSizes =
    sizesFollow ||
    local.compressedSize === 0xffffffff ||
    local.uncompressedSize === 0xffffffff ||
    (local.compressedSize === entry.compressedSize && local.uncompressedSize === entry.uncompressedSize);
  if (
    local.compressionMethod !== entry.compressionMethod ||
    !sameSizes ||
    !local.fileName.equals(entry.fileNameRaw)
  )
    throw new MediaFailure('ENTRY_DAMAGED', 'local header disagrees with the directory');
}

function asDamaged(error: unknown): MediaFailure {
  if (error instanceof MediaFailure) return error;
  return new MediaFailure('ENTRY_DAMAGED', error instanceof Error ? error.message : String(error));
}

async function listEntries(
  path: string,
  zip: ZipFile,
  limits: ArchiveLimits,
  archiveBytes: number,
): Promise<Pick<ZipArchive, 'entries' | 'prefixed'>> {
  const record = await withFile(path, (file, size) => findEndRecord(file, size));
  const raw = await readEntries(zip, limits);
  const unpacked = raw.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (!record.isZip64) refuseOverlaps(raw, record.directoryOffset);
  else refuseOverlaps(raw, archiveBytes);
  if (unpacked > limits.unpackedBytes || unpacked > limits.ratio * archiveBytes)
    throw new MediaFailure('ARCHIVE_EXPANDS_TOO_FAR', `${unpacked} bytes`);
  const names = decodeNames(
    raw.map((entry) => ({
      bytes: entry.fileNameRaw,
      claimsUtf8: (entry.generalPurposeBitFlag & 0x800) !== 0,
      unicodePath: entry.extraFields.find((field) => field.id === UNICODE_PATH_FIELD)?.data ?? null,
    })),
  );
  const firstOffset = Math.min(
    ...raw.slice(0, limits.entries).map((entry) => entry.relativeOffsetOfLocalHeader),
  );
  const entries = raw.map((entry, index) => {
    const rawName = names[index] ?? '';
    const isFolder = /[/\\]$/.test(rawName) || (unixMode(entry) & FILE_TYPE_MASK) === FOLDER;
    return {
      rawName,
      isFolder,
      sizeBytes: entry.uncompressedSize,
      compressedBytes: entry.compressedSize,
      failure: isFolder ? null : entryFailure(entry),
      entry,
    };
  });
  return { entries, prefixed: raw.length > 0 && firstOffset > 0 };
}

/**
 * Opens a zip by its central directory alone and refuses what cannot be one honest archive, before any byte is
 * inflated: two directories, overlaps, too many entries, too great a size. Close it after use.
 * @throws MediaFailure with the archive's code
 */
export async function openZip(path: string, limits: ArchiveLimits = ARCHIVE_LIMITS): Promise<ZipArchive> {
  const size = await withFile(path, async (_file, sizeBytes) => sizeBytes);
  // Before yauzl, which would take the last record silently.
  await withFile(path, (file) => findEndRecord(file, size));
  let zip: ZipFile;
  try {
    zip = await openPromise(path, {
      autoClose: false,
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: true,
    });
  } catch (error) {
    throw new MediaFailure('ARCHIVE_DAMAGED', error instanceof Error ? error.message : String(error));
  }
  try {
    const listed = await listEntries(path, zip, limits, size);
    return {
      ...listed,
      async open(entry) {
        try {
          await refuseDisagreement(zip, entry.entry);
          const stream = await zip.openReadStreamPromise(entry.entry);
          const checker = checked(entry.entry);
          stream.on('error', (error) => checker.destroy(asDamaged(error)));
          return stream.pipe(checker);
        } catch (error) {
          throw asDamaged(error);
        }
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    if (error instanceof MediaFailure) throw error;
    throw new MediaFailure('ARCHIVE_DAMAGED', error instanceof Error ? error.message : String(error));
  }
}

/** Reads one whole entry of at most `limit` bytes. @throws MediaFailure DOCUMENT_TOO_HEAVY beyond it */
export async function readEntry(archive: ZipArchive, entry: ZipEntry, limit: number): Promise<Buffer> {
  if (entry.sizeBytes > limit)
    throw new MediaFailure('DOCUMENT_TOO_HEAVY', `${entry.rawName}: ${entry.sizeBytes} bytes`);
  const chunks: Buffer[] = [];
  for await (const chunk of await archive.open(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
