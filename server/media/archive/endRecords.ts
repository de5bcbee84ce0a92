import type { FileHandle } from 'node:fs/promises';
import { readAt } from '../bytes.ts';
import { MediaFailure } from '../failures.ts';

const END_SIGNATURE = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const IS_ZIP64 = 0xffffffff;

/** Where the one directory of a zip ends, and whether something stands before the archive. */
export interface EndRecord {
  directoryOffset: number;
  directoryBytes: number;
  entryCount: number;
  isZip64: boolean;
}

async function readsAsDirectory(file: FileHandle, offset: number): Promise<boolean> {
  return (await readAt(file, offset, 4)).equals(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
}

/**
 * Finds the end record of a zip. Two records that each name a whole directory are refused, since two readers
 * would see two archives (ATK-076); a volume of a split archive is told apart from a damaged one.
 */
export async function findEndRecord(file: FileHandle, sizeBytes: number): Promise<EndRecord> {
  const start = Math.max(0, sizeBytes - END_BYTES - MAX_COMMENT);
  const tail = await readAt(file, start, sizeBytes - start);
  const found: EndRecord[] = [];
  for (
    let at = tail.lastIndexOf(END_SIGNATURE);
    at >= 0;
    at = at === 0 ? -1 : tail.lastIndexOf(END_SIGNATURE, at - 1)
  ) {
    if (at + END_BYTES > tail.length) continue;
    const commentBytes = tail.readUInt16LE(at + 20);
    if (start + at + END_BYTES + commentBytes !== sizeBytes) continue;
    const record: EndRecord = {
      directoryOffset: tail.readUInt32LE(at + 16),
      directoryBytes: tail.readUInt32LE(at + 12),
      entryCount: tail.readUInt16LE(at + 10),
      isZip64: tail.readUInt32LE(at + 16) === IS_ZIP64 || tail.readUInt16LE(at + 10) === 0xffff,
    };
    if (tail.readUInt16LE(at + 4) !== 0 && !record.isZip64) throw new MediaFailure('ARCHIVE_SPLIT');
    const whole =
      record.isZip64 || record.entryCount === 0 || (await readsAsDirectory(file, record.directoryOffset));
    if (whole) found.push(record);
  }
  const [record, second] = found;
  if (!record) throw new MediaFailure('ARCHIVE_DAMAGED', 'no end record');
  if (second) throw new MediaFailure('ARCHIVE_AMBIGUOUS', 'two end records');
  return record;
}
