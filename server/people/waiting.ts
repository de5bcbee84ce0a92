import type { Context } from '../context.ts';

export interface Waiting {
  reviews: number;
  publications: number;
  deliveries: number;
  returned: number;
  projectTags: number;
}

/** Counts what waits for this person's own act: what a red number beside a menu item may stand for. */
export async function countWaiting({ database, viewer }: Context): Promise<Waiting> {
  const none = { reviews: 0, publications: 0, deliveries: 0, returned: 0, projectTags: 0 };
  if (!viewer.personId) return none;
  const answers = viewer.appointments
    .filter((each) => each.role === 'principal' || each.role === 'vice_principal')
    .map((each) => each.placeId);
  const offices = viewer.appointments
    .filter((each) => each.role === 'office_director' || each.role === 'principal')
    .map((each) => each.placeId);
  const [row] = await database<Waiting[]>`
    select
      (select count(*)::int from review
        where reviewer_id = ${viewer.personId} and state in ('assigned', 'in_progress')) as reviews,
      (select count(*)::int from version join resource on resource.id = version.resource_id
        where version.state = 'approved' and resource.owner_id = any(${[...viewer.principalOf]})) as publications,
      (select count(*)::int from receipt join delivery on delivery.id = receipt.delivery_id
        where receipt.school_id = any(${answers}) and delivery.state = 'sent'
          and acknowledged_at is null and declined_at is null) as deliveries,
      (select count(*)::int from version join resource_author using (resource_id)
        where person_id = ${viewer.personId} and version.state = 'returned'
          and not exists (
            select 1 from version as newer
            where newer.resource_id = version.resource_id and newer.number > version.number)) as returned,
      (select count(*)::int from project_tag join project on project.id = project_tag.project_id
        where project_tag.state = 'asked' and project.owner_id = any(${offices})) as project_tags`;
  return row ?? none;
}
