import type { Resolvers } from '../../schema/generated/resolvers.ts';
import type { Context } from '../context.ts';
import { connectionOf, instantKey, readPage } from '../graphql/connection.ts';
import { failureSentence } from '../media/failures.ts';
import { listReviewsOf } from '../reviews/queries.ts';
import {
  originalUrl,
  pageUrl,
  pictureUrl,
  posterUrl,
  streamUrl,
  subtitleUrl,
  thumbnailUrl,
  waveformUrl,
} from './addresses.ts';
import { type BrowsePath, browse, browseResources } from './browse.ts';
import { createDraft, createVersion } from './createDraft.ts';
import { describeVersion } from './describeVersion.ts';
import { isOpenForEditing, missingOf, partsOf } from './draft.ts';
import { countUses, findGroupOf, findPositions } from './facts.ts';
import { changePart, removePart } from './parts.ts';
import { prefillVersion } from './prefillVersion.ts';
import {
  findPart,
  findResource,
  findVersion,
  instantKeyOf,
  isAuthor,
  listAwaitingPublication,
  listMyResources,
  listNewResources,
} from './queries.ts';
import type { RenditionRow } from './renditions.ts';
import type { Description, PartRow, ResourceRow, VersionRow } from './rows.ts';
import { discardDraft, recallVersion, submitVersion } from './submitVersion.ts';

/** The version that a resource shows: the published one, or else the newest that the viewer may see. */
async function shownVersion(resource: ResourceRow, context: Context): Promise<VersionRow> {
  const versions = await context.loaders.versions.load(resource.id);
  const version = versions.find((each) => each.state === 'published') ?? versions[0];
  if (!version) throw new Error(`The resource ${resource.id} shows no version.`);
  return version;
}

async function may(part: PartRow, action: string, context: Context): Promise<boolean> {
  return (await context.loaders.partPermissions.load(part.id)).has(action);
}

async function versionOf(part: PartRow, context: Context): Promise<VersionRow> {
  const version = await findVersion(context.database, context.viewer, part.versionId);
  if (!version) throw new Error(`The version of the part ${part.id} is closed while the part is open.`);
  return version;
}

const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : null;

const pathOf = (path: { [K in keyof BrowsePath]?: string | null }): BrowsePath => ({
  subject: path.subject ?? null,
  stage: path.stage ?? null,
  edition: path.edition ?? null,
  grade: path.grade ?? null,
  volume: path.volume ?? null,
  unit: path.unit ?? null,
});

/** Fields left out (undefined) and fields cleared (null) are two things. */
function givenFields(input: { [K in keyof Description]?: Description[K] | null }): Partial<Description> {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  ) as Partial<Description>;
}

export const resolvers: Resolvers = {
  Query: {
    resource: (_root, { id }, context) => findResource(context.database, context.viewer, id),
    version: (_root, { id }, context) => findVersion(context.database, context.viewer, id),
    part: (_root, { id }, context) => findPart(context.database, context.viewer, id),
    myResources: async (_root, { state, first, after }, context) => {
      const page = readPage({ first, after }, instantKey);
      return connectionOf(
        await listMyResources(context.database, context.viewer, state ?? null, page),
        page,
        instantKeyOf,
      );
    },
    awaitingPublication: async (_root, { first, after }, context) => {
      const page = readPage({ first, after }, instantKey);
      return connectionOf(
        await listAwaitingPublication(context.database, context.viewer.principalOf, page),
        page,
        instantKeyOf,
      );
    },
    newResources: async (_root, { first, after }, context) => {
      const page = readPage({ first, after }, instantKey);
      return connectionOf(await listNewResources(context.database, context.viewer, page), page, instantKeyOf);
    },
    browse: (_root, { path }, context) => browse(context.database, context.viewer, pathOf(path)),
    browseResources: async (_root, { path, lesson, first, after }, context) => {
      const page = readPage({ first, after }, instantKey);
      const rows = await browseResources(
        context.database,
        context.viewer,
        pathOf(path),
        lesson ?? null,
        page,
      );
      return connectionOf(rows, page, instantKeyOf);
    },
  },
  Resource: {
    version: (resource, _arguments, context) => shownVersion(resource, context),
    versions: (resource, _arguments, context) => context.loaders.versions.load(resource.id),
    owner: async (resource, _arguments, context) => {
      const owner = await context.loaders.owner.load(resource.ownerId);
      if (!owner) throw new Error(`The owner ${resource.ownerId} is missing.`);
      return owner;
    },
    authors: (resource, _arguments, context) => context.loaders.authors.load(resource.id),
    group: (resource, _arguments, context) => findGroupOf(context.database, resource.ownerId),
    adaptedFrom: (resource, _arguments, context) =>
      resource.adaptedFrom ? findResource(context.database, context.viewer, resource.adaptedFrom) : null,
    uses: (resource, _arguments, context) => countUses(context.database, resource.id),
    viewerMay: async (resource, _arguments, context) => {
      const permissions = await context.loaders.permissions.load(resource.id);
      const author = await isAuthor(context.database, context.viewer.personId, resource.id);
      const head = context.viewer.principalOf.includes(resource.ownerId);
      return {
        preview: permissions.has('preview'),
        stream: permissions.has('stream'),
        download: permissions.has('download'),
        print: permissions.has('print'),
        classroomUse: permissions.has('classroom_use'),
        assign: permissions.has('assign'),
        adapt: permissions.has('adapt'),
        deliver: permissions.has('deliver'),
        edit: author,
        publish: head,
        withdraw: head,
      };
    },
  },
  Version: {
    resource: async (version, _arguments, context) => {
      const resource = await findResource(context.database, context.viewer, version.resourceId);
      if (!resource)
        throw new Error(`The resource of the version ${version.id} is closed while the version is open.`);
      return resource;
    },
    prefilled: (version) => Object.entries(version.prefilled).map(([field, source]) => ({ field, source })),
    parts: (version, _arguments, context) => context.loaders.parts.load(version.id),
    reviews: (version, _arguments, context) => listReviewsOf(context.database, context.viewer, version.id),
    missing: async (version, _arguments, context) => {
      if (
        !isOpenForEditing(version.state) ||
        !(await isAuthor(context.database, context.viewer.personId, version.resourceId))
      )
        return [];
      return missingOf(version, await partsOf(context.database, version.id));
    },
  },
  Part: {
    version: (part, _arguments, context) => versionOf(part, context),
    failure: (part, _arguments, context) =>
      part.failureCode
        ? { code: part.failureCode, message: failureSentence(part.failureCode, context.locale) }
        : null,
    notices: (part, _arguments, context) =>
      part.notices.map((code) => ({ code, message: failureSentence(code, context.locale) })),
    pageCount: (part) => number(part.facts.pages),
    durationMs: (part) => number(part.facts.durationMs),
    width: (part) => number(part.facts.width),
    height: (part) => number(part.facts.height),
    pages: async (part, _arguments, context) => {
      if (!part.sha256 || !(await may(part, 'preview', context))) return [];
      const [renditions, texts] = await Promise.all([
        context.loaders.renditions.load(part.sha256),
        context.loaders.pageTexts.load(part.sha256),
      ]);
      return shownPictures(renditions).map((rendition, index) => ({
        number: rendition.kind === 'page' ? rendition.position : index + 1,
        url:
          rendition.kind === 'page'
            ? pageUrl(part.id, rendition.position)
            : pictureUrl(part.id, rendition.name),
        width: number(rendition.facts.width),
        height: number(rendition.facts.height),
        text: texts.get(rendition.position) ?? '',
      }));
    },
    thumbnailUrl: async (part, _arguments, context) =>
      (await has(part, 'thumbnail', context)) ? thumbnailUrl(part.id) : null,
    posterUrl: async (part, _arguments, context) =>
      (await has(part, 'poster', context)) ? posterUrl(part.id) : null,
    waveformUrl: async (part, _arguments, context) =>
      (await has(part, 'waveform', context)) ? waveformUrl(part.id) : null,
    streamUrl: async (part, _arguments, context) =>
      (await has(part, 'hls', context)) && (await may(part, 'stream', context)) ? streamUrl(part.id) : null,
    subtitles: async (part, _arguments, context) => {
      if (!part.sha256 || !(await may(part, 'preview', context))) return [];
      const renditions = await context.loaders.renditions.load(part.sha256);
      return renditions
        .filter((rendition) => rendition.kind === 'subtitle')
        .map((rendition) => ({
          language: rendition.facts.language ?? 'zh-CN',
          label: rendition.facts.label ?? '中文',
          url: subtitleUrl(part.id, rendition.name),
        }));
    },
    downloadUrl: async (part, _arguments, context) =>
      part.sha256 && (await may(part, 'download', context)) ? originalUrl(part.id) : null,
    positionSeconds: async (part, _arguments, context) =>
      (await findPositions(context.database, context.viewer, [part.id])).get(part.id) ?? null,
  },
  Mutation: {
    createDraft: async (_root, { input }, context) => {
      const outcome = await createDraft(context, { ...input, title: input.title ?? '' });
      return outcome.ok
        ? { resource: outcome.value, refusals: [] }
        : { resource: null, refusals: outcome.refusals };
    },
    createVersion: async (_root, { input }, context) => {
      const outcome = await createVersion(context, input.resourceId);
      return outcome.ok
        ? { version: outcome.value, refusals: [] }
        : { version: null, refusals: outcome.refusals };
    },
    describeVersion: async (_root, { input }, context) => {
      const outcome = await describeVersion(context, {
        versionId: input.versionId,
        revision: input.revision,
        description: givenFields(input.description as { [K in keyof Description]?: Description[K] | null }),
        projectIds: input.projectIds ?? null,
      });
      return outcome.ok
        ? { version: outcome.value, refusals: [] }
        : { version: null, refusals: outcome.refusals };
    },
    prefillVersion: async (_root, { input }, context) => {
      const outcome = await prefillVersion(context, input.versionId);
      return outcome.ok
        ? { version: outcome.value, refusals: [] }
        : { version: null, refusals: outcome.refusals };
    },
    changePart: async (_root, { input }, context) => {
      const outcome = await changePart(context, {
        partId: input.partId,
        role: input.role ?? null,
        floor: input.floor ?? null,
        name: input.name ?? null,
        position: input.position ?? null,
      });
      return outcome.ok ? { part: outcome.value, refusals: [] } : { part: null, refusals: outcome.refusals };
    },
    removePart: async (_root, { input }, context) => {
      const outcome = await removePart(context, input.partId);
      return outcome.ok
        ? { version: outcome.value, refusals: [] }
        : { version: null, refusals: outcome.refusals };
    },
    submitVersion: async (_root, { input }, context) => {
      const outcome = await submitVersion(context, { ...input, audienceLevel: input.audienceLevel ?? null });
      return outcome.ok
        ? { version: outcome.value, refusals: [] }
        : { version: null, refusals: outcome.refusals };
    },
    recallVersion: async (_root, { input }, context) => {
      const outcome = await recallVersion(context, input.versionId);
      return outcome.ok
        ? { version: outcome.value, refusals: [] }
        : { version: null, refusals: outcome.refusals };
    },
    discardDraft: async (_root, { input }, context) => {
      const outcome = await discardDraft(context, input.versionId);
      return outcome.ok
        ? { discardedId: outcome.value, refusals: [] }
        : { discardedId: null, refusals: outcome.refusals };
    },
  },
};

async function has(part: PartRow, kind: string, context: Context): Promise<boolean> {
  if (!part.sha256) return false;
  const renditions = await context.loaders.renditions.load(part.sha256);
  return renditions.some((rendition) => rendition.kind === kind) && may(part, 'preview', context);
}

/** The pages in order; of a picture, which is kept in several widths, the widest. */
function shownPictures(renditions: readonly RenditionRow[]): RenditionRow[] {
  const pages = renditions.filter((rendition) => rendition.kind === 'page');
  if (pages.length > 0) return pages;
  const pictures = renditions.filter((rendition) => rendition.kind === 'picture');
  return pictures.sort((a, b) => (b.facts.width ?? 0) - (a.facts.width ?? 0)).slice(0, 1);
}
