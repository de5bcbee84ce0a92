import type { Transaction } from '../../storage/database/database.ts';
import { insertRows, uniqueBy } from './insertRows.ts';
import { ALWAYS } from './loadPlaces.ts';
import { beginningOf, endOf } from './schoolDay.ts';
import type { World } from './world.ts';

const instant = (moment: string | null | undefined): string | null => (moment ? beginningOf(moment) : null);

/** Deliveries with receipts, lessons with progress, events. */
export async function loadUse(tx: Transaction, world: World): Promise<void> {
  await insertRows(
    tx,
    'delivery',
    world.deliveries.map((delivery) => ({
      id: delivery.id,
      title: delivery.title.zh,
      versionId: delivery.versionId,
      grantId: delivery.grantId ?? null,
      fromId: delivery.fromId,
      sentBy: delivery.sentBy,
      purpose: delivery.purpose,
      rule: delivery.rule ?? null,
      note: delivery.note ?? '',
      state: delivery.state,
      plannedFor: instant(delivery.plannedFor),
      sentAt: instant(delivery.sentAt),
      // The due day is included: the instant after it is the first that is late.
      dueAt: endOf(delivery.dueOn),
      createdAt: instant(delivery.sentAt) ?? instant(delivery.plannedFor) ?? beginningOf(delivery.dueOn),
    })),
  );
  await insertRows(
    tx,
    'receipt',
    world.deliveries.flatMap((delivery) =>
      delivery.receipts.map((receipt) => ({
        deliveryId: delivery.id,
        schoolId: receipt.schoolId,
        deliveredAt: instant(receipt.deliveredAt),
        openedAt: instant(receipt.openedAt),
        openedBy: receipt.openedBy ?? null,
        acknowledgedAt: instant(receipt.acknowledgedAt),
        acknowledgedBy: receipt.acknowledgedBy ?? null,
        usedAt: instant(receipt.usedAt),
        usedBy: receipt.usedBy ?? null,
        declinedAt: instant(receipt.declinedAt),
        declinedBy: receipt.declinedBy ?? null,
        declineReason: receipt.reason ?? null,
      })),
    ),
  );
  await loadLessons(tx, world);
  await loadEvents(tx, world);
}

async function loadLessons(tx: Transaction, world: World): Promise<void> {
  await insertRows(
    tx,
    'lesson',
    world.lessons.map((lesson) => ({
      id: lesson.id,
      form: lesson.form,
      versionId: lesson.versionId,
      assignedBy: lesson.assignedBy ?? null,
      classIds: lesson.assignedTo ?? [],
      hostSchoolId: lesson.hostSchoolId ?? null,
      receivingSchoolIds: lesson.receivingSchoolIds ?? [],
      startsAt: lesson.startsAt ?? beginningOf(lesson.from ?? ALWAYS),
      endsAt: lesson.endsAt ?? endOf(lesson.to),
    })),
  );
  // Progress stands on the film of the lesson.
  const films = await tx<{ versionId: string; partId: string }[]>`
    select distinct on (version_id) version_id, id as part_id
    from part
    where role in ('video', 'audio') and version_id = any(${world.lessons.map((lesson) => lesson.versionId)}::text[])
    order by version_id, role desc, position
  `;
  const film = new Map(films.map((row) => [row.versionId, row.partId]));
  await insertRows(
    tx,
    'playback_progress',
    uniqueBy(
      world.lessons.flatMap((lesson) =>
        lesson.progress.flatMap((progress) => {
          const partId = film.get(lesson.versionId);
          if (!partId) return [];
          return [
            {
              personId: progress.studentId,
              partId,
              positionSeconds: progress.positionSeconds,
              watchedSeconds: progress.watchedSeconds,
              // Told already: the next save writes an event of what comes after only.
              reportedSeconds: progress.watchedSeconds,
              completed: progress.completed,
              updatedAt: instant(progress.updatedAt) ?? beginningOf(lesson.from ?? ALWAYS),
            },
          ];
        }),
      ),
      (row) => `${row.personId} ${row.partId}`,
    ),
  );
}

async function loadEvents(tx: Transaction, world: World): Promise<void> {
  await insertRows(
    tx,
    'usage_event',
    world.events.map(({ id, at, kind, personId, resourceId, seconds, ...facts }) => ({
      at: beginningOf(at),
      kind,
      personId: personId ?? null,
      schoolId: personId ? schoolOf(world, personId, at) : null,
      resourceId: resourceId ?? null,
      versionId: resourceId ? versionAt(world, resourceId, at) : null,
      seconds: seconds ?? null,
      facts: { ...facts, worldId: id },
    })),
  );
}

const covers = (
  fact: { from?: string | null | undefined; to?: string | null | undefined },
  at: string,
): boolean => {
  const time = Date.parse(at);
  const end = endOf(fact.to);
  return Date.parse(beginningOf(fact.from ?? ALWAYS)) <= time && (end === null || time < Date.parse(end));
};

/** The school for which a person acted: where appointed, or whose pupil, on that day. */
function schoolOf(world: World, personId: string, at: string): string | null {
  const schools = new Set(world.schools.map((school) => school.id));
  const appointment = world.appointments.find(
    (fact) => fact.personId === personId && schools.has(fact.placeId) && covers(fact, at),
  );
  if (appointment) return appointment.placeId;
  const enrolment = world.enrolments.find((fact) => fact.personId === personId && covers(fact, at));
  return world.classes.find((schoolClass) => schoolClass.id === enrolment?.classId)?.schoolId ?? null;
}

/** The version that was the newest published one at an instant. */
function versionAt(world: World, resourceId: string, at: string): string | null {
  const versions = world.resources.find((resource) => resource.id === resourceId)?.versions ?? [];
  return (
    versions
      .filter((version) => version.publishedAt && Date.parse(version.publishedAt) <= Date.parse(at))
      .sort((one, other) => other.number - one.number)[0]?.id ?? null
  );
}
