import type { Database } from '../../storage/database/database.ts';
import { BoundedCache } from './boundedCache.ts';
import type { ByteAddress } from './byteAddress.ts';
import { passiveType } from './fileName.ts';
import type { SendableObject } from './sendBytes.ts';

type Wanted = NonNullable<ByteAddress['rendition']>;
interface Row {
  name: string;
  objectKey: string;
  sizeBytes: number;
  mediaType: string;
}

/** Most renditions whose places are remembered: 20 films of an hour in five qualities; about 20 MB. */
const MOST = 60_000;
/** What a maker has once written stays; only the master playlist is replaced, when a rung is added. */
const KEEP_MS = 10 * 60_000;
const KEEP_OTHERS_MS = 10_000;

/**
 * Where renditions lie, by the bytes that they were made of: never by anybody's right. A film is played segment after
 * segment, so the places of a whole variant are read at once.
 */
export class RenditionFinder {
  readonly #database: Database;
  readonly #variants = new BoundedCache<Map<string, SendableObject>>({
    maxWeight: MOST,
    keepMs: KEEP_MS,
    weigh: (variant) => Math.max(1, variant.size),
  });
  readonly #others = new BoundedCache<SendableObject | 'none'>({ maxWeight: MOST, keepMs: KEEP_OTHERS_MS });

  constructor(database: Database) {
    this.#database = database;
  }

  async find(sha256: string, wanted: Wanted): Promise<SendableObject | null> {
    const variant = wanted.kind === 'hls' ? wanted.name?.split('/') : undefined;
    if (variant?.length === 2 && wanted.name) {
      const known = await this.#variants.get(`${sha256} ${variant[0]}`, () =>
        this.#readVariant(sha256, `${variant[0]}/`),
      );
      const object = known.get(wanted.name);
      if (object) return object;
    }
    // A variant may have been written since its absence was remembered.
    const key = `${sha256} ${wanted.kind} ${wanted.name ?? ''} ${wanted.position ?? ''}`;
    const object = await this.#others.get(key, () => this.#readOne(sha256, wanted));
    return object === 'none' ? null : object;
  }

  async #readVariant(sha256: string, folder: string): Promise<Map<string, SendableObject>> {
    const rows = await this.#database<Row[]>`
      select name, object_key, size_bytes, media_type from rendition
      where sha256 = ${sha256} and kind = 'hls' and starts_with(name, ${folder})
      order by created_at, id`;
    return new Map(rows.map((row) => [row.name, sendable(row)]));
  }

  async #readOne(sha256: string, wanted: Wanted): Promise<SendableObject | 'none'> {
    const database = this.#database;
    const [row] = await database<Row[]>`
      select name, object_key, size_bytes, media_type from rendition
      where sha256 = ${sha256} and kind = ${wanted.kind}
        ${wanted.name === null ? database`` : database`and name = ${wanted.name}`}
        ${wanted.position === null ? database`` : database`and position = ${wanted.position}`}
      order by created_at desc, id desc
      limit 1`;
    return row ? sendable(row) : 'none';
  }
}

const sendable = (row: Row): SendableObject => ({
  objectKey: row.objectKey,
  sizeBytes: row.sizeBytes,
  mediaType: passiveType(row.mediaType),
  disposition: null,
});
