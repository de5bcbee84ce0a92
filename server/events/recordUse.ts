import type { Queryable, Transaction } from '../../storage/database/database.ts';
import { noteDeliveryUse } from '../deliveries/answerReceipt.ts';

/** Kinds of evidence that the viewers' doing makes (domain.md F). */
export type UseKind =
  | 'preview'
  | 'stream_start'
  | 'stream_progress'
  | 'stream_complete'
  | 'download'
  | 'stamped_copy'
  | 'assigned'
  | 'classroom_use'
  | 'lesson_used';

/** One use: ids only, no names, no device. */
export interface Use {
  kind: UseKind;
  personId: string;
  resourceId: string;
  versionId: string;
  partId?: string;
  /** Looked at or played since the last event, without what was skipped. */
  seconds?: number;
  facts?: Record<string, string | number | boolean>;
  /** The use counts by length (domain.md F, "qualified use"); default: decided by kind and seconds. */
  qualified?: boolean;
}

/** Seconds of looking that count (domain.md F). */
const PREVIEW_SECONDS = 20;
const STREAM_SECONDS = 60;

function isQualified(use: Use): boolean {
  if (use.qualified !== undefined) return use.qualified;
  if (use.kind === 'preview') return (use.seconds ?? 0) >= PREVIEW_SECONDS;
  if (use.kind.startsWith('stream_')) return (use.seconds ?? 0) >= STREAM_SECONDS;
  return true;
}

/**
 * Writes a use down: append-only, at the database's now, with the school at which the person teaches or learns then.
 * A use that counts also moves the receipts of deliveries (domain.md D, delivered → … → used).
 */
export async function recordUse(tx: Queryable, use: Use): Promise<void> {
  await tx`
    insert into usage_event (kind, person_id, school_id, resource_id, version_id, part_id, seconds, facts)
    values (${use.kind}, ${use.personId}, ${await schoolOf(tx, use.personId)}, ${use.resourceId}, ${use.versionId},
      ${use.partId ?? null}, ${use.seconds ?? null}, ${tx.json(use.facts ?? {})})`;
  // Receipts take a pool or a transaction alike: it is one statement.
  if (isQualified(use)) await noteDeliveryUse(tx as Transaction, use.personId, use.versionId);
}

async function schoolOf(tx: Queryable, personId: string): Promise<string | null> {
  const [row] = await tx<{ schoolId: string }[]>`
    select school_id from (
      select school.id as school_id, 1 as rank, appointment.starts_at
      from appointment
      join school on school.id = appointment.place_id
      where person_id = ${personId} and starts_at <= now() and (ends_at is null or ends_at > now())
      union all
      select class.school_id, 2, enrolment.starts_at
      from enrolment
      join class on class.id = enrolment.class_id
      where person_id = ${personId} and starts_at <= now() and (ends_at is null or ends_at > now())
    ) place
    order by rank, starts_at desc
    limit 1`;
  return row?.schoolId ?? null;
}
