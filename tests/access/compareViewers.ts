import { loadViewers } from '../../server/access/viewer.ts';
import type { World } from '../../server/demo/world.ts';
import type { Database } from '../../storage/database/database.ts';
import type { Look } from './compare.ts';
import { hasRole, seatHolders } from './model.ts';
import { scopesOf } from './modelScopes.ts';
import { instantOf, textOf } from './modelTime.ts';

export interface ViewerDisagreement {
  personId: string | null;
  at: string;
  /** Held by one and not by the other: scopes and seats. */
  onlyModel: string[];
  onlyRule: string[];
}

/**
 * The viewer's half of the rule alone: which scopes and which principals' seats somebody holds at an instant.
 * One statement answers hundreds of looks, so that rare facts are met too.
 */
export async function compareViewers(
  database: Database,
  world: World,
  looks: readonly Look[],
): Promise<ViewerDisagreement[]> {
  const viewers = await loadViewers(
    database,
    looks.map(({ personId, at }) => ({ personId, at: textOf(at) })),
  );
  return looks.flatMap((look, index) => {
    const viewer = viewers[index];
    if (!viewer) throw new Error('A look has no viewer');
    const rule = new Set([
      ...viewer.scopes.map(({ place, placeId, capacity, grantsBefore }) =>
        scopeText(place, placeId, capacity, grantsBefore === null ? null : instantOf(grantsBefore)),
      ),
      ...viewer.principalOf.map((placeId) => `principal of ${placeId}`),
      ...viewer.actsFor.map((placeId) => `acts for ${placeId}`),
    ]);
    const model = new Set([...modelScopes(world, look), ...modelSeats(world, look)]);
    const onlyModel = [...model].filter((held) => !rule.has(held));
    const onlyRule = [...rule].filter((held) => !model.has(held));
    if (onlyModel.length + onlyRule.length === 0) return [];
    return [{ personId: look.personId, at: textOf(look.at), onlyModel, onlyRule }];
  });
}

const scopeText = (place: string, id: string | null, capacity: string, suspendedAt: number | null): string =>
  `${capacity} of ${place} ${id ?? ''}${suspendedAt === null ? '' : ` suspended ${suspendedAt}`}`;

function modelScopes(world: World, look: Look): string[] {
  const held = new Map<string, number | null>();
  for (const { place, id, capacity, suspendedAt } of scopesOf(world, look.personId, look.at)) {
    const scope = JSON.stringify([place, id, capacity]);
    const known = held.get(scope);
    // Of two memberships the one that reads more counts.
    held.set(scope, known === null || suspendedAt === null ? null : Math.max(known ?? 0, suspendedAt));
  }
  return [...held].map(([scope, suspendedAt]) => {
    const [place, id, capacity]: [string, string | null, string] = JSON.parse(scope);
    return scopeText(place, id, capacity, suspendedAt);
  });
}

function modelSeats(world: World, { personId, at }: Look): string[] {
  if (!personId) return [];
  const officer = hasRole(world, personId, ['bureau_officer'], at);
  return [...world.schools, ...world.district.organisations].flatMap(({ id }) => {
    const holders = seatHolders(world, id, at);
    if (holders.includes(personId)) return [`principal of ${id}`];
    return holders.length === 0 && officer ? [`acts for ${id}`] : [];
  });
}
