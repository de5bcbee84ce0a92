import { type FormEvent, useState } from 'react';
import { graphql } from '../client/graphql.ts';
import { useMutation } from '../client/hooks.ts';
import { type RefusalShown, refusalAt, refusalsElsewhere } from '../client/refusals.ts';
import { Button } from '../ui/button.tsx';
import { Check, SelectField, TextField } from '../ui/field.tsx';
import { Drawer, useToast } from '../ui/overlays.tsx';
import { ErrorNotice, Refusals } from '../ui/states.tsx';
import { useName, useWords } from '../words/words.ts';
import { StageChecks } from './stageChecks.tsx';
import { groupWords } from './words.ts';

const CreateSchoolDocument = graphql(`
  mutation CreateSchool($input: CreateSchoolInput!) {
    createSchool(input: $input) { school { id name { zh en } } refusals { code field message } }
  }
`);

interface Named {
  id: string;
  name: { zh: string; en?: string | null };
}

export function NewSchool({
  open,
  onClose,
  schools,
}: {
  open: boolean;
  onClose: () => void;
  schools: readonly Named[];
}) {
  const t = useWords(groupWords);
  const name = useName();
  const say = useToast();
  const [called, setCalled] = useState('');
  const [calledEn, setCalledEn] = useState('');
  const [town, setTown] = useState('');
  const [stages, setStages] = useState<readonly string[]>(['primary']);
  const [flags, setFlags] = useState<readonly string[]>([]);
  const [parent, setParent] = useState('');
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const create = useMutation(CreateSchoolDocument);
  const flagWords = [
    { code: 'rural', word: t.rural },
    { code: 'weak', word: t.weak },
    { code: 'new', word: t.fresh },
  ];

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await create.run({
      input: {
        name: called,
        nameEn: calledEn || null,
        town: town || null,
        stages: [...stages],
        flags: [...flags],
        parentSchoolId: parent || null,
      },
    });
    if (!answer.ok) return;
    setRefusals(answer.data.createSchool.refusals);
    const made = answer.data.createSchool.school;
    if (!made) return;
    say(t.madeSchool(name(made.name)));
    setCalled('');
    setCalledEn('');
    onClose();
  };

  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t.newSchool}
      footer={
        <>
          <span className="end" />
          <Button type="submit" form="new-school" variant="primary" busy={create.busy}>
            {t.makeSchool}
          </Button>
        </>
      }
    >
      <form id="new-school" className="stack g4" onSubmit={submit} noValidate>
        <Refusals refusals={refusalsElsewhere(refusals, ['name', 'nameEn', 'town'])} />
        {create.failure && <ErrorNotice failure={create.failure} />}
        <TextField
          label={t.schoolName}
          value={called}
          onChange={setCalled}
          error={refusalAt(refusals, 'name')}
        />
        <TextField
          label={t.schoolNameEn}
          optional
          value={calledEn}
          onChange={setCalledEn}
          error={refusalAt(refusals, 'nameEn')}
        />
        <TextField
          label={t.town}
          optional
          value={town}
          onChange={setTown}
          error={refusalAt(refusals, 'town')}
        />
        <StageChecks chosen={stages} onChange={setStages} />
        <fieldset className="stack">
          <legend className="label">{t.flags}</legend>
          {flagWords.map((flag) => (
            <Check
              key={flag.code}
              checked={flags.includes(flag.code)}
              onChange={(on) =>
                setFlags(on ? [...flags, flag.code] : flags.filter((one) => one !== flag.code))
              }
            >
              {flag.word}
            </Check>
          ))}
        </fieldset>
        <SelectField
          label={t.campusOf}
          value={parent}
          empty={t.notCampus}
          options={schools.map((one) => ({ value: one.id, label: name(one.name) }))}
          onChange={setParent}
        />
      </form>
    </Drawer>
  );
}
