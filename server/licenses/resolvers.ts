import type { Resolvers } from '../../schema/generated/resolvers.ts';
import type { Context } from '../context.ts';
import { connectionOf, instantKey, readPage } from '../graphql/connection.ts';
import { findResource } from '../resources/queries.ts';
import { codeName } from '../vocabularies.ts';
import { agreeToLicense } from './agreeToLicense.ts';
import { decidesFor } from './authority.ts';
import { grantLicense } from './grantLicense.ts';
import { publishVersion } from './publishVersion.ts';
import { findGrant } from './queries.ts';
import { listOpenRequests, listOwnRequests, listReadableGrants, readNames } from './reading.ts';
import { previewGrants, readProposal } from './readProposal.ts';
import { decideRequest, requestLicense, withdrawRequest } from './requests.ts';
import { revokeLicense } from './revokeLicense.ts';
import { type GrantRow, grantStateAt, instantOfReading, termsOf } from './rows.ts';
import { licenseSentence, plainText, type SentenceSpan } from './sentence.ts';
import { templateOf, templates } from './templates.ts';
import type { GrantTerms } from './terms.ts';
import { whoSees } from './whoSees.ts';
import { blockVersion, republishVersion, unblockVersion, withdrawVersion } from './withdrawVersion.ts';

async function spansOf(
  terms: Parameters<typeof licenseSentence>[0],
  context: Pick<Context, 'database' | 'viewer' | 'locale'>,
  at = new Date(context.viewer.at),
): Promise<SentenceSpan[]> {
  const names = await readNames(context.database, context.viewer, [terms.audience]);
  const sentence = licenseSentence(terms, names, at);
  return context.locale === 'en' ? sentence.en : sentence.zh;
}

async function ownerOf(context: Context, resourceId: string): Promise<string> {
  const [row] = await context.database<
    { ownerId: string }[]
  >`select owner_id from resource where id = ${resourceId}`;
  return row?.ownerId ?? '';
}

async function readableGrant(context: Context, id: string): Promise<GrantRow | null> {
  const grant = await findGrant(context.database, id);
  if (!grant) return null;
  const readable = await listReadableGrants(context.database, context.viewer, grant.resourceId);
  return readable.find((one) => one.id === id) ?? null;
}

export const resolvers: Resolvers = {
  Query: {
    license: (_root, { id }, context) => readableGrant(context, id),
    licenseTemplates: () => [...templates],
    licenseProposal: (_root, { versionId }, context) => readProposal(context, versionId),
    previewLicenses: (_root, { versionId, grants, reason, knowsItIsForGood }, context) =>
      previewGrants(context, {
        versionId,
        grants,
        reason: reason ?? '',
        knowsItIsForGood: knowsItIsForGood ?? false,
      }),
    licenseRequestsToDecide: async (_root, args, context) => {
      const page = readPage(args, instantKey);
      const owners = [...context.viewer.principalOf, ...context.viewer.actsFor];
      const rows = owners.length === 0 ? [] : await listOpenRequests(context.database, owners, page);
      return connectionOf(rows, page, (row) => [row.openedAt.toISOString(), row.id]);
    },
    myLicenseRequests: async (_root, args, context) => {
      const page = readPage(args, instantKey);
      const rows = await listOwnRequests(context.database, context.viewer.personId, page);
      return connectionOf(rows, page, (row) => [row.openedAt.toISOString(), row.id]);
    },
  },
  Resource: {
    licenses: (resource, _arguments, context) =>
      listReadableGrants(context.database, context.viewer, resource.id),
    whoSees: async (resource, _arguments, context) => {
      const readable = await listReadableGrants(context.database, context.viewer, resource.id);
      const at = new Date(context.viewer.at);
      const running = readable.filter((grant) => grantStateAt(grant, at) === 'active').map(termsOf);
      if (running.length === 0) return null;
      const [version] = await context.database<{ stage: string | null }[]>`
        select stage from version where resource_id = ${resource.id} and state = 'published'`;
      return whoSees(context.database, resource.ownerId, version?.stage ?? null, running);
    },
  },
  License: {
    templateName: (grant) => codeName('license-templates', grant.template),
    spdx: (grant) => grant.spdx ?? templateOf(grant.template)?.spdx ?? `LicenseRef-Keyuan-${grant.template}`,
    audience: (grant) => ({ level: grant.audienceLevel, ids: grant.audienceIds }),
    state: (grant, _arguments, context) => grantStateAt(grant, instantOfReading(grant, context.viewer.at)),
    source: (grant) => ({
      kind: grant.source.kind ?? 'owner',
      id: grant.source.id ?? null,
      article: grant.source.article ?? null,
    }),
    sentence: (grant, _arguments, context) =>
      spansOf(termsOf(grant), context, instantOfReading(grant, context.viewer.at)),
    sentenceText: async (grant, _arguments, context) =>
      plainText(await spansOf(termsOf(grant), context, instantOfReading(grant, context.viewer.at))),
    viewerMayRevoke: async (grant, _arguments, context) =>
      grant.revokedAt === null &&
      grant.supersededAt === null &&
      decidesFor(context.viewer, await ownerOf(context, grant.resourceId)),
  },
  ProposedLicense: {
    sentence: (terms: GrantTerms, _arguments, context) => spansOf(terms, context),
    sentenceText: async (terms: GrantTerms, _arguments, context) => plainText(await spansOf(terms, context)),
  },
  Audience: {
    placeIds: (audience) => (audience.level === 'person' ? [] : audience.ids),
    placeNames: async (audience, _arguments, context) => {
      const names = await readNames(context.database, null, [audience]);
      return audience.ids.map((id) => names.nameOf(id)).filter((name) => name !== null);
    },
  },
  LicenseTemplate: {
    permissions: (template) => template.grants[0]?.permissions ?? [],
    includesPupils: (template) => template.grants.some((grant) => grant.capacities.includes('student')),
  },
  LicenseProposal: {
    basis: ({ proposal }) => proposal.basis,
    template: ({ proposal }) => {
      const template = templateOf(proposal.template);
      if (!template) throw new Error(`There is no licence template ${proposal.template}`);
      return template;
    },
    source: ({ proposal }) => proposal.source,
    licenses: ({ grants }) => grants,
  },
  LicensePreview: { licenses: ({ grants }) => grants },
  WhoSees: {
    summary: (seen, _arguments, context) => (context.locale === 'en' ? seen.summary.en : seen.summary.zh),
  },
  SchoolThatSees: {
    school: async (seen, _arguments, context) => {
      const school = await context.loaders.school.load(seen.schoolId);
      if (!school) throw new Error(`The school ${seen.schoolId} is missing.`);
      return school;
    },
  },
  LicenseRequest: {
    resource: (request, _arguments, context) =>
      findResource(context.database, context.viewer, request.resourceId),
    requestedBy: async (request, _arguments, context) => {
      const person = await context.loaders.person.load(request.requestedBy);
      if (!person) throw new Error(`The person ${request.requestedBy} is missing.`);
      return person;
    },
    viewerMayDecide: async (request, _arguments, context) =>
      request.state === 'open' && decidesFor(context.viewer, await ownerOf(context, request.resourceId)),
  },
  Mutation: {
    publishVersion: async (_root, { input }, context) => {
      const outcome = await publishVersion(context, {
        versionId: input.versionId,
        grants: input.grants ?? null,
        reason: input.reason ?? '',
        knowsItIsForGood: input.knowsItIsForGood ?? false,
      });
      return outcome.ok
        ? { version: outcome.value.version, licenses: outcome.value.grants, refusals: [] }
        : { version: null, licenses: [], refusals: outcome.refusals };
    },
    grantLicense: async (_root, { input }, context) => {
      const outcome = await grantLicense(context, {
        resourceId: input.resourceId,
        grants: input.grants,
        reason: input.reason ?? '',
        knowsItIsForGood: input.knowsItIsForGood ?? false,
      });
      return outcome.ok
        ? { licenses: outcome.value, refusals: [] }
        : { licenses: [], refusals: outcome.refusals };
    },
    revokeLicense: async (_root, { input }, context) => {
      const outcome = await revokeLicense(context, { ...input, consequence: input.consequence ?? null });
      return outcome.ok
        ? { license: outcome.value, refusals: [] }
        : { license: null, refusals: outcome.refusals };
    },
    agreeToLicense: async (_root, { input }, context) => {
      const outcome = await agreeToLicense(context, input);
      return outcome.ok
        ? { versionId: outcome.value, refusals: [] }
        : { versionId: null, refusals: outcome.refusals };
    },
    requestLicense: async (_root, { input }, context) => {
      const outcome = await requestLicense(context, { ...input, endsAt: input.endsAt ?? null });
      return outcome.ok
        ? { request: outcome.value, refusals: [] }
        : { request: null, refusals: outcome.refusals };
    },
    withdrawRequest: async (_root, { input }, context) => {
      const outcome = await withdrawRequest(context, input.requestId);
      return outcome.ok
        ? { request: outcome.value, refusals: [] }
        : { request: null, refusals: outcome.refusals };
    },
    decideRequest: async (_root, { input }, context) => {
      const outcome = await decideRequest(context, {
        requestId: input.requestId,
        granted: input.granted,
        reason: input.reason ?? '',
        grants: input.grants ?? null,
      });
      return outcome.ok
        ? { request: outcome.value.request, licenses: outcome.value.grants, refusals: [] }
        : { request: null, licenses: [], refusals: outcome.refusals };
    },
    withdrawVersion: async (_root, { input }, context) => shown(await withdrawVersion(context, input)),
    republishVersion: async (_root, { input }, context) =>
      shown(await republishVersion(context, input.versionId)),
    blockVersion: async (_root, { input }, context) => shown(await blockVersion(context, input)),
    unblockVersion: async (_root, { input }, context) =>
      shown(await unblockVersion(context, input.versionId)),
  },
};

const shown = (outcome: Awaited<ReturnType<typeof withdrawVersion>>) =>
  outcome.ok ? { version: outcome.value, refusals: [] } : { version: null, refusals: outcome.refusals };
