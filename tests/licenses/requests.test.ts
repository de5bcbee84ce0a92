import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayOpen } from '../../server/access/access.ts';
import { loadViewer } from '../../server/access/viewer.ts';
import { publishVersion } from '../../server/licenses/publishVersion.ts';
import { listOpenRequests } from '../../server/licenses/reading.ts';
import { decideRequest, requestLicense, withdrawRequest } from '../../server/licenses/requests.ts';
import { openTestDatabase } from '../database.ts';
import { contextOf, makeApproved, makeWorld } from './world.ts';

let test: Awaited<ReturnType<typeof openTestDatabase>>;
let resourceId: string;
beforeAll(async () => {
  test = await openTestDatabase();
  await makeWorld(test.database);
  const made = await makeApproved(test.database, 'asked');
  resourceId = made.resourceId;
  await publishVersion(await as('person-principal'), {
    versionId: made.versionId,
    grants: null,
    reason: '',
    knowsItIsForGood: false,
  });
});
afterAll(() => test.close());

const as = (personId: string) => contextOf(test.database, personId);
const wish = () => ({
  resourceId,
  audienceLevel: 'schools',
  audienceIds: ['school-member'],
  permissions: ['adapt'],
  reason: '改成小班版：18个孩子人手一张纸',
  endsAt: new Date('2027-07-10T16:00:00Z'),
});
const codesOf = async (outcome: Promise<{ ok: boolean; refusals?: { code: string }[] }>) =>
  ((await outcome).refusals ?? []).map(({ code }) => code);

describe('asking an owner for a licence', () => {
  it('needs that the asker can see the resource, and a reason', async () => {
    expect(await codesOf(requestLicense(await as('person-outside'), wish()))).toEqual(['RESOURCE_NOT_FOUND']);
    expect(await codesOf(requestLicense(await as('person-member'), { ...wish(), reason: '' }))).toEqual([
      'REASON_NEEDED',
    ]);
    expect(
      await codesOf(requestLicense(await as('person-member'), { ...wish(), permissions: ['fly'] })),
    ).toEqual(['INVALID']);
  });

  it('twice is one request, which waits for the owner’s principal alone', async () => {
    const context = await as('person-member');
    const outcomes = await Promise.all([requestLicense(context, wish()), requestLicense(context, wish())]);
    const ids = outcomes.map((outcome) => (outcome.ok ? outcome.value.id : null));
    expect(new Set(ids).size).toBe(1);
    const page = { first: 10, after: null };
    expect((await listOpenRequests(test.database, ['school-lead'], page)).map(({ id }) => id)).toEqual([
      ids[0],
    ]);
    expect(await listOpenRequests(test.database, ['school-member'], page)).toEqual([]);
    const decision = { requestId: ids[0] ?? '', granted: true, reason: '', grants: null };
    expect(await codesOf(decideRequest(await as('person-member'), decision))).toEqual(['RESOURCE_NOT_FOUND']);
    // Adapting is wider than the charter's default: the author is asked first, and nothing is half decided.
    expect(await codesOf(decideRequest(await as('person-principal'), decision))).toEqual([
      'AUTHORS_NOT_ASKED',
    ]);
    await test.database`
      insert into license_agreement (version_id, person_id, template, audience_level)
      values ('ver-asked', 'person-author', 'custom', 'schools')`;
    const decided = await decideRequest(await as('person-principal'), decision);
    expect(decided).toMatchObject({
      ok: true,
      value: {
        request: { state: 'granted' },
        grants: [
          {
            template: 'custom',
            audienceIds: ['school-member'],
            source: { kind: 'request', id: ids[0] },
            endsAt: new Date('2027-07-10T16:00:00Z'),
          },
        ],
      },
    });
    expect(
      await mayOpen(test.database, await loadViewer(test.database, 'person-member'), 'adapt', { resourceId }),
    ).toBe(true);
    expect(await codesOf(decideRequest(await as('person-principal'), decision))).toEqual(['REQUEST_CLOSED']);
  });

  it('may be refused with a reason, taken back, and lapses after 14 days', async () => {
    const request = await requestLicense(await as('person-member'), wish());
    if (!request.ok) throw new Error('It was not asked');
    const refusal = { requestId: request.value.id, granted: false, reason: '', grants: null };
    expect(await codesOf(decideRequest(await as('person-principal'), refusal))).toEqual(['REASON_NEEDED']);
    expect(
      await decideRequest(await as('person-principal'), { ...refusal, reason: '请使用离线配送包' }),
    ).toMatchObject({
      ok: true,
      value: { request: { state: 'refused', refusal: '请使用离线配送包' }, grants: [] },
    });
    const second = await requestLicense(await as('person-member'), wish());
    if (!second.ok) throw new Error('It was not asked again');
    expect(await codesOf(withdrawRequest(await as('person-author'), second.value.id))).toEqual([
      'RESOURCE_NOT_FOUND',
    ]);
    expect(await withdrawRequest(await as('person-member'), second.value.id)).toMatchObject({
      ok: true,
      value: { state: 'withdrawn' },
    });
    const third = await requestLicense(await as('person-member'), wish());
    if (!third.ok) throw new Error('It was not asked a third time');
    await test.database`update license_request set opened_at = now() - interval '15 days' where id = ${third.value.id}`;
    expect(
      await codesOf(
        decideRequest(await as('person-principal'), {
          ...refusal,
          requestId: third.value.id,
          reason: '晚了',
        }),
      ),
    ).toEqual(['REQUEST_CLOSED']);
    const fourth = await requestLicense(await as('person-member'), wish());
    expect(fourth).toMatchObject({ ok: true, value: { state: 'open' } });
  });
});
