import './deliveries.css';
import { Send } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useMutation, useQuery } from '../client/hooks.ts';
import { newKey } from '../client/key.ts';
import { type RefusalShown, refusalAt, refusalsElsewhere } from '../client/refusals.ts';
import { useViewer } from '../client/viewer.ts';
import { Crumb, Page } from '../shell/page.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Check, Picks, SelectField, TextField } from '../ui/field.tsx';
import { useToast } from '../ui/overlays.tsx';
import { Cover, Flags, Notice } from '../ui/pieces.tsx';
import { Bones, Empty, ErrorNotice, Loaded, Refusals } from '../ui/states.tsx';
import { useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { dayFromToday } from './days.ts';
import { deliveryWords } from './words.ts';

const VersionToSendDocument = graphql(`
  query VersionToSend($id: ID!) {
    version(id: $id) { id title number subject grades resource { id owner { id name { zh en } } } }
  }
`);
const DeliveryTargetsDocument = graphql(`
  query DeliveryTargets($fromId: ID!, $versionId: ID!, $flags: [String!]) {
    deliveryTargets(fromId: $fromId, versionId: $versionId, flags: $flags) { school { id name { zh en } flags } flags }
  }
`);
const SendDeliveryDocument = graphql(`
  mutation SendDelivery($input: SendDeliveryInput!) {
    sendDelivery(input: $input) { delivery { id receipts { id } } refusals { code field message } }
  }
`);

const flagCodes = ['rural', 'weak', 'new'];
const usualDays = 10;

/** Sends a published version: in whose name, to whom, until when. */
export default function NewDelivery() {
  const t = useWords(deliveryWords);
  const [params] = useSearchParams();
  const versionId = params.get('version');
  return (
    <Page title={t.newTitle} topbar={<Crumb to="/deliveries">{t.back}</Crumb>}>
      {versionId ? (
        <Form versionId={versionId} />
      ) : (
        <Empty title={t.newTitle} actions={<ButtonLink to="/search">{t.findOne}</ButtonLink>}>
          {t.whatMissing}
        </Empty>
      )}
    </Page>
  );
}

function Form({ versionId }: { versionId: string }) {
  const t = useWords(deliveryWords);
  const name = useName();
  const format = useFormats();
  const say = useToast();
  const navigate = useNavigate();
  const { viewer } = useViewer();
  const purposes = useVocabulary('delivery-purposes');
  const senders = [...viewer.groups, ...viewer.schools];
  const [fromId, setFromId] = useState(senders[0]?.id ?? '');
  const [addressed, setAddressed] = useState<'flags' | 'all' | 'chosen'>('flags');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [title, setTitle] = useState('');
  const [purpose, setPurpose] = useState('curriculum');
  const [dueOn, setDueOn] = useState(() => dayFromToday(usualDays));
  const [note, setNote] = useState('');
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const clientKey = useRef(newKey());
  const version = useQuery(VersionToSendDocument, { id: versionId });
  const flags = addressed === 'flags' ? flagCodes : null;
  const targets = useQuery(DeliveryTargetsDocument, { fromId, versionId, flags }, { pause: !fromId });
  const send = useMutation(SendDeliveryDocument);
  const list = targets.data?.deliveryTargets ?? [];
  const receivers = addressed === 'chosen' ? list.filter((one) => chosen.includes(one.school.id)) : list;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const schoolIds = addressed === 'flags' ? null : receivers.map((one) => one.school.id);
    const answer = await send.run({
      input: {
        fromId,
        versionId,
        title: title || null,
        purpose,
        note: note || null,
        schoolIds,
        flags,
        dueOn,
        clientKey: clientKey.current,
      },
    });
    if (!answer.ok) return;
    setRefusals(answer.data.sendDelivery.refusals);
    const made = answer.data.sendDelivery.delivery;
    if (!made) return;
    say(t.sent(made.receipts.length));
    navigate(`/deliveries/${made.id}`);
  };

  return (
    <form className="send-lay" onSubmit={submit} noValidate>
      <div className="stack g4">
        <h1>{t.newTitle}</h1>
        <Loaded query={version} bones={<Bones rows={2} />}>
          {(data) =>
            data.version && (
              <div className="row wide-gap">
                <Cover size="small" title={data.version.title} subject={data.version.subject} />
                <div>
                  <p className="strong">{data.version.title}</p>
                  <p className="note">{name(data.version.resource.owner.name)}</p>
                </div>
              </div>
            )
          }
        </Loaded>
        <Refusals refusals={refusalsElsewhere(refusals, ['title', 'dueOn', 'note'])} />
        {send.failure && <ErrorNotice failure={send.failure} />}
        {senders.length > 1 && (
          <SelectField
            label={t.sender}
            value={fromId}
            options={senders.map((one) => ({ value: one.id, label: name(one.name) }))}
            onChange={setFromId}
          />
        )}
        <div>
          <span className="label">{t.addressed}</span>
          <Picks
            label={t.addressed}
            value={addressed}
            onChange={(value) => setAddressed(value === 'all' || value === 'chosen' ? value : 'flags')}
            options={[
              { value: 'flags', label: t.addressedFlags, note: t.addressedFlagsText },
              { value: 'all', label: t.addressedAll },
              { value: 'chosen', label: t.addressedChosen },
            ]}
          />
        </div>
        <TextField
          label={t.deliveryTitle}
          value={title}
          onChange={setTitle}
          hint={t.deliveryTitleHint}
          error={refusalAt(refusals, 'title')}
          optional
        />
        <div className="pair">
          <SelectField label={t.purpose} value={purpose} options={purposes.options} onChange={setPurpose} />
          <TextField
            label={t.dueOn}
            type="date"
            value={dueOn}
            onChange={setDueOn}
            hint={dueOn ? format.schoolDay(dueOn) : undefined}
            error={refusalAt(refusals, 'dueOn')}
          />
        </div>
        <TextField label={t.note} rows={3} value={note} onChange={setNote} hint={t.noteHint} optional />
        <div>
          <Button
            type="submit"
            variant="primary"
            size="large"
            icon={Send}
            busy={send.busy}
            disabled={receivers.length === 0}
          >
            {t.send(receivers.length)}
          </Button>
        </div>
      </div>
      <section>
        <div className="sec">
          <h2>{t.targets(receivers.length)}</h2>
        </div>
        <Loaded query={targets}>
          {() =>
            list.length === 0 ? (
              <Notice tone="wait">{t.targetsNone}</Notice>
            ) : (
              <ul className="ruled">
                {list.map((target) => (
                  <li key={target.school.id} className="plain-row">
                    {addressed === 'chosen' ? (
                      <Check
                        checked={chosen.includes(target.school.id)}
                        onChange={(on) =>
                          setChosen(
                            on
                              ? [...chosen, target.school.id]
                              : chosen.filter((id) => id !== target.school.id),
                          )
                        }
                      >
                        {name(target.school.name)}
                      </Check>
                    ) : (
                      <span>{name(target.school.name)}</span>
                    )}
                    <Flags flags={target.school.flags} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </form>
  );
}
