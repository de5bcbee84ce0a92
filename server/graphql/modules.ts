import type { RefusalCode, Resolvers } from '../../schema/generated/resolvers.ts';
import { resolvers as afterschool } from '../afterschool/resolvers.ts';
import { refusals as deliveryRefusals } from '../deliveries/refusals.ts';
import { resolvers as deliveries } from '../deliveries/resolvers.ts';
import { refusals as groupRefusals } from '../groups/refusals.ts';
import { resolvers as groups } from '../groups/resolvers.ts';
import { refusals as peopleRefusals } from '../people/refusals.ts';
import { resolvers as people } from '../people/resolvers.ts';
import { resolvers as projects } from '../projects/resolvers.ts';
import { refusals as resourceRefusals } from '../resources/refusals.ts';
import { resolvers as resources } from '../resources/resolvers.ts';
import { refusals as reviewRefusals } from '../reviews/refusals.ts';
import { resolvers as reviews } from '../reviews/resolvers.ts';
import { refusals as baseRefusals } from './baseRefusals.ts';
import { resolvers as base } from './resolvers.ts';

/** Every domain's resolvers; a new domain adds itself here. */
export const modules: Resolvers[] = [
  base,
  people,
  groups,
  resources,
  reviews,
  projects,
  afterschool,
  deliveries,
];

/** Every domain's sentences for its refusal codes; a test holds them against the SDL's enum. */
export const refusalMessages: Partial<Record<RefusalCode, { zh: string; en: string }>> = {
  ...baseRefusals,
  ...peopleRefusals,
  ...groupRefusals,
  ...resourceRefusals,
  ...reviewRefusals,
  ...deliveryRefusals,
};
