import { type World, worldSchema } from '../../server/demo/world.ts';
import { Chance } from './random.ts';
import { randomPeople } from './randomPeople.ts';
import { randomWorks } from './randomWorks.ts';

export const SCHOOLS = ['lead', 'campus', 'member', 'nine', 'other', 'merged', 'twice'].map(
  (name) => `school-${name}`,
);
export const GROUPS = ['group-primary', 'group-junior'];
export const STAGES = ['primary', 'junior'];
export const ENTERPRISE = 'org-enterprise';

/** Days and moments of one world: few, so that facts begin and end at the same instants. */
export interface Calendar {
  days: string[];
  day(): string;
  /** From–to, sometimes open at the end. */
  period(share?: number): { from: string; to: string | null };
  moment(): string;
}

export function calendar(chance: Chance): Calendar {
  const days = chance
    .times(
      10,
      () => `2026-${chance.pick(['09', '10', '11', '12'])}-${String(chance.between(1, 28)).padStart(2, '0')}`,
    )
    .sort();
  const day = () => chance.pick(days);
  return {
    days,
    day,
    period: (open = 0.4) => {
      const [from = '', to = ''] = [day(), day()].sort();
      return { from, to: chance.once(open) ? null : to };
    },
    moment: () => {
      const hour = String(chance.between(0, 23)).padStart(2, '0');
      const fraction = chance.once(0.2) ? `.${String(chance.between(1, 999_999)).padStart(6, '0')}` : '';
      return `${day()}T${chance.once(0.3) ? '00' : hour}:00:00${fraction}+08:00`;
    },
  };
}

/**
 * A small world in the form of the demo district, dense with edge cases: two groups, campuses, mergers of mergers,
 * suspended, proposed and ended memberships, guests, enterprise staff, empty seats, embargoes, consents, reviews.
 */
export function randomWorld(seed: number): World {
  const chance = new Chance(seed);
  const time = calendar(chance);
  const name = (id: string) => ({ zh: id, en: id });
  const mergedOn = time.day();
  const later = time.days.filter((day) => day >= mergedOn);
  const schools = SCHOOLS.map((id) => ({
    id,
    name: name(id),
    stages: id === 'school-nine' ? STAGES : [chance.pick(STAGES)],
    flags: [],
    ...(id === 'school-merged' && chance.once(0.8)
      ? {
          mergedInto: chance.pick(['school-member', 'school-lead', 'school-campus', 'school-nine']),
          mergedOn,
        }
      : {}),
    ...(id === 'school-twice' && chance.once(0.5)
      ? { mergedInto: 'school-merged', mergedOn: chance.pick(later) }
      : {}),
  }));
  const text = {
    district: {
      id: 'district-x',
      name: name('district-x'),
      organisations: [
        { id: 'org-bureau', kind: 'bureau', name: name('org-bureau') },
        { id: ENTERPRISE, kind: 'enterprise', name: name(ENTERPRISE) },
      ],
    },
    schools,
    groups: [
      { id: 'group-primary', name: name('p'), stages: STAGES, leadSchoolId: 'school-lead' },
      {
        id: 'group-junior',
        name: name('j'),
        stages: STAGES,
        leadSchoolId: chance.pick(['school-nine', 'school-other', 'school-lead', 'school-merged']),
      },
    ],
    documents: chance.times(2, (index) => ({
      id: `doc-${index}`,
      groupId: 'group-primary',
      state: chance.pick(['in_force', 'in_force', 'superseded', 'draft']),
      ...time.period(),
    })),
    memberships: memberships(chance, time),
    ...randomPeople(chance, time),
    ...randomWorks(chance, time),
  };
  return worldSchema.parse(text);
}

function memberships(chance: Chance, time: Calendar) {
  return SCHOOLS.flatMap((schoolId) =>
    GROUPS.flatMap((groupId) => {
      if (!chance.once(0.7)) return [];
      const mode =
        schoolId === 'school-campus' || chance.once(0.1)
          ? 'single_entity'
          : chance.once(schoolId === 'school-other' ? 0.8 : 0.15)
            ? 'entrusted'
            : 'multi_entity';
      const suspended = chance.once(0.3);
      return [
        {
          id: `mem-${schoolId}-${groupId}`,
          schoolId,
          groupId,
          role: schoolId === 'school-lead' ? 'lead' : mode === 'single_entity' ? 'campus' : 'member',
          mode,
          stages: chance.once(0.5) ? STAGES : [chance.pick(STAGES)],
          ...time.period(0.7),
          state: chance.pick([
            'active',
            'active',
            'active',
            'ended',
            'suspended',
            'approved',
            'extended',
            'proposed',
            'withdrawn',
          ]),
          ...(suspended
            ? { suspendedFrom: time.day(), suspendedTo: chance.once(0.5) ? time.day() : null }
            : {}),
          ...(mode === 'entrusted'
            ? { entrustedTo: ENTERPRISE, agreementId: chance.pick(['doc-0', 'doc-1']) }
            : {}),
        },
      ];
    }),
  );
}
