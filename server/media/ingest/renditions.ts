import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { newObjectKey } from '../../../storage/objects/key.ts';
import type { Application } from '../../context.ts';
import { newId } from '../../id.ts';
import type { RunningJob } from '../../jobs/handler.ts';
import type { TextUnit } from '../document/readOffice.ts';
import { fitUnits } from '../text.ts';

/** One thing made of a file. */
export interface MadeRendition {
  /** page, thumbnail, pdf, picture, subtitle, clean */
  kind: string;
  name: string;
  position: number;
  mediaType: string;
  /** A file, or the bytes. */
  from: string | Buffer;
  facts?: Record<string, unknown>;
}

/** Version of everything that is made here; a new one is made beside the old. */
export const MAKER = 'ingest@1';

/** Keeps what is made of one file's bytes: the object first, then the row; what is there already is left as it is. */
export class RenditionKeeper {
  readonly #application: Application;
  readonly #job: RunningJob;
  readonly #sha256: string;

  constructor(application: Application, job: RunningJob, sha256: string) {
    this.#application = application;
    this.#job = job;
    this.#sha256 = sha256;
  }

  async keep(made: MadeRendition): Promise<void> {
    const { database, objects } = this.#application;
    const [known] = await database`
      select 1 from rendition
      where sha256 = ${this.#sha256} and kind = ${made.kind} and name = ${made.name} and maker = ${MAKER}`;
    if (known) return;
    const key = newObjectKey('rendition');
    const sizeBytes = typeof made.from === 'string' ? (await stat(made.from)).size : made.from.length;
    await objects.put(
      key,
      typeof made.from === 'string' ? createReadStream(made.from) : made.from,
      made.mediaType,
    );
    const kept = await database.begin(async (tx) => {
      await this.#job.guard(tx);
      return tx`
        insert into rendition (id, sha256, kind, name, position, maker, object_key, media_type, size_bytes, facts)
        values (${newId('rendition')}, ${this.#sha256}, ${made.kind}, ${made.name}, ${made.position}, ${MAKER}, ${key},
          ${made.mediaType}, ${sizeBytes}, ${tx.json((made.facts ?? {}) as Record<string, string>)})
        on conflict (sha256, kind, name, maker) do nothing
        returning id`;
    });
    // Somebody else was quicker with equal bytes: ours is not needed.
    if (kept.length === 0) await objects.delete(key);
  }

  /** Keeps the words of a file. Answers whether some were left out for their length. */
  async keepTexts(units: TextUnit[]): Promise<boolean> {
    const { units: fitted, wasCut } = fitUnits(units);
    const rows = fitted.map((unit) => ({
      sha256: this.#sha256,
      position: unit.position,
      unit: unit.unit,
      text: unit.text,
    }));
    await this.#application.database.begin(async (tx) => {
      await this.#job.guard(tx);
      for (let from = 0; from < rows.length; from += 500)
        await tx`insert into part_text ${tx(rows.slice(from, from + 500))} on conflict (sha256, position) do nothing`;
    });
    return wasCut;
  }
}
