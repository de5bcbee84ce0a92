import type { Queryable } from '../../storage/database/database.ts';
import type { Viewer } from './viewer.ts';

/** Levels at which a person may review (domain.md D). */
export type ReviewLevel = 'school' | 'group' | 'district';

/** A work, as far as duties towards it go. */
export interface Work {
  /** The school or organisation that owns it. */
  ownerId: string;
  authorIds: readonly string[];
}

const holds = (viewer: Viewer, roles: readonly string[], placeId?: string): boolean =>
  viewer.appointments.some(
    (appointment) =>
      roles.includes(appointment.role) && (placeId === undefined || appointment.placeId === placeId),
  );

/** An officer of the bureau with a supervision duty. */
export const isOfficer = (viewer: Viewer): boolean => viewer.inspects;

/** Keeps the platform running and reads nothing. */
export const isOperator = (viewer: Viewer): boolean => holds(viewer, ['platform_operator']);

/**
 * In which right the viewer decides for the owner: as its principal (also the acting one, the lead's for its campuses,
 * the enterprise's manager, the successor's after a merger), or as an officer because the seat is empty (E17, which the
 * trail must say), or not at all.
 */
export const principalRight = (viewer: Viewer, ownerId: string): 'principal' | 'bureau' | null => {
  if (viewer.principalOf.includes(ownerId)) return 'principal';
  return viewer.actsFor.includes(ownerId) ? 'bureau' : null;
};

/** Decides for the owner, see `principalRight`: publishes, grants, revokes, withdraws. */
export const isPrincipalOf = (viewer: Viewer, ownerId: string): boolean =>
  principalRight(viewer, ownerId) !== null;

/** Office of a group: director, secretary general, secretaries. */
export const isOfficeOf = (viewer: Viewer, groupId: string): boolean =>
  holds(viewer, ['office_director', 'secretary_general', 'secretary'], groupId);

/** Head of a group, by the principal's seat of its lead school (R17). */
export const isHeadOf = (viewer: Viewer, groupId: string): boolean => viewer.headOf.includes(groupId);

/** Keeps the accounts of a school. */
export const isSchoolAdmin = (viewer: Viewer, schoolId: string): boolean => viewer.adminOf.includes(schoolId);

/** Is on the staff of a school now, by appointment or exchange. */
export const isStaffOf = (viewer: Viewer, schoolId: string): boolean =>
  viewer.scopes.some(
    (scope) => scope.place === 'school' && scope.placeId === schoolId && scope.capacity === 'staff',
  );

/**
 * Holds the role that may be assigned reviews of this owner's works at this level: school: its reviewer or principal;
 * group: the reviewer of one of the owner's groups (`ownerGroups`); district: the district's reviewer or an officer.
 */
export function isReviewerOf(
  viewer: Viewer,
  level: ReviewLevel,
  ownerId: string,
  ownerGroupIds: readonly string[],
): boolean {
  if (level === 'school') return viewer.reviewerOf.includes(ownerId);
  if (level === 'group') return ownerGroupIds.some((groupId) => holds(viewer, ['reviewer_group'], groupId));
  return viewer.inspects || holds(viewer, ['reviewer_district']);
}

/** Own, co-authored or a pair partner's work: nobody reviews it. */
export const hasReviewConflict = (viewer: Viewer, work: Work): boolean =>
  work.authorIds.some((authorId) => authorId === viewer.personId || viewer.pairedWith.includes(authorId));

/** May decide the open review of this version: it is assigned to the viewer, the role still lasts, no conflict. */
export const mayReview = (viewer: Viewer, versionId: string, work: Work): boolean =>
  viewer.reviewing.includes(versionId) && !hasReviewConflict(viewer, work);

/** Authors edit what they work on; `state` is the version's. */
export const mayEditDraft = (
  viewer: Viewer,
  version: { state: string; authorIds: readonly string[] },
): boolean => isAuthorOf(viewer, version) && (version.state === 'draft' || version.state === 'returned');

/** Is one of the authors. */
export const isAuthorOf = (viewer: Viewer, work: { authorIds: readonly string[] }): boolean =>
  viewer.personId !== null && work.authorIds.includes(viewer.personId);

/** May start a package: whoever is on the staff of a school or works for an enterprise now. */
export const mayCreate = (viewer: Viewer): boolean =>
  viewer.schoolIds.length > 0 ||
  holds(viewer, ['entrusted_manager', 'enterprise_mentor', 'researcher_district']);

/** May block a version for at most 72 h: the owner's principal, its reviewers, its groups' office and head, an officer. */
export const mayBlock = (viewer: Viewer, ownerId: string, ownerGroupIds: readonly string[]): boolean =>
  isPrincipalOf(viewer, ownerId) ||
  viewer.inspects ||
  (['school', 'group', 'district'] as const).some((level) =>
    isReviewerOf(viewer, level, ownerId, ownerGroupIds),
  ) ||
  ownerGroupIds.some((groupId) => isOfficeOf(viewer, groupId) || isHeadOf(viewer, groupId));

/** May deliver in the name of a school (its principal), a group (office, head), or the district (an officer). */
export const mayDeliverFrom = (viewer: Viewer, fromId: string): boolean =>
  viewer.principalOf.includes(fromId) ||
  isOfficeOf(viewer, fromId) ||
  isHeadOf(viewer, fromId) ||
  viewer.inspects;

/** May acknowledge or decline a delivery for a school. */
export const mayAcknowledge = (viewer: Viewer, schoolId: string): boolean => isPrincipalOf(viewer, schoolId);

/** May decide about tags on a project, which belongs to a school or a group. */
export const mayDecideProject = (viewer: Viewer, projectOwnerId: string): boolean =>
  isPrincipalOf(viewer, projectOwnerId) ||
  isOfficeOf(viewer, projectOwnerId) ||
  isHeadOf(viewer, projectOwnerId);

/**
 * Groups in which an owner is now: by running memberships of the school (a merged one: of its successor), of the
 * school entrusted to the enterprise.
 */
export async function ownerGroups(database: Queryable, ownerId: string): Promise<string[]> {
  const rows = await database<{ groupId: string }[]>`
    with recursive standing as (
      select id, merged_into, merged_at, 0 as steps from school where id = ${ownerId}
      union all
      select school.id, school.merged_into, school.merged_at, standing.steps + 1
      from standing
      join school on school.id = standing.merged_into
      where standing.merged_at <= now() and standing.steps < 16
    )
    select distinct membership.group_id
    from membership
    where (
        membership.school_id = (select id from standing order by steps desc limit 1)
        or membership.entrusted_to = ${ownerId}
      )
      and membership.state not in ('proposed', 'planned', 'withdrawn', 'cancelled')
      and membership.starts_at <= now()
      and (membership.ends_at is null or now() < membership.ends_at)
    order by membership.group_id
  `;
  return rows.map((row) => row.groupId);
}
