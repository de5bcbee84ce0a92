import type { World } from '../../server/demo/world.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const DAY_MICROSECONDS = 86_400_000_000;

/** An instant with offset as microseconds since 1970; a day is its first instant in Shanghai. */
export function instantOf(text: string): number {
  if (DAY.test(text)) return startOf(text);
  const [, seconds, fraction, zone] = MOMENT.exec(text) ?? [];
  if (!seconds) throw new Error(`Not an instant: ${text}`);
  return Date.parse(`${seconds}${zone}`) * 1000 + Math.round(Number(`0${fraction ?? ''}`) * 1_000_000);
}

/** The first instant of a school day; absent: always. */
export const startOf = (day: string | null | undefined): number =>
  day ? Date.parse(`${day}T00:00:00+08:00`) * 1000 : 0;

/** The first instant after a school day. */
export const after = (day: string): number => startOf(day) + DAY_MICROSECONDS;

interface Dated {
  from?: string | null | undefined;
  to?: string | null | undefined;
}

/** From and to are both included. */
export const runs = (fact: Dated, at: number): boolean =>
  at >= startOf(fact.from) && (!fact.to || at < after(fact.to));

/** Microseconds as the text that goes to the database. */
export function textOf(at: number): string {
  const milliseconds = Math.floor(at / 1000);
  const rest = at - milliseconds * 1000;
  return new Date(milliseconds).toISOString().replace('Z', `${String(rest).padStart(3, '0')}Z`);
}

type Membership = World['memberships'][number];

/** What counts as what at an instant. */
export const counts = {
  /** A merged school counts as the one it was merged into, from the day after its last own day (E10). */
  schoolAs(world: World, schoolId: string, at: number): string {
    const school = world.schools.find((each) => each.id === schoolId);
    if (!school?.mergedInto || !school.mergedOn || at < after(school.mergedOn)) return schoolId;
    return counts.schoolAs(world, school.mergedInto, at);
  },

  /** Memberships by their dates once approved, of schools that still stand for themselves. */
  runningMemberships(world: World, at: number): Membership[] {
    return world.memberships.filter(
      (membership) =>
        !['proposed', 'planned', 'withdrawn', 'cancelled'].includes(membership.state) &&
        runs(membership, at) &&
        counts.schoolAs(world, membership.schoolId, at) === membership.schoolId,
    );
  },

  /** The leads whose campus this school is now. */
  leadsOfCampus(world: World, schoolId: string, at: number): string[] {
    return counts
      .runningMemberships(world, at)
      .filter((membership) => membership.mode === 'single_entity' && membership.schoolId === schoolId)
      .map((membership) => counts.leadOf(world, membership.groupId, at));
  },

  leadOf(world: World, groupId: string, at: number): string {
    const group = world.groups.find((each) => each.id === groupId);
    if (!group) throw new Error(`No group ${groupId}`);
    return counts.schoolAs(world, group.leadSchoolId, at);
  },

  /** The schools that are one legal entity with this one: the lead and its single_entity campuses (R12). */
  entityOf(world: World, schoolId: string, at: number): string[] {
    const single = counts.runningMemberships(world, at).filter((each) => each.mode === 'single_entity');
    const together = new Set([schoolId]);
    for (const one of single) {
      const lead = counts.leadOf(world, one.groupId, at);
      const unit = [
        lead,
        ...single
          .filter((other) => counts.leadOf(world, other.groupId, at) === lead)
          .map((other) => other.schoolId),
      ];
      if (unit.includes(schoolId)) for (const each of unit) together.add(each);
    }
    return [...together];
  },
};
