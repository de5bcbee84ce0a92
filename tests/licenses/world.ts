import { loadViewer, type Viewer } from '../../server/access/viewer.ts';
import type { Context } from '../../server/context.ts';
import type { Database } from '../../storage/database/database.ts';

const CHARTER = {
  article: '十-3',
  deliveriesPerTerm: 2,
  defaults: [
    {
      resourceType: '*',
      courseLevel: '*',
      template: 'group_teaching',
      audienceLevel: 'group',
      reviewLevels: ['school', 'group'],
    },
    {
      resourceType: 'exam',
      courseLevel: '*',
      template: 'exam_embargo',
      audienceLevel: 'group',
      reviewLevels: ['school', 'group'],
    },
  ],
};

/** A district with a group of two schools and a school outside, and the people who play in these tests. */
export async function makeWorld(database: Database): Promise<void> {
  const long = '2023-08-31T16:00:00Z';
  await database`insert into district (id, name) values ('district-1', ${database.json({ zh: '宁河区', en: 'Ninghe' })})`;
  for (const [id, zh, en] of [
    ['school-lead', '芦台一小', 'Lutai No. 1 Primary School'],
    ['school-member', '苇岸小学', 'Wei’an Primary School'],
    ['school-outside', '育德小学', 'Yude Primary School'],
  ] as const)
    await database`
      insert into school (id, district_id, name, town, stages)
      values (${id}, 'district-1', ${database.json({ zh, en })}, '芦台', '{primary}')`;
  await database`
    insert into education_group (id, district_id, name, stages, lead_school_id, state, formed_at)
    values ('group-1', 'district-1', ${database.json({ zh: '芦台一小教育集团', en: 'Lutai No. 1 Primary School Group' })},
      '{primary}', 'school-lead', 'formed', ${long})`;
  for (const [school, role] of [
    ['school-lead', 'lead'],
    ['school-member', 'member'],
  ] as const)
    await database`
      insert into membership (id, school_id, group_id, role, mode, stages, starts_at, ends_at, state)
      values (${`membership-${school}`}, ${school}, 'group-1', ${role}, 'multi_entity', '{primary}', ${long},
        '2029-08-31T16:00:00Z', 'active')`;
  await database`
    insert into charter (id, group_id, number, state, starts_at, ends_at, filing_number, filed_at, terms)
    values ('charter-1', 'group-1', 1, 'in_force', ${long}, '2029-08-31T16:00:00Z', '宁教备1号', ${long},
      ${database.json(CHARTER)})`;
  for (const [id, zh, place, role] of [
    ['person-principal', '赵明德', 'school-lead', 'principal'],
    ['person-author', '吴思齐', 'school-lead', 'teacher'],
    ['person-member', '郑可意', 'school-member', 'teacher'],
    ['person-member-principal', '钱松鹤', 'school-member', 'principal'],
    ['person-outside', '孔繁星', 'school-outside', 'teacher'],
    ['person-officer', '贺文静', 'org-bureau', 'bureau_officer'],
  ] as const) {
    await database`
      insert into person (id, display_name, capacity)
      values (${id}, ${database.json({ zh, en: id })}, ${role === 'bureau_officer' ? 'officer' : 'staff'})`;
    await database`
      insert into appointment (id, person_id, role, place_id, stages, starts_at)
      values (${`appointment-${id}`}, ${id}, ${role}, ${place}, ${role === 'teacher' ? ['primary'] : null}, ${long})`;
  }
}

export interface MadeResource {
  resourceId: string;
  versionId: string;
  partId: string;
}

/** A resource of the lead school with one approved version of one part, reviewed at the levels named. */
export async function makeApproved(
  database: Database,
  name: string,
  options: {
    type?: string;
    reviews?: string[];
    number?: number;
    resourceId?: string;
    showsMinors?: boolean;
  } = {},
): Promise<MadeResource> {
  const resourceId = options.resourceId ?? `res-${name}`;
  const versionId = `ver-${name}`;
  const partId = `part-${name}`;
  await database`
    insert into resource (id, owner_id, created_by)
    values (${resourceId}, 'school-lead', 'person-author')
    on conflict (id) do nothing`;
  await database`
    insert into resource_author (resource_id, person_id)
    values (${resourceId}, 'person-author')
    on conflict do nothing`;
  await database`
    insert into version (id, resource_id, number, state, title, type, course_level, stage, grades, subject,
      submitted_at, approved_at)
    values (${versionId}, ${resourceId}, ${options.number ?? 1}, 'approved', '分数的初步认识', ${options.type ?? 'package'},
      'national', 'primary', '{grade_3}', 'mathematics', now() - interval '1 day', now() - interval '1 hour')`;
  await database`
    insert into part (id, version_id, role, name, shows_minors, state)
    values (${partId}, ${versionId}, 'worksheet', '练习.pdf', ${options.showsMinors ?? false}, 'ready')`;
  for (const level of options.reviews ?? ['school', 'group'])
    await database`
      insert into review (id, version_id, level, reviewer_id, state, decision, decided_at)
      values (${`review-${name}-${level}`}, ${versionId}, ${level}, 'person-principal', 'decided', 'approve', now())`;
  return { resourceId, versionId, partId };
}

/** What a use case gets when this person asks now. */
export async function contextOf(
  database: Database,
  personId: string | null,
  rest: Partial<Context> = {},
): Promise<Context> {
  const viewer: Viewer = await loadViewer(database, personId);
  const context: Partial<Context> = {
    database,
    viewer,
    locale: 'zh-CN',
    requestId: 'request-test',
    address: '127.0.0.1',
    ...rest,
  };
  return context as Context;
}
