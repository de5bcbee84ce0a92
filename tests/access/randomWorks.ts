import type { Chance } from './random.ts';
import { CIRCLES, CLASSES, OFFICERS, PEOPLE, STAFF } from './randomPeople.ts';
import { type Calendar, ENTERPRISE, GROUPS, SCHOOLS } from './randomWorld.ts';

export const ACTIONS = [
  'discover',
  'preview',
  'stream',
  'download',
  'print',
  'classroom_use',
  'assign',
  'adapt',
  'excerpt',
  'redistribute',
  'deliver',
  'afterschool_use',
  'archive',
] as const;

const RESOURCES = Array.from({ length: 8 }, (_, index) => `res-${index}`);
const CONSENTS = ['consent-0', 'consent-1', 'consent-2', 'consent-3'];
const ROLES = ['deck', 'deck', 'video', 'answer_key', 'teacher_notes', 'consent', 'worksheet'];
const FLOORS = ['everyone', 'everyone', 'everyone', 'staff_only', 'reviewers_only', 'owner_only'];

/** Resources with versions and parts, consents, grants, reviews. */
export function randomWorks(chance: Chance, time: Calendar) {
  const resources = RESOURCES.map((resourceId) => ({
    id: resourceId,
    title: resourceId,
    ownerId: chance.once(0.15) ? ENTERPRISE : chance.pick(SCHOOLS),
    authorIds: [
      ...new Set(chance.times(chance.between(1, 2), () => chance.pick([...STAFF, 'person-manager']))),
    ],
    consentIds: chance.once(0.8) ? chance.some(CONSENTS, 0.4) : [],
    versions: chance.times(chance.between(1, 3), (index) => ({
      id: `${resourceId}-v${index + 1}`,
      number: index + 1,
      ...transitions(chance, time),
      openedTo: chance.once(0.7)
        ? [...new Set([chance.pick(CIRCLES), chance.pick(CIRCLES)])].map((circleId) => ({
            circleId,
            ...time.period(0.6),
          }))
        : [],
      parts: chance.times(chance.between(1, 4), (position) => ({
        id: `part-${resourceId}-${index + 1}-${position}`,
        part: chance.pick(ROLES),
        name: `${position}`,
        floor: chance.pick(FLOORS),
        showsMinors: chance.once(0.15),
      })),
    })),
  }));
  const versions = resources.flatMap((resource) => resource.versions);
  return {
    resources,
    consents: CONSENTS.map((consentId) => ({
      id: consentId,
      kind: chance.pick(['portrait_group', 'portrait_district', 'portrait_public', 'student_work']),
      ...time.period(0.8),
      withdrawnAt: chance.once(0.3) ? time.moment() : null,
    })),
    grants: resources.flatMap((resource) =>
      chance.times(chance.between(2, 5), (index) => grant(chance, time, resource, index)),
    ),
    reviews: versions.flatMap((version) =>
      chance.times(chance.between(0, 2), (index) => {
        const [assignedAt = '', ended = ''] = [time.moment(), time.moment()].sort(byInstant);
        const how = chance.pick(['open', 'approve', 'return', 'closed']);
        return {
          id: `review-${version.id}-${index}`,
          versionId: version.id,
          level: chance.pick(['school', 'group', 'district', 'spot_check']),
          reviewerId: chance.pick([...STAFF, ...OFFICERS]),
          state: how === 'open' ? 'in_progress' : how === 'closed' ? 'lapsed' : 'decided',
          decision: how === 'approve' || how === 'return' ? how : null,
          assignedAt,
          decidedAt: how === 'approve' || how === 'return' ? ended : null,
          closedAt: how === 'closed' ? ended : null,
        };
      }),
    ),
  };
}

const byInstant = (one: string, other: string): number =>
  Date.parse(one) - Date.parse(other) || (one < other ? -1 : 1);

/** Walks the state machine of a version (domain.md D) for a random number of steps, each later than the one before. */
function transitions(chance: Chance, time: Calendar) {
  const moments = [...new Set(chance.times(8, () => time.moment()))].sort(byInstant);
  const distinct = moments.filter(
    (moment, index) => index === 0 || byInstant(moments[index - 1] ?? '', moment) < 0,
  );
  const next = () => distinct.shift();
  const steps: Record<string, string | undefined> = {};
  const createdOn = next()?.slice(0, 10);
  let state = 'draft';
  const step = (field: string, becomes: string) => {
    const moment = next();
    if (moment === undefined) return false;
    steps[field] = moment;
    state = becomes;
    return true;
  };
  if (chance.once(0.9) && step('submittedAt', 'submitted')) {
    if (chance.once(0.12)) step('recalledAt', 'draft');
    else if (chance.once(0.9)) {
      if (chance.once(0.6)) step('approvedAt', 'approved');
      if (chance.once(0.9) && step('publishedAt', 'published')) {
        const end = chance.next();
        if (end < 0.15 && step('withdrawnAt', 'withdrawn') && chance.once(0.5))
          step('republishedAt', 'published');
        if (end > 0.8 && step('blockedAt', 'blocked')) {
          const decision = chance.next();
          if (decision < 0.4) step('unblockedAt', 'published');
          else if (decision < 0.6) step('withdrawnAt', 'withdrawn');
        }
      }
    }
  }
  return { state, createdOn, ...steps };
}

function grant(
  chance: Chance,
  time: Calendar,
  resource: { id: string; versions: { id: string }[] },
  index: number,
) {
  const level = chance.pick([
    'person',
    'class',
    'circle',
    'school',
    'schools',
    'group',
    'group',
    'groups',
    'district',
    'public',
  ]);
  const places: Record<string, readonly string[]> = {
    person: PEOPLE,
    class: CLASSES,
    circle: CIRCLES,
    school: SCHOOLS,
    schools: SCHOOLS,
    group: GROUPS,
    groups: GROUPS,
    district: ['district-x'],
    public: [],
  };
  const among = places[level] ?? [];
  const many = level === 'schools' || level === 'groups' || level === 'person';
  const everybody = ['staff', 'student', 'guardian', 'officer', 'external', 'anonymous'];
  const capacities = chance.pick(
    level === 'public'
      ? [everybody, everybody, ['anonymous'], ['student', 'guardian']]
      : [
          ['staff'],
          ['staff'],
          ['student', 'guardian'],
          ['staff', 'student', 'guardian'],
          ['external'],
          ['officer', 'external', 'staff'],
          everybody,
        ],
  );
  const embargo = chance.once(0.15);
  const period = time.period(0.7);
  return {
    id: `grant-${resource.id}-${index}`,
    resourceId: resource.id,
    versionIds: chance.once(0.15) ? [chance.pick(resource.versions).id] : null,
    template: embargo ? 'exam_embargo' : 'custom',
    audience: {
      level,
      ids: among.length === 0 ? [] : many ? chance.some(among, 0.4) : [chance.pick(among)],
      capacities,
    },
    permissions: ['discover', ...chance.some(ACTIONS.slice(1), 0.5)],
    ...period,
    ...(embargo || chance.once(0.1) ? { startsAt: `${period.from}T07:30:00+08:00` } : {}),
    state: chance.once(0.06) ? chance.pick(['offered', 'declined']) : null,
    revokedAt: chance.once(0.15) ? time.moment() : null,
    supersededAt: chance.once(0.08) ? time.moment() : null,
  };
}
