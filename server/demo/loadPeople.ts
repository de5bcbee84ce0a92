import type { Transaction } from '../../storage/database/database.ts';
import { insertRows, uniqueBy } from './insertRows.ts';
import { ALWAYS } from './loadPlaces.ts';
import { beginningOf, endOf } from './schoolDay.ts';
import type { World } from './world.ts';

/** People with accounts, appointments, classes, enrolments, guardianships, exchanges, circles and pairs. */
export async function loadPeople(tx: Transaction, world: World): Promise<void> {
  const known = new Set(world.people.map((person) => person.id));
  await insertRows(tx, 'person', [
    ...world.people.map((person) => ({
      id: person.id,
      displayName: person.displayName ?? { zh: person.id, en: person.id },
      capacity: person.capacity,
    })),
    // Somebody who is only mentioned is a person too.
    ...mentioned(world)
      .filter((id) => !known.has(id))
      .map((id) => ({ id, displayName: { zh: id, en: id }, capacity: 'staff' })),
  ]);
  await insertRows(
    tx,
    'account',
    world.people.flatMap(({ id, username }) => (username ? [{ personId: id, username }] : [])),
  );
  await insertRows(
    tx,
    'appointment',
    world.appointments.map((appointment) => ({
      id: appointment.id,
      personId: appointment.personId,
      role: seatOf(appointment),
      placeId: appointment.placeId,
      stages: appointment.stages ?? null,
      subjects: appointment.subjects ?? null,
      grades: appointment.grades ?? null,
      ...period(appointment),
      derived: appointment.derived ?? false,
    })),
  );
  await insertRows(
    tx,
    'class',
    world.classes.map((schoolClass) => ({
      id: schoolClass.id,
      schoolId: schoolClass.schoolId,
      name: schoolClass.name ?? schoolClass.id,
      grade: schoolClass.grade,
      entryYear: schoolClass.entryYear ?? 2026,
      schoolYear: schoolClass.schoolYear ?? '2026-2027',
      classTeacherId: schoolClass.classTeacherId ?? null,
    })),
  );
  await insertRows(
    tx,
    'enrolment',
    world.enrolments.map((enrolment) => ({
      id: enrolment.id,
      personId: enrolment.personId,
      classId: enrolment.classId,
      ...period(enrolment),
      under14: enrolment.under14 ?? false,
    })),
  );
  await insertRows(
    tx,
    'guardianship',
    world.guardianships.map((guardianship) => ({
      id: guardianship.id,
      guardianId: guardianship.guardianId,
      studentId: guardianship.studentId,
      ...period(guardianship),
    })),
  );
  await insertRows(
    tx,
    'exchange',
    world.exchanges.map((exchange) => ({
      id: exchange.id,
      form: exchange.form,
      personId: exchange.personId,
      fromPlaceId: exchange.fromPlaceId ?? '',
      toPlaceId: exchange.toPlaceId,
      stages: exchange.stages ?? null,
      ...period(exchange),
      state: exchange.state,
    })),
  );
  await loadCircles(tx, world);
}

/** Whoever fills a principal's seat for the time being; an enterprise's seat is its manager's either way (E17). */
function seatOf({ role, acting }: World['appointments'][number]): string {
  const fills = acting === true || acting === 'principal';
  return fills && role !== 'principal' && role !== 'entrusted_manager' ? 'acting_principal' : role;
}

async function loadCircles(tx: Transaction, world: World): Promise<void> {
  await insertRows(
    tx,
    'circle',
    world.circles.map((circle) => ({
      id: circle.id,
      kind: circle.kind,
      name: circle.name,
      groupId: circle.groupId ?? null,
      ...period(circle),
    })),
  );
  await insertRows(
    tx,
    'circle_member',
    world.circles.flatMap((circle) =>
      uniqueBy(
        circle.members.map((member) => ({
          circleId: circle.id,
          personId: member.personId,
          ...period(member),
        })),
        (member) => `${member.personId} ${member.startsAt}`,
      ),
    ),
  );
  await insertRows(
    tx,
    'pair',
    world.pairs.map((pair) => ({
      id: pair.id,
      mentorId: pair.mentorId,
      apprenticeId: pair.apprenticeId,
      circleId: pair.circleId ?? null,
      subject: pair.subject ?? null,
      ...period(pair),
    })),
  );
}

const period = (fact: { from?: string | null | undefined; to?: string | null | undefined }) => ({
  startsAt: beginningOf(fact.from ?? ALWAYS),
  endsAt: endOf(fact.to),
});

/** Every id by which some section names a person. */
function mentioned(world: World): string[] {
  const ids = [
    ...world.appointments.map((appointment) => appointment.personId),
    ...world.classes.map((schoolClass) => schoolClass.classTeacherId),
    ...world.enrolments.map((enrolment) => enrolment.personId),
    ...world.guardianships.flatMap((guardianship) => [guardianship.guardianId, guardianship.studentId]),
    ...world.consents.map((consent) => consent.studentId),
    ...world.exchanges.map((exchange) => exchange.personId),
    ...world.circles.flatMap((circle) => circle.members.map((member) => member.personId)),
    ...world.pairs.flatMap((pair) => [pair.mentorId, pair.apprenticeId]),
    ...world.resources.flatMap((resource) => resource.authorIds),
    ...world.grants.flatMap((grant) => [grant.grantedBy, grant.revokedBy]),
    ...world.reviews.map((review) => review.reviewerId),
    ...world.requests.flatMap((request) => [request.byPersonId, request.decidedBy]),
    ...world.deliveries.flatMap((delivery) => [
      delivery.sentBy,
      ...delivery.receipts.flatMap((receipt) => [
        receipt.openedBy,
        receipt.acknowledgedBy,
        receipt.usedBy,
        receipt.declinedBy,
      ]),
    ]),
    ...world.lessons.flatMap((lesson) => [
      lesson.assignedBy,
      ...lesson.progress.map((progress) => progress.studentId),
    ]),
  ];
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}
