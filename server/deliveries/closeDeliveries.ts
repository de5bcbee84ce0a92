import type { Application } from '../context.ts';
import type { HandlerFunction } from '../jobs/handler.ts';

export const CLOSE_DELIVERIES = 'deliveries.close';
export const CLOSE_DELIVERIES_EVERY_SECONDS = 3600;

/** Closes deliveries whose due day lies 30 days back, or whose receipts are all final (domain.md D). */
export function closeDeliveries({ database }: Pick<Application, 'database'>): HandlerFunction {
  return async (_payload, job) => {
    await database.begin(async (tx) => {
      await job.guard(tx);
      await tx`
        update delivery
        set state = 'closed'
        where state = 'sent'
          and (due_at < now() - interval '30 days'
            or not exists (
              select 1
              from receipt
              where receipt.delivery_id = delivery.id and used_at is null and declined_at is null))`;
    });
  };
}
