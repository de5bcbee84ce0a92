import type { Queryable } from '../../storage/database/database.ts';
import type { Context } from '../context.ts';
import type { PageWanted } from '../graphql/connection.ts';
import type { DeliveryRow, ReceiptRow } from './rows.ts';

export const deliveryColumns = (database: Queryable) => database`
  delivery.id, delivery.title, delivery.version_id, delivery.from_id, delivery.sent_by, delivery.purpose, delivery.note,
  delivery.rule, delivery.state, delivery.sent_at, delivery.due_at`;

/**
 * A receipt with its state computed now, for a query that joins `receipt` and `delivery` (domain.md D): void when the
 * membership in the sending group ended before the answer, overdue from the due day on until somebody answers.
 */
export const receiptColumns = (database: Queryable) => database`
  delivery.id || '.' || receipt.school_id as id, delivery.id as delivery_id, receipt.school_id, receipt.delivered_at,
  receipt.opened_at, receipt.acknowledged_at, receipt.acknowledged_by, receipt.used_at, receipt.used_by, receipt.decline_reason,
  (receipt.acknowledged_at >= delivery.due_at) is true as late,
  case
    when ${isVoid(database)} then 'void'
    when receipt.declined_at is not null then 'declined'
    when receipt.used_at is not null and receipt.acknowledged_at is not null then 'used'
    when receipt.acknowledged_at is not null then 'acknowledged'
    when delivery.sent_at is null then 'pending'
    when now() >= delivery.due_at then 'overdue'
    when receipt.opened_at is not null then 'opened'
    when receipt.delivered_at is not null then 'delivered'
    else 'pending'
  end as state`;

const isVoid = (database: Queryable) => database`(
  exists (select 1 from education_group where education_group.id = delivery.from_id)
  and delivery.sent_at is not null
  and not exists (
    select 1
    from membership
    where membership.group_id = delivery.from_id
      and membership.school_id = receipt.school_id
      and membership.state not in ('proposed', 'withdrawn')
      and (membership.ends_at is null
        or membership.ends_at > least(now(), coalesce(receipt.acknowledged_at, receipt.declined_at, now())))))`;

/** Schools for which the viewer is staff: whose inbox he reads. */
export const inboxSchools = ({ viewer }: Pick<Context, 'viewer'>): string[] => [...viewer.schoolIds];

/** Schools and groups in whose name the viewer sends: principal, group office and head. */
export function senders({ viewer }: Pick<Context, 'viewer'>): string[] {
  const offices = viewer.appointments
    .filter((each) => ['office_director', 'secretary_general', 'secretary'].includes(each.role))
    .map((each) => each.placeId);
  return [...new Set([...viewer.principalOf, ...viewer.headOf, ...offices])];
}

const isOfficer = ({ viewer }: Pick<Context, 'viewer'>): boolean =>
  viewer.appointments.some((each) => each.role === 'bureau_officer');

/** A delivery that the viewer sent, received, or supervises as an officer; else null. */
export async function findDelivery(context: Context, id: string): Promise<DeliveryRow | null> {
  const [row] = await context.database<DeliveryRow[]>`
    select ${deliveryColumns(context.database)}
    from delivery
    where id = ${id}
      and (${isOfficer(context)}
        or from_id = any(${senders(context)})
        or (sent_at is not null and exists (
          select 1 from receipt where receipt.delivery_id = delivery.id and school_id = any(${inboxSchools(context)}))))`;
  return row ?? null;
}

/** A receipt of one of the viewer's schools, or of a delivery he sent; else null. */
export async function findReceipt(context: Context, id: string): Promise<ReceiptRow | null> {
  const [deliveryId, schoolId] = id.split('.', 2);
  if (!deliveryId || !schoolId) return null;
  const [row] = await context.database<ReceiptRow[]>`
    select ${receiptColumns(context.database)}
    from receipt
    join delivery on delivery.id = receipt.delivery_id
    where delivery.id = ${deliveryId}
      and receipt.school_id = ${schoolId}
      and (${isOfficer(context)}
        or from_id = any(${senders(context)})
        or (sent_at is not null and school_id = any(${inboxSchools(context)})))`;
  return row ?? null;
}

/** Receipts of a delivery: every one for its sender and officers, the own school's for a receiver; late ones first. */
export function listReceipts(context: Context, delivery: DeliveryRow) {
  const whole = isOfficer(context) || senders(context).includes(delivery.fromId);
  return context.database<ReceiptRow[]>`
    select *
    from (
      select ${receiptColumns(context.database)}
      from receipt
      join delivery on delivery.id = receipt.delivery_id
      where delivery.id = ${delivery.id}
        and (${whole} or school_id = any(${inboxSchools(context)}))
    ) as listed
    order by array_position(array['overdue', 'delivered', 'opened', 'acknowledged', 'used', 'declined', 'void', 'pending'], state), school_id`;
}

/** What the viewer's schools received, open ones first, then by day of sending. */
export function listInbox(context: Context, page: PageWanted<readonly [boolean, string, string]>) {
  const [open, instant, id] = page.after ?? [null, null, null];
  return context.database<(ReceiptRow & { listedAt: Date; open: boolean })[]>`
    select *
    from (
      select ${receiptColumns(context.database)}, date_trunc('milliseconds', delivery.sent_at) as listed_at,
        acknowledged_at is null and declined_at is null as open
      from receipt
      join delivery on delivery.id = receipt.delivery_id
      where school_id = any(${inboxSchools(context)}) and delivery.sent_at is not null
    ) as listed
    where ${instant}::text is null or (open, listed_at, id) < (${open}::boolean, ${instant}::timestamptz, ${id}::text)
    order by open desc, listed_at desc, id desc
    limit ${page.first + 1}`;
}

/** What the viewer's schools and groups sent, the newest first. */
export function listSent(context: Context, page: PageWanted<readonly [string, string]>) {
  const [instant, id] = page.after ?? [null, null];
  return context.database<(DeliveryRow & { listedAt: Date })[]>`
    select ${deliveryColumns(context.database)}, coalesce(sent_at, created_at) as listed_at
    from delivery
    where (from_id = any(${senders(context)}) or ${isOfficer(context)})
      and (${instant}::text is null
        or (date_trunc('milliseconds', coalesce(sent_at, created_at)), id) < (${instant}::timestamptz, ${id}))
    order by date_trunc('milliseconds', coalesce(sent_at, created_at)) desc, id desc
    limit ${page.first + 1}`;
}
