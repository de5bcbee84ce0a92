import type { Resolvers } from '../../schema/generated/resolvers.ts';
import { loadViewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { connectionOf, readPage } from '../graphql/connection.ts';
import { roleName } from '../vocabularies.ts';
import { changePassword, issueOneTimePassword, setAccountDisabled } from './accounts.ts';
import { administersPerson, listedSchools } from './administration.ts';
import { createPerson } from './createPerson.ts';
import { dutiesOf } from './duties.ts';
import { completeFirstRun } from './firstRun.ts';
import { findClassesOf, listPeople } from './queries.ts';
import { createServiceToken, listServiceTokens, revokeServiceToken } from './serviceTokens.ts';
import { endSession, startSession } from './session.ts';
import { checkSignIn } from './signIn.ts';
import { countWaiting } from './waiting.ts';

const NOBODY = { serviceToken: null, token: null, person: null, viewer: null, oneTimePassword: null };

/** Begins a session for a person and makes the rest of this request theirs. */
async function enter(context: Context, personId: string, sharedComputer: boolean): Promise<void> {
  await startSession(context, context.response, personId, sharedComputer);
  context.viewer = await loadViewer(context.database, personId);
  const [row] = await context.database<
    { csrfToken: string; locale: string; mustChangePassword: boolean; tokenHash: Buffer }[]
  >`
    select csrf_token, locale, must_change_password, token_hash
    from session
    join account using (person_id)
    where person_id = ${personId}
    order by session.created_at desc
    limit 1`;
  context.session = row ? { personId, mayWrite: true, ...row } : null;
}

export const resolvers: Resolvers = {
  Query: {
    viewer: (_root, _arguments, context) => context.viewer,
    people: async (_root, { schoolId, search, first, after }, context) => {
      const page = readPage({ first, after }, ([name]) =>
        typeof name === 'string' ? ([name] as const) : null,
      );
      const administered = await listedSchools(context);
      const schools = !schoolId
        ? administered
        : administered === 'all' || administered.includes(schoolId)
          ? [schoolId]
          : [];
      const rows =
        schools.length === 0
          ? []
          : await listPeople(context.database, schools, search?.slice(0, 100) ?? null, page);
      return connectionOf(rows, page, (row) => [row.username]);
    },
    serviceTokens: (_root, _arguments, context) => listServiceTokens(context),
  },
  Viewer: {
    person: (viewer, _arguments, context) =>
      viewer.personId ? context.loaders.person.load(viewer.personId) : null,
    capacities: (viewer) => [...new Set(viewer.scopes.map((scope) => scope.capacity))],
    csrfToken: (_viewer, _arguments, context) => context.session?.csrfToken ?? null,
    locale: (_viewer, _arguments, context) => context.locale,
    mustChangePassword: (_viewer, _arguments, context) => context.session?.mustChangePassword ?? false,
    schools: async (viewer, _arguments, context) => {
      const rows = await context.loaders.school.loadMany([
        ...new Set([...viewer.schoolIds, ...viewer.studentSchoolIds]),
      ]);
      return rows.flatMap((row) => (row === null || row instanceof Error ? [] : [row]));
    },
    groups: async (viewer, _arguments, context) => {
      const ids = viewer.scopes.flatMap((scope) =>
        scope.place === 'group' && scope.placeId ? [scope.placeId] : [],
      );
      const rows = await context.loaders.group.loadMany([...new Set(ids)]);
      return rows.flatMap((row) => (row === null || row instanceof Error ? [] : [row]));
    },
    classes: (viewer, _arguments, context) =>
      viewer.personId ? findClassesOf(context.database, viewer.personId) : [],
    duties: (_viewer, _arguments, context) => dutiesOf(context),
    waiting: (_viewer, _arguments, context) => countWaiting(context),
  },
  Person: {
    appointments: (person, _arguments, context) => context.loaders.appointments.load(person.id),
    account: async (person, _arguments, context) =>
      person.id === context.viewer.personId || (await administersPerson(context, person.id))
        ? context.loaders.account.load(person.id)
        : null,
  },
  Appointment: { roleName: (appointment) => roleName(appointment.role) },
  SchoolClass: { pupilCount: (row, _arguments, context) => context.loaders.pupilCount.load(row.id) },
  Mutation: {
    signIn: async (_root, { input }, context) => {
      const outcome = await checkSignIn(context, { ...input, address: context.address });
      if (!outcome.ok) return { viewer: null, refusals: outcome.refusals };
      await enter(context, outcome.value.personId, input.sharedComputer ?? false);
      return { viewer: context.viewer, refusals: [] };
    },
    signOut: async (_root, _arguments, context) => {
      if (context.session) await endSession(context, context.response, context.session.tokenHash);
      context.session = null;
      context.viewer = await loadViewer(context.database, null);
      return { viewer: context.viewer };
    },
    changePassword: async (_root, { input }, context) => {
      const outcome = await changePassword(context, {
        ...input,
        tokenHash: context.session?.tokenHash ?? null,
      });
      if (!outcome.ok) return { viewer: null, refusals: outcome.refusals };
      if (context.session && context.viewer.personId) {
        await endSession(context, context.response, context.session.tokenHash);
        await enter(context, context.viewer.personId, false);
      }
      return { viewer: context.viewer, refusals: [] };
    },
    setLocale: async (_root, { input }, context) => {
      if (input.locale !== 'zh-CN' && input.locale !== 'en') {
        return { viewer: null, refusals: [{ code: 'INVALID', field: 'locale' }] };
      }
      await context.database`update account set locale = ${input.locale} where person_id = ${context.viewer.personId}`;
      context.locale = input.locale;
      return { viewer: context.viewer, refusals: [] };
    },
    createPerson: async (_root, { input }, context) => {
      const outcome = await createPerson(context, {
        displayName: input.displayName,
        displayNameEn: input.displayNameEn ?? null,
        username: input.username,
        capacity: input.capacity,
        role: input.role ?? null,
        placeId: input.placeId,
        stages: input.stages ?? null,
        subjects: input.subjects ?? null,
        from: input.from ?? null,
        to: input.to ?? null,
      });
      return outcome.ok ? { ...outcome.value, refusals: [] } : { ...NOBODY, refusals: outcome.refusals };
    },
    issueOneTimePassword: async (_root, { input }, context) => {
      const outcome = await issueOneTimePassword(context, input.personId);
      return outcome.ok ? { ...outcome.value, refusals: [] } : { ...NOBODY, refusals: outcome.refusals };
    },
    setAccountDisabled: async (_root, { input }, context) => {
      const outcome = await setAccountDisabled(context, input.personId, input.disabled);
      return outcome.ok
        ? { person: outcome.value, refusals: [] }
        : { person: null, refusals: outcome.refusals };
    },
    completeFirstRun: async (_root, { input }, context) => {
      const outcome = await completeFirstRun(context, input);
      if (!outcome.ok) return { viewer: null, refusals: outcome.refusals };
      await enter(context, outcome.value.personId, false);
      return { viewer: context.viewer, refusals: [] };
    },
    createServiceToken: async (_root, { input }, context) => {
      const outcome = await createServiceToken(context, {
        label: input.label,
        mayWrite: input.mayWrite ?? false,
        validDays: input.validDays ?? 90,
      });
      return outcome.ok ? { ...outcome.value, refusals: [] } : { ...NOBODY, refusals: outcome.refusals };
    },
    revokeServiceToken: async (_root, { input }, context) => {
      const outcome = await revokeServiceToken(context, input.id);
      return outcome.ok
        ? { serviceToken: outcome.value, refusals: [] }
        : { ...NOBODY, refusals: outcome.refusals };
    },
  },
};
