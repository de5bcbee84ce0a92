import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useMutation } from '../client/hooks.ts';
import { type RefusalShown, refusalAt, refusalsElsewhere } from '../client/refusals.ts';
import { todayInShanghai } from '../deliveries/days.ts';
import { Button } from '../ui/button.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { Drawer, useToast } from '../ui/overlays.tsx';
import { ErrorNotice, Refusals } from '../ui/states.tsx';
import { useName, useWords } from '../words/words.ts';
import { StageChecks } from './stageChecks.tsx';
import { groupWords } from './words.ts';

const CreateGroupDocument = graphql(`
  mutation CreateGroup($input: CreateGroupInput!) {
    createGroup(input: $input) { group { id name { zh en } } refusals { code field message } }
  }
`);

export function NewGroup({
  open,
  onClose,
  schools,
}: {
  open: boolean;
  onClose: () => void;
  schools: readonly { id: string; name: { zh: string; en?: string | null } }[];
}) {
  const t = useWords(groupWords);
  const name = useName();
  const say = useToast();
  const navigate = useNavigate();
  const [called, setCalled] = useState('');
  const [lead, setLead] = useState('');
  const [stages, setStages] = useState<readonly string[]>(['primary']);
  const [from, setFrom] = useState(todayInShanghai);
  const [to, setTo] = useState('');
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const create = useMutation(CreateGroupDocument);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await create.run({
      input: {
        name: called,
        leadSchoolId: lead || (schools[0]?.id ?? ''),
        stages: [...stages],
        from,
        to: to || null,
      },
    });
    if (!answer.ok) return;
    setRefusals(answer.data.createGroup.refusals);
    const made = answer.data.createGroup.group;
    if (!made) return;
    say(t.madeGroup(name(made.name)));
    onClose();
    navigate(`/groups/${made.id}`);
  };

  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t.newGroup}
      footer={
        <>
          <span className="end" />
          <Button type="submit" form="new-group" variant="primary" busy={create.busy}>
            {t.makeGroup}
          </Button>
        </>
      }
    >
      <form id="new-group" className="stack g4" onSubmit={submit} noValidate>
        <Refusals refusals={refusalsElsewhere(refusals, ['name', 'leadSchoolId', 'from', 'to'])} />
        {create.failure && <ErrorNotice failure={create.failure} />}
        <TextField
          label={t.groupName}
          value={called}
          onChange={setCalled}
          error={refusalAt(refusals, 'name')}
        />
        <SelectField
          label={t.leadSchool}
          value={lead || (schools[0]?.id ?? '')}
          options={schools.map((one) => ({ value: one.id, label: name(one.name) }))}
          onChange={setLead}
          error={refusalAt(refusals, 'leadSchoolId')}
        />
        <StageChecks chosen={stages} onChange={setStages} />
        <TextField
          label={t.from}
          type="date"
          value={from}
          onChange={setFrom}
          error={refusalAt(refusals, 'from')}
        />
        <TextField
          label={t.to}
          type="date"
          optional
          value={to}
          onChange={setTo}
          hint={t.toHint}
          error={refusalAt(refusals, 'to')}
        />
      </form>
    </Drawer>
  );
}
