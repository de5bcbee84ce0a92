import './deliveries.css';
import { Plus } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useQuery } from '../client/hooks.ts';
import type { ResultOf } from '../client/types.ts';
import { Crumb, Page } from '../shell/page.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { State } from '../ui/pieces.tsx';
import { Bones, Empty, Loaded } from '../ui/states.tsx';
import { useFormats } from '../words/formats.ts';
import { useWords } from '../words/words.ts';
import { Board } from './board.tsx';
import { deliveryWords } from './words.ts';

const SentDeliveriesDocument = graphql(`
  query SentDeliveries {
    sentDeliveries(first: 50) { edges { node { id title state sentAt dueOn version { id title } counts { state count } } } }
  }
`);

type Sent = ResultOf<typeof SentDeliveriesDocument>['sentDeliveries']['edges'][number]['node'];

/** What was sent, and who is late. */
export default function Deliveries() {
  const { id } = useParams();
  const t = useWords(deliveryWords);
  const query = useQuery(SentDeliveriesDocument, {});
  const sent = query.data?.sentDeliveries.edges.map((edge) => edge.node) ?? [];
  const shown = id ?? sent[0]?.id;
  return (
    <Page title={t.boardTitle} bare flush>
      {id && (
        <div className="phone-only pane-back">
          <Crumb to="/deliveries">{t.boardTitle}</Crumb>
        </div>
      )}
      <div className={id ? 'panes' : 'panes list-first'}>
        <div className={id ? 'list desk-only' : 'list'}>
          <header className="row between">
            <h1>{t.boardTitle}</h1>
            <ButtonLink to="/deliveries/new" size="small" icon={Plus}>
              {t.newDelivery}
            </ButtonLink>
          </header>
          <Loaded query={query} bones={<Bones rows={5} />}>
            {() => (
              <ul className="list-head">
                {sent.map((delivery) => (
                  <li key={delivery.id}>
                    <Item delivery={delivery} current={delivery.id === shown} />
                  </li>
                ))}
              </ul>
            )}
          </Loaded>
        </div>
        <div>
          {shown ? (
            <Board key={shown} id={shown} />
          ) : (
            query.data && <Empty title={t.boardNone}>{t.boardNoneText}</Empty>
          )}
        </div>
      </div>
    </Page>
  );
}

function Item({ delivery, current }: { delivery: Sent; current: boolean }) {
  const t = useWords(deliveryWords);
  const format = useFormats();
  const count = (state: string): number => delivery.counts.find((one) => one.state === state)?.count ?? 0;
  const late = count('overdue');
  const total = delivery.counts.reduce((sum, one) => sum + one.count, 0);
  return (
    <Link className="list-item" to={`/deliveries/${delivery.id}`} aria-current={current ? 'true' : undefined}>
      <span className="strong">{delivery.title}</span>
      <span className="note">{delivery.sentAt ? t.sentOn(format.day(delivery.sentAt)) : ''}</span>
      {late > 0 ? (
        <State tone="bad">
          {t.state_overdue} {late}
        </State>
      ) : (
        <State tone={count('acknowledged') + count('used') === total ? 'done' : 'wait'}>
          {t.columnAcknowledged} {count('acknowledged') + count('used')} / {total}
        </State>
      )}
    </Link>
  );
}
