import type { GrantInput } from '../../schema/generated/resolvers.ts';
import type { Queryable } from '../../storage/database/database.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { endOf } from './endRules.ts';
import type { Proposal } from './proposal.ts';
import { type LicenseTemplate, type TemplateGrant, templateOf } from './templates.ts';
import {
  AUDIENCE_LEVELS,
  CAPACITIES,
  DUTIES,
  type GrantSource,
  type GrantTerms,
  PERMISSIONS,
  PROHIBITIONS,
  REVOCATIONS,
} from './terms.ts';

const MOST_PLACES = 50;

/** The words of `known` that were given, in its order, or null when one is not among them. */
function words<T extends string>(known: readonly T[], given: readonly string[]): T[] | null {
  return given.every((word) => known.some((one) => one === word))
    ? known.filter((one) => given.includes(one))
    : null;
}

/**
 * Reads one wished grant: a template with its audience, and what is changed of it. It becomes one grant a capacity
 * group that the template makes. Permissions are never more than the template's, except `deliver`, which is the
 * owner's to add; `custom` takes any (domain.md E).
 */
export async function readGrant(
  database: Queryable,
  input: GrantInput,
  proposal: Proposal,
  source: GrantSource,
  at: Date,
  field: string,
): Promise<Outcome<GrantTerms[]>> {
  const template = templateOf(input.template);
  if (!template) return refuse('INVALID', `${field}.template`);
  const level = AUDIENCE_LEVELS.find((one) => one === input.audienceLevel);
  if (!level || !template.audienceLevels.includes(level))
    return refuse('AUDIENCE_NOT_ALLOWED', `${field}.audienceLevel`);
  const ids = level === 'public' ? [] : [...new Set(input.audienceIds)];
  if (level !== 'public' && (ids.length === 0 || ids.length > MOST_PLACES))
    return refuse('INVALID', `${field}.audienceIds`);
  const changed = changesOf(input, template);
  if (!changed) return refuse('PERMISSION_NOT_ALLOWED', `${field}.permissions`);
  const startsAt = input.startsAt ?? null;
  const endsAt = input.noEnd
    ? null
    : (input.endsAt ?? (await ruleEnd(database, template, ids, proposal, at)));
  if (endsAt && endsAt <= (startsAt ?? at)) return refuse('PERIOD_EMPTY', `${field}.endsAt`);
  const spdx = template.isOpen ? template.spdx : null;
  return accept(
    changed.map((grant) => ({ ...grant, audience: { level, ids }, startsAt, endsAt, source, spdx })),
  );
}

/** The template's grants with what the input changes of them, or null where it may not. */
function changesOf(input: GrantInput, template: LicenseTemplate): TemplateGrant[] | null {
  const permissions = input.permissions ? words(PERMISSIONS, ['discover', ...input.permissions]) : undefined;
  const capacities = input.capacities ? words(CAPACITIES, input.capacities) : undefined;
  const prohibitions = input.prohibitions ? words(PROHIBITIONS, input.prohibitions) : undefined;
  const duties = input.duties ? words(DUTIES, input.duties) : undefined;
  const revocation = input.revocation ? REVOCATIONS.find((one) => one === input.revocation) : undefined;
  if (permissions === null || capacities === null || prohibitions === null || duties === null) return null;
  if (input.revocation && !revocation) return null;
  // The terms of an open licence are its text; nothing of them can be changed.
  if (template.isOpen)
    return permissions || capacities || prohibitions || duties || revocation ? null : template.grants;
  if (template.code === 'custom') {
    const [model] = template.grants;
    if (!model || capacities?.length === 0) return null;
    const made: TemplateGrant = {
      ...model,
      capacities: capacities ?? model.capacities,
      permissions: permissions ?? model.permissions,
      prohibitions: prohibitions ?? model.prohibitions,
      duties: duties ?? model.duties,
      revocation: revocation ?? model.revocation,
    };
    return isFitForPupils(made) ? [made] : null;
  }
  const chosen = capacities
    ? template.grants.filter((grant) => capacities.includes(firstOf(grant)))
    : template.grants;
  if (chosen.length === 0) return null;
  const made: TemplateGrant[] = [];
  for (const grant of chosen) {
    const isStaff = grant.capacities.includes('staff');
    // The changed words are the staff's; pupils go on streaming as the template says.
    const kept = isStaff && permissions ? permissions : grant.permissions;
    if (!kept.every((one) => one === 'deliver' || grant.permissions.includes(one))) return null;
    const keptProhibitions =
      isStaff && prohibitions ? [...new Set([...grant.prohibitions, ...prohibitions])] : grant.prohibitions;
    const keptDuties = isStaff && duties ? [...new Set([...grant.duties, ...duties])] : grant.duties;
    made.push({
      ...grant,
      permissions: kept,
      prohibitions: keptProhibitions,
      duties: keptDuties,
      revocation: revocation ?? grant.revocation,
    });
  }
  return made;
}

const firstOf = (grant: TemplateGrant) => grant.capacities[0] ?? 'staff';

/** Pupils, guardians and visitors watch and take nothing along (domain.md C and E), except under an open licence. */
function isFitForPupils(grant: TemplateGrant): boolean {
  const watching = grant.capacities.some(
    (one) => one === 'student' || one === 'guardian' || one === 'anonymous',
  );
  return !watching || grant.permissions.every((one) => ['discover', 'preview', 'stream'].includes(one));
}

async function ruleEnd(
  database: Queryable,
  template: LicenseTemplate,
  ids: readonly string[],
  proposal: Proposal,
  at: Date,
): Promise<Date | null> {
  const circle =
    template.end === 'circle_end'
      ? await database<{ endsAt: Date | null }[]>`
          select ends_at
          from circle
          where id = any(${[...ids]})
          order by ends_at nulls last
          limit 1`
      : [];
  return endOf(database, template.end, at, { ...proposal.facts, circleEndsAt: circle[0]?.endsAt ?? null });
}
