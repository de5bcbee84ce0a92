import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openTestApplication, type TestApplication } from '../application.ts';

const SEND = `mutation ($input: SendDeliveryInput!) {
  sendDelivery(input: $input) { delivery { id receipts { id state school { id } } } refusals { code field message } }
}`;
const RECEIPT = '{ receipt { state late acknowledgedBy { id } usedBy { id } } refusals { code } }';
const answer = (mutation: string) =>
  `mutation ($id: ID!) { ${mutation}(input: { receiptId: $id }) ${RECEIPT} }`;

describe('a delivery', () => {
  let app: TestApplication;
  let office: Client;
  let principal: Client;
  let teacher: Client;
  beforeAll(async () => {
    app = await openTestApplication({ world: true });
    // The world's days lie around 24 November 2026; what is sent here is due in the far future of any clock.
    office = await app.as('person-sun-ruolan');
    principal = await app.as('person-qian-songhe');
    teacher = await app.as('person-zheng-keyi');
  });
  afterAll(() => app.close());

  const wanted = (more: object = {}) => ({
    fromId: 'group-primary',
    versionId: 'res-reading-v2',
    purpose: 'curriculum',
    dueOn: '2099-12-31',
    clientKey: randomUUID(),
    ...more,
  });

  it('[R16] [R53] reaches all rural, weak and new members, the list fixed at sending', async () => {
    const sent = await office.graphql(SEND, { input: wanted({ flags: ['rural', 'weak', 'new'] }) });
    expect(sent.errors).toBeUndefined();
    expect(sent.data.sendDelivery.refusals).toEqual([]);
    const schools = sent.data.sendDelivery.delivery.receipts.map(
      (each: { school: { id: string } }) => each.school.id,
    );
    expect(schools).toContain('school-weian');
    expect(schools).not.toContain('school-lutai1p');
    expect(schools).not.toContain('school-zhixing');
    const [flagged] = await app.application.database<{ count: number }[]>`
      select count(distinct school_id)::int as count from school_flag
      where school_id = any(${schools}) and flag in ('rural', 'weak', 'new')`;
    expect(flagged?.count).toBe(schools.length);
  });

  it('moves by evidence: opened, acknowledged by the principal, used by another person only', async () => {
    const sent = await office.graphql(SEND, { input: wanted({ schoolIds: ['school-weian'] }) });
    const receipt = sent.data.sendDelivery.delivery.receipts[0];
    expect(receipt.state).toBe('delivered');
    const opened = await teacher.graphql(answer('openReceipt'), { id: receipt.id });
    expect(opened.data.openReceipt.receipt.state).toBe('opened');
    const notAllowed = await teacher.graphql(answer('acknowledgeReceipt'), { id: receipt.id });
    expect(notAllowed.data.acknowledgeReceipt.refusals).toEqual([{ code: 'FORBIDDEN' }]);
    const signed = await principal.graphql(answer('acknowledgeReceipt'), { id: receipt.id });
    expect(signed.data.acknowledgeReceipt.receipt).toEqual({
      state: 'acknowledged',
      late: false,
      acknowledgedBy: { id: 'person-qian-songhe' },
      usedBy: null,
    });
    const self = await principal.graphql(answer('recordDeliveryUse'), { id: receipt.id });
    expect(self.data.recordDeliveryUse.refusals).toEqual([{ code: 'FORBIDDEN' }]);
    const used = await teacher.graphql(answer('recordDeliveryUse'), { id: receipt.id });
    expect(used.data.recordDeliveryUse.receipt.state).toBe('used');
  });

  it('can be acknowledged after the due day, and counts as late', async () => {
    const sent = await office.graphql(SEND, { input: wanted({ schoolIds: ['school-weian'] }) });
    const { id, receipts } = sent.data.sendDelivery.delivery;
    await app.application.database`update delivery set due_at = now() - interval '1 day' where id = ${id}`;
    const board = await office.graphql(
      'query ($id: ID!) { delivery(id: $id) { receipts { state } counts { state count } } }',
      { id },
    );
    expect(board.data.delivery).toEqual({
      receipts: [{ state: 'overdue' }],
      counts: [{ state: 'overdue', count: 1 }],
    });
    const signed = await principal.graphql(answer('acknowledgeReceipt'), { id: receipts[0].id });
    expect(signed.data.acknowledgeReceipt.receipt).toMatchObject({ state: 'acknowledged', late: true });
  });

  it('is void for a school whose membership ended before it answered', async () => {
    const sent = await office.graphql(SEND, { input: wanted({ schoolIds: ['school-hewan'] }) });
    const { id, receipts } = sent.data.sendDelivery.delivery;
    await app.application.database`update membership set ends_at = now() where school_id = 'school-hewan'`;
    const board = await office.graphql('query ($id: ID!) { delivery(id: $id) { receipts { state } } }', {
      id,
    });
    expect(board.data.delivery.receipts).toEqual([{ state: 'void' }]);
    const late = await (await app.as('person-dong-yi')).graphql(answer('acknowledgeReceipt'), {
      id: receipts[0].id,
    });
    expect(late.data.acknowledgeReceipt.refusals).toEqual([{ code: 'RECEIPT_VOID' }]);
  });

  it('needs a licence that permits it, and names the schools that are closed', async () => {
    await app.application
      .database`update license_grant set permissions = array_remove(permissions, 'deliver') where resource_id = 'res-reading'`;
    const closed = await office.graphql(SEND, { input: wanted({ schoolIds: ['school-weian'] }) });
    expect(closed.data.sendDelivery.refusals[0]).toMatchObject({ code: 'DELIVERY_NOT_PERMITTED' });
    expect(closed.data.sendDelivery.refusals[0].message).toContain('苇岸');
    await app.application
      .database`update license_grant set permissions = permissions || '{deliver}' where resource_id = 'res-reading'`;
  });

  it.each([
    ['a teacher', 'person-zheng-keyi', 'FORBIDDEN'],
    ['the principal of another school', 'person-qian-songhe', 'FORBIDDEN'],
  ])('is not sent in the name of the group by %s', async (_who, personId, code) => {
    const client = await app.as(personId);
    const refused = await client.graphql(SEND, { input: wanted({ schoolIds: ['school-weian'] }) });
    expect(refused.data.sendDelivery.refusals[0].code).toBe(code);
  });

  it('does not exist for a school that did not receive it', async () => {
    const sent = await office.graphql(SEND, { input: wanted({ schoolIds: ['school-weian'] }) });
    const { id, receipts } = sent.data.sendDelivery.delivery;
    const stranger = await app.as('person-kong-fanxing');
    const seen = await stranger.graphql(
      'query ($id: ID!, $receipt: ID!) { delivery(id: $id) { id } a: node(id: $id) { id } b: node(id: $receipt) { id } inbox { edges { cursor } } }',
      { id, receipt: receipts[0].id },
    );
    expect(seen.data).toEqual({ delivery: null, a: null, b: null, inbox: { edges: [] } });
  });

  it('a double click sends it once', async () => {
    const input = wanted({ schoolIds: ['school-weian'] });
    const [first, second] = await Promise.all([
      office.graphql(SEND, { input }),
      office.graphql(SEND, { input }),
    ]);
    expect(second.data.sendDelivery.delivery.id).toBe(first.data.sendDelivery.delivery.id);
  });

  it('pages through the inbox without missing or repeating a receipt', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<Client['graphql']>> = await teacher.graphql(
        'query ($after: String) { inbox(first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      ids.push(...page.data.inbox.edges.map((edge: { node: { id: string } }) => edge.node.id));
      after = page.data.inbox.pageInfo.hasNextPage ? page.data.inbox.pageInfo.endCursor : null;
    } while (after);
    const [all] = await app.application.database<{ count: number }[]>`
      select count(*)::int as count from receipt join delivery on delivery.id = delivery_id where school_id = 'school-weian' and sent_at is not null`;
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(all?.count ?? -1);
  });
});
