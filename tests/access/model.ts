import type { World } from '../../server/demo/world.ts';
import { type HeldScope, scopesOf } from './modelScopes.ts';
import { after, counts, instantOf, runs, startOf } from './modelTime.ts';

/**
 * The access rule once more, in plain loops over the text of a world, written from domain.md C and nothing else.
 * It shares no line with server/access; the forms there are held against it. Slow on purpose.
 */

type Resource = World['resources'][number];
type Version = Resource['versions'][number];
type Part = Version['parts'][number];
type Grant = World['grants'][number];

/** What decided, for the last check that the worlds were not empty. */
export type Seen = (what: string) => void;

export interface Question {
  personId: string | null;
  action: string;
  /** Microseconds since 1970. */
  at: number;
  resourceId: string;
  versionId?: string | null;
  /** A part's id; null asks about the whole. */
  partId?: string | null;
}

/** May this be done? With `part` null: is at least one part of at least one version open? */
export function mayOpen(world: World, question: Question, seen: Seen = () => undefined): boolean {
  const resource = world.resources.find((each) => each.id === question.resourceId);
  if (!resource) return false;
  for (const version of resource.versions) {
    if (question.versionId && version.id !== question.versionId) continue;
    for (const part of version.parts) {
      if (question.partId && part.id !== question.partId) continue;
      if (partOpen(world, question, resource, version, part, seen)) return true;
    }
  }
  return false;
}

function partOpen(
  world: World,
  { personId, action, at }: Question,
  resource: Resource,
  version: Version,
  part: Part,
  seen: Seen,
): boolean {
  const state = stateOf(world, resource, version, at);
  if (state === 'none') return false;
  const floor = floorOf(part);
  const looking = action === 'discover' || action === 'preview';
  const fromGrantOnly = action === 'redistribute' || action === 'deliver';
  const embargoed = embargoWaits(world, resource, version, at);
  const approvedOn = ['approved', 'published', 'superseded', 'withdrawn', 'blocked'].includes(state);

  // author: own work, in any state
  if (personId && resource.authorIds.includes(personId) && !fromGrantOnly) {
    seen(`author of ${state}`);
    return true;
  }
  // owner's principal: from approved on; knows an embargoed paper without opening it (E18)
  if (
    personId &&
    approvedOn &&
    floor !== 'owner_only' &&
    !fromGrantOnly &&
    (action === 'discover' || !embargoed)
  ) {
    const holders = seatHolders(world, resource.ownerId, at);
    if (holders.includes(personId)) {
      seen(embargoed ? 'principal of an embargoed paper' : `principal of ${state}`);
      return true;
    }
    if (holders.length === 0 && looking && hasRole(world, personId, ['bureau_officer'], at)) {
      seen('officer for an empty seat');
      return true;
    }
  }
  // reviewer: the assigned version while the review is open, and the role lasts (E15)
  if (personId && looking && floor !== 'owner_only' && state !== 'withdrawn') {
    for (const review of world.reviews) {
      if (review.versionId !== version.id || review.reviewerId !== personId || !review.assignedAt) continue;
      if (at < instantOf(review.assignedAt)) continue;
      if (review.decidedAt && at >= instantOf(review.decidedAt)) continue;
      if (review.closedAt && at >= instantOf(review.closedAt)) continue;
      if (!mayBeAssigned(world, personId, review.level, resource.ownerId, at)) {
        seen('reviewer who lost the role');
        continue;
      }
      seen(`reviewer of ${state}`);
      return true;
    }
  }
  if (floor === 'owner_only' || floor === 'reviewers_only') {
    if (state === 'published') seen(`floor ${floor}`);
    return false;
  }
  const scopes = scopesOf(world, personId, at);
  // opened draft: discover and preview for a circle, while the author works on it
  if (looking && (state === 'draft' || state === 'returned') && !embargoed) {
    for (const opening of version.openedTo) {
      const inCircle = scopes.some((scope) => scope.place === 'circle' && scope.id === opening.circleId);
      if (runs(opening, at) && inCircle) {
        seen(`opened ${state}`);
        return true;
      }
    }
  }
  if (embargoed) {
    if (state === 'published') seen('embargo waits');
    return false;
  }
  // inspect: published, not superseded; a portrait only with consent
  if (looking && personId && state === 'published' && hasRole(world, personId, ['bureau_officer'], at)) {
    if (!part.showsMinors || consentWidth(world, resource, at) > 0) {
      seen('inspection');
      return true;
    }
    seen('inspection of a portrait without consent');
  }
  // grants
  if (state !== 'published' && state !== 'superseded') return false;
  for (const grant of world.grants) {
    if (grant.resourceId !== resource.id) continue;
    if (!grantRuns(grant, at)) continue;
    if (grant.versionIds && !grant.versionIds.includes(version.id)) continue;
    if (action !== 'discover' && !grant.permissions.includes(action)) continue;
    if (part.showsMinors && consentWidth(world, resource, at) < widthNeeded(grant)) {
      seen('portrait without a consent wide enough');
      continue;
    }
    for (const scope of scopes) {
      if (!reaches(grant, scope, seen)) continue;
      if (floor === 'staff_only' && scope.capacity !== 'staff') {
        seen(`staff only, not for a ${scope.capacity}`);
        continue;
      }
      // A visitor's copy needs an account.
      if (scope.capacity === 'anonymous' && !['discover', 'preview', 'stream'].includes(action)) {
        seen('no copy for a visitor');
        continue;
      }
      seen(`grant to ${grant.audience.level} for ${scope.capacity} through ${scope.through}`);
      if (state === 'superseded') seen('superseded version');
      return true;
    }
  }
  return false;
}

/** Which state counted at the instant, from dated transitions alone (C 4). */
export function stateOf(world: World, resource: Resource, version: Version, at: number): string {
  const transitions: [number, number, string][] = [];
  const note = (moment: string | null | undefined, order: number, state: string) => {
    if (moment && instantOf(moment) <= at) transitions.push([instantOf(moment), order, state]);
  };
  if (!version.createdOn || startOf(version.createdOn) <= at) {
    transitions.push([version.createdOn ? startOf(version.createdOn) : 0, 0, 'draft']);
  }
  note(version.submittedAt, 1, 'submitted');
  note(version.recalledAt, 2, 'draft');
  for (const review of world.reviews) {
    if (review.versionId === version.id && review.decision === 'return')
      note(review.decidedAt, 3, 'returned');
  }
  note(version.approvedAt, 4, 'approved');
  note(version.publishedAt, 5, 'published');
  note(version.republishedAt, 6, 'published');
  note(version.unblockedAt, 6, 'published');
  note(version.blockedAt, 7, 'blocked');
  note(version.withdrawnAt, 8, 'withdrawn');
  transitions.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  let state = 'none';
  for (const [, , next] of transitions) {
    // A return answers a submission; what a spot check finds after publication is decided by withdrawing.
    if (next === 'returned' && state !== 'submitted') continue;
    state = next;
  }
  if (state !== 'published') return state;
  const newer = resource.versions.some(
    (other) => other.number > version.number && other.publishedAt && instantOf(other.publishedAt) <= at,
  );
  return newer ? 'superseded' : 'published';
}

/** A part's role sets its least floor; a stored floor may be stricter, never looser. */
function floorOf(part: Part): string {
  const order = ['everyone', 'staff_only', 'reviewers_only', 'owner_only'];
  const byRole: Record<string, string> = {
    answer_key: 'staff_only',
    teacher_notes: 'staff_only',
    reflection: 'staff_only',
    consent: 'reviewers_only',
  };
  const least = byRole[part.part] ?? 'everyone';
  return order.indexOf(part.floor) > order.indexOf(least) ? part.floor : least;
}

const grantStart = (grant: Grant): number =>
  grant.startsAt ? instantOf(grant.startsAt) : startOf(grant.from);

function grantRuns(grant: Grant, at: number): boolean {
  if (grant.state === 'offered' || grant.state === 'declined') return false;
  if (at < grantStart(grant)) return false;
  if (grant.to && at >= after(grant.to)) return false;
  if (grant.revokedAt && at >= instantOf(grant.revokedAt)) return false;
  return !(grant.supersededAt && at >= instantOf(grant.supersededAt));
}

/** Does the grant's audience name this scope? (E04: a suspended membership, only grants from before.) */
function reaches(grant: Grant, scope: HeldScope, seen: Seen): boolean {
  const { level, capacities } = grant.audience;
  const ids = grant.audience.ids ?? [];
  if (!capacities.includes(scope.capacity)) return false;
  if (level === 'public') return scope.place === 'public';
  const place = level === 'schools' ? 'school' : level === 'groups' ? 'group' : level;
  if (scope.place !== place || scope.id === null || !ids.includes(scope.id)) return false;
  if (scope.suspendedAt === null) return true;
  const before = grantStart(grant) < scope.suspendedAt;
  seen(before ? 'suspended, granted before' : 'suspended, granted after');
  return before;
}

/** A paper's embargo waits and none has begun (E18). */
function embargoWaits(world: World, resource: Resource, version: Version, at: number): boolean {
  const embargoes = world.grants.filter(
    (grant) =>
      grant.resourceId === resource.id &&
      grant.template === 'exam_embargo' &&
      grant.state !== 'offered' &&
      grant.state !== 'declined' &&
      (!grant.versionIds || grant.versionIds.includes(version.id)),
  );
  const endedBy = (grant: Grant, instant: number) =>
    (grant.revokedAt && instantOf(grant.revokedAt) <= instant) ||
    (grant.supersededAt && instantOf(grant.supersededAt) <= instant);
  const begun = embargoes.some((grant) => grantStart(grant) <= at && !endedBy(grant, grantStart(grant)));
  const waits = embargoes.some(
    (grant) =>
      grantStart(grant) > at && !endedBy(grant, at) && !(grant.to && after(grant.to) <= grantStart(grant)),
  );
  return waits && !begun;
}

const widthNeeded = (grant: Grant): number =>
  grant.audience.level === 'public' ? 3 : ['groups', 'district'].includes(grant.audience.level) ? 2 : 1;

/** How far every named portrait consent reaches now: 0 none, 1 group, 2 district, 3 public. */
function consentWidth(world: World, resource: Resource, at: number): number {
  const widths: Record<string, number> = { portrait_group: 1, portrait_district: 2, portrait_public: 3 };
  let narrowest = Number.POSITIVE_INFINITY;
  for (const consent of world.consents) {
    if (!(resource.consentIds ?? []).includes(consent.id)) continue;
    const width = widths[consent.kind];
    if (width === undefined) continue;
    const withdrawn = consent.withdrawnAt && at >= instantOf(consent.withdrawnAt);
    narrowest = Math.min(narrowest, runs(consent, at) && !withdrawn ? width : 0);
  }
  return Number.isFinite(narrowest) ? narrowest : 0;
}

export const hasRole = (
  world: World,
  personId: string,
  roles: readonly string[],
  at: number,
  placeId?: string,
): boolean =>
  world.appointments.some(
    (appointment) =>
      appointment.personId === personId &&
      roles.includes(appointment.role) &&
      (placeId === undefined || appointment.placeId === placeId) &&
      runs(appointment, at),
  );

/** Who sits in the owner's principal's seat: own, else also the lead's for a campus; a merged school's is its successor's. */
export function seatHolders(world: World, ownerId: string, at: number): string[] {
  const isSchool = world.schools.some((school) => school.id === ownerId);
  const place = counts.schoolAs(world, ownerId, at);
  const places = isSchool ? [place, ...counts.leadsOfCampus(world, place, at)] : [ownerId];
  const isSeat = (appointment: World['appointments'][number]) =>
    isSchool
      ? appointment.role === 'principal' || appointment.acting === true
      : appointment.role === 'entrusted_manager';
  return world.appointments
    .filter(
      (appointment) => places.includes(appointment.placeId) && isSeat(appointment) && runs(appointment, at),
    )
    .map((appointment) => appointment.personId);
}

/** Who may be assigned: school: the owner's reviewer or principal; group: the group's; district: the district's or an officer. */
function mayBeAssigned(world: World, personId: string, level: string, ownerId: string, at: number): boolean {
  const memberships = counts.runningMemberships(world, at);
  const owner = counts.schoolAs(world, ownerId, at);
  const schools = world.schools.some((school) => school.id === ownerId)
    ? [owner]
    : memberships
        .filter((each) => each.mode === 'entrusted' && each.entrustedTo === ownerId)
        .map((each) => each.schoolId);
  const bySchool = schools.some((schoolId) =>
    [schoolId, ...counts.leadsOfCampus(world, schoolId, at)].some(
      (place) =>
        hasRole(world, personId, ['reviewer_school', 'principal'], at, place) ||
        world.appointments.some(
          (each) => each.personId === personId && each.acting && each.placeId === place && runs(each, at),
        ),
    ),
  );
  const byGroup = memberships.some(
    (each) =>
      (each.schoolId === owner || each.entrustedTo === ownerId) &&
      hasRole(world, personId, ['reviewer_group'], at, each.groupId),
  );
  const byDistrict = hasRole(world, personId, ['reviewer_district', 'bureau_officer'], at);
  if (level === 'school') return bySchool;
  if (level === 'group') return byGroup;
  if (level === 'district') return byDistrict;
  return bySchool || byGroup || byDistrict;
}
