import type { Queryable } from '../../storage/database/database.ts';

/** Levels at which people review, in their order (domain.md D). */
export const LEVELS = ['school', 'group', 'district'] as const;
export type Level = (typeof LEVELS)[number];

interface SharingDefault {
  resourceType: string;
  courseLevel: string;
  audienceLevel?: string;
  reviewLevels?: string[];
}

const NARROW = new Set(['person', 'class', 'circle', 'school']);
const WIDE = new Set(['district', 'public']);

/** The line of a charter's sharing chapter that fits best: the exact type before the star, then the exact course level. */
export function sharingDefault(
  defaults: readonly SharingDefault[],
  resourceType: string | null,
  courseLevel: string | null,
): SharingDefault | null {
  const fits = (wanted: string, value: string | null) => wanted === '*' || wanted === value;
  const exactness = (line: SharingDefault) =>
    (line.resourceType === '*' ? 0 : 2) + (line.courseLevel === '*' ? 0 : 1);
  return (
    defaults
      .filter((line) => fits(line.resourceType, resourceType) && fits(line.courseLevel, courseLevel))
      .sort((a, b) => exactness(b) - exactness(a))[0] ?? null
  );
}

/**
 * Levels that an audience asks for: up to the school, its reviewer; groups, what the charter says (without one:
 * school and group); the district and the public, the district as well.
 */
export function levelsFor(audienceLevel: string, charterLevels: readonly string[] | null): Level[] {
  if (NARROW.has(audienceLevel)) return ['school'];
  const asked = new Set<string>(
    charterLevels && charterLevels.length > 0 ? charterLevels : ['school', 'group'],
  );
  if (WIDE.has(audienceLevel)) asked.add('district');
  return LEVELS.filter((level) => asked.has(level));
}

export interface VersionForReview {
  id: string;
  resourceId: string;
  ownerId: string;
  /** The group through which the owner shares for the version's stage now, or null. */
  groupId: string | null;
  levels: Level[];
}

/** Reads what decides the levels of a version: its wish, its owner's membership and the charter in force. */
export async function readVersionForReview(
  database: Queryable,
  versionId: string,
): Promise<VersionForReview> {
  const [row] = await database<
    {
      id: string;
      resourceId: string;
      ownerId: string;
      type: string | null;
      courseLevel: string | null;
      proposedLicense: { audienceLevel?: string } | null;
      groupId: string | null;
      terms: { defaults?: SharingDefault[] } | null;
    }[]
  >`
    select version.id, version.resource_id, resource.owner_id, version.type, version.course_level, version.proposed_license,
      joined.group_id, charter.terms
    from version
    join resource on resource.id = version.resource_id
    left join lateral (
      select group_id
      from membership
      where school_id in (resource.owner_id, (select parent_school_id from school where id = resource.owner_id))
        and state not in ('proposed', 'withdrawn')
        and (version.stage is null or version.stage = any(stages))
        and starts_at <= now()
        and (ends_at is null or ends_at > now())
      order by school_id = resource.owner_id desc, starts_at
      limit 1
    ) as joined on true
    left join lateral (
      select terms
      from charter
      where charter.group_id = joined.group_id
        and starts_at <= now()
        and (ends_at is null or ends_at > now())
        and state in ('in_force', 'superseded')
      order by starts_at desc
      limit 1
    ) as charter on true
    where version.id = ${versionId}`;
  if (!row) throw new Error(`The version ${versionId} is missing.`);
  const line = sharingDefault(row.terms?.defaults ?? [], row.type, row.courseLevel);
  const audience =
    row.proposedLicense?.audienceLevel ?? line?.audienceLevel ?? (row.groupId ? 'group' : 'school');
  return {
    id: row.id,
    resourceId: row.resourceId,
    ownerId: row.ownerId,
    groupId: row.groupId,
    levels: levelsFor(audience, line?.reviewLevels ?? null),
  };
}
