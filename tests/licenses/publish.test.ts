import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayOpen } from '../../server/access/access.ts';
import { loadViewer } from '../../server/access/viewer.ts';
import { agreeToLicense } from '../../server/licenses/agreeToLicense.ts';
import { grantLicense } from '../../server/licenses/grantLicense.ts';
import { proposeGrants } from '../../server/licenses/proposal.ts';
import { type Publication, publishVersion } from '../../server/licenses/publishVersion.ts';
import { previewGrants, readProposal } from '../../server/licenses/readProposal.ts';
import { revokeLicense } from '../../server/licenses/revokeLicense.ts';
import { grantStateAt } from '../../server/licenses/rows.ts';
import {
  blockVersion,
  republishVersion,
  unblockVersion,
  withdrawVersion,
} from '../../server/licenses/withdrawVersion.ts';
import { openTestDatabase } from '../database.ts';
import { contextOf, makeApproved, makeWorld } from './world.ts';

let test: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  test = await openTestDatabase();
  await makeWorld(test.database);
});
afterAll(() => test.close());

const asProposed = (versionId: string): Publication => ({
  versionId,
  grants: null,
  reason: '',
  knowsItIsForGood: false,
});
const asPrincipal = () => contextOf(test.database, 'person-principal');

async function sees(
  personId: string | null,
  resourceId: string,
  action: 'discover' | 'download' = 'discover',
) {
  return mayOpen(test.database, await loadViewer(test.database, personId), action, { resourceId });
}

async function codesOf(outcome: Promise<{ ok: boolean; refusals?: { code: string }[] }>): Promise<string[]> {
  return ((await outcome).refusals ?? []).map((refusal) => refusal.code);
}

describe('what publication proposes', () => {
  it('is the charter’s default for staff and pupils until the charter ends, with an own-school grant beside it', async () => {
    const made = await makeApproved(test.database, 'proposed');
    const proposal = await proposeGrants(test.database, made.versionId, new Date());
    expect(proposal).toMatchObject({
      basis: 'charter',
      template: 'group_teaching',
      source: { kind: 'charter', id: 'charter-1', article: '十-3' },
      reviewLevels: ['school', 'group'],
      ownSchool: {
        template: 'school_only',
        audience: { level: 'school', ids: ['school-lead'] },
        endsAt: null,
      },
    });
    expect(
      proposal?.grants.map(({ template, capacities, permissions }) => ({
        template,
        capacities,
        permissions,
      })),
    ).toEqual([
      {
        template: 'group_teaching',
        capacities: ['staff'],
        // The charter asks for deliveries, so the default lets them be sent.
        permissions: [
          'discover',
          'preview',
          'stream',
          'download',
          'print',
          'classroom_use',
          'assign',
          'deliver',
        ],
      },
      {
        template: 'group_stream',
        capacities: ['student', 'guardian'],
        permissions: ['discover', 'preview', 'stream'],
      },
    ]);
    expect(proposal?.grants[0]?.endsAt).toEqual(new Date('2029-08-31T16:00:00Z'));
  });

  it('takes the more exact line of the chapter', async () => {
    const made = await makeApproved(test.database, 'exam-proposed', { type: 'exam' });
    expect(await proposeGrants(test.database, made.versionId, new Date())).toMatchObject({
      template: 'exam_embargo',
      ownSchool: null,
    });
  });

  it('is told to authors and the owner’s principal only', async () => {
    const made = await makeApproved(test.database, 'told');
    expect(await readProposal(await asPrincipal(), made.versionId)).toMatchObject({
      whoSees: {
        schoolCount: 2,
        summary: { zh: '2所学校的4位老师', en: '4 teachers of 2 schools' },
        pupilsSee: true,
      },
    });
    expect(
      await readProposal(await contextOf(test.database, 'person-author'), made.versionId),
    ).not.toBeNull();
    expect(await readProposal(await contextOf(test.database, 'person-member'), made.versionId)).toBeNull();
    expect(await readProposal(await contextOf(test.database, null), made.versionId)).toBeNull();
  });
});

describe('publishing', () => {
  it('opens an approved version to the group as the charter says, at once', async () => {
    const made = await makeApproved(test.database, 'simple');
    expect(await sees('person-member', made.resourceId)).toBe(false);
    const outcome = await publishVersion(await asPrincipal(), asProposed(made.versionId));
    expect(outcome).toMatchObject({ ok: true, value: { version: { state: 'published' } } });
    expect(await sees('person-member', made.resourceId, 'download')).toBe(true);
    expect(await sees('person-outside', made.resourceId)).toBe(false);
    const outbox =
      await test.database`select payload from outbox where topic = 'search' and payload ->> 'resourceId' = ${made.resourceId}`;
    expect(outbox.length).toBeGreaterThan(0);
    const [audit] = await test.database<{ facts: { width: string } }[]>`
      select facts from audit_entry where action = 'publish' and subject_id = ${made.versionId}`;
    expect(audit?.facts.width).toBe('same');
  });

  it('refuses what is not approved, whoever is not the owner’s principal, and tells strangers nothing', async () => {
    const made = await makeApproved(test.database, 'refused');
    await test.database`update version set state = 'in_review', approved_at = null where id = ${made.versionId}`;
    expect(
      await codesOf(
        publishVersion(await contextOf(test.database, 'person-author'), asProposed(made.versionId)),
      ),
    ).toEqual(['FORBIDDEN']);
    expect(await codesOf(publishVersion(await asPrincipal(), asProposed(made.versionId)))).toEqual([
      'NOT_APPROVED',
    ]);
    await test.database`update version set state = 'approved', approved_at = now() where id = ${made.versionId}`;
    for (const stranger of ['person-member-principal', 'person-outside', null])
      expect(
        await codesOf(publishVersion(await contextOf(test.database, stranger), asProposed(made.versionId))),
      ).toEqual(['RESOURCE_NOT_FOUND']);
    expect(await codesOf(publishVersion(await asPrincipal(), asProposed('ver-none')))).toEqual([
      'RESOURCE_NOT_FOUND',
    ]);
    const grants = await test.database`select 1 from license_grant where resource_id = ${made.resourceId}`;
    expect(grants).toHaveLength(0);
  });

  it('publishes one version of a resource when two are published at the same moment', async () => {
    const first = await makeApproved(test.database, 'race-1');
    const second = await makeApproved(test.database, 'race-2', { resourceId: first.resourceId, number: 2 });
    const third = await makeApproved(test.database, 'race-3', { resourceId: first.resourceId, number: 3 });
    const context = await asPrincipal();
    const outcomes = await Promise.all(
      [first, second, third, second, first, third].map((made) =>
        publishVersion(context, asProposed(made.versionId)),
      ),
    );
    expect(outcomes.some((outcome) => outcome.ok)).toBe(true);
    const rows = await test.database<
      { state: string; number: number; publishedAt: Date | null; supersededAt: Date | null }[]
    >`
      select state, number, published_at, superseded_at
      from version
      where resource_id = ${first.resourceId}
      order by number`;
    expect(rows.filter((row) => row.state === 'published')).toHaveLength(1);
    for (const row of rows.filter((one) => one.state === 'superseded'))
      expect(row.supersededAt?.getTime()).toBeGreaterThanOrEqual(row.publishedAt?.getTime() ?? Number.NaN);
    const grants = await test.database`
      select template from license_grant where resource_id = ${first.resourceId} and superseded_at is null`;
    expect(grants.map((grant) => grant.template).sort()).toEqual([
      'group_stream',
      'group_teaching',
      'school_only',
    ]);
  });

  it('supersedes the version before at the same instant and lets its grants go on', async () => {
    const first = await makeApproved(test.database, 'next-1');
    await publishVersion(await asPrincipal(), asProposed(first.versionId));
    const second = await makeApproved(test.database, 'next-2', { resourceId: first.resourceId, number: 2 });
    const outcome = await publishVersion(await asPrincipal(), {
      ...asProposed(second.versionId),
      grants: [],
    });
    expect(outcome.ok).toBe(true);
    const [same] = await test.database`
      select older.superseded_at = newer.published_at as same
      from version as older, version as newer
      where older.id = ${first.versionId} and newer.id = ${second.versionId}`;
    expect(same?.same).toBe(true);
    const third = await makeApproved(test.database, 'next-0', { reviews: ['school', 'group'] });
    expect(
      await codesOf(publishVersion(await asPrincipal(), { ...asProposed(third.versionId), grants: [] })),
    ).toEqual(['GRANT_MISSING']);
  });

  it('asks a reason for less than the charter’s default, and the authors for more', async () => {
    const made = await makeApproved(test.database, 'width');
    const narrow = { template: 'school_only', audienceLevel: 'school', audienceIds: ['school-lead'] };
    expect(
      await codesOf(publishVersion(await asPrincipal(), { ...asProposed(made.versionId), grants: [narrow] })),
    ).toEqual(['REASON_NEEDED']);
    const wide = { template: 'group_adapt', audienceLevel: 'group', audienceIds: ['group-1'] };
    expect(
      await codesOf(publishVersion(await asPrincipal(), { ...asProposed(made.versionId), grants: [wide] })),
    ).toEqual(['AUTHORS_NOT_ASKED']);
    const agreement = { versionId: made.versionId, template: 'group_adapt', audienceLevel: 'group' };
    expect(await codesOf(agreeToLicense(await asPrincipal(), agreement))).toEqual(['RESOURCE_NOT_FOUND']);
    expect((await agreeToLicense(await contextOf(test.database, 'person-author'), agreement)).ok).toBe(true);
    const preview = await previewGrants(await asPrincipal(), {
      ...asProposed(made.versionId),
      grants: [wide],
    });
    expect(preview).toMatchObject({ width: 'wider', refusals: [] });
    expect(
      (await publishVersion(await asPrincipal(), { ...asProposed(made.versionId), grants: [wide] })).ok,
    ).toBe(true);
  });

  it('opens to district and public only after the district’s review', async () => {
    const made = await makeApproved(test.database, 'district');
    await agreeToLicense(await contextOf(test.database, 'person-author'), {
      versionId: made.versionId,
      template: 'open_by',
      audienceLevel: 'public',
    });
    const open = { template: 'open_by', audienceLevel: 'public', audienceIds: [] };
    const wish = { ...asProposed(made.versionId), grants: [open] };
    expect(await codesOf(publishVersion(await asPrincipal(), wish))).toEqual(['OPEN_LICENSE_FOR_GOOD']);
    expect(await codesOf(publishVersion(await asPrincipal(), { ...wish, knowsItIsForGood: true }))).toEqual([
      'REVIEW_LEVEL_MISSING',
    ]);
    await test.database`
      insert into review (id, version_id, level, reviewer_id, state, decision, decided_at)
      values ('review-district', ${made.versionId}, 'district', 'person-officer', 'decided', 'approve', now())`;
    const outcome = await publishVersion(await asPrincipal(), { ...wish, knowsItIsForGood: true });
    expect(outcome).toMatchObject({
      ok: true,
      value: { grants: [{ spdx: 'CC-BY-4.0', endsAt: null, audienceLevel: 'public' }] },
    });
    expect(await sees(null, made.resourceId)).toBe(true);
    expect(await sees(null, made.resourceId, 'download')).toBe(false);
  });

  it.each([
    [
      'an unknown template',
      { template: 'open_everything', audienceLevel: 'public', audienceIds: [] },
      'INVALID',
    ],
    [
      'an open licence for a group',
      { template: 'open_by', audienceLevel: 'group', audienceIds: ['group-1'] },
      'AUDIENCE_NOT_ALLOWED',
    ],
    [
      'an open licence with an end',
      { template: 'open_by', audienceLevel: 'public', audienceIds: [], endsAt: new Date('2030-01-01') },
      'OPEN_LICENSE_BOUNDED',
    ],
    [
      'an open licence with its terms changed',
      { template: 'open_by_nc', audienceLevel: 'public', audienceIds: [], permissions: ['preview'] },
      'PERMISSION_NOT_ALLOWED',
    ],
    [
      'more than the template permits',
      {
        template: 'group_stream',
        audienceLevel: 'group',
        audienceIds: ['group-1'],
        permissions: ['download'],
      },
      'PERMISSION_NOT_ALLOWED',
    ],
    [
      'downloads for pupils',
      {
        template: 'custom',
        audienceLevel: 'group',
        audienceIds: ['group-1'],
        capacities: ['student'],
        permissions: ['download'],
        noEnd: true,
      },
      'PERMISSION_NOT_ALLOWED',
    ],
    [
      'an audience without places',
      { template: 'group_teaching', audienceLevel: 'group', audienceIds: [] },
      'INVALID',
    ],
    [
      'a place that does not exist',
      { template: 'group_teaching', audienceLevel: 'group', audienceIds: ['group-9'] },
      'INVALID',
    ],
    [
      'an end before the beginning',
      {
        template: 'group_teaching',
        audienceLevel: 'group',
        audienceIds: ['group-1'],
        endsAt: new Date('2026-01-01'),
      },
      'PERIOD_EMPTY',
    ],
  ])('refuses %s and changes nothing', async (what, grant, code) => {
    const made = await makeApproved(test.database, `invalid-${what.replaceAll(' ', '-')}`);
    const outcome = publishVersion(await asPrincipal(), {
      ...asProposed(made.versionId),
      grants: [grant],
      knowsItIsForGood: true,
    });
    expect(await codesOf(outcome)).toEqual([code]);
    const [version] = await test.database`select state from version where id = ${made.versionId}`;
    expect(version?.state).toBe('approved');
    expect(
      await test.database`select 1 from license_grant where resource_id = ${made.resourceId}`,
    ).toHaveLength(0);
  });

  it('lets nothing open an exam paper before its instant (E18)', async () => {
    const made = await makeApproved(test.database, 'exam', { type: 'exam' });
    expect(await codesOf(publishVersion(await asPrincipal(), asProposed(made.versionId)))).toEqual([
      'EMBARGO_INSTANT_MISSING',
    ]);
    const instant = new Date(Date.now() + 86_400_000);
    const paper = {
      template: 'exam_embargo',
      audienceLevel: 'group',
      audienceIds: ['group-1'],
      startsAt: instant,
    };
    const early = { template: 'school_only', audienceLevel: 'school', audienceIds: ['school-lead'] };
    const both = publishVersion(await asPrincipal(), {
      ...asProposed(made.versionId),
      grants: [paper, early],
      reason: '',
    });
    expect(await codesOf(both)).toEqual(['EMBARGO_BROKEN']);
    expect(
      (await publishVersion(await asPrincipal(), { ...asProposed(made.versionId), grants: [paper] })).ok,
    ).toBe(true);
    expect(await sees('person-member', made.resourceId)).toBe(false);
    const context = await asPrincipal();
    const later = grantLicense(context, {
      resourceId: made.resourceId,
      grants: [early],
      reason: '试用',
      knowsItIsForGood: false,
    });
    expect(await codesOf(later)).toEqual(['EMBARGO_BROKEN']);
  });

  it('opens what shows minors no wider than every portrait consent', async () => {
    const made = await makeApproved(test.database, 'minors', { showsMinors: true });
    expect(await codesOf(publishVersion(await asPrincipal(), asProposed(made.versionId)))).toEqual([
      'CONSENT_MISSING',
    ]);
    await test.database`
      insert into consent (id, kind, resource_id, starts_at) values ('consent-1', 'portrait_group', ${made.resourceId}, '2026-01-01')`;
    await test.database`update resource set consent_ids = '{consent-1}' where id = ${made.resourceId}`;
    await agreeToLicense(await contextOf(test.database, 'person-author'), {
      versionId: made.versionId,
      template: 'district_teaching',
      audienceLevel: 'district',
    });
    const wide = { template: 'district_teaching', audienceLevel: 'district', audienceIds: ['district-1'] };
    expect(
      await codesOf(publishVersion(await asPrincipal(), { ...asProposed(made.versionId), grants: [wide] })),
    ).toEqual(['CONSENT_TOO_NARROW']);
    expect((await publishVersion(await asPrincipal(), asProposed(made.versionId))).ok).toBe(true);
  });
});

describe('a licence', () => {
  it('given twice is one licence', async () => {
    const made = await makeApproved(test.database, 'twice');
    await publishVersion(await asPrincipal(), asProposed(made.versionId));
    const again = { template: 'group_teaching', audienceLevel: 'group', audienceIds: ['group-1'] };
    const wish = { resourceId: made.resourceId, grants: [again], reason: '', knowsItIsForGood: false };
    const first = await grantLicense(await asPrincipal(), wish);
    const second = await grantLicense(await asPrincipal(), wish);
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: true });
    if (first.ok && second.ok)
      expect(second.value.map(({ id }) => id)).toEqual(first.value.map(({ id }) => id));
  });

  it('ends at the next decision when it is revoked, by the owner’s principal alone, and stays as it was given', async () => {
    const made = await makeApproved(test.database, 'revoked');
    const outcome = await publishVersion(await asPrincipal(), asProposed(made.versionId));
    if (!outcome.ok) throw new Error('It was not published');
    const grant = outcome.value.grants.find((one) => one.template === 'group_teaching');
    if (!grant) throw new Error('No grant was made');
    const wish = { licenseId: grant.id, reason: 'owner_decision', consequence: null };
    expect(await codesOf(revokeLicense(await contextOf(test.database, 'person-outside'), wish))).toEqual([
      'RESOURCE_NOT_FOUND',
    ]);
    expect(await codesOf(revokeLicense(await contextOf(test.database, 'person-member'), wish))).toEqual([
      'FORBIDDEN',
    ]);
    expect(await codesOf(revokeLicense(await contextOf(test.database, 'person-officer'), wish))).toEqual([
      'FORBIDDEN',
    ]);
    expect(await codesOf(revokeLicense(await asPrincipal(), { ...wish, reason: 'because' }))).toEqual([
      'INVALID',
    ]);
    expect(await sees('person-member', made.resourceId, 'download')).toBe(true);
    const revoked = await revokeLicense(await asPrincipal(), wish);
    expect(await sees('person-member', made.resourceId)).toBe(false);
    expect(revoked).toMatchObject({
      ok: true,
      value: {
        revokeReason: 'owner_decision',
        revokeConsequence: 'stop_new',
        permissions: grant.permissions,
      },
    });
    if (revoked.ok) expect(grantStateAt(revoked.value, new Date())).toBe('revoked');
    const again = await revokeLicense(await asPrincipal(), wish);
    if (revoked.ok && again.ok) expect(again.value.revokedAt).toEqual(revoked.value.revokedAt);
  });

  it('may be revoked by the bureau for a complaint, with a stricter consequence', async () => {
    const made = await makeApproved(test.database, 'complaint');
    const outcome = await publishVersion(await asPrincipal(), asProposed(made.versionId));
    const grant = outcome.ok ? outcome.value.grants[0] : undefined;
    const wish = { licenseId: grant?.id ?? '', reason: 'copyright_complaint', consequence: 'recall_copies' };
    const revoked = await revokeLicense(await contextOf(test.database, 'person-officer'), wish);
    expect(revoked).toMatchObject({ ok: true, value: { revokeConsequence: 'recall_copies' } });
  });
});

describe('a published version', () => {
  it('is hidden when withdrawn with a reason, and shown again within 180 days', async () => {
    const made = await makeApproved(test.database, 'withdrawn');
    await publishVersion(await asPrincipal(), asProposed(made.versionId));
    const wish = { versionId: made.versionId, reason: '有一处概念讲错，已出新课' };
    expect(await codesOf(withdrawVersion(await contextOf(test.database, 'person-member'), wish))).toEqual([
      'FORBIDDEN',
    ]);
    expect(await codesOf(withdrawVersion(await asPrincipal(), { ...wish, reason: ' ' }))).toEqual([
      'REASON_NEEDED',
    ]);
    expect(await withdrawVersion(await asPrincipal(), wish)).toMatchObject({
      ok: true,
      value: { state: 'withdrawn', withdrawnReason: wish.reason },
    });
    expect(await sees('person-member', made.resourceId)).toBe(false);
    expect(await republishVersion(await asPrincipal(), made.versionId)).toMatchObject({
      ok: true,
      value: { state: 'published' },
    });
    expect(await sees('person-member', made.resourceId)).toBe(true);
    await withdrawVersion(await asPrincipal(), wish);
    await test.database`update version set withdrawn_at = now() - interval '181 days' where id = ${made.versionId}`;
    expect(await codesOf(republishVersion(await asPrincipal(), made.versionId))).toEqual([
      'WITHDRAWN_TOO_LONG',
    ]);
  });

  it('is hidden at once when an officer blocks it, and shown again when that is decided', async () => {
    const made = await makeApproved(test.database, 'blocked');
    await publishVersion(await asPrincipal(), asProposed(made.versionId));
    const officer = await contextOf(test.database, 'person-officer');
    expect(await blockVersion(officer, { versionId: made.versionId, reason: '地图有误' })).toMatchObject({
      ok: true,
      value: { state: 'blocked' },
    });
    expect(await sees('person-member', made.resourceId)).toBe(false);
    expect(await sees('person-author', made.resourceId)).toBe(true);
    expect(
      await codesOf(unblockVersion(await contextOf(test.database, 'person-author'), made.versionId)),
    ).toEqual(['FORBIDDEN']);
    expect(await unblockVersion(await asPrincipal(), made.versionId)).toMatchObject({
      ok: true,
      value: { state: 'published' },
    });
    expect(await sees('person-member', made.resourceId)).toBe(true);
  });
});
