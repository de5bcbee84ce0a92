import type { Queryable } from '../../storage/database/database.ts';
import { openResources } from '../access/access.ts';
import type { Viewer } from '../access/viewer.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';

/** Holds the principal's seat of the owner, or acts for an empty one (R36, E17). */
export const decidesFor = (viewer: Viewer, ownerId: string): boolean =>
  viewer.principalOf.includes(ownerId) || viewer.actsFor.includes(ownerId);

export const isOfficer = (viewer: Viewer): boolean =>
  viewer.appointments.some((appointment) => appointment.role === 'bureau_officer');

export interface OwnedResource {
  id: string;
  ownerId: string;
}

/**
 * Locks a resource for a decision about its rights. To whoever may not discover it, it does not exist; to whoever
 * does not decide for its owner, the decision is forbidden.
 */
export async function lockForDecision(
  tx: Queryable,
  viewer: Viewer,
  resourceId: string,
  field: string,
  mayDecide: (viewer: Viewer, ownerId: string) => boolean = decidesFor,
): Promise<Outcome<OwnedResource>> {
  const [resource] = await tx<OwnedResource[]>`
    select id, owner_id
    from resource
    where id = ${resourceId}
    for update`;
  if (!resource) return refuse('RESOURCE_NOT_FOUND', field);
  if (mayDecide(viewer, resource.ownerId)) return accept(resource);
  const [visible] = await tx`
    select 1
    from resource
    where id = ${resourceId}
      and ${openResources(tx, viewer, 'discover')}`;
  return refuse(visible ? 'FORBIDDEN' : 'RESOURCE_NOT_FOUND', field);
}
