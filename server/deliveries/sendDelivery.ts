import type { Context } from '../context.ts';
import { newId } from '../id.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { findVersion } from '../resources/queries.ts';
import { dayEnds, isSchoolDay, schoolDayOf } from '../schoolDay.ts';
import { isCode } from '../vocabularies.ts';
import { deliveryColumns, senders } from './queries.ts';
import type { DeliveryRow } from './rows.ts';
import { findClosedTargets, findTargets } from './targets.ts';

export interface DeliveryWanted {
  fromId: string;
  versionId: string;
  title: string | null;
  purpose: string;
  note: string;
  schoolIds: string[] | null;
  flags: string[] | null;
  dueOn: string;
  clientKey: string;
}

/**
 * Sends a published version to schools by name or to all with a flag, whose list is fixed now (R16, R53). Refused as a
 * whole when one of them is closed to it: a delivery that some cannot open would be a promise not kept.
 */
export async function sendDelivery(context: Context, wanted: DeliveryWanted): Promise<Outcome<DeliveryRow>> {
  const { viewer, database } = context;
  const isOfficer = viewer.appointments.some((each) => each.role === 'bureau_officer');
  if (!isCode('delivery-purposes', wanted.purpose)) return refuse('INVALID', 'purpose');
  if (!isSchoolDay(wanted.dueOn)) return refuse('INVALID', 'dueOn');
  if (!/^[\w-]{8,100}$/.test(wanted.clientKey)) return refuse('INVALID', 'clientKey');
  if (wanted.flags && !wanted.flags.every((flag) => isCode('school-flags', flag)))
    return refuse('INVALID', 'flags');
  const version = await findVersion(database, viewer, wanted.versionId);
  if (version?.state !== 'published') return refuse('RESOURCE_NOT_FOUND', 'versionId');
  if (!isOfficer && !senders(context).includes(wanted.fromId)) return refuse('FORBIDDEN', 'fromId');

  return database.begin(async (tx) => {
    const [clock] = await tx<{ now: Date }[]>`select now()`;
    if (clock && wanted.dueOn < schoolDayOf(clock.now)) return refuse('DUE_DAY_PAST', 'dueOn');
    const reachable = await findTargets(tx, wanted.fromId, wanted.schoolIds ? null : (wanted.flags ?? []));
    const chosen = wanted.schoolIds
      ? reachable.filter((target) => wanted.schoolIds?.includes(target.schoolId))
      : reachable;
    if (wanted.schoolIds && chosen.length < new Set(wanted.schoolIds).size)
      return refuse('RESOURCE_NOT_FOUND', 'schoolIds');
    if (chosen.length === 0) return refuse('RECEIVERS_NONE', 'schoolIds');
    const schoolIds = chosen.map((target) => target.schoolId);
    const closed = await findClosedTargets(tx, version.id, schoolIds);
    if (closed.length > 0) {
      const names = await tx<
        { name: string }[]
      >`select name ->> 'zh' as name from school where id = any(${closed}) order by 1`;
      return refuse('DELIVERY_NOT_PERMITTED', 'schoolIds', {
        schools: names.map((row) => row.name).join('、'),
      });
    }
    const id = newId('delivery');
    const [key] = await tx<{ madeId: string }[]>`
      insert into client_key (person_id, key, made_id)
      values (${viewer.personId}, ${wanted.clientKey}, ${id})
      on conflict (person_id, key) do update set key = excluded.key
      returning made_id`;
    if (key?.madeId === id) {
      await tx`
        insert into delivery (id, title, version_id, from_id, sent_by, purpose, note, rule, state, sent_at, due_at)
        values (${id}, ${(wanted.title?.trim() || version.title).slice(0, 200)}, ${version.id}, ${wanted.fromId}, ${viewer.personId},
          ${wanted.purpose}, ${wanted.note.trim().slice(0, 1000)}, ${wanted.schoolIds ? null : (wanted.flags ?? []).join('|')},
          'sent', now(), ${dayEnds(wanted.dueOn)})`;
      await tx`
        insert into receipt (delivery_id, school_id, delivered_at)
        select ${id}, school_id, now()
        from unnest(${schoolIds}::text[]) as school_id`;
      await tx`
        insert into usage_event (kind, person_id, resource_id, version_id, facts)
        values ('delivery_sent', ${viewer.personId}, ${version.resourceId}, ${version.id}, ${tx.json({ deliveryId: id })})`;
    }
    const [delivery] = await tx<
      DeliveryRow[]
    >`select ${deliveryColumns(tx)} from delivery where id = ${key?.madeId ?? id}`;
    return delivery ? accept(delivery) : refuse('CONFLICT', 'clientKey');
  });
}
