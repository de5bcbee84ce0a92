import type { RefusalCode } from '../../schema/generated/resolvers.ts';
import { refusals as copies } from '../copies/refusals.ts';
import { refusals as deliveries } from '../deliveries/refusals.ts';
import { refusals as groups } from '../groups/refusals.ts';
import { refusals as lessons } from '../lessons/refusals.ts';
import { refusals as licenses } from '../licenses/refusals.ts';
import { refusals as people } from '../people/refusals.ts';
import { refusals as resources } from '../resources/refusals.ts';
import { refusals as reviews } from '../reviews/refusals.ts';
import { refusals as uploads } from '../uploads/refusals.ts';
import { refusals as base } from './baseRefusals.ts';

/** Every domain's sentences for its refusal codes; a new domain adds itself here. A test holds them against the SDL. */
export const refusalMessages: Partial<Record<RefusalCode, { zh: string; en: string }>> = {
  ...base,
  ...people,
  ...groups,
  ...resources,
  ...reviews,
  ...licenses,
  ...copies,
  ...deliveries,
  ...uploads,
  ...lessons,
};
