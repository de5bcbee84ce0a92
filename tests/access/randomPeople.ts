import type { Chance } from './random.ts';
import { type Calendar, ENTERPRISE, GROUPS, SCHOOLS, STAGES } from './randomWorld.ts';

export const STAFF = Array.from({ length: 9 }, (_, index) => `person-staff-${index}`);
export const PUPILS = ['person-pupil-0', 'person-pupil-1'];
export const GUARDIANS = ['person-guardian-0', 'person-staff-0'];
export const OFFICERS = ['person-officer-0', 'person-officer-1'];
const OUTSIDERS = ['person-manager', 'person-assessor', 'person-operator', 'person-nobody'];
export const PEOPLE = [...STAFF, ...PUPILS, 'person-guardian-0', ...OFFICERS, ...OUTSIDERS];
export const CLASSES = ['class-0', 'class-1', 'class-2'];
export const CIRCLES = ['circle-0', 'circle-1', 'circle-pair'];

const SCHOOL_ROLES = [
  'teacher',
  'teacher',
  'backbone_teacher',
  'vice_principal',
  'reviewer_school',
  'school_admin',
];

/** People and their dated facts. */
export function randomPeople(chance: Chance, time: Calendar) {
  let count = 0;
  const id = (kind: string) => `${kind}-${count++}`;
  const appointment = (personId: string, role: string, placeId: string, stages?: string[]) => ({
    id: id('app'),
    personId,
    role,
    placeId,
    ...(stages ? { stages } : {}),
    ...time.period(0.6),
  });
  const stages = () => (chance.once(0.3) ? undefined : chance.once(0.2) ? STAGES : [chance.pick(STAGES)]);
  const appointments = [
    ...STAFF.flatMap((personId) =>
      chance.times(chance.between(1, 2), () =>
        appointment(personId, chance.pick(SCHOOL_ROLES), chance.pick(SCHOOLS), stages()),
      ),
    ),
    ...SCHOOLS.flatMap((schoolId) =>
      chance.once(0.7) ? [appointment(chance.pick(STAFF), 'principal', schoolId)] : [],
    ),
    ...SCHOOLS.flatMap((schoolId) =>
      chance.once(0.15)
        ? [{ ...appointment(chance.pick(STAFF), 'vice_principal', schoolId), acting: true }]
        : [],
    ),
    ...GROUPS.map((groupId) => appointment(chance.pick(STAFF), 'reviewer_group', groupId)),
    ...GROUPS.map((groupId) => appointment(chance.pick(STAFF), 'office_director', groupId)),
    ...CLASSES.map((classId) => appointment(chance.pick(STAFF), 'class_teacher', classId)),
    appointment(chance.pick(STAFF), 'reviewer_district', 'district-x'),
    appointment(chance.pick(STAFF), 'researcher_district', 'org-bureau'),
    appointment('person-officer-0', 'bureau_officer', 'org-bureau'),
    appointment('person-officer-1', chance.pick(['task_force_member', 'bureau_officer']), 'org-bureau'),
    appointment('person-manager', 'entrusted_manager', ENTERPRISE),
    appointment('person-manager', 'enterprise_mentor', chance.pick([ENTERPRISE, ...SCHOOLS])),
    appointment(
      'person-assessor',
      chance.pick(['assessor', 'expert']),
      chance.pick(['org-bureau', 'school-lead']),
    ),
    appointment('person-operator', 'platform_operator', chance.pick(['org-bureau', 'school-lead'])),
  ];
  return {
    people: PEOPLE.map((personId) => ({ id: personId, username: null, displayName: personId })),
    appointments,
    classes: CLASSES.map((classId) => ({
      id: classId,
      schoolId: chance.pick(SCHOOLS),
      grade: chance.pick(['grade_3', 'grade_8', 'grade_6', 'grade_7', 'k_large', 'voc_1']),
    })),
    enrolments: [...PUPILS, chance.pick(STAFF)].map((personId) => ({
      id: id('enrol'),
      personId,
      classId: chance.pick(CLASSES),
      ...time.period(0.6),
    })),
    guardianships: GUARDIANS.map((guardianId) => ({
      id: id('guard'),
      guardianId,
      studentId: chance.pick(PUPILS),
      ...time.period(0.6),
    })),
    exchanges: [
      ...chance.times(4, () => ({
        id: id('ex'),
        form: chance.pick(['backbone_exchange', 'shadowing', 'rotation_teacher']),
        personId: chance.pick(STAFF),
        fromPlaceId: chance.pick(SCHOOLS),
        toPlaceId: chance.pick(SCHOOLS),
        ...(chance.once(0.4) ? { stages: [chance.pick(STAGES)] } : {}),
        ...time.period(0.5),
        state: chance.pick(['approved', 'active', 'ended', 'ended_early', 'planned', 'cancelled']),
      })),
      ...chance.times(2, () => ({
        id: id('ex'),
        form: 'entrusted_assignment',
        personId: 'person-manager',
        fromPlaceId: ENTERPRISE,
        toPlaceId: chance.once(0.7) ? 'school-other' : chance.pick(SCHOOLS),
        ...time.period(0.8),
        state: 'active',
      })),
    ],
    circles: CIRCLES.map((circleId) => ({
      id: circleId,
      name: circleId,
      ...time.period(0.8),
      members: chance.some(STAFF, 0.4).map((personId) => ({ personId, ...time.period(0.6) })),
    })),
    pairs: [
      {
        id: id('pair'),
        mentorId: chance.pick(STAFF),
        apprenticeId: chance.pick(STAFF),
        circleId: 'circle-pair',
        ...time.period(0.8),
      },
    ],
  };
}
