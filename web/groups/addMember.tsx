import { type FormEvent, useState } from 'react';
import { graphql } from '../client/graphql.ts';
import { useMutation } from '../client/hooks.ts';
import { type RefusalShown, refusalAt, refusalsElsewhere } from '../client/refusals.ts';
import { todayInShanghai } from '../deliveries/days.ts';
import { Button } from '../ui/button.tsx';
import { Choice, SelectField, TextField } from '../ui/field.tsx';
import { Drawer, useToast } from '../ui/overlays.tsx';
import { ErrorNotice, Refusals } from '../ui/states.tsx';
import { useName, useWords } from '../words/words.ts';
import { StageChecks } from './stageChecks.tsx';
import { groupWords } from './words.ts';

const AddMembershipDocument = graphql(`
  mutation AddMembership($input: AddMembershipInput!) {
    addMembership(input: $input) { membership { id school { name { zh en } } } refusals { code field message } }
  }
`);

interface AddMemberProps {
  open: boolean;
  onClose: () => void;
  groupId: string;
  groupStages: readonly string[];
  schools: readonly { id: string; name: { zh: string; en?: string | null } }[];
}

export function AddMember({ open, onClose, groupId, groupStages, schools }: AddMemberProps) {
  const t = useWords(groupWords);
  const name = useName();
  const say = useToast();
  const [schoolId, setSchoolId] = useState('');
  const [role, setRole] = useState('member');
  const [mode, setMode] = useState('multi_entity');
  const [stages, setStages] = useState<readonly string[]>(groupStages);
  const [from, setFrom] = useState(todayInShanghai);
  const [to, setTo] = useState('');
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const add = useMutation(AddMembershipDocument);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await add.run({
      input: {
        groupId,
        schoolId: schoolId || (schools[0]?.id ?? ''),
        role,
        mode: role === 'campus' ? 'single_entity' : mode,
        stages: [...stages],
        from,
        to: to || null,
      },
    });
    if (!answer.ok) return;
    setRefusals(answer.data.addMembership.refusals);
    const made = answer.data.addMembership.membership;
    if (!made) return;
    say(t.added(name(made.school.name)));
    onClose();
  };

  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t.addMemberTitle}
      footer={
        <>
          <span className="end" />
          <Button type="submit" form="add-member" variant="primary" busy={add.busy}>
            {t.addIt}
          </Button>
        </>
      }
    >
      <form id="add-member" className="stack g4" onSubmit={submit} noValidate>
        <Refusals refusals={refusalsElsewhere(refusals, ['schoolId', 'from', 'to'])} />
        {add.failure && <ErrorNotice failure={add.failure} />}
        <SelectField
          label={t.schools}
          value={schoolId || (schools[0]?.id ?? '')}
          options={schools.map((one) => ({ value: one.id, label: name(one.name) }))}
          onChange={setSchoolId}
          error={refusalAt(refusals, 'schoolId')}
        />
        <Choice
          label={t.mode}
          value={role}
          onChange={setRole}
          options={[
            { value: 'member', label: t.member },
            { value: 'campus', label: t.campus },
          ]}
        />
        {role === 'member' && (
          <SelectField
            label={t.mode}
            value={mode}
            onChange={setMode}
            options={[
              { value: 'multi_entity', label: t.multiEntity },
              { value: 'single_entity', label: t.singleEntity },
              { value: 'entrusted', label: t.entrusted },
            ]}
          />
        )}
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
