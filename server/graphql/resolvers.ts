import type { Resolvers } from '../../schema/generated/resolvers.ts';
import { findNode, type NamedNode } from './node.ts';
import { refusalMessage } from './refusals.ts';
import { Bytes, DateTime } from './scalars.ts';

export const resolvers: Resolvers = {
  DateTime,
  Bytes,
  Query: { node: (_root, { id }, context) => findNode(context, id) },
  Mutation: { ping: () => true },
  Node: {
    __resolveType: (node) => ('__typename' in node ? (node.__typename as NamedNode['__typename']) : null),
  },
  LocalizedText: { en: (text) => text.en ?? null },
  Refusal: {
    field: (refusal) => refusal.field ?? null,
    message: (refusal, _arguments, context) => refusalMessage(refusal, context.locale),
  },
};
