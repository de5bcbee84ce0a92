import type { Resolvers } from '../../schema/generated/resolvers.ts';
import { connectionOf, instantKey, readPage } from '../graphql/connection.ts';
import { instantKeyOf } from '../resources/queries.ts';
import { isCode, vocabulary } from '../vocabularies.ts';
import { countCategories, listAfterschoolResources } from './queries.ts';

export const resolvers: Resolvers = {
  Query: {
    afterschoolCategories: async (_root, _arguments, context) => {
      const counts = await countCategories(context.database, context.viewer);
      return (vocabulary('afterschool-categories') ?? []).map((code) => ({
        ...code,
        count: counts.get(code.code) ?? 0,
      }));
    },
    afterschoolResources: async (_root, { category, first, after }, context) => {
      const page = readPage({ first, after }, instantKey);
      const known = category && isCode('afterschool-categories', category) ? category : null;
      const rows = await listAfterschoolResources(context.database, context.viewer, known, page);
      return connectionOf(rows, page, instantKeyOf);
    },
  },
};
