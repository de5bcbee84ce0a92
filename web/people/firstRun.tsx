import './people.css';
import { type FormEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { forgetEverything } from '../client/cache.ts';
import { graphql } from '../client/graphql.ts';
import { useMutation } from '../client/hooks.ts';
import { type RefusalShown, refusalAt, refusalsElsewhere } from '../client/refusals.ts';
import { useViewer } from '../client/viewer.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Logo } from '../ui/mark.tsx';
import { ErrorNotice, Refusals } from '../ui/states.tsx';
import { useWords } from '../words/words.ts';
import { SetUpSteps } from './setUpSteps.tsx';
import { peopleWords } from './words.ts';

const CompleteFirstRunDocument = graphql(`
  mutation CompleteFirstRun($input: CompleteFirstRunInput!) {
    completeFirstRun(input: $input) { viewer { csrfToken } refusals { code field message } }
  }
`);

const fields = ['districtName', 'displayName', 'username', 'password'];

/** The first of three steps: the first administrator, by the one-time link that the start printed. */
export default function FirstRun() {
  const t = useWords(peopleWords);
  const { refresh } = useViewer();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const token = search.get('token');
  const [district, setDistrict] = useState('');
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const complete = useMutation(CompleteFirstRunDocument);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await complete.run({
      input: { token: token ?? '', districtName: district, displayName: name, username, password },
    });
    if (!answer.ok) return;
    setRefusals(answer.data.completeFirstRun.refusals);
    if (!answer.data.completeFirstRun.viewer) return;
    forgetEverything();
    refresh();
    navigate('/schools?first=school', { replace: true });
  };

  return (
    <div className="set-up">
      <Logo large />
      <main className="sheet">
        <SetUpSteps step={1} />
        {token ? (
          <form onSubmit={submit} noValidate>
            <h2>{t.step1}</h2>
            <Refusals refusals={refusalsElsewhere(refusals, fields)} />
            {complete.failure && <ErrorNotice failure={complete.failure} />}
            <TextField
              label={t.districtName}
              value={district}
              onChange={setDistrict}
              hint={t.districtHint}
              error={refusalAt(refusals, 'districtName')}
            />
            <TextField
              label={t.ownName}
              value={name}
              onChange={setName}
              autoComplete="name"
              error={refusalAt(refusals, 'displayName')}
            />
            <TextField
              label={t.username}
              value={username}
              onChange={setUsername}
              autoComplete="username"
              spellCheck={false}
              hint={t.usernameRule}
              error={refusalAt(refusals, 'username')}
            />
            <TextField
              label={t.password}
              type="password"
              value={password}
              onChange={setPassword}
              autoComplete="new-password"
              hint={t.passwordRule}
              error={refusalAt(refusals, 'password')}
            />
            <div>
              <Button type="submit" variant="primary" busy={complete.busy}>
                {t.create}
              </Button>
            </div>
          </form>
        ) : (
          <form>
            <h2>{t.firstRunNoLink}</h2>
            <p className="soft">{t.firstRunNoLinkText}</p>
          </form>
        )}
      </main>
    </div>
  );
}
