import type { Resolvers } from '../../schema/generated/resolvers.ts';
import type { Context } from '../context.ts';
import { connectionOf, instantKey, readPage } from '../graphql/connection.ts';
import type { Outcome } from '../refusal.ts';
import { findVersion } from '../resources/queries.ts';
import { lastDayBefore } from '../schoolDay.ts';
import {
  acknowledgeReceipt,
  answersForSchool,
  declineReceipt,
  openReceipt,
  recordDeliveryUse,
} from './answerReceipt.ts';
import { findDelivery, listInbox, listReceipts, listSent, senders } from './queries.ts';
import type { ReceiptRow } from './rows.ts';
import { sendDelivery } from './sendDelivery.ts';
import { findTargets } from './targets.ts';

const receiptPayload = (outcome: Outcome<ReceiptRow>) =>
  outcome.ok ? { receipt: outcome.value, refusals: [] } : { receipt: null, refusals: outcome.refusals };

const inboxKey = ([open, instant, id]: unknown[]): readonly [boolean, string, string] | null =>
  typeof open === 'boolean' &&
  typeof instant === 'string' &&
  !Number.isNaN(Date.parse(instant)) &&
  typeof id === 'string'
    ? [open, instant, id]
    : null;

async function school(context: Context, id: string) {
  const row = await context.loaders.school.load(id);
  if (!row) throw new Error(`The school ${id} is missing.`);
  return row;
}

export const resolvers: Resolvers = {
  Query: {
    delivery: (_root, { id }, context) => findDelivery(context, id),
    inbox: async (_root, { first, after }, context) => {
      const page = readPage({ first, after }, inboxKey);
      return connectionOf(await listInbox(context, page), page, (row) => [
        row.open,
        row.listedAt.toISOString(),
        row.id,
      ]);
    },
    sentDeliveries: async (_root, { first, after }, context) => {
      const page = readPage({ first, after }, instantKey);
      return connectionOf(await listSent(context, page), page, (row) => [row.listedAt.toISOString(), row.id]);
    },
    deliveryTargets: async (_root, { fromId, flags }, context) => {
      const officer = context.viewer.appointments.some((each) => each.role === 'bureau_officer');
      if (!officer && !senders(context).includes(fromId)) return [];
      const targets = await findTargets(context.database, fromId, flags ?? null);
      return Promise.all(
        targets.map(async (target) => ({
          school: await school(context, target.schoolId),
          flags: target.flags,
        })),
      );
    },
  },
  Delivery: {
    version: (delivery, _arguments, context) =>
      findVersion(context.database, context.viewer, delivery.versionId),
    from: async (delivery, _arguments, context) => {
      const owner = await context.loaders.owner.load(delivery.fromId);
      if (!owner) throw new Error(`The sender ${delivery.fromId} is missing.`);
      return owner;
    },
    sentBy: async (delivery, _arguments, context) => {
      const person = await context.loaders.person.load(delivery.sentBy);
      if (!person) throw new Error(`The person ${delivery.sentBy} is missing.`);
      return person;
    },
    dueOn: (delivery) => lastDayBefore(delivery.dueAt),
    receipts: (delivery, _arguments, context) => listReceipts(context, delivery),
    counts: async (delivery, _arguments, context) => {
      const counts = new Map<string, number>();
      for (const receipt of await listReceipts(context, delivery))
        counts.set(receipt.state, (counts.get(receipt.state) ?? 0) + 1);
      return [...counts].map(([state, count]) => ({ state, count }));
    },
  },
  Receipt: {
    delivery: async (receipt, _arguments, context) => {
      const delivery = await findDelivery(context, receipt.deliveryId);
      if (!delivery)
        throw new Error(`The delivery ${receipt.deliveryId} is closed while its receipt is open.`);
      return delivery;
    },
    school: (receipt, _arguments, context) => school(context, receipt.schoolId),
    acknowledgedBy: (receipt, _arguments, context) =>
      receipt.acknowledgedBy ? context.loaders.person.load(receipt.acknowledgedBy) : null,
    usedBy: (receipt, _arguments, context) =>
      receipt.usedBy ? context.loaders.person.load(receipt.usedBy) : null,
    viewerMayAcknowledge: (receipt, _arguments, context) =>
      answersForSchool(context, receipt.schoolId) &&
      receipt.acknowledgedAt === null &&
      receipt.state !== 'void',
  },
  Mutation: {
    sendDelivery: async (_root, { input }, context) => {
      const outcome = await sendDelivery(context, {
        fromId: input.fromId,
        versionId: input.versionId,
        title: input.title ?? null,
        purpose: input.purpose,
        note: input.note ?? '',
        schoolIds: input.schoolIds ?? null,
        flags: input.flags ?? null,
        dueOn: input.dueOn,
        clientKey: input.clientKey,
      });
      return outcome.ok
        ? { delivery: outcome.value, refusals: [] }
        : { delivery: null, refusals: outcome.refusals };
    },
    openReceipt: async (_root, { input }, context) =>
      receiptPayload(await openReceipt(context, input.receiptId)),
    acknowledgeReceipt: async (_root, { input }, context) =>
      receiptPayload(await acknowledgeReceipt(context, input.receiptId)),
    declineReceipt: async (_root, { input }, context) =>
      receiptPayload(await declineReceipt(context, input.receiptId, input.reason)),
    recordDeliveryUse: async (_root, { input }, context) =>
      receiptPayload(await recordDeliveryUse(context, input.receiptId)),
  },
};
