import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { templateOf } from './templates.ts';

/**
 * An author agrees that a version is opened beyond the charter's default (domain.md E, "wider").
 * Agreeing twice is agreeing once.
 */
export async function agreeToLicense(
  context: Context,
  wish: { versionId: string; template: string; audienceLevel: string },
): Promise<Outcome<string>> {
  const template = templateOf(wish.template);
  if (!template?.audienceLevels.some((level) => level === wish.audienceLevel))
    return refuse('INVALID', 'template');
  const made = await context.database<{ versionId: string }[]>`
    insert into license_agreement (version_id, person_id, template, audience_level)
    select version.id, resource_author.person_id, ${template.code}, ${wish.audienceLevel}
    from version
    join resource_author on resource_author.resource_id = version.resource_id
    where version.id = ${wish.versionId}
      and resource_author.person_id = ${context.viewer.personId}
    on conflict (version_id, person_id, template, audience_level) do update set agreed_at = license_agreement.agreed_at
    returning version_id`;
  const [agreement] = made;
  return agreement ? accept(agreement.versionId) : refuse('RESOURCE_NOT_FOUND', 'versionId');
}
