import { type FormEvent, useState } from 'react';
import { graphql } from '../client/graphql.ts';
import { useMutation } from '../client/hooks.ts';
import { type RefusalShown, refusalAt, refusalsElsewhere } from '../client/refusals.ts';
import { Button } from '../ui/button.tsx';
import { Choice, SelectField, TextField } from '../ui/field.tsx';
import { Drawer } from '../ui/overlays.tsx';
import { ErrorNotice, Refusals } from '../ui/states.tsx';
import { useVocabulary } from '../vocabularies/vocabulary.ts';
import { useName, useWords } from '../words/words.ts';
import { peopleWords } from './words.ts';

const CreatePersonDocument = graphql(`
  mutation CreatePerson($input: CreatePersonInput!) {
    createPerson(input: $input) { person { id displayName { zh en } } oneTimePassword refusals { code field message } }
  }
`);

interface Named {
  id: string;
  name: { zh: string; en?: string | null };
}

interface NewPersonProps {
  open: boolean;
  onClose: () => void;
  schools: readonly (Named & { classes: readonly { id: string; name: string }[] })[];
  groups: readonly Named[];
  district: Named | null;
  onMade: (name: string, oneTimePassword: string) => void;
}

const fields = ['displayName', 'username', 'role', 'placeId'];

/** A person with an account and a first dated fact. */
export function NewPerson({ open, onClose, schools, groups, district, onMade }: NewPersonProps) {
  const t = useWords(peopleWords);
  const name = useName();
  const roles = useVocabulary(open ? 'roles' : null);
  const [displayName, setDisplayName] = useState('');
  const [username, setUsername] = useState('');
  const [capacity, setCapacity] = useState<'staff' | 'student' | 'officer'>('staff');
  const [role, setRole] = useState('teacher');
  const [placeId, setPlaceId] = useState('');
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const create = useMutation(CreatePersonDocument);

  const places =
    capacity === 'student'
      ? schools.flatMap((school) =>
          school.classes.map((one) => ({ value: one.id, label: `${name(school.name)} ${one.name}` })),
        )
      : [...schools, ...groups, ...(district ? [district] : [])].map((place) => ({
          value: place.id,
          label: name(place.name),
        }));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await create.run({
      input: {
        displayName,
        username,
        capacity,
        role: capacity === 'student' ? null : role,
        placeId: placeId || (places[0]?.value ?? ''),
      },
    });
    if (!answer.ok) return;
    const { oneTimePassword, person, refusals: refused } = answer.data.createPerson;
    setRefusals(refused);
    if (!person || !oneTimePassword) return;
    setDisplayName('');
    setUsername('');
    onMade(name(person.displayName), oneTimePassword);
  };

  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t.newPersonTitle}
      footer={
        <>
          <span className="end" />
          <Button type="submit" form="new-person" variant="primary" busy={create.busy}>
            {t.makeAccount}
          </Button>
        </>
      }
    >
      <form id="new-person" className="stack g4" onSubmit={submit} noValidate>
        <Refusals refusals={refusalsElsewhere(refusals, fields)} />
        {create.failure && <ErrorNotice failure={create.failure} />}
        <TextField
          label={t.newPersonName}
          value={displayName}
          onChange={setDisplayName}
          error={refusalAt(refusals, 'displayName')}
        />
        <TextField
          label={t.username}
          value={username}
          onChange={setUsername}
          hint={t.usernameRule}
          spellCheck={false}
          error={refusalAt(refusals, 'username')}
        />
        <div className="field">
          <span className="label">{t.capacity}</span>
          <Choice
            label={t.capacity}
            value={capacity}
            onChange={(value) => {
              setCapacity(value === 'student' || value === 'officer' ? value : 'staff');
              setPlaceId('');
            }}
            options={[
              { value: 'staff', label: t.staff },
              { value: 'student', label: t.student },
              { value: 'officer', label: t.officer },
            ]}
          />
        </div>
        {capacity !== 'student' && (
          <SelectField
            label={t.role}
            value={role}
            options={roles.options}
            onChange={setRole}
            error={refusalAt(refusals, 'role')}
          />
        )}
        <SelectField
          label={capacity === 'student' ? t.classOf : t.place}
          value={placeId || (places[0]?.value ?? '')}
          options={places}
          onChange={setPlaceId}
          error={refusalAt(refusals, 'placeId')}
        />
      </form>
    </Drawer>
  );
}
