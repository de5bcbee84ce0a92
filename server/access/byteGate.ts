import type { Database } from '../../storage/database/database.ts';
import { openParts } from './access.ts';
import { loadViewer } from './viewer.ts';

/** What bytes are asked for. */
export type ByteAction = 'preview' | 'stream' | 'download';

/** A part whose bytes may go out, with what the gateway needs to send them. */
export interface OpenPart {
  partId: string;
  versionId: string;
  resourceId: string;
  /** Null only in worlds loaded without bytes. */
  sha256: string | null;
  name: string;
  mediaType: string | null;
  kind: string | null;
}

interface Decision {
  /** Milliseconds of `performance.now()` until which it may be used. */
  usableUntil: number;
  personId: string | null;
  resourceId: string | null;
  part: OpenPart | null;
}

/** A decision is never used longer than this (decisions 22), even when no notification arrives. */
const LONGEST_MS = 1000;
/** Beyond this many decisions all are dropped; one takes about 300 bytes. */
const MOST_DECISIONS = 50_000;

/**
 * The access rule in front of bytes: one decision per person, part and action, kept for a moment so that the
 * segments of a film do not ask the database each. A decision ends after a second, at the next dated change of any
 * fact, and at once when a fact is changed (channel `access_changed`); the database's clock decides.
 *
 * Answers null for what may not be read and for what does not exist alike.
 */
export class ByteGate {
  readonly #database: Database;
  readonly #decisions = new Map<string, Decision>();
  readonly #deciding = new Map<string, Promise<OpenPart | null>>();
  #changes = 0;
  #stopListening: (() => Promise<unknown>) | null = null;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Listens for changed facts. Without it decisions still end after a second. */
  async listen(): Promise<void> {
    // After a lost connection nobody knows what was missed: everything is asked anew.
    const listening = await this.#database.listen(
      'access_changed',
      (subject) => this.forget(subject),
      () => this.forget('*'),
    );
    this.#stopListening = () => listening.unlisten();
  }

  async stop(): Promise<void> {
    await this.#stopListening?.();
    this.#stopListening = null;
    this.#decisions.clear();
  }

  /** The part, if this person (null: a visitor) may do this to it now; otherwise null. */
  open(
    personId: string | null,
    action: ByteAction,
    partId: string,
  ): OpenPart | null | Promise<OpenPart | null> {
    const key = `${action} ${partId} ${personId ?? ''}`;
    const known = this.#decisions.get(key);
    if (known && performance.now() < known.usableUntil) return known.part;
    const running = this.#deciding.get(key);
    if (running) return running;
    const deciding = this.#decide(key, personId, action, partId).finally(() => this.#deciding.delete(key));
    this.#deciding.set(key, deciding);
    return deciding;
  }

  /** The answer at another instant than now, for the evaluation of the rule; nothing is kept. */
  async openAt(
    personId: string | null,
    action: ByteAction,
    partId: string,
    at: Date | string,
  ): Promise<OpenPart | null> {
    const viewer = await loadViewer(this.#database, personId, at);
    const [row] = await this.#database<OpenPart[]>`
      select part.id as part_id, part.version_id, version.resource_id, part.sha256, part.name, part.media_type, part.kind
      from part
      join version on version.id = part.version_id
      where part.id = ${partId} and ${openParts(this.#database, viewer, action)}
    `;
    return row ?? null;
  }

  /** Drops what was decided about a person or a resource; "*" drops everything. */
  forget(subject: string): void {
    this.#changes += 1;
    if (subject === '*') {
      this.#decisions.clear();
      return;
    }
    for (const [key, decision] of this.#decisions) {
      // What did not exist may exist now.
      if (decision.resourceId === subject || decision.personId === subject || decision.resourceId === null) {
        this.#decisions.delete(key);
      }
    }
  }

  async #decide(
    key: string,
    personId: string | null,
    action: ByteAction,
    partId: string,
  ): Promise<OpenPart | null> {
    const startedAt = performance.now();
    const changesBefore = this.#changes;
    const database = this.#database;
    const viewer = await loadViewer(database, personId);
    const [row] = await database<(OpenPart & { open: boolean; untilChangeMs: number | null })[]>`
      select part.id as part_id, part.version_id, version.resource_id, part.sha256, part.name, part.media_type, part.kind,
        ${openParts(database, viewer, action)} as open,
        (
          select extract(epoch from min(at) - ${viewer.at}::text::timestamptz)::float8 * 1000
          from access_change where at > ${viewer.at}::text::timestamptz
        ) as until_change_ms
      from part
      join version on version.id = part.version_id
      where part.id = ${partId}
    `;
    const { open = false, untilChangeMs = null, ...part } = row ?? {};
    const decision: Decision = {
      usableUntil: startedAt + Math.min(LONGEST_MS, untilChangeMs ?? LONGEST_MS),
      personId,
      resourceId: row?.resourceId ?? null,
      part: open && row ? (part as OpenPart) : null,
    };
    // A fact that changed while we asked may be newer than the answer: give it, but do not keep it.
    if (changesBefore === this.#changes) {
      if (this.#decisions.size >= MOST_DECISIONS) this.#decisions.clear();
      this.#decisions.set(key, decision);
    }
    return decision.part;
  }
}
