import type { Transaction } from '../../storage/database/database.ts';
import { loadPeople } from './loadPeople.ts';
import { loadPlaces } from './loadPlaces.ts';
import { loadUse } from './loadUse.ts';
import { loadWorks } from './loadWorks.ts';
import { type World, worldSchema } from './world.ts';

/**
 * Writes a world of the form of the demo district into an empty database: districts, schools, groups, people, their
 * dated facts, resources with versions and parts, grants, reviews, requests, deliveries, lessons and events.
 * School days become half-open instants (Asia/Shanghai); the description of a resource is written into each of its
 * versions. Files have no bytes (`part.sha256` is null). Accounts have no password yet.
 *
 * Throws a ZodError that names the place where a text is not such a world. Returns the world as it was read.
 */
export async function loadWorld(tx: Transaction, world: unknown): Promise<World> {
  const read = worldSchema.parse(world);
  await loadPlaces(tx, read);
  await loadPeople(tx, read);
  await loadWorks(tx, read);
  await loadUse(tx, read);
  return read;
}
