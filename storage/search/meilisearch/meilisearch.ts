import { type EnqueuedTaskPromise, Meilisearch } from 'meilisearch';
import type {
  IndexAccess,
  IndexAnswer,
  IndexQuery,
  ReadableText,
  Rebuild,
  SearchDocument,
  SearchIndex,
} from '../index.ts';
import { Asker } from './asking.ts';
import { isIn } from './expression.ts';
import { documentRecord, SETTINGS } from './record.ts';

const TASK_MS = 600_000;

interface Settings {
  url: string;
  key: string | null;
  /** Name of the index that answers; a rebuild fills `…-building` beside it. */
  name: string;
}

/**
 * The search index in Meilisearch. Which documents match is decided by filters over our own terms, exactly as in
 * PostgreSQL; Meilisearch's ranking only chooses which candidates come first.
 */
export class MeilisearchIndex implements SearchIndex {
  readonly engine = 'meilisearch';
  readonly #client: Meilisearch;
  readonly #name: string;
  readonly #asker: Asker;
  #ready: Promise<void> | null = null;

  constructor(settings: Settings) {
    this.#client = new Meilisearch({
      host: settings.url,
      ...(settings.key === null ? {} : { apiKey: settings.key }),
    });
    this.#name = settings.name;
    this.#asker = new Asker(this.#client, settings.name);
  }

  /** Makes the index with its settings where it is missing. */
  #open(): Promise<void> {
    this.#ready ??= this.#prepare(this.#name).catch((error: unknown) => {
      this.#ready = null;
      throw error;
    });
    return this.#ready;
  }

  async #prepare(name: string): Promise<void> {
    const there = await this.#client.getRawIndexes({ limit: 1000 });
    if (!there.results.some((index) => index.uid === name))
      await done(this.#client.createIndex(name, { primaryKey: 'id' }));
    await done(this.#client.index(name).updateSettings(SETTINGS));
  }

  async put(documents: readonly SearchDocument[]): Promise<void> {
    await this.#open();
    if (documents.length > 0)
      await done(
        this.#client.index(this.#name).addDocuments(documents.map(documentRecord), { primaryKey: 'id' }),
      );
  }

  async remove(resourceIds: readonly string[]): Promise<void> {
    await this.#open();
    if (resourceIds.length > 0)
      await done(this.#client.index(this.#name).deleteDocuments({ filter: isIn('resourceId', resourceIds) }));
  }

  async query(query: IndexQuery): Promise<IndexAnswer> {
    await this.#open();
    return this.#asker.query(query);
  }

  async overtaken(limit: number, at: Date): Promise<string[]> {
    await this.#open();
    return this.#asker.overtaken(limit, at);
  }

  async countKeys(keys: readonly string[], access: IndexAccess): Promise<Map<string, number>> {
    await this.#open();
    return this.#asker.countKeys(keys, access);
  }

  async texts(resourceIds: readonly string[], access: IndexAccess): Promise<ReadableText[]> {
    await this.#open();
    return this.#asker.texts(resourceIds, access);
  }

  async count(): Promise<number> {
    await this.#open();
    return (await this.#client.index(this.#name).getStats()).numberOfDocuments;
  }

  async clear(): Promise<void> {
    for (const name of [this.#name, this.#building]) await this.#drop(name);
    this.#ready = null;
  }

  get #building(): string {
    return `${this.#name}-building`;
  }

  async beginRebuild(): Promise<Rebuild> {
    await this.#open();
    const building = this.#building;
    await this.#drop(building);
    await this.#prepare(building);
    const index = this.#client.index(building);
    return {
      put: async (documents) => {
        if (documents.length > 0)
          await done(index.addDocuments(documents.map(documentRecord), { primaryKey: 'id' }));
      },
      remove: async (resourceIds) => {
        if (resourceIds.length > 0)
          await done(index.deleteDocuments({ filter: isIn('resourceId', resourceIds) }));
      },
      finish: async () => {
        await done(this.#client.swapIndexes([{ indexes: [this.#name, building], rename: false }]));
        await this.#drop(building);
      },
      abandon: () => this.#drop(building),
    };
  }

  async #drop(name: string): Promise<void> {
    const there = await this.#client.getRawIndexes({ limit: 1000 });
    if (there.results.some((index) => index.uid === name)) await done(this.#client.deleteIndex(name));
  }

  async check(): Promise<void> {
    await this.#client.health();
    await this.#open();
  }

  async close(): Promise<void> {}
}

/** Waits for a task; a failed one throws its own reason. */
async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await task.waitTask({ timeout: TASK_MS, interval: 20 });
  if (status !== 'succeeded') throw new Error(`Meilisearch: ${error?.message ?? status}`);
}
