import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { findProject } from './queries.ts';
import type { ProjectRow, ProjectTagRow } from './rows.ts';

/** Owners of projects for whom the viewer answers: a school by its principal, a group by its office or head. */
export function answersFor({ viewer }: Pick<Context, 'viewer'>): string[] {
  const offices = viewer.appointments
    .filter(
      (appointment) => appointment.role === 'office_director' || appointment.role === 'secretary_general',
    )
    .map((appointment) => appointment.placeId);
  return [...new Set([...viewer.principalOf, ...viewer.headOf, ...offices])];
}

export const mayDecideTag = (context: Pick<Context, 'viewer'>, project: ProjectRow): boolean =>
  answersFor(context).includes(project.ownerId);

/** Accepts or declines a tag on one's own project (R63). Until then the resource is not counted or shown there. */
export async function decideProjectTag(
  context: Context,
  input: { resourceId: string; projectId: string; accept: boolean },
): Promise<Outcome<ProjectTagRow>> {
  const project = await findProject(context.database, input.projectId);
  if (!project || !mayDecideTag(context, project)) return refuse('RESOURCE_NOT_FOUND', 'projectId');
  return context.database.begin(async (tx) => {
    const [tag] = await tx<ProjectTagRow[]>`
      update project_tag
      set state = ${input.accept ? 'accepted' : 'declined'}, decided_by = ${context.viewer.personId}, decided_at = now()
      where resource_id = ${input.resourceId} and project_id = ${input.projectId} and state in ('asked', 'accepted', 'declined')
      returning resource_id, project_id, state, asked_at`;
    if (!tag) return refuse('RESOURCE_NOT_FOUND', 'resourceId');
    await tx`insert into outbox (topic, payload) values ('search', ${tx.json({ resourceId: input.resourceId })})`;
    await tx`
      insert into audit_entry (actor_id, action, subject_id, facts)
      values (${context.viewer.personId}, ${input.accept ? 'project_tag_accepted' : 'project_tag_declined'}, ${input.resourceId},
        ${tx.json({ projectId: input.projectId })})`;
    return accept(tag);
  });
}
