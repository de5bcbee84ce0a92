import { CircleAlert, Signature } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useMutation } from '../client/hooks.ts';
import type { RefusalShown } from '../client/refusals.ts';
import { useViewer } from '../client/viewer.ts';
import { LicenseSentence } from '../resources/licenseSentence.tsx';
import { partIcon } from '../resources/partIcon.ts';
import { usePartFacts } from '../resources/partList.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Dialog, useToast } from '../ui/overlays.tsx';
import { Notice, Seal, State, scopeOf } from '../ui/pieces.tsx';
import { ErrorNotice, Refusals } from '../ui/states.tsx';
import { plainly, useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { daysLate } from './days.ts';
import type { ReceiptShown } from './inbox.tsx';
import { deliveryWords } from './words.ts';

const OpenReceiptDocument = graphql(`
  mutation OpenReceipt($input: ReceiptInput!) {
    openReceipt(input: $input) { receipt { id state } refusals { code field message } }
  }
`);
const AcknowledgeReceiptDocument = graphql(`
  mutation AcknowledgeReceipt($input: ReceiptInput!) {
    acknowledgeReceipt(input: $input) { receipt { id state } refusals { code field message } }
  }
`);
const DeclineReceiptDocument = graphql(`
  mutation DeclineReceipt($input: DeclineReceiptInput!) {
    declineReceipt(input: $input) { receipt { id state } refusals { code field message } }
  }
`);
const RecordDeliveryUseDocument = graphql(`
  mutation RecordDeliveryUse($input: ReceiptInput!) {
    recordDeliveryUse(input: $input) { receipt { id state } refusals { code field message } }
  }
`);

/** One delivery as its receiver sees it: the due box, what is in it, the licence, how far it is. */
export function ReceiptPane({ receipt }: { receipt: ReceiptShown }) {
  const t = useWords(deliveryWords);
  const name = useName();
  const format = useFormats();
  const open = useMutation(OpenReceiptDocument);
  const { delivery } = receipt;
  const { run } = open;

  // Looking at it is what the sender's column says.
  useEffect(() => {
    if (receipt.state === 'delivered' && !receipt.openedAt) void run({ input: { receiptId: receipt.id } });
  }, [receipt.id, receipt.state, receipt.openedAt, run]);

  return (
    <>
      <div>
        <div className="headline">
          <h1>{delivery.title}</h1>
          <p className="sub">
            {t.from(
              name(delivery.from.name),
              name(delivery.sentBy.displayName),
              delivery.sentAt ? format.day(delivery.sentAt) : '',
            )}
            {delivery.version && ` 《${delivery.version.title}》`}
          </p>
        </div>
        <div className="stack g6">
          <Due receipt={receipt} />
          {delivery.note && (
            <p className="read measure">
              <span className="faint">{t.note}</span> {delivery.note}
            </p>
          )}
          {delivery.version ? (
            <Contents version={delivery.version} />
          ) : (
            <Notice tone="wait">{t.closed}</Notice>
          )}
        </div>
      </div>
      <aside className="rail">
        {delivery.version?.resource.licenses
          .filter((license) => license.state === 'active')
          .slice(0, 1)
          .map((license) => (
            <section key={license.id}>
              <div className="row license-name">
                <Seal scope={scopeOf(license.audience.level)} big />
                <h3>{name(license.templateName)}</h3>
              </div>
              <LicenseSentence spans={license.sentence} />
            </section>
          ))}
        <Steps receipt={receipt} />
      </aside>
    </>
  );
}

function Due({ receipt }: { receipt: ReceiptShown }) {
  const t = useWords(deliveryWords);
  const say = useToast();
  const format = useFormats();
  const { viewer } = useViewer();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const acknowledge = useMutation(AcknowledgeReceiptDocument);
  const decline = useMutation(DeclineReceiptDocument);
  const use = useMutation(RecordDeliveryUseDocument);
  const failure = acknowledge.failure ?? decline.failure ?? use.failure;
  const late = daysLate(receipt.delivery.dueOn);
  const due = format.schoolDay(receipt.delivery.dueOn);
  const answerable =
    receipt.viewerMayAcknowledge && ['delivered', 'opened', 'overdue'].includes(receipt.state);
  const usable = receipt.state === 'acknowledged' && receipt.acknowledgedBy?.id !== viewer.person?.id;

  const finish = (answer: { ok: boolean; refusals: readonly RefusalShown[] }, said: string): void => {
    if (!answer.ok) return;
    setRefusals([...answer.refusals]);
    if (answer.refusals.length === 0) {
      say(said);
      setDeclining(false);
    }
  };
  const sign = async (): Promise<void> => {
    const answer = await acknowledge.run({ input: { receiptId: receipt.id } });
    finish(
      { ok: answer.ok, refusals: answer.ok ? answer.data.acknowledgeReceipt.refusals : [] },
      t.acknowledgedSaid,
    );
  };
  const refuse = async (): Promise<void> => {
    const answer = await decline.run({ input: { receiptId: receipt.id, reason } });
    finish({ ok: answer.ok, refusals: answer.ok ? answer.data.declineReceipt.refusals : [] }, t.declinedSaid);
  };
  const record = async (): Promise<void> => {
    const answer = await use.run({ input: { receiptId: receipt.id } });
    finish({ ok: answer.ok, refusals: answer.ok ? answer.data.recordDeliveryUse.refusals : [] }, t.usedSaid);
  };

  if (!answerable && !usable) return <Refusals refusals={refusals} />;
  return (
    <section className={late > 0 && answerable ? 'due-box late' : 'due-box'}>
      <header>
        <Icon of={CircleAlert} />
        <span className="strong grow">
          {usable ? t.recordUse : late > 0 ? t.dueLate(due, late) : late === 0 ? t.dueToday : t.dueIn(due)}
        </span>
        <span className="note">{usable ? '' : late > 0 ? t.lateNote : t.onTimeNote}</span>
      </header>
      <div className="in">
        <Refusals refusals={refusals} />
        {failure && <ErrorNotice failure={failure} />}
        {usable && <p className="soft ui">{t.recordUseText}</p>}
        <div className="row wrap">
          {answerable && (
            <>
              <Button variant="primary" icon={Signature} busy={acknowledge.busy} onClick={() => void sign()}>
                {t.acknowledge}
              </Button>
              <Button onClick={() => setDeclining(true)}>{t.decline}</Button>
            </>
          )}
          {usable && (
            <Button variant="primary" busy={use.busy} onClick={() => void record()}>
              {t.recordUse}
            </Button>
          )}
        </div>
      </div>
      <Dialog
        open={declining}
        onClose={() => setDeclining(false)}
        title={t.decline}
        footer={
          <>
            <span className="end" />
            <Button
              variant="danger"
              disabled={!reason.trim()}
              busy={decline.busy}
              onClick={() => void refuse()}
            >
              {t.declineSend}
            </Button>
          </>
        }
      >
        <TextField
          label={t.declineReason}
          rows={3}
          value={reason}
          onChange={setReason}
          hint={t.declineHint}
        />
      </Dialog>
    </section>
  );
}

function Contents({ version }: { version: NonNullable<ReceiptShown['delivery']['version']> }) {
  const t = useWords(deliveryWords);
  const format = useFormats();
  const roles = useVocabulary('package-parts');
  const facts = usePartFacts();
  const total = version.parts.reduce((sum, part) => sum + (part.sizeBytes ?? 0), 0);
  return (
    <section>
      <div className="sec">
        <h2>{t.contents}</h2>
        <span className="note num">{total > 0 ? format.bytes(total) : ''}</span>
      </div>
      <ul className="ruled">
        {version.parts.map((part) => (
          <li key={part.id}>
            <Link className="plain plain-row" to={`/resources/${version.resource.id}?part=${part.id}`}>
              <Icon of={partIcon(part.role, part.kind)} />
              <span>{plainly(roles.word(part.role))}</span>
              <span className="note">{facts(part)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="row lead">
        <ButtonLink to={`/resources/${version.resource.id}`}>{t.openResource}</ButtonLink>
      </div>
    </section>
  );
}

function Steps({ receipt }: { receipt: ReceiptShown }) {
  const t = useWords(deliveryWords);
  const name = useName();
  const format = useFormats();
  const steps = [
    { done: receipt.deliveredAt, text: t.stepDelivered, open: t.stepDelivered },
    { done: receipt.openedAt ?? receipt.acknowledgedAt, text: t.stepOpened, open: t.stepNotOpened },
    {
      done: receipt.acknowledgedAt,
      text: t.stepAcknowledged(receipt.acknowledgedBy ? name(receipt.acknowledgedBy.displayName) : ''),
      open: t.stepNotAcknowledged,
    },
    {
      done: receipt.usedAt,
      text: t.stepUsed(receipt.usedBy ? name(receipt.usedBy.displayName) : ''),
      open: t.stepNotUsed,
    },
  ];
  return (
    <section>
      <h3>{t.steps}</h3>
      <ol className="stack g1">
        {steps.map((step) => (
          <li key={step.open} className="ui step-line">
            <State tone={step.done ? 'done' : 'off'}>
              <span className={step.done ? 'ui plain-ink' : 'ui'}>{step.done ? step.text : step.open}</span>
            </State>
            {step.done && <span className="note">{format.moment(step.done)}</span>}
          </li>
        ))}
        {receipt.declineReason && <li className="ui">{t.declinedPlain(receipt.declineReason)}</li>}
        {receipt.state === 'void' && <li className="ui soft">{t.void}</li>}
      </ol>
    </section>
  );
}
