import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openings } from '../../server/access/access.ts';
import {
  hasReviewConflict,
  isHeadOf,
  isOfficeOf,
  isOperator,
  isPrincipalOf,
  isReviewerOf,
  isSchoolAdmin,
  mayAcknowledge,
  mayDeliverFrom,
  mayEditDraft,
  mayReview,
  ownerGroups,
  principalRight,
} from '../../server/access/duties.ts';
import { loadViewer } from '../../server/access/viewer.ts';
import { loadWorld } from '../../server/demo/loadWorld.ts';
import { openTestDatabase } from '../database.ts';

const NOW = '2026-11-24T10:00:00+08:00';

describe('duties in the demo district', async () => {
  const { database, close } = await openTestDatabase();
  beforeAll(async () => {
    const text: unknown = JSON.parse(
      readFileSync(new URL('../../server/demo/demo-district.json', import.meta.url), 'utf8'),
    );
    await database.begin((tx) => loadWorld(tx, text));
  });
  afterAll(close);
  const person = (name: string, at: string = NOW) => loadViewer(database, `person-${name}`, at);

  test('a principal decides for the own school and its campuses, and for no member school', async () => {
    const principal = await person('zhao-mingde');
    expect(principalRight(principal, 'school-lutai1p')).toBe('principal');
    expect(principalRight(principal, 'school-qiaobei')).toBe('principal');
    expect(principalRight(principal, 'school-weian')).toBeNull();
    expect(isHeadOf(principal, 'group-primary')).toBe(true);
    expect(isSchoolAdmin(principal, 'school-qiaobei')).toBe(true);
    expect(mayDeliverFrom(principal, 'group-primary')).toBe(true);
    expect(mayAcknowledge(principal, 'school-qiaobei')).toBe(true);
    expect(mayAcknowledge(principal, 'school-weian')).toBe(false);
  });

  test('the successor of a merged school decides for its works', async () => {
    expect(isPrincipalOf(await person('fang-heng'), 'school-daan')).toBe(true);
    expect(isPrincipalOf(await person('fang-heng', '2026-08-31T23:59:59+08:00'), 'school-daan')).toBe(false);
  });

  test('an officer acts for an empty seat, and says so', async () => {
    const officer = await person('he-wenjing');
    expect(principalRight(officer, 'school-mingde')).toBe('bureau');
    expect(principalRight(officer, 'school-lutai1p')).toBeNull();
  });

  test('reviewers review at their level, never their own', async () => {
    const school = await person('xu-qingru');
    expect(isReviewerOf(school, 'school', 'school-lutai1p', [])).toBe(true);
    expect(isReviewerOf(school, 'school', 'school-qiaobei', [])).toBe(true);
    expect(isReviewerOf(school, 'school', 'school-weian', [])).toBe(false);
    const group = await person('qin-shuyi');
    const owners = await ownerGroups(database, 'school-weian');
    expect(owners).toEqual(['group-primary']);
    expect(isReviewerOf(group, 'group', 'school-weian', owners)).toBe(true);
    const work = { ownerId: 'school-xinyuan', authorIds: ['person-pan-yue'] };
    expect(mayReview(group, 'res-institutions-v1', work)).toBe(true);
    expect(mayReview(group, 'res-institutions-v1', { ...work, authorIds: ['person-qin-shuyi'] })).toBe(false);
    const mentor = await person('feng-yiming');
    expect(hasReviewConflict(mentor, { ownerId: 'school-lingyun', authorIds: ['person-chen-luming'] })).toBe(
      true,
    );
    expect(isReviewerOf(await person('han-zhihang'), 'school', 'org-zhihang', [])).toBe(true);
  });

  test('office, operator and authors have their own duties', async () => {
    expect(isOfficeOf(await person('sun-ruolan'), 'group-primary')).toBe(true);
    expect(isOfficeOf(await person('sun-ruolan'), 'group-middle')).toBe(false);
    expect(isOperator(await person('lyu-zhihui'))).toBe(true);
    const author = await person('liang-siyuan');
    expect(mayEditDraft(author, { state: 'draft', authorIds: ['person-liang-siyuan'] })).toBe(true);
    expect(mayEditDraft(author, { state: 'submitted', authorIds: ['person-liang-siyuan'] })).toBe(false);
  });

  test('one can say why a part is open', async () => {
    const teacher = await person('zheng-keyi');
    expect([
      ...(await openings(database, teacher, 'download', ['part-res-fractions-v2-answer_key'])),
    ]).toEqual([
      {
        partId: 'part-res-fractions-v2-answer_key',
        versionId: 'res-fractions-v2',
        resourceId: 'res-fractions',
        way: 'grant',
        grantId: 'grant-fractions',
      },
    ]);
    const author = await person('wu-siqi');
    const ways = await openings(database, author, 'preview', ['part-res-fractions-v2-deck']);
    expect(ways.map(({ way }) => way)).toEqual(['author', 'grant']);
  });
});
