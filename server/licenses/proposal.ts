import { z } from 'zod';
import type { Queryable } from '../../storage/database/database.ts';
import { sharingDefault } from '../reviews/levels.ts';
import { type EndFacts, endOf } from './endRules.ts';
import { type LicenseTemplate, templateOf } from './templates.ts';
import { AUDIENCE_LEVELS, type AudienceLevel, type GrantSource, type GrantTerms } from './terms.ts';

/** What publication proposes, and on what grounds. */
export interface Proposal {
  basis: 'charter' | 'mode' | 'owner';
  template: string;
  source: GrantSource;
  /** The default's own grants, one a capacity group. */
  grants: GrantTerms[];
  /** Beside a group's default: staff of other stages and of a school that leaves keep their own work (domain.md C). */
  ownSchool: GrantTerms | null;
  /** Levels of review that the charter asks; null where it says nothing. */
  reviewLevels: string[] | null;
  /** Schools inside the default's audience, for telling narrower from wider. */
  memberIds: string[];
  groupId: string | null;
  /** Ends that other templates would follow for this owner. */
  facts: EndFacts;
}

/** The sharing chapter of a charter as it is stored; what it does not say is left to the mode. */
const chapter = z.object({
  article: z.string().optional(),
  deliveriesPerTerm: z.number().optional(),
  defaults: z
    .array(
      z.object({
        resourceType: z.string(),
        courseLevel: z.string(),
        template: z.string(),
        audienceLevel: z.enum(AUDIENCE_LEVELS),
        reviewLevels: z.array(z.string()),
      }),
    )
    .default([]),
});

interface OwnerFacts {
  resourceId: string;
  ownerId: string;
  type: string | null;
  courseLevel: string | null;
  districtId: string | null;
  groupId: string | null;
  mode: string | null;
  charterId: string | null;
  terms: unknown;
  charterEndsAt: Date | null;
  /** The school that an enterprise serves, and until when. */
  entrustedSchoolId: string | null;
  agreementId: string | null;
  agreementEndsAt: Date | null;
}

/** Reads who owns a version's resource and under which membership and charter it would be shared at `at`. */
async function readOwner(database: Queryable, versionId: string, at: Date): Promise<OwnerFacts | null> {
  const [row] = await database<OwnerFacts[]>`
    select resource.id as resource_id, resource.owner_id, version.type, version.course_level,
      school.district_id, membership.group_id, membership.mode,
      charter.id as charter_id, charter.terms, charter.ends_at as charter_ends_at,
      entrusted.school_id as entrusted_school_id, document.id as agreement_id,
      coalesce(least(document.ends_at, entrusted.ends_at), document.ends_at, entrusted.ends_at) as agreement_ends_at
    from version
    join resource on resource.id = version.resource_id
    left join school on school.id = resource.owner_id
    left join lateral (
      select group_id, mode
      from membership
      where school_id in (resource.owner_id, school.parent_school_id)
        and state not in ('proposed', 'withdrawn')
        and starts_at <= ${at}
        and (ends_at is null or ends_at > ${at})
        -- No new grants through a suspended membership (E04).
        and not (suspended_at is not null and suspended_at <= ${at}
          and (suspension_ends_at is null or suspension_ends_at > ${at}))
        and (version.stage is null or version.stage = any(stages))
      order by school_id = resource.owner_id desc, starts_at
      limit 1) as membership on true
    left join lateral (
      select id, terms, ends_at
      from charter
      where group_id = membership.group_id
        and state not in ('draft', 'discussion', 'adopted', 'returned', 'abandoned')
        and starts_at <= ${at}
        and (ends_at is null or ends_at > ${at})
      order by starts_at desc
      limit 1) as charter on true
    left join lateral (
      select school_id, agreement_id, ends_at
      from membership
      where entrusted_to = resource.owner_id
        and mode = 'entrusted'
        and state not in ('proposed', 'withdrawn')
        and starts_at <= ${at}
        and (ends_at is null or ends_at > ${at})
      order by starts_at
      limit 1) as entrusted on true
    left join document on document.id = entrusted.agreement_id
    where version.id = ${versionId}`;
  return row ?? null;
}

interface Choice {
  basis: Proposal['basis'];
  template: LicenseTemplate;
  level: AudienceLevel;
  ids: string[];
  source: GrantSource;
  reviewLevels: string[] | null;
  mayDeliver: boolean;
}

/** What the charter says, else what the mode of the membership does (domain.md E, "From a charter"). */
function choose(owner: OwnerFacts): Choice {
  const byOwner: GrantSource = { kind: 'owner', id: null, article: null };
  const made = (
    basis: Proposal['basis'],
    code: string,
    level: AudienceLevel,
    ids: string[],
    reviewLevels: string[] | null,
    source = byOwner,
    mayDeliver = false,
  ): Choice => ({ basis, template: knownTemplate(code), level, ids, source, reviewLevels, mayDeliver });

  if (owner.entrustedSchoolId && !owner.districtId) {
    const source: GrantSource = { kind: 'document', id: owner.agreementId, article: null };
    return made('mode', 'enterprise_training', 'school', [owner.entrustedSchoolId], null, source);
  }
  const terms = chapter.safeParse(owner.terms ?? {});
  const best = terms.success ? sharingDefault(terms.data.defaults, owner.type, owner.courseLevel) : null;
  const fitting = terms.success ? terms.data.defaults.find((line) => line === best) : undefined;
  if (terms.success && fitting && owner.groupId && templateOf(fitting.template)) {
    // The sharing chapter is the charter's tenth (R26).
    const source: GrantSource = { kind: 'charter', id: owner.charterId, article: terms.data.article ?? '十' };
    const ids = placesOf(fitting.audienceLevel, owner);
    const delivers = (terms.data.deliveriesPerTerm ?? 0) > 0;
    return made(
      'charter',
      fitting.template,
      fitting.audienceLevel,
      ids,
      fitting.reviewLevels,
      source,
      delivers,
    );
  }
  if (owner.groupId && owner.mode === 'multi_entity')
    return made('mode', 'group_teaching', 'group', [owner.groupId], null);
  if (owner.mode === 'single_entity') return made('mode', 'campus_full', 'school', [owner.ownerId], null);
  return made(owner.mode ? 'mode' : 'owner', 'school_only', 'school', [owner.ownerId], null);
}

function placesOf(level: AudienceLevel, owner: OwnerFacts): string[] {
  if (level === 'group' || level === 'groups') return owner.groupId ? [owner.groupId] : [];
  if (level === 'district') return owner.districtId ? [owner.districtId] : [];
  return level === 'public' ? [] : [owner.ownerId];
}

function knownTemplate(code: string): LicenseTemplate {
  const template = templateOf(code);
  if (!template) throw new Error(`There is no licence template ${code}`);
  return template;
}

/**
 * What the owner's principal is asked to confirm: the charter's default for this type and course level, or the
 * mode's, with an own-school grant beside a group's. Null when there is no such version.
 * @param at the instant of granting, by the database's clock
 */
export async function proposeGrants(
  database: Queryable,
  versionId: string,
  at: Date,
): Promise<Proposal | null> {
  const owner = await readOwner(database, versionId, at);
  if (!owner) return null;
  const choice = choose(owner);
  const facts: EndFacts = {
    charterEndsAt: owner.charterEndsAt,
    agreementEndsAt: owner.agreementEndsAt,
    circleEndsAt: null,
  };
  const endsAt = await endOf(database, choice.template.end, at, facts);
  const audience = { level: choice.level, ids: choice.ids };
  const grants = choice.template.grants.map((grant): GrantTerms => {
    const permissions =
      choice.mayDeliver && grant.capacities.includes('staff')
        ? [...grant.permissions, 'deliver' as const]
        : grant.permissions;
    const spdx = choice.template.isOpen ? choice.template.spdx : null;
    return { ...grant, permissions, audience, startsAt: null, endsAt, source: choice.source, spdx };
  });
  const needsOwn =
    choice.level !== 'school' && choice.template.code !== 'exam_embargo' && owner.districtId !== null;
  return {
    basis: choice.basis,
    template: choice.template.code,
    source: choice.source,
    grants,
    ownSchool: needsOwn ? ownSchoolGrant(owner.ownerId) : null,
    reviewLevels: choice.reviewLevels,
    memberIds: await findMembers(database, owner.groupId, at),
    groupId: owner.groupId,
    facts,
  };
}

function ownSchoolGrant(ownerId: string): GrantTerms {
  const [grant] = knownTemplate('school_only').grants;
  if (!grant) throw new Error('The template school_only makes no grant');
  return {
    ...grant,
    audience: { level: 'school', ids: [ownerId] },
    startsAt: null,
    endsAt: null,
    source: { kind: 'owner', id: null, article: null },
    spdx: null,
  };
}

async function findMembers(database: Queryable, groupId: string | null, at: Date): Promise<string[]> {
  if (!groupId) return [];
  const rows = await database<{ schoolId: string }[]>`
    select distinct school_id
    from membership
    where group_id = ${groupId}
      and state not in ('proposed', 'withdrawn')
      and starts_at <= ${at}
      and (ends_at is null or ends_at > ${at})`;
  return rows.map((row) => row.schoolId);
}
