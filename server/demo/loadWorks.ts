import type { Transaction } from '../../storage/database/database.ts';
import { insertRows } from './insertRows.ts';
import { ALWAYS } from './loadPlaces.ts';
import { beginningOf, endOf } from './schoolDay.ts';
import type { World } from './world.ts';

type Resource = World['resources'][number];
type Version = Resource['versions'][number];

const instant = (moment: string | null | undefined): string | null => (moment ? beginningOf(moment) : null);

/** Resources with authors, versions, parts, tags; consents, grants, reviews, requests. */
export async function loadWorks(tx: Transaction, world: World): Promise<void> {
  const known = new Set(world.resources.map((resource) => resource.id));
  await insertRows(
    tx,
    'resource',
    world.resources.map((resource) => ({
      id: resource.id,
      ownerId: resource.ownerId,
      adaptedFrom:
        resource.adaptedFrom && known.has(resource.adaptedFrom.resourceId)
          ? resource.adaptedFrom.resourceId
          : null,
      startedAtSchoolId: resource.startedAtSchoolId ?? null,
      showsMinors: resource.showsMinors ?? false,
      consentIds: resource.consentIds ?? [],
      createdBy: resource.authorIds[0] ?? null,
      createdAt: beginningOf(resource.versions[0]?.createdOn ?? ALWAYS),
    })),
  );
  await insertRows(
    tx,
    'consent',
    world.consents.map((consent) => ({
      id: consent.id,
      kind: consent.kind,
      studentId: consent.studentId ?? null,
      classId: consent.classId ?? null,
      resourceId: consent.resourceId && known.has(consent.resourceId) ? consent.resourceId : null,
      startsAt: beginningOf(consent.from ?? ALWAYS),
      endsAt: endOf(consent.to),
      withdrawnAt: instant(consent.withdrawnAt),
      note: consent.note ?? null,
    })),
  );
  await insertRows(
    tx,
    'resource_author',
    world.resources.flatMap((resource) =>
      [...new Set(resource.authorIds)].map((personId, position) => ({
        resourceId: resource.id,
        personId,
        position,
      })),
    ),
  );
  await insertRows(
    tx,
    'version',
    world.resources.flatMap((resource) =>
      resource.versions.map((version) => ({
        ...transitions(world, resource, version),
        ...description(resource, version),
      })),
    ),
  );
  await insertRows(
    tx,
    'version_opening',
    world.resources.flatMap((resource) =>
      resource.versions.flatMap((version) =>
        version.openedTo.map((opening) => ({
          versionId: version.id,
          circleId: opening.circleId,
          startsAt: beginningOf(opening.from ?? ALWAYS),
          endsAt: endOf(opening.to),
        })),
      ),
    ),
  );
  await insertRows(
    tx,
    'part',
    world.resources.flatMap((resource) => resource.versions.flatMap((version) => partRows(version))),
  );
  await loadTags(tx, world);
  await loadGrants(tx, world);
  await loadReviews(tx, world);
}

function transitions(world: World, resource: Resource, version: Version) {
  const newer = resource.versions
    .filter((other) => other.number > version.number && other.publishedAt)
    .map((other) => other.publishedAt ?? '')
    .sort((one, other) => Date.parse(one) - Date.parse(other))[0];
  const approvals = world.reviews
    .filter((review) => review.versionId === version.id && review.decision === 'approve' && review.decidedAt)
    .map((review) => review.decidedAt ?? '')
    .sort((one, other) => Date.parse(one) - Date.parse(other));
  const createdAt = beginningOf(version.createdOn ?? ALWAYS);
  // A stored state without its date is taken to have held from the beginning: it never opens more.
  const undated = (state: string, at: string | null) =>
    at ?? (version.state === state ? (instant(version.publishedAt) ?? createdAt) : null);
  return {
    id: version.id,
    resourceId: resource.id,
    number: version.number,
    state: storedState(resource, version),
    createdAt,
    updatedAt: createdAt,
    submittedAt: instant(version.submittedAt),
    approvedAt: instant(
      version.approvedAt ?? (version.state === 'approved' ? (approvals.at(-1) ?? version.submittedAt) : null),
    ),
    publishedAt: instant(version.publishedAt),
    supersededAt: instant(newer),
    recalledAt: instant(version.recalledAt),
    withdrawnAt: undated('withdrawn', instant(version.withdrawnAt)),
    withdrawnReason: version.withdrawReason ?? null,
    republishedAt: instant(version.republishedAt),
    blockedAt: undated('blocked', instant(version.blockedAt)),
    blockedBy: version.blockedBy ?? null,
    blockedReason: version.blockReason ?? null,
    unblockedAt: instant(version.unblockedAt),
    rightsStatedAt: instant(version.submittedAt),
  };
}

/** At most one version of a resource is stored as published: the newest that says so. */
function storedState(resource: Resource, version: Version): string {
  if (version.state !== 'published') return version.state;
  const isOlder = resource.versions.some(
    (other) => other.number > version.number && (other.state === 'published' || other.publishedAt),
  );
  return isOlder ? 'superseded' : 'published';
}

/** The description belongs to the version (decisions 3); a world tells it once, with the resource. */
function description(resource: Resource, version: Version) {
  const { safetyNotes } = resource;
  return {
    title: resource.title.zh,
    titleEn: resource.title.en ?? null,
    description: resource.description ?? '',
    type: resource.type ?? null,
    courseLevel: resource.courseLevel ?? null,
    stage: resource.stage ?? null,
    grades: resource.grades ?? [],
    subject: resource.subject ?? null,
    edition: resource.edition ?? null,
    editionRevisedIn: resource.editionRevisedIn ?? null,
    volume: resource.volume ?? null,
    unit: resource.unit ?? null,
    lesson: resource.lesson ?? null,
    language: resource.language ?? 'zh-CN',
    tags: resource.tags ?? [],
    competencies: resource.competencies ?? [],
    afterschoolCategories: resource.afterschoolCategories ?? [],
    vocationalMajor: resource.vocationalMajor ?? null,
    safetyNotes: Array.isArray(safetyNotes) ? safetyNotes.join('\n') : (safetyNotes ?? null),
    durationSeconds: resource.durationSeconds ?? null,
    changes: version.changes ?? '',
  };
}

/** Ids are `part-<version>-<role>`; a second part of a role or of a name gets a number. */
function partRows(version: Version) {
  const ids = new Map<string, number>();
  const names = new Map<string, number>();
  const count = (seen: Map<string, number>, key: string) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times;
  };
  return version.parts.map((part, position) => {
    const id = part.id ?? `part-${version.id}-${part.part}`;
    const name = part.name ?? part.file ?? part.part;
    const idTimes = count(ids, id);
    const nameTimes = count(names, name);
    return {
      id: idTimes > 1 ? `${id}-${idTimes}` : id,
      versionId: version.id,
      position,
      role: part.part,
      floor: part.floor,
      name: nameTimes > 1 ? `${name} (${nameTimes})` : name,
      showsMinors: part.showsMinors ?? false,
      kind: null,
      state: 'waiting',
    };
  });
}

async function loadTags(tx: Transaction, world: World): Promise<void> {
  const projects = new Set(world.projects.map((project) => project.id));
  await insertRows(
    tx,
    'project_tag',
    world.resources.flatMap((resource) =>
      [...new Set(resource.projectIds ?? [])]
        .filter((projectId) => projects.has(projectId))
        .map((projectId) => ({
          resourceId: resource.id,
          projectId,
          state: 'accepted',
          askedAt: beginningOf(resource.versions[0]?.createdOn ?? ALWAYS),
          decidedAt: instant(resource.versions[0]?.submittedAt),
        })),
    ),
  );
}

async function loadGrants(tx: Transaction, world: World): Promise<void> {
  await insertRows(
    tx,
    'license_grant',
    world.grants.map((grant) => {
      const { level, ids, capacities } = grant.audience;
      const startsAt = grant.startsAt ?? beginningOf(grant.from ?? ALWAYS);
      return {
        id: grant.id,
        resourceId: grant.resourceId,
        versionIds: grant.versionIds ?? null,
        template: grant.template,
        audienceLevel: level,
        audienceIds: level === 'district' && !ids?.length ? [world.district.id] : (ids ?? []),
        capacities,
        permissions: grant.permissions,
        prohibitions: grant.prohibitions ?? [],
        duties: grant.duties ?? [],
        startsAt,
        endsAt: endOf(grant.to),
        state: grant.state === 'offered' || grant.state === 'declined' ? grant.state : null,
        revocation: grant.revocation ?? 'stop_new',
        source: grant.source ?? {},
        spdx: grant.spdx ?? null,
        grantedBy: grant.grantedBy ?? null,
        grantedAt: startsAt,
        revokedAt: instant(grant.revokedAt),
        revokedBy: grant.revokedBy ?? null,
        revokeReason: grant.revokeReason ?? null,
        supersededAt: instant(grant.supersededAt),
      };
    }),
  );
}

async function loadReviews(tx: Transaction, world: World): Promise<void> {
  const versions = new Map(
    world.resources.flatMap((resource) => resource.versions.map((version) => [version.id, version] as const)),
  );
  await insertRows(
    tx,
    'review',
    world.reviews.map((review) => {
      const ended = review.state === 'recalled' || review.state === 'lapsed';
      const recalledAt = review.state === 'recalled' ? versions.get(review.versionId)?.recalledAt : null;
      return {
        id: review.id,
        versionId: review.versionId,
        level: review.level,
        reviewerId: review.reviewerId ?? null,
        state: review.state,
        decision: review.decision ?? null,
        reasons: review.reasons ?? [],
        comment: review.comment ?? '',
        createdAt: instant(review.assignedAt) ?? beginningOf(ALWAYS),
        assignedAt: instant(review.assignedAt),
        decidedAt: instant(review.decidedAt),
        // Ended without a date of its own: with the version's recall, or else as if it had never been open.
        closedAt: instant(
          review.closedAt ?? (ended && !review.decidedAt ? (recalledAt ?? review.assignedAt) : null),
        ),
      };
    }),
  );
  await insertRows(
    tx,
    'license_request',
    world.requests.map((request) => ({
      id: request.id,
      resourceId: request.resourceId,
      requestedBy: request.byPersonId,
      audience: request.audience,
      permissions: request.permissions ?? [],
      reason: request.reason ?? '',
      state: request.state,
      refusal: request.refusal ?? null,
      openedAt: instant(request.openedAt) ?? beginningOf(ALWAYS),
      decidedBy: request.decidedBy ?? null,
      decidedAt: instant(request.decidedAt),
    })),
  );
}
