import { readEntry, type ZipArchive, type ZipEntry } from '../archive/zipArchive.ts';
import { MediaFailure } from '../failures.ts';
import { attribute, decodeXml, readXml } from './xml.ts';

/** One XML part of a document, and all of them together, as unpacked. */
const MAX_PART_BYTES = 64 * 1024 * 1024;
const MAX_XML_BYTES = 192 * 1024 * 1024;

export interface Relationship {
  id: string;
  type: string;
  target: string;
  isExternal: boolean;
}

/** The parts of a zipped document by path, read within one allowance. */
export class DocumentParts {
  readonly #archive: ZipArchive;
  readonly #entries = new Map<string, ZipEntry>();
  #allowance = MAX_XML_BYTES;

  constructor(archive: ZipArchive) {
    this.#archive = archive;
    for (const entry of archive.entries)
      if (!entry.isFolder) this.#entries.set(entry.rawName.replaceAll('\\', '/').replace(/^\//, ''), entry);
  }

  get paths(): string[] {
    return [...this.#entries.keys()];
  }

  sizeOf(path: string): number {
    return this.#entries.get(path)?.sizeBytes ?? 0;
  }

  /** The bytes of a part, or null where there is none. @throws MediaFailure DOCUMENT_TOO_HEAVY, DOCUMENT_DAMAGED */
  async bytes(path: string): Promise<Buffer | null> {
    const entry = this.#entries.get(path);
    if (!entry) return null;
    if (entry.failure)
      throw new MediaFailure(
        entry.failure === 'ARCHIVE_ENCRYPTED' ? 'DOCUMENT_ENCRYPTED' : 'DOCUMENT_DAMAGED',
        path,
      );
    this.#allowance -= entry.sizeBytes;
    if (entry.sizeBytes > MAX_PART_BYTES || this.#allowance < 0)
      throw new MediaFailure('DOCUMENT_TOO_HEAVY', path);
    try {
      return await readEntry(this.#archive, entry, MAX_PART_BYTES);
    } catch (error) {
      if (error instanceof MediaFailure && error.code === 'ENTRY_DAMAGED')
        throw new MediaFailure('DOCUMENT_DAMAGED', path);
      throw error;
    }
  }

  /** The first bytes of a part, such as a picture's header; broken ones end early. */
  async head(path: string, limit: number): Promise<Buffer | null> {
    const entry = this.#entries.get(path);
    if (!entry || entry.failure) return null;
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of await this.#archive.open(entry)) {
        chunks.push(chunk as Buffer);
        size += (chunk as Buffer).length;
        if (size >= limit) break;
      }
    } catch (error) {
      if (!(error instanceof MediaFailure)) throw error;
    }
    return Buffer.concat(chunks);
  }

  async text(path: string): Promise<string | null> {
    const bytes = await this.bytes(path);
    return bytes ? decodeXml(bytes) : null;
  }

  /** Where a part points to, with targets as paths inside the package. */
  async relationships(path: string): Promise<Relationship[]> {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, slash + 1);
    const xml = await this.text(`${folder}_rels/${path.slice(slash + 1)}.rels`);
    const found: Relationship[] = [];
    for (const token of readXml(xml ?? '')) {
      if (token.kind !== 'open' || token.name !== 'Relationship') continue;
      const target = attribute(token.attributes, 'Target') ?? '';
      const isExternal = attribute(token.attributes, 'TargetMode') === 'External';
      found.push({
        id: attribute(token.attributes, 'Id') ?? '',
        type: (attribute(token.attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        target: isExternal ? target : resolvePath(folder, target),
        isExternal,
      });
    }
    return found;
  }
}

/** A target relative to a folder, as a path from the package's root; it cannot climb out. */
export function resolvePath(folder: string, target: string): string {
  const parts: string[] = target.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
