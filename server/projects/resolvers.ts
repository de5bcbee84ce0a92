import type { Resolvers } from '../../schema/generated/resolvers.ts';
import { connectionOf, instantKey, readPage } from '../graphql/connection.ts';
import { instantKeyOf, isAuthor } from '../resources/queries.ts';
import { answersFor, decideProjectTag, mayDecideTag } from './decideProjectTag.ts';
import {
  countProjectResources,
  findProject,
  listAskedTags,
  listProjectResources,
  listProjects,
  listProjectsOf,
  listTagsOf,
} from './queries.ts';
import type { ProjectRow } from './rows.ts';

export const resolvers: Resolvers = {
  Query: {
    projects: (_root, _arguments, context) => listProjects(context.database),
    project: (_root, { id }, context) => findProject(context.database, id),
    askedProjectTags: (_root, _arguments, context) => listAskedTags(context.database, answersFor(context)),
  },
  Project: {
    owner: async (project, _arguments, context) => {
      const owner = await context.loaders.owner.load(project.ownerId);
      if (!owner) throw new Error(`The owner ${project.ownerId} is missing.`);
      return owner;
    },
    resourceCount: (project, _arguments, context) =>
      countProjectResources(context.database, context.viewer, project.id),
    resources: async (project, { first, after }, context) => {
      const page = readPage({ first, after }, instantKey);
      return connectionOf(
        await listProjectResources(context.database, context.viewer, project.id, page),
        page,
        instantKeyOf,
      );
    },
  },
  ProjectTag: {
    project: async (tag, _arguments, context) => {
      const project = await findProject(context.database, tag.projectId);
      if (!project) throw new Error(`The project ${tag.projectId} is missing.`);
      return project;
    },
    title: async (tag, _arguments, context) => {
      const [row] = await context.database<{ title: string }[]>`
        select title from version where resource_id = ${tag.resourceId} order by state = 'published' desc, number desc limit 1`;
      return row?.title ?? '';
    },
    viewerMayDecide: async (tag, _arguments, context) => {
      const project: ProjectRow | null = await findProject(context.database, tag.projectId);
      return project !== null && mayDecideTag(context, project);
    },
  },
  Resource: {
    projects: (resource, _arguments, context) => listProjectsOf(context.database, resource.id),
    projectTags: async (resource, _arguments, context) =>
      (await isAuthor(context.database, context.viewer.personId, resource.id))
        ? listTagsOf(context.database, resource.id)
        : [],
  },
  Mutation: {
    decideProjectTag: async (_root, { input }, context) => {
      const outcome = await decideProjectTag(context, input);
      return outcome.ok
        ? { projectTag: outcome.value, refusals: [] }
        : { projectTag: null, refusals: outcome.refusals };
    },
  },
};
