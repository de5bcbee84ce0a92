import './deliveries.css';
import { Link, useParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useQuery } from '../client/hooks.ts';
import type { ResultOf } from '../client/types.ts';
import '../resources/resources.css';
import { Crumb, Page } from '../shell/page.tsx';
import { State } from '../ui/pieces.tsx';
import { Bones, Empty, Loaded } from '../ui/states.tsx';
import { useFormats } from '../words/formats.ts';
import { useWords } from '../words/words.ts';
import { daysLate } from './days.ts';
import { ReceiptPane } from './receiptPane.tsx';
import { receiptLook, receiptState } from './receiptState.ts';
import { deliveryWords } from './words.ts';

const InboxDocument = graphql(`
  query Inbox {
    inbox(first: 50) { edges { node {
      id state late deliveredAt openedAt acknowledgedAt usedAt declineReason viewerMayAcknowledge
      acknowledgedBy { id displayName { zh en } }
      usedBy { id displayName { zh en } }
      school { id name { zh en } }
      delivery {
        id title note dueOn sentAt purpose
        from { id name { zh en } }
        sentBy { id displayName { zh en } }
        version {
          id title number resource { id licenses { id templateName { zh en } audience { level } state source { kind article } sentence { kind text keepsTogether } } }
          parts { id role floor name kind state progress pageCount durationMs sizeBytes }
        }
      }
    } } }
  }
`);

export type ReceiptShown = ResultOf<typeof InboxDocument>['inbox']['edges'][number]['node'];

/** What must be signed; one due box; all endings of a delivery. */
export default function Inbox() {
  const { receiptId } = useParams();
  const t = useWords(deliveryWords);
  const query = useQuery(InboxDocument, {});
  const receipts = query.data?.inbox.edges.map((edge) => edge.node) ?? [];
  const groups = [
    {
      title: t.waiting,
      list: receipts.filter((one) => ['delivered', 'opened', 'overdue', 'pending'].includes(one.state)),
    },
    { title: t.acknowledged, list: receipts.filter((one) => one.state === 'acknowledged') },
    { title: t.past, list: receipts.filter((one) => ['used', 'declined', 'void'].includes(one.state)) },
  ].filter((group) => group.list.length > 0);
  const shown = receipts.find((one) => one.id === receiptId) ?? (receiptId ? undefined : groups[0]?.list[0]);
  return (
    <Page title={t.inboxTitle} bare flush>
      {receiptId && (
        <div className="phone-only pane-back">
          <Crumb to="/inbox">{t.inboxTitle}</Crumb>
        </div>
      )}
      <div className={`panes ${shown ? 'three' : ''} ${receiptId ? '' : 'list-first'}`}>
        <div className={receiptId ? 'list desk-only' : 'list'}>
          <header>
            <h1>{t.inboxTitle}</h1>
          </header>
          <Loaded query={query} bones={<Bones rows={5} />}>
            {() =>
              groups.map((group) => (
                <div key={group.title}>
                  <p className="note list-head">{group.title}</p>
                  <ul>
                    {group.list.map((receipt) => (
                      <li key={receipt.id}>
                        <Item receipt={receipt} current={receipt.id === shown?.id} />
                      </li>
                    ))}
                  </ul>
                </div>
              ))
            }
          </Loaded>
        </div>
        {shown ? (
          <ReceiptPane key={shown.id} receipt={shown} />
        ) : (
          <div>{query.data && <Empty title={t.inboxNone}>{t.inboxNoneText}</Empty>}</div>
        )}
      </div>
    </Page>
  );
}

function Item({ receipt, current }: { receipt: ReceiptShown; current: boolean }) {
  const t = useWords(deliveryWords);
  const format = useFormats();
  const state = receiptState(receipt.state);
  const look = receiptLook[state];
  const late = daysLate(receipt.delivery.dueOn);
  const word =
    state === 'overdue'
      ? t.overdue(late)
      : state === 'delivered' || state === 'opened'
        ? t.dueIn(format.schoolDay(receipt.delivery.dueOn))
        : t[`state_${state}`];
  return (
    <Link className="list-item" to={`/inbox/${receipt.id}`} aria-current={current ? 'true' : undefined}>
      <span className="strong">{receipt.delivery.title}</span>
      {receipt.delivery.version && <span className="note">{receipt.delivery.version.title}</span>}
      <State tone={look.tone} icon={look.icon}>
        {word}
      </State>
    </Link>
  );
}
