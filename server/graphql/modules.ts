import type { Resolvers } from '../../schema/generated/resolvers.ts';
import { resolvers as afterschool } from '../afterschool/resolvers.ts';
import { resolvers as copies } from '../copies/resolvers.ts';
import { resolvers as deliveries } from '../deliveries/resolvers.ts';
import { resolvers as groups } from '../groups/resolvers.ts';
import { resolvers as lessons } from '../lessons/resolvers.ts';
import { resolvers as licenses } from '../licenses/resolvers.ts';
import { resolvers as people } from '../people/resolvers.ts';
import { resolvers as projects } from '../projects/resolvers.ts';
import { resolvers as resources } from '../resources/resolvers.ts';
import { resolvers as reviews } from '../reviews/resolvers.ts';
import { resolvers as search } from '../search/resolvers.ts';
import { resolvers as uploads } from '../uploads/resolvers.ts';
import { resolvers as base } from './resolvers.ts';

/** Every domain's resolvers; a new domain adds itself here. */
export const modules: Resolvers[] = [
  base,
  people,
  groups,
  resources,
  reviews,
  licenses,
  copies,
  projects,
  afterschool,
  deliveries,
  uploads,
  search,
  lessons,
];
