import { Circle, CircleAlert, CircleCheck } from 'lucide-react';
import { graphql } from '../client/graphql.ts';
import { useQuery } from '../client/hooks.ts';
import type { ResultOf } from '../client/types.ts';
import { AbsentContent } from '../shell/absent.tsx';
import { Flags, State } from '../ui/pieces.tsx';
import { Bones, Loaded } from '../ui/states.tsx';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { daysLate } from './days.ts';
import { receiptState } from './receiptState.ts';
import { deliveryWords } from './words.ts';

const DeliveryDocument = graphql(`
  query DeliveryBoard($id: ID!) {
    delivery(id: $id) {
      id title purpose note dueOn sentAt state version { id title number resource { id } }
      counts { state count }
      receipts {
        id state late deliveredAt openedAt acknowledgedAt usedAt declineReason
        acknowledgedBy { displayName { zh en } } usedBy { displayName { zh en } }
        school { id name { zh en } flags }
      }
    }
  }
`);

type Shown = NonNullable<ResultOf<typeof DeliveryDocument>['delivery']>;
const order = ['used', 'acknowledged', 'opened', 'delivered', 'pending', 'overdue', 'declined', 'void'];

/** Schools by state, the late ones first, the due line between looking and signing. */
export function Board({ id }: { id: string }) {
  const query = useQuery(DeliveryDocument, { id });
  return (
    <Loaded query={query} bones={<Bones shape="page" rows={8} />}>
      {({ delivery }) => (delivery ? <Content delivery={delivery} /> : <AbsentContent />)}
    </Loaded>
  );
}

function Content({ delivery }: { delivery: Shown }) {
  const t = useWords(deliveryWords);
  const format = useFormats();
  const count = (state: string): number => delivery.counts.find((one) => one.state === state)?.count ?? 0;
  const total = delivery.receipts.length - count('void');
  const due = format.schoolDay(delivery.dueOn);
  const counts = order
    .map((state) => ({ state: receiptState(state), count: count(state) }))
    .filter((one) => one.count > 0);
  return (
    <>
      <div className="headline">
        <h1>{delivery.title}</h1>
        <p className="sub">
          {delivery.version && t.to(delivery.version.title, due)}
          {delivery.sentAt && ` · ${t.sentOn(format.day(delivery.sentAt))}`}
        </p>
      </div>
      <p className="strong">
        {t.sum(total, count('acknowledged') + count('used'), count('used'), count('overdue'))}
      </p>
      <div className="board-bar" aria-hidden="true">
        {counts.map((one) => (
          <span key={one.state} className={one.state} style={{ flexGrow: one.count }} />
        ))}
      </div>
      <ul className="board-legend">
        {counts.map((one) => (
          <li key={one.state}>
            <span className={`legend-dot ${one.state}`} aria-hidden="true" />
            {t[`state_${one.state}`]} {one.count}
          </li>
        ))}
      </ul>
      <div className="scroll-x">
        <table className="board">
          <thead>
            <tr>
              <th scope="col">{t.school}</th>
              <th scope="col">{t.columnDelivered}</th>
              <th scope="col">{t.columnOpened}</th>
              <th scope="col" className="due-line">
                {t.columnAcknowledged} {t.before(due)}
              </th>
              <th scope="col">{t.columnUsed}</th>
            </tr>
          </thead>
          <tbody>
            {delivery.receipts.map((receipt) => (
              <Row key={receipt.id} receipt={receipt} dueOn={delivery.dueOn} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="note lead">{t.useNote}</p>
    </>
  );
}

function Row({ receipt, dueOn }: { receipt: Shown['receipts'][number]; dueOn: string }) {
  const t = useWords(deliveryWords);
  const name = useName();
  const format = useFormats();
  const school = (
    <th scope="row" className="board-school">
      <span className="row">
        {name(receipt.school.name)} <Flags flags={receipt.school.flags} />
      </span>
    </th>
  );
  const done = (at: string | null | undefined, who?: string, otherwise = '') =>
    at ? (
      <>
        <State tone="done" icon={CircleCheck}>
          <span className="ui plain-ink num">{format.day(at)}</span>
        </State>
        {who && <span className="note block indent">{who}</span>}
      </>
    ) : (
      <State tone="off" icon={Circle}>
        <span className="ui">{otherwise}</span>
      </State>
    );
  if (receipt.state === 'void' || receipt.state === 'declined')
    return (
      <tr className={receipt.state === 'void' ? 'off' : undefined}>
        {school}
        <td>{done(receipt.deliveredAt)}</td>
        <td colSpan={3} className="soft">
          {receipt.state === 'void' ? t.void : t.declinedPlain(receipt.declineReason ?? '')}
        </td>
      </tr>
    );
  return (
    <tr>
      {school}
      <td>{done(receipt.deliveredAt)}</td>
      <td>{done(receipt.openedAt ?? receipt.acknowledgedAt, undefined, t.notOpened)}</td>
      <td className="due-line">
        {receipt.state === 'overdue' ? (
          <State tone="bad" icon={CircleAlert}>
            <span className="ui strong">{t.overdue(daysLate(dueOn))}</span>
          </State>
        ) : (
          <>
            {done(
              receipt.acknowledgedAt,
              receipt.acknowledgedBy ? name(receipt.acknowledgedBy.displayName) : undefined,
            )}
            {receipt.late && <span className="note indent">{t.late}</span>}
          </>
        )}
      </td>
      <td>
        {done(receipt.usedAt, receipt.usedBy ? name(receipt.usedBy.displayName) : undefined, t.notUsed)}
      </td>
    </tr>
  );
}
