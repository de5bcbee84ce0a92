import { z } from 'zod';

const id = z.string().min(1);
const day = z.string().min(8);
const moment = z.string().min(8);
const texts = z.array(z.string());
const bilingual = z.union([
  z.object({ zh: z.string(), en: z.string().nullish() }),
  z.string().transform((zh) => ({ zh, en: null })),
]);
const named = { id, name: bilingual };
/** School days, both included; `to` absent or null is open. */
const dates = { from: day.nullish(), to: day.nullish() };
const section = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

const organisation = z.object({ ...named, kind: z.string().default('other'), parentId: id.nullish() });

const school = z.object({
  ...named,
  town: z.string().nullish(),
  stages: texts.default([]),
  flags: section(z.object({ flag: z.string(), ...dates })),
  state: z.string().default('open'),
  parentSchoolId: id.nullish(),
  mergedInto: id.nullish(),
  mergedOn: day.nullish(),
});

const membership = z.object({
  id,
  schoolId: id,
  groupId: id,
  role: z.string().default('member'),
  mode: z.string().default('multi_entity'),
  stages: texts.default([]),
  ...dates,
  state: z.string().default('active'),
  suspendedFrom: day.nullish(),
  suspendedTo: day.nullish(),
  entrustedTo: id.nullish(),
  agreementId: id.nullish(),
});

const part = z.object({
  id: id.nullish(),
  part: z.string(),
  file: z.string().nullish(),
  name: z.string().nullish(),
  floor: z.enum(['everyone', 'staff_only', 'reviewers_only', 'owner_only']).default('everyone'),
  showsMinors: z.boolean().nullish(),
});

const version = z.object({
  id,
  number: z.number().int(),
  state: z.string(),
  createdOn: day.nullish(),
  submittedAt: moment.nullish(),
  approvedAt: moment.nullish(),
  publishedAt: moment.nullish(),
  recalledAt: moment.nullish(),
  withdrawnAt: moment.nullish(),
  withdrawReason: z.string().nullish(),
  republishedAt: moment.nullish(),
  blockedAt: moment.nullish(),
  blockedBy: id.nullish(),
  blockReason: z.string().nullish(),
  unblockedAt: moment.nullish(),
  openedTo: section(z.object({ circleId: id, ...dates })),
  changes: z.string().nullish(),
  parts: section(part),
});

const resource = z.object({
  id,
  title: bilingual,
  description: z.string().nullish(),
  type: z.string().nullish(),
  courseLevel: z.string().nullish(),
  stage: z.string().nullish(),
  grades: texts.nullish(),
  subject: z.string().nullish(),
  edition: z.string().nullish(),
  editionRevisedIn: z.number().int().nullish(),
  volume: z.string().nullish(),
  unit: z.string().nullish(),
  lesson: z.string().nullish(),
  language: z.string().nullish(),
  ownerId: id,
  authorIds: z.array(id).default([]),
  tags: texts.nullish(),
  projectIds: texts.nullish(),
  competencies: texts.nullish(),
  afterschoolCategories: texts.nullish(),
  vocationalMajor: z.string().nullish(),
  safetyNotes: z.union([z.string(), z.array(z.string())]).nullish(),
  durationSeconds: z.number().int().nullish(),
  adaptedFrom: z.object({ resourceId: id }).nullish(),
  startedAtSchoolId: id.nullish(),
  showsMinors: z.boolean().nullish(),
  consentIds: texts.nullish(),
  versions: section(version),
});

const grant = z.object({
  id,
  resourceId: id,
  versionIds: texts.nullish(),
  template: z.string().default('custom'),
  audience: z.object({ level: z.string(), ids: texts.nullish(), capacities: texts }),
  permissions: texts,
  prohibitions: texts.nullish(),
  duties: texts.nullish(),
  ...dates,
  startsAt: moment.nullish(),
  state: z.string().nullish(),
  revocation: z.string().nullish(),
  source: z.record(z.string(), z.unknown()).nullish(),
  spdx: z.string().nullish(),
  grantedBy: id.nullish(),
  revokedAt: moment.nullish(),
  revokedBy: id.nullish(),
  revokeReason: z.string().nullish(),
  supersededAt: moment.nullish(),
});

const review = z.object({
  id,
  versionId: id,
  level: z.string(),
  reviewerId: id.nullish(),
  state: z.string().default('queued'),
  decision: z.string().nullish(),
  reasons: texts.nullish(),
  comment: z.string().nullish(),
  assignedAt: moment.nullish(),
  decidedAt: moment.nullish(),
  closedAt: moment.nullish(),
});

const receipt = z.object({
  schoolId: id,
  deliveredAt: moment.nullish(),
  openedAt: moment.nullish(),
  openedBy: id.nullish(),
  acknowledgedAt: moment.nullish(),
  acknowledgedBy: id.nullish(),
  usedAt: moment.nullish(),
  usedBy: id.nullish(),
  declinedAt: moment.nullish(),
  declinedBy: id.nullish(),
  reason: z.string().nullish(),
});

/** One dated expected answer of the access rule. */
export const accessCheck = z.object({
  id,
  why: z.string().nullish(),
  personId: id.nullish(),
  resourceId: id,
  versionId: id.nullish(),
  /** A part's role; null asks about the whole. */
  part: z.string().nullish(),
  action: z.string(),
  at: moment,
  allowed: z.boolean(),
});

/**
 * A world in the form of the demo district: places, people, dated facts, works and what became of them.
 * Sections may be absent; unknown fields are left aside.
 */
export const worldSchema = z.object({
  district: z.object({
    ...named,
    city: bilingual.nullish(),
    policy: z.record(z.string(), z.unknown()).nullish(),
    organisations: section(organisation),
  }),
  organisations: section(organisation),
  schools: section(school),
  groups: section(
    z.object({
      ...named,
      stages: texts.default([]),
      leadSchoolId: id,
      state: z.string().default('formed'),
      formedOn: day.nullish(),
    }),
  ),
  documents: section(
    z.object({
      id,
      groupId: id.nullish(),
      kind: z.string().default('other'),
      title: z.union([z.string(), bilingual]).nullish(),
      version: z.number().int().nullish(),
      state: z.string().default('in_force'),
      ...dates,
    }),
  ),
  charters: section(
    z.object({
      id,
      groupId: id,
      version: z.number().int().nullish(),
      state: z.string(),
      ...dates,
      filing: z.object({ number: z.string().nullish(), filedOn: day.nullish() }).nullish(),
      terms: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
  memberships: section(membership),
  people: section(
    z.object({
      id,
      username: z.string().nullish(),
      displayName: bilingual.nullish(),
      capacity: z.string().default('staff'),
    }),
  ),
  appointments: section(
    z.object({
      id,
      personId: id,
      role: z.string(),
      placeId: id,
      stages: texts.nullish(),
      subjects: texts.nullish(),
      grades: texts.nullish(),
      ...dates,
      derived: z.boolean().nullish(),
      /** True, or the seat that is filled for the time being. */
      acting: z.union([z.boolean(), z.string()]).nullish(),
    }),
  ),
  classes: section(
    z.object({
      id,
      schoolId: id,
      name: z.string().nullish(),
      grade: z.string(),
      entryYear: z.number().int().nullish(),
      schoolYear: z.string().nullish(),
      classTeacherId: id.nullish(),
    }),
  ),
  enrolments: section(z.object({ id, personId: id, classId: id, ...dates, under14: z.boolean().nullish() })),
  guardianships: section(z.object({ id, guardianId: id, studentId: id, ...dates })),
  consents: section(
    z.object({
      id,
      kind: z.string(),
      studentId: id.nullish(),
      classId: id.nullish(),
      resourceId: id.nullish(),
      ...dates,
      withdrawnAt: moment.nullish(),
      note: z.string().nullish(),
    }),
  ),
  exchanges: section(
    z.object({
      id,
      form: z.string(),
      personId: id,
      fromPlaceId: id.nullish(),
      toPlaceId: id,
      stages: texts.nullish(),
      ...dates,
      state: z.string().default('approved'),
    }),
  ),
  circles: section(
    z.object({
      ...named,
      kind: z.string().default('joint_circle'),
      groupId: id.nullish(),
      ...dates,
      members: section(z.object({ personId: id, ...dates })),
    }),
  ),
  pairs: section(
    z.object({
      id,
      mentorId: id,
      apprenticeId: id,
      subject: z.string().nullish(),
      circleId: id.nullish(),
      ...dates,
    }),
  ),
  projects: section(
    z.object({
      ...named,
      level: z.string(),
      category: z.string(),
      ownerId: id,
      summary: z.string().nullish(),
      state: z.string(),
      ...dates,
    }),
  ),
  resources: section(resource),
  grants: section(grant),
  reviews: section(review),
  requests: section(
    z.object({
      id,
      resourceId: id,
      byPersonId: id,
      audience: z.record(z.string(), z.unknown()),
      permissions: texts.nullish(),
      reason: z.string().nullish(),
      state: z.string(),
      refusal: z.string().nullish(),
      openedAt: moment.nullish(),
      decidedBy: id.nullish(),
      decidedAt: moment.nullish(),
    }),
  ),
  deliveries: section(
    z.object({
      id,
      title: bilingual,
      versionId: id,
      grantId: id.nullish(),
      fromId: id,
      sentBy: id,
      purpose: z.string(),
      rule: z.string().nullish(),
      note: z.string().nullish(),
      state: z.enum(['planned', 'sent', 'closed', 'cancelled']),
      plannedFor: day.nullish(),
      sentAt: moment.nullish(),
      dueOn: day,
      receipts: section(receipt),
    }),
  ),
  lessons: section(
    z.object({
      id,
      form: z.string(),
      versionId: id,
      assignedTo: texts.nullish(),
      assignedBy: id.nullish(),
      hostSchoolId: id.nullish(),
      receivingSchoolIds: texts.nullish(),
      ...dates,
      startsAt: moment.nullish(),
      endsAt: moment.nullish(),
      progress: section(
        z.object({
          studentId: id,
          positionSeconds: z.number(),
          watchedSeconds: z.number().default(0),
          completed: z.boolean().default(false),
          updatedAt: moment.nullish(),
        }),
      ),
    }),
  ),
  events: section(
    z.looseObject({
      id,
      at: moment,
      kind: z.string(),
      personId: id.nullish(),
      resourceId: id.nullish(),
      seconds: z.number().nullish(),
    }),
  ),
  accessChecks: section(accessCheck),
});

export type World = z.infer<typeof worldSchema>;
export type AccessCheck = z.infer<typeof accessCheck>;
