import type { FileHandle } from 'node:fs/promises';
import { readAt } from './bytes.ts';

/** One stream or storage of an OLE compound file ([MS-CFB]), the container of Office 97–2003 and of encrypted OOXML. */
export interface CompoundEntry {
  name: string;
  isStream: boolean;
  sizeBytes: number;
  firstSector: number;
}

export interface CompoundFile {
  entries: CompoundEntry[];
  /** CLSID of the root storage as hex; tells an installer from a document. */
  rootClass: string;
  /** The first `limit` bytes of a stream, or null where there is none of that name. */
  read(name: string, limit: number): Promise<Buffer | null>;
}

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const END_OF_CHAIN = 0xfffffffe;
const ENTRY_BYTES = 128;
/** Directory entries read at most: the largest honest documents have a few hundred. */
const MAX_ENTRIES = 4096;
/** Sectors followed in one chain: 64 MiB of 512 bytes. */
const MAX_CHAIN = 131_072;

export const isCompoundFile = (head: Buffer): boolean => head.subarray(0, 8).equals(SIGNATURE);

/** Follows a chain of sectors, ending at loops and at numbers outside the table. */
function chain(table: Uint32Array, first: number, limit: number): number[] {
  const sectors: number[] = [];
  const seen = new Set<number>();
  let sector = first;
  while (sector < table.length && !seen.has(sector) && sectors.length < limit) {
    seen.add(sector);
    sectors.push(sector);
    sector = table[sector] ?? END_OF_CHAIN;
  }
  return sectors;
}

function asTable(bytes: Buffer): Uint32Array {
  const table = new Uint32Array(Math.floor(bytes.length / 4));
  for (let index = 0; index < table.length; index += 1) table[index] = bytes.readUInt32LE(index * 4);
  return table;
}

/** Reads the directory of a compound file, bounded in every direction. Null when the header is no such file. */
export async function openCompoundFile(file: FileHandle): Promise<CompoundFile | null> {
  const header = await readAt(file, 0, 512);
  if (header.length < 512 || !isCompoundFile(header)) return null;
  const sectorBytes = header.readUInt16LE(30) === 12 ? 4096 : 512;
  const readSector = (sector: number) => readAt(file, (sector + 1) * sectorBytes, sectorBytes);

  const tableSectors: number[] = [];
  for (let offset = 76; offset < 512; offset += 4) tableSectors.push(header.readUInt32LE(offset));
  let more = header.readUInt32LE(68);
  for (let round = 0; round < 64 && more < END_OF_CHAIN; round += 1) {
    const sector = asTable(await readSector(more));
    tableSectors.push(...sector.subarray(0, -1));
    more = sector.at(-1) ?? END_OF_CHAIN;
  }
  const tableBytes: Buffer[] = [];
  for (const sector of tableSectors.filter((number) => number < END_OF_CHAIN - 2).slice(0, 1024))
    tableBytes.push(await readSector(sector));
  const table = asTable(Buffer.concat(tableBytes));

  async function readChain(sectors: number[], limit: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (const sector of sectors.slice(0, Math.ceil(limit / sectorBytes)))
      parts.push(await readSector(sector));
    return Buffer.concat(parts).subarray(0, limit);
  }

  const directory = await readChain(
    chain(table, header.readUInt32LE(48), MAX_CHAIN),
    MAX_ENTRIES * ENTRY_BYTES,
  );
  const entries: CompoundEntry[] = [];
  let rootClass = '';
  let root: CompoundEntry | null = null;
  for (let offset = 0; offset + ENTRY_BYTES <= directory.length; offset += ENTRY_BYTES) {
    const kind = directory.readUInt8(offset + 66);
    if (kind === 0) continue;
    const nameBytes = Math.max(0, Math.min(64, directory.readUInt16LE(offset + 64)) - 2);
    const entry: CompoundEntry = {
      name: directory.toString('utf16le', offset, offset + nameBytes),
      isStream: kind === 2,
      sizeBytes: directory.readUInt32LE(offset + 120),
      firstSector: directory.readUInt32LE(offset + 116),
    };
    if (kind === 5) {
      root = entry;
      rootClass = directory.toString('hex', offset + 80, offset + 96);
    }
    entries.push(entry);
  }
  const rootEntry = root;

  async function read(name: string, limit: number): Promise<Buffer | null> {
    const entry = entries.find((each) => each.isStream && each.name === name);
    if (!entry) return null;
    const wanted = Math.min(limit, entry.sizeBytes);
    if (entry.sizeBytes >= header.readUInt32LE(56) || !rootEntry)
      return readChain(chain(table, entry.firstSector, MAX_CHAIN), wanted);
    // Small streams lie in 64-byte pieces inside the root's own stream.
    const miniTable = asTable(
      await readChain(chain(table, header.readUInt32LE(60), MAX_CHAIN), 4 * 1024 * 1024),
    );
    const rootSectors = chain(table, rootEntry.firstSector, MAX_CHAIN);
    const pieces: Buffer[] = [];
    for (const piece of chain(miniTable, entry.firstSector, Math.ceil(wanted / 64))) {
      const sector = rootSectors[Math.floor((piece * 64) / sectorBytes)];
      if (sector === undefined) break;
      const bytes = await readSector(sector);
      pieces.push(bytes.subarray((piece * 64) % sectorBytes, ((piece * 64) % sectorBytes) + 64));
    }
    return Buffer.concat(pieces).subarray(0, wanted);
  }

  return { entries, rootClass, read };
}
