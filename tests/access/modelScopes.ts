import type { World } from '../../server/demo/world.ts';
import { after, counts, runs, startOf } from './modelTime.ts';

/** A scope that somebody holds at an instant, with the fact through which, for the account of what was seen. */
export interface HeldScope {
  place: string;
  id: string | null;
  capacity: string;
  /** Since when the membership is suspended; null: it is not. */
  suspendedAt: number | null;
  through: string;
}

/** Table "Who holds which scopes" (domain.md C), row by row. */
export function scopesOf(world: World, personId: string | null, at: number): HeldScope[] {
  const scopes: HeldScope[] = [];
  if (personId) {
    scopes.push(...staffScopes(world, personId, at));
    scopes.push(...exchangeScopes(world, personId, at));
    scopes.push(...circleScopes(world, personId, at));
    scopes.push(...studentScopes(world, personId, 'student', at));
    for (const guardianship of world.guardianships) {
      if (guardianship.guardianId !== personId || !runs(guardianship, at)) continue;
      const own = studentScopes(world, guardianship.studentId, 'guardian', at);
      scopes.push(...own);
      if (own.length > 0) scopes.push(plain('person', guardianship.studentId, 'guardian', 'child'));
    }
    for (const { role } of appointmentsOf(world, personId, at)) {
      if (role === 'bureau_officer' || role === 'task_force_member') {
        scopes.push(plain('district', world.district.id, 'officer', role));
      }
      if (role === 'researcher_district') scopes.push(plain('district', world.district.id, 'staff', role));
    }
    for (const capacity of capacitiesOf(world, personId, scopes, at)) {
      scopes.push(plain('person', personId, capacity, 'self'), plain('public', null, capacity, 'account'));
    }
  }
  scopes.push(plain('public', null, 'anonymous', 'anybody'));
  return scopes;
}

/** The capacities held now: those of the scopes, and `external` for experts and assessors. */
function capacitiesOf(world: World, personId: string, scopes: readonly HeldScope[], at: number): string[] {
  const capacities = new Set(scopes.map((scope) => scope.capacity));
  if (appointmentsOf(world, personId, at).some(({ role }) => role === 'expert' || role === 'assessor')) {
    capacities.add('external');
  }
  return [...capacities];
}

const plain = (place: string, id: string | null, capacity: string, through: string): HeldScope => ({
  place,
  id,
  capacity,
  suspendedAt: null,
  through,
});

const appointmentsOf = (world: World, personId: string, at: number) =>
  world.appointments.filter((appointment) => appointment.personId === personId && runs(appointment, at));

const isSchool = (world: World, id: string): boolean => world.schools.some((school) => school.id === id);

/** Who is at a school in a capacity: the school, its legal entity, what was merged into them, and the groups of the stages. */
function schoolScopes(
  world: World,
  schoolId: string,
  stages: readonly string[] | null,
  capacity: string,
  through: string,
  at: number,
): HeldScope[] {
  const scopes: HeldScope[] = [];
  const here = counts.schoolAs(world, schoolId, at);
  const way = here === schoolId ? through : `merged ${through}`;
  for (const member of counts.entityOf(world, here, at)) {
    for (const school of world.schools) {
      if (counts.schoolAs(world, school.id, at) !== member) continue;
      scopes.push(plain('school', school.id, capacity, member === here ? way : `campus ${way}`));
    }
  }
  scopes.push(...groupScopes(world, here, stages, capacity, way, at));
  return scopes;
}

function groupScopes(
  world: World,
  schoolId: string,
  stages: readonly string[] | null,
  capacity: string,
  through: string,
  at: number,
): HeldScope[] {
  return counts
    .runningMemberships(world, at)
    .filter((each) => each.schoolId === schoolId)
    .filter((each) => !stages?.length || stages.some((stage) => each.stages.includes(stage)))
    .map((each) => {
      const suspended =
        each.suspendedFrom &&
        at >= startOf(each.suspendedFrom) &&
        !(each.suspendedTo && at >= after(each.suspendedTo));
      return {
        ...plain('group', each.groupId, capacity, through),
        suspendedAt: suspended ? startOf(each.suspendedFrom) : null,
      };
    });
}

function staffScopes(world: World, personId: string, at: number): HeldScope[] {
  const scopes: HeldScope[] = [];
  for (const { role, placeId, stages } of appointmentsOf(world, personId, at)) {
    if (role === 'class_teacher' && world.classes.some((each) => each.id === placeId)) {
      scopes.push(plain('class', placeId, 'staff', 'class teacher'));
    }
    if (!isSchool(world, placeId)) continue;
    // Not staff: guests, enterprise staff (who come by assignment), and whoever keeps the machine running.
    if (['platform_operator', 'expert', 'assessor', 'entrusted_manager', 'enterprise_mentor'].includes(role))
      continue;
    scopes.push(...schoolScopes(world, placeId, stages ?? null, 'staff', 'appointment', at));
    scopes.push(plain('district', world.district.id, 'staff', 'appointment'));
  }
  return scopes;
}

function exchangeScopes(world: World, personId: string, at: number): HeldScope[] {
  const scopes: HeldScope[] = [];
  for (const exchange of world.exchanges) {
    if (exchange.personId !== personId || !runs(exchange, at)) continue;
    if (['proposed', 'planned', 'withdrawn', 'cancelled'].includes(exchange.state)) continue;
    if (!isSchool(world, exchange.toPlaceId)) continue;
    if (hasResigned(world, personId, exchange.fromPlaceId ?? '', at)) continue;
    if (exchange.form === 'entrusted_assignment') {
      scopes.push(...externalScopes(world, exchange, at));
    } else {
      scopes.push(
        ...schoolScopes(world, exchange.toPlaceId, exchange.stages ?? null, 'staff', 'exchange', at),
      );
    }
  }
  return scopes;
}

/** Was appointed at the home place and no longer is: that ends the exchange on its date (D). */
function hasResigned(world: World, personId: string, homeId: string, at: number): boolean {
  const home = counts.schoolAs(world, homeId, at);
  const begun = world.appointments.filter(
    (appointment) =>
      appointment.personId === personId &&
      counts.schoolAs(world, appointment.placeId, at) === home &&
      startOf(appointment.from) <= at,
  );
  return begun.length > 0 && !begun.some((appointment) => runs(appointment, at));
}

/** Enterprise staff: while the assignment, the entrusted membership and its agreement all run; never a group or campus. */
function externalScopes(world: World, exchange: World['exchanges'][number], at: number): HeldScope[] {
  const host = counts.schoolAs(world, exchange.toPlaceId, at);
  const entrusted = counts.runningMemberships(world, at).some((membership) => {
    const agreement = world.documents.find((document) => document.id === membership.agreementId);
    return (
      membership.schoolId === host &&
      membership.mode === 'entrusted' &&
      membership.entrustedTo === exchange.fromPlaceId &&
      agreement !== undefined &&
      agreement.state !== 'draft' &&
      agreement.state !== 'withdrawn' &&
      runs(agreement, at)
    );
  });
  if (!entrusted) return [];
  return world.schools
    .filter((school) => counts.schoolAs(world, school.id, at) === host)
    .map((school) => plain('school', school.id, 'external', 'entrustment'));
}

function circleScopes(world: World, personId: string, at: number): HeldScope[] {
  const scopes: HeldScope[] = [];
  for (const circle of world.circles) {
    if (!runs(circle, at)) continue;
    if (circle.members.some((member) => member.personId === personId && runs(member, at))) {
      scopes.push(plain('circle', circle.id, 'staff', 'circle'));
    }
    const paired = world.pairs.some(
      (pair) =>
        pair.circleId === circle.id &&
        [pair.mentorId, pair.apprenticeId].includes(personId) &&
        runs(pair, at),
    );
    if (paired) scopes.push(plain('circle', circle.id, 'staff', 'pair'));
  }
  return scopes;
}

/** The stage of a grade's code. */
function stageOf(grade: string): string {
  if (grade.startsWith('k_')) return 'kindergarten';
  if (grade.startsWith('senior_')) return 'senior';
  if (grade.startsWith('voc_')) return 'vocational';
  return Number(grade.replace('grade_', '')) >= 7 ? 'junior' : 'primary';
}

function studentScopes(world: World, studentId: string, capacity: string, at: number): HeldScope[] {
  const scopes: HeldScope[] = [];
  for (const enrolment of world.enrolments) {
    if (enrolment.personId !== studentId || !runs(enrolment, at)) continue;
    const schoolClass = world.classes.find((each) => each.id === enrolment.classId);
    if (!schoolClass) continue;
    scopes.push(
      plain('class', schoolClass.id, capacity, 'enrolment'),
      plain('district', world.district.id, capacity, 'enrolment'),
      ...schoolScopes(world, schoolClass.schoolId, [stageOf(schoolClass.grade)], capacity, 'enrolment', at),
    );
  }
  return scopes;
}
