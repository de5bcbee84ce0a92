import type { Transaction } from '../../storage/database/database.ts';
import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { findReceipt } from './queries.ts';
import type { ReceiptRow } from './rows.ts';

/** Whether the viewer answers deliveries for a school: its principal, or the vice principal as deputy (domain.md C). */
export function answersForSchool({ viewer }: Pick<Context, 'viewer'>, schoolId: string): boolean {
  return (
    viewer.principalOf.includes(schoolId) ||
    viewer.appointments.some((each) => each.placeId === schoolId && each.role === 'vice_principal')
  );
}

async function ownReceipt(context: Context, receiptId: string): Promise<Outcome<ReceiptRow>> {
  const receipt = await findReceipt(context, receiptId);
  if (!receipt || !context.viewer.schoolIds.includes(receipt.schoolId))
    return refuse('RESOURCE_NOT_FOUND', 'receiptId');
  return receipt.state === 'void' ? refuse('RECEIPT_VOID', 'receiptId') : accept(receipt);
}

async function reread(context: Context, receiptId: string): Promise<Outcome<ReceiptRow>> {
  const receipt = await findReceipt(context, receiptId);
  return receipt ? accept(receipt) : refuse('RESOURCE_NOT_FOUND', 'receiptId');
}

/** Notes the first look of somebody of the school. */
export async function openReceipt(context: Context, receiptId: string): Promise<Outcome<ReceiptRow>> {
  const receipt = await ownReceipt(context, receiptId);
  if (!receipt.ok) return receipt;
  await context.database`
    update receipt
    set opened_at = now(), opened_by = ${context.viewer.personId}
    where delivery_id = ${receipt.value.deliveryId} and school_id = ${receipt.value.schoolId} and opened_at is null`;
  return reread(context, receiptId);
}

/** The school's principal or deputy acknowledges; a second time changes nothing, a late one counts as late. */
export async function acknowledgeReceipt(context: Context, receiptId: string): Promise<Outcome<ReceiptRow>> {
  const receipt = await ownReceipt(context, receiptId);
  if (!receipt.ok) return receipt;
  if (!answersForSchool(context, receipt.value.schoolId)) return refuse('FORBIDDEN', 'receiptId');
  await context.database.begin(async (tx) => {
    const [row] = await tx<{ versionId: string; resourceId: string }[]>`
      update receipt
      set acknowledged_at = now(), acknowledged_by = ${context.viewer.personId},
        opened_at = coalesce(opened_at, now()), opened_by = coalesce(opened_by, ${context.viewer.personId}),
        declined_at = null, declined_by = null, decline_reason = null
      from delivery
      join version on version.id = delivery.version_id
      where receipt.delivery_id = ${receipt.value.deliveryId}
        and receipt.school_id = ${receipt.value.schoolId}
        and delivery.id = receipt.delivery_id
        and receipt.acknowledged_at is null
      returning version.id as version_id, version.resource_id`;
    if (row) {
      await tx`
        insert into usage_event (kind, person_id, school_id, resource_id, version_id, facts)
        values ('delivery_acknowledged', ${context.viewer.personId}, ${receipt.value.schoolId}, ${row.resourceId}, ${row.versionId},
          ${tx.json({ deliveryId: receipt.value.deliveryId })})`;
    }
  });
  return reread(context, receiptId);
}

/** Declines with a reason that the sender reads. */
export async function declineReceipt(
  context: Context,
  receiptId: string,
  reason: string,
): Promise<Outcome<ReceiptRow>> {
  const text = reason.normalize('NFC').trim().slice(0, 500);
  if (!text) return refuse('INVALID', 'reason');
  const receipt = await ownReceipt(context, receiptId);
  if (!receipt.ok) return receipt;
  if (!answersForSchool(context, receipt.value.schoolId)) return refuse('FORBIDDEN', 'receiptId');
  const [declined] = await context.database`
    update receipt
    set declined_at = now(), declined_by = ${context.viewer.personId}, decline_reason = ${text}
    where delivery_id = ${receipt.value.deliveryId} and school_id = ${receipt.value.schoolId} and acknowledged_at is null
    returning school_id`;
  return declined ? reread(context, receiptId) : refuse('CONFLICT', 'receiptId');
}

/** A teacher of the school notes that he taught with it. */
export async function recordDeliveryUse(context: Context, receiptId: string): Promise<Outcome<ReceiptRow>> {
  const receipt = await ownReceipt(context, receiptId);
  if (!receipt.ok) return receipt;
  const personId = context.viewer.personId;
  if (!personId || personId === receipt.value.acknowledgedBy) return refuse('FORBIDDEN', 'receiptId');
  await context.database.begin(async (tx) => {
    const [version] = await tx<{ id: string; resourceId: string }[]>`
      select version.id, version.resource_id
      from delivery
      join version on version.id = delivery.version_id
      where delivery.id = ${receipt.value.deliveryId}`;
    if (!version) return;
    await tx`
      insert into usage_event (kind, person_id, school_id, resource_id, version_id, facts)
      values ('classroom_use', ${personId}, ${receipt.value.schoolId}, ${version.resourceId}, ${version.id},
        ${tx.json({ deliveryId: receipt.value.deliveryId })})`;
    await noteDeliveryUse(tx, personId, version.id);
  });
  return reread(context, receiptId);
}

/**
 * Moves receipts by a use event: those of the person's schools for this version, when somebody else acknowledged them
 * (domain.md D: the one who acknowledges cannot make "used").
 */
export async function noteDeliveryUse(tx: Transaction, personId: string, versionId: string): Promise<void> {
  await tx`
    update receipt
    set used_at = now(), used_by = ${personId}, opened_at = coalesce(opened_at, now()), opened_by = coalesce(opened_by, ${personId})
    from delivery
    where delivery.id = receipt.delivery_id
      and delivery.version_id = ${versionId}
      and delivery.state = 'sent'
      and receipt.used_at is null
      and receipt.acknowledged_by is distinct from ${personId}
      and exists (
        select 1
        from appointment
        where appointment.person_id = ${personId}
          and appointment.place_id = receipt.school_id
          and appointment.starts_at <= now()
          and (appointment.ends_at is null or appointment.ends_at > now()))`;
}
