import type { Resolvers } from '../../schema/generated/resolvers.ts';
import type { Context } from '../context.ts';
import { fault } from '../graphql/fault.ts';
import { FIRST_RUN_SETTING } from '../people/firstRun.ts';
import type { ClassRow } from '../people/rows.ts';
import { vocabulary } from '../vocabularies.ts';
import { createGroup, recordCharter } from './createGroup.ts';
import { createClass, createSchool } from './createSchool.ts';
import { addMembership } from './memberships.ts';
import { countStaff, findFlags, listGroups, listSchools } from './queries.ts';
import type { GroupRow, Name, SchoolRow } from './rows.ts';

/** Schools and groups are known to whoever is signed in; a stranger learns nothing about them here. */
function known(context: Context): void {
  if (!context.viewer.personId) throw fault('UNAUTHENTICATED', '请先登录。 / Sign in first.');
}

async function school(context: Context, id: string): Promise<SchoolRow> {
  const row = await context.loaders.school.load(id);
  if (!row) throw new Error(`The school ${id} is missing.`);
  return row;
}

async function group(context: Context, id: string): Promise<GroupRow> {
  const row = await context.loaders.group.load(id);
  if (!row) throw new Error(`The group ${id} is missing.`);
  return row;
}

export const resolvers: Resolvers = {
  Query: {
    schools: (_root, _arguments, context) => {
      known(context);
      return listSchools(context.database);
    },
    school: (_root, { id }, context) => (context.viewer.personId ? context.loaders.school.load(id) : null),
    groups: (_root, _arguments, context) => {
      known(context);
      return listGroups(context.database);
    },
    group: (_root, { id }, context) => (context.viewer.personId ? context.loaders.group.load(id) : null),
    vocabulary: (_root, { id }) => vocabulary(id),
    district: async (_root, _arguments, context) => {
      const [district] = await context.database<
        { id: string; name: Name }[]
      >`select id, name from district order by id limit 1`;
      if (district) return { ...district, awaitsFirstRun: false };
      const [setting] = await context.database`select 1 from setting where name = ${FIRST_RUN_SETTING}`;
      return setting ? { id: 'district', name: { zh: '', en: '' }, awaitsFirstRun: true } : null;
    },
  },
  School: {
    flags: (row, _arguments, context) => findFlags(context.database, row.id),
    memberships: (row, _arguments, context) => context.loaders.membershipsOfSchool.load(row.id),
    staffCount: (row, _arguments, context) => countStaff(context.database, row.id),
    classes: (row, _arguments, context) =>
      context.database<ClassRow[]>`
        select id, name, grade, school_id, school_year from class where school_id = ${row.id} order by grade, name`,
  },
  Group: {
    leadSchool: (row, _arguments, context) => school(context, row.leadSchoolId),
    memberships: (row, _arguments, context) => context.loaders.membershipsOfGroup.load(row.id),
  },
  Membership: {
    school: (row, _arguments, context) => school(context, row.schoolId),
    group: (row, _arguments, context) => group(context, row.groupId),
  },
  Mutation: {
    createSchool: async (_root, { input }, context) => {
      const outcome = await createSchool(context, {
        name: input.name,
        nameEn: input.nameEn ?? null,
        town: input.town ?? '',
        stages: input.stages,
        flags: input.flags ?? [],
        parentSchoolId: input.parentSchoolId ?? null,
      });
      return outcome.ok
        ? { school: outcome.value, refusals: [] }
        : { school: null, refusals: outcome.refusals };
    },
    createClass: async (_root, { input }, context) => {
      const outcome = await createClass(context, { ...input, classTeacherId: input.classTeacherId ?? null });
      return outcome.ok
        ? { class: outcome.value, refusals: [] }
        : { class: null, refusals: outcome.refusals };
    },
    createGroup: async (_root, { input }, context) => {
      const outcome = await createGroup(context, {
        ...input,
        nameEn: input.nameEn ?? null,
        to: input.to ?? null,
      });
      return outcome.ok
        ? { group: outcome.value, refusals: [] }
        : { group: null, refusals: outcome.refusals };
    },
    addMembership: async (_root, { input }, context) => {
      const outcome = await addMembership(context, { ...input, to: input.to ?? null });
      return outcome.ok
        ? { membership: outcome.value, refusals: [] }
        : { membership: null, refusals: outcome.refusals };
    },
    recordCharter: async (_root, { input }, context) => {
      const outcome = await recordCharter(context, { ...input, inForceTo: input.inForceTo ?? null });
      return outcome.ok
        ? { group: outcome.value, refusals: [] }
        : { group: null, refusals: outcome.refusals };
    },
  },
};
