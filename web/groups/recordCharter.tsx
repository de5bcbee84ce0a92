import { type FormEvent, useState } from 'react';
import { graphql } from '../client/graphql.ts';
import { useMutation } from '../client/hooks.ts';
import { type RefusalShown, refusalAt, refusalsElsewhere } from '../client/refusals.ts';
import { todayInShanghai } from '../deliveries/days.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { useToast } from '../ui/overlays.tsx';
import { ErrorNotice, Refusals } from '../ui/states.tsx';
import { useWords } from '../words/words.ts';
import { groupWords } from './words.ts';

const RecordCharterDocument = graphql(`
  mutation RecordCharter($input: RecordCharterInput!) {
    recordCharter(input: $input) { group { id state } refusals { code field message } }
  }
`);

/** Records the charter that the bureau accepted; on the day it comes into force the group is formed. */
export function RecordCharter({ groupId }: { groupId: string }) {
  const t = useWords(groupWords);
  const say = useToast();
  const [number, setNumber] = useState('');
  const [filedOn, setFiledOn] = useState(todayInShanghai);
  const [inForce, setInForce] = useState(todayInShanghai);
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const record = useMutation(RecordCharterDocument);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await record.run({
      input: { groupId, filingNumber: number, filedOn, inForceFrom: inForce },
    });
    if (!answer.ok) return;
    setRefusals(answer.data.recordCharter.refusals);
    if (answer.data.recordCharter.group) say(t.recorded);
  };
  return (
    <form className="stack g4" onSubmit={submit} noValidate>
      <h2 className="section-title">{t.charter}</h2>
      <p className="soft ui">{t.charterText}</p>
      <Refusals refusals={refusalsElsewhere(refusals, ['filingNumber', 'filedOn', 'inForceFrom'])} />
      {record.failure && <ErrorNotice failure={record.failure} />}
      <TextField
        label={t.filingNumber}
        value={number}
        onChange={setNumber}
        error={refusalAt(refusals, 'filingNumber')}
      />
      <div className="pair">
        <TextField
          label={t.filedOn}
          type="date"
          value={filedOn}
          onChange={setFiledOn}
          error={refusalAt(refusals, 'filedOn')}
        />
        <TextField
          label={t.inForceFrom}
          type="date"
          value={inForce}
          onChange={setInForce}
          error={refusalAt(refusals, 'inForceFrom')}
        />
      </div>
      <div>
        <Button type="submit" busy={record.busy} disabled={!number.trim()}>
          {t.record}
        </Button>
      </div>
    </form>
  );
}
