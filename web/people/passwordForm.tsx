import { type FormEvent, useState } from 'react';
import { graphql } from '../client/graphql.ts';
import { useMutation } from '../client/hooks.ts';
import { type RefusalShown, refusalAt, refusalsElsewhere } from '../client/refusals.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { useToast } from '../ui/overlays.tsx';
import { ErrorNotice, Refusals } from '../ui/states.tsx';
import { useWords } from '../words/words.ts';
import { peopleWords } from './words.ts';

const ChangePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) { viewer { mustChangePassword } refusals { code field message } }
  }
`);

const shortest = 10;

/** Changes the own password. `oneTime`: the current one was handed over by somebody. */
export function PasswordForm({ oneTime = false, onChanged }: { oneTime?: boolean; onChanged: () => void }) {
  const t = useWords(peopleWords);
  const say = useToast();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const change = useMutation(ChangePasswordDocument);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found: RefusalShown[] = [];
    if (!current) found.push({ code: 'INVALID', field: 'currentPassword', message: t.passwordMissing });
    if ([...next].length < shortest)
      found.push({
        code: 'PASSWORD_WEAK',
        field: 'newPassword',
        message: t.passwordShort(shortest - [...next].length),
      });
    else if (next !== again) found.push({ code: 'INVALID', field: 'again', message: t.passwordsDiffer });
    setRefusals(found);
    if (found.length > 0) return;
    const answer = await change.run({ input: { currentPassword: current, newPassword: next } });
    if (!answer.ok) return;
    setRefusals(answer.data.changePassword.refusals);
    if (answer.data.changePassword.refusals.length > 0) return;
    setCurrent('');
    setNext('');
    setAgain('');
    say(t.passwordChanged);
    onChanged();
  };

  const field = (label: string, name: string, value: string, set: (value: string) => void, hint?: string) => (
    <TextField
      label={label}
      type="password"
      value={value}
      onChange={set}
      autoComplete={name === 'currentPassword' ? 'current-password' : 'new-password'}
      hint={hint}
      error={refusalAt(refusals, name)}
    />
  );

  return (
    <form className="narrow-form" onSubmit={submit} noValidate>
      <Refusals refusals={refusalsElsewhere(refusals, ['currentPassword', 'newPassword', 'again'])} />
      {change.failure && <ErrorNotice failure={change.failure} />}
      {field(oneTime ? t.oneTimePassword : t.currentPassword, 'currentPassword', current, setCurrent)}
      {field(t.newPassword, 'newPassword', next, setNext, t.passwordRule)}
      {field(t.newPasswordAgain, 'again', again, setAgain)}
      <div>
        <Button type="submit" variant="primary" busy={change.busy}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}
