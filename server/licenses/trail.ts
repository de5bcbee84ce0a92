import type { Transaction } from '../../storage/database/database.ts';

/** What happened to whose right, for the ledger and the audit (INV-09). */
export interface Step {
  actorId: string | null;
  /** Kind of the ledger's event, as in the vocabulary `event-kinds`. */
  kind: 'publish' | 'grant' | 'grant_revoked' | 'request' | 'request_decided' | 'withdraw' | 'block';
  resourceId: string;
  versionId?: string | null;
  /** The grant, request or version concerned. */
  subjectId: string;
  facts?: Record<string, string | number | boolean | null | string[]>;
}

/**
 * Writes one step into ledger and audit, and tells everybody who must look again: the index by the outbox, open
 * connections by a notification. All in the transaction of the step, or not at all.
 */
export async function recordStep(tx: Transaction, step: Step): Promise<void> {
  const facts = tx.json(step.facts ?? {});
  await tx`
    insert into usage_event (kind, person_id, resource_id, version_id, facts)
    values (${step.kind}, ${step.actorId}, ${step.resourceId}, ${step.versionId ?? null}, ${facts})`;
  await tx`
    insert into audit_entry (actor_id, action, subject_id, facts)
    values (${step.actorId}, ${step.kind}, ${step.subjectId}, ${facts})`;
}

/** Announces that what is open of a resource has changed. */
export async function announceAccess(tx: Transaction, resourceId: string): Promise<void> {
  await tx`insert into outbox (topic, payload) values ('search', ${tx.json({ resourceId })})`;
  await tx`select pg_notify('access_changed', ${resourceId})`;
}
