import type { Database, Transaction } from '../../../storage/database/database.ts';
import type { RunningJob } from '../../jobs/handler.ts';
import { enqueue } from '../../jobs/queue.ts';
import { type FailureCode, failures, isFailureCode } from '../failures.ts';

/** The NOTIFY channel on which browsers hear that a part moved on; the message is the version's id. */
export const PROGRESS_CHANGED = 'progress_changed';

/** The kind of job that fills a draft's description from what its files say; payload `{versionId}`. */
export const PREFILL_JOB = 'prefill';

/** A part as its ingest finds it. */
export interface IngestedPart {
  id: string;
  versionId: string;
  resourceId: string;
  versionState: string;
  name: string;
  position: number;
  sha256: string;
  objectKey: string;
  sizeBytes: number;
  state: string;
  facts: Record<string, unknown>;
}

/** How a part ends. */
export interface PartEnd {
  facts: Record<string, unknown>;
  notices: FailureCode[];
  failure: FailureCode | null;
}

/** Finds a part with its bytes; null when it was taken out or replaced meanwhile, or has none. */
export async function findPart(database: Database, partId: string): Promise<IngestedPart | null> {
  const [part] = await database<IngestedPart[]>`
    select part.id, part.version_id, version.resource_id, version.state as version_state, part.name, part.position,
      part.sha256, stored_object.object_key, stored_object.size_bytes, part.state, part.facts
    from part
    join version on version.id = part.version_id
    join stored_object on stored_object.sha256 = part.sha256
    where part.id = ${partId}`;
  return part ?? null;
}

/** A changed part of a published version changes what search knows of its resource; one of a draft, what prefills it. */
export async function tellChange(
  tx: Transaction,
  part: Pick<IngestedPart, 'versionId' | 'resourceId'>,
): Promise<void> {
  await tx`
    insert into outbox (topic, payload)
    select 'search', ${tx.json({ resourceId: part.resourceId })}
    where exists (select 1 from version where id = ${part.versionId} and state = 'published')`;
  await enqueue(tx, {
    kind: PREFILL_JOB,
    key: `${PREFILL_JOB}:${part.versionId}`,
    payload: { versionId: part.versionId },
    priority: 20,
    again: true,
  });
  await tx`select pg_notify(${PROGRESS_CHANGED}, ${part.versionId})`;
}

/** Writes what a file is as soon as it is known, so that the page can show it while work goes on. */
export async function startPart(
  database: Database,
  job: RunningJob,
  part: IngestedPart,
  known: { kind: string; mediaType: string; name: string; facts: Record<string, unknown> },
): Promise<void> {
  await database.begin(async (tx) => {
    await job.guard(tx);
    await tx`
      update part
      set state = 'working', kind = ${known.kind}, media_type = ${known.mediaType}, name = ${known.name},
        facts = ${tx.json(known.facts as Record<string, string>)}, failure_code = null, refused_at = null
      where id = ${part.id}`;
    await tx`select pg_notify(${PROGRESS_CHANGED}, ${part.versionId})`;
  });
}

/** Brings a part to its end: ready, failed and kept, or refused and closed to everybody but its owner. */
export async function endPart(
  database: Database,
  job: RunningJob,
  part: IngestedPart,
  end: PartEnd,
): Promise<void> {
  await database.begin(async (tx) => {
    await job.guard(tx);
    await writeEnd(tx, part, end);
  });
}

async function writeEnd(tx: Transaction, part: IngestedPart, end: PartEnd): Promise<void> {
  const refused = end.failure !== null && failures[end.failure].weight === 'refused';
  await tx`
    update part
    set state = ${end.failure ? 'failed' : 'ready'}, failure_code = ${end.failure}, progress = 1,
      facts = ${tx.json(end.facts as Record<string, string>)}, notices = ${[...new Set(end.notices)]},
      refused_at = case when ${refused} then now() else null end,
      floor = case when ${refused} then 'owner_only' else floor end
    where id = ${part.id}`;
  await tellChange(tx, part);
}

/** Leaves a state that a person can read when a job is given up after its last attempt. */
export async function parkPart(tx: Transaction, partId: string, code: string): Promise<void> {
  const [part] = await tx<{ versionId: string; resourceId: string }[]>`
    update part set state = 'failed', failure_code = ${isFailureCode(code) ? code : 'INGEST_FAILED'}, progress = 1
    from version
    where part.id = ${partId} and version.id = part.version_id and part.state in ('waiting', 'working')
    returning part.version_id, version.resource_id`;
  if (part) await tellChange(tx, part);
}

const WRITE_EVERY_MS = 1000;

/** Progress of one part, in the user's units, written to the job and the part at most once a second. */
export function partProgress(
  database: Database,
  job: RunningJob,
  part: IngestedPart,
): (done: number, total: number, unit: string) => void {
  let last = 0;
  return (done, total, unit) => {
    const fraction = total > 0 ? Math.min(1, done / total) : 0;
    job.progress(fraction, `${done} / ${total} ${unit}`);
    const now = performance.now();
    if (now - last < WRITE_EVERY_MS) return;
    last = now;
    // Not awaited and not under the lease: a wrong number for a second harms nobody, the end state is guarded.
    database`
      with moved as (update part set progress = ${fraction} where id = ${part.id} and state = 'working' returning version_id)
      select pg_notify(${PROGRESS_CHANGED}, version_id) from moved`.catch(() => undefined);
  };
}
