import type { Transaction } from '../../storage/database/database.ts';
import { insertRows } from './insertRows.ts';
import { beginningOf, endOf } from './schoolDay.ts';
import type { World } from './world.ts';

/** A fact without a beginning has always been. */
export const ALWAYS = '1970-01-01';

/** Districts, organisations, schools with flags, groups, documents, charters, memberships, projects. */
export async function loadPlaces(tx: Transaction, world: World): Promise<void> {
  const { district } = world;
  await insertRows(tx, 'district', [
    { id: district.id, name: district.name, city: district.city ?? null, policy: district.policy ?? {} },
  ]);
  await insertRows(
    tx,
    'organisation',
    [...district.organisations, ...world.organisations].map((organisation) => ({
      id: organisation.id,
      kind: organisation.kind,
      parentId: organisation.parentId ?? null,
      name: organisation.name,
    })),
  );
  await insertRows(
    tx,
    'school',
    world.schools.map((school) => ({
      id: school.id,
      districtId: district.id,
      name: school.name,
      town: school.town ?? '',
      stages: school.stages,
      state: school.state,
      parentSchoolId: school.parentSchoolId ?? null,
      mergedInto: school.mergedInto ?? null,
      // mergedOn is the school's last own day (E10).
      mergedAt: school.mergedInto ? endOf(school.mergedOn) : null,
    })),
  );
  await insertRows(
    tx,
    'school_flag',
    world.schools.flatMap((school) =>
      school.flags.map((flag) => ({
        schoolId: school.id,
        flag: flag.flag,
        startsAt: beginningOf(flag.from ?? ALWAYS),
        endsAt: endOf(flag.to),
      })),
    ),
  );
  await insertRows(
    tx,
    'education_group',
    world.groups.map((group) => ({
      id: group.id,
      districtId: district.id,
      name: group.name,
      stages: group.stages,
      leadSchoolId: group.leadSchoolId,
      state: group.state,
      formedAt: group.formedOn ? beginningOf(group.formedOn) : null,
    })),
  );
  await insertRows(
    tx,
    'document',
    world.documents.map((document) => ({
      id: document.id,
      groupId: document.groupId ?? null,
      kind: document.kind,
      title: typeof document.title === 'string' ? document.title : (document.title?.zh ?? ''),
      number: document.version ?? 1,
      state: document.state,
      startsAt: beginningOf(document.from ?? ALWAYS),
      endsAt: endOf(document.to),
    })),
  );
  await insertRows(
    tx,
    'charter',
    world.charters.map((charter) => ({
      id: charter.id,
      groupId: charter.groupId,
      number: charter.version ?? 1,
      state: charter.state,
      startsAt: charter.from ? beginningOf(charter.from) : null,
      endsAt: endOf(charter.to),
      filingNumber: charter.filing?.number ?? null,
      filedAt: charter.filing?.filedOn ? beginningOf(charter.filing.filedOn) : null,
      terms: charter.terms ?? {},
    })),
  );
  await loadMemberships(tx, world);
  await insertRows(
    tx,
    'project',
    world.projects.map((project) => ({
      id: project.id,
      level: project.level,
      category: project.category,
      name: project.name,
      ownerId: project.ownerId,
      summary: project.summary ?? '',
      state: project.state,
      startsAt: beginningOf(project.from ?? ALWAYS),
      endsAt: endOf(project.to),
    })),
  );
}

async function loadMemberships(tx: Transaction, world: World): Promise<void> {
  const schools = new Set(world.schools.map((school) => school.id));
  const documents = new Set(world.documents.map((document) => document.id));
  const memberships = world.memberships.filter(
    // An enterprise is a partner of a group without being a member school, and a term that ends before it begins
    // never runs: neither gives a scope.
    (membership) =>
      schools.has(membership.schoolId) &&
      !(membership.from && membership.to && membership.to < membership.from),
  );
  await insertRows(
    tx,
    'membership',
    memberships.map((membership) => ({
      id: membership.id,
      schoolId: membership.schoolId,
      groupId: membership.groupId,
      role: ['lead', 'campus'].includes(membership.role) ? membership.role : 'member',
      mode: membership.mode,
      stages: membership.stages,
      startsAt: beginningOf(membership.from ?? ALWAYS),
      endsAt: endOf(membership.to),
      state: membership.state,
      suspendedAt: membership.suspendedFrom ? beginningOf(membership.suspendedFrom) : null,
      suspensionEndsAt: endOf(membership.suspendedTo),
      entrustedTo: membership.entrustedTo ?? null,
      agreementId:
        membership.agreementId && documents.has(membership.agreementId) ? membership.agreementId : null,
    })),
  );
}
