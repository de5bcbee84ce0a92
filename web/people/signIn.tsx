import './people.css';
import { type FormEvent, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { forgetEverything } from '../client/cache.ts';
import { graphql } from '../client/graphql.ts';
import { useMutation } from '../client/hooks.ts';
import { type RefusalShown, refusalAt, refusalsElsewhere } from '../client/refusals.ts';
import { useViewer } from '../client/viewer.ts';
import { LanguageChoice } from '../shell/choices.tsx';
import { shellWords } from '../shell/words.ts';
import { Button } from '../ui/button.tsx';
import { Check, TextField } from '../ui/field.tsx';
import { Logo } from '../ui/mark.tsx';
import { Notice } from '../ui/pieces.tsx';
import { ErrorNotice, Refusals } from '../ui/states.tsx';
import { useName, useWords } from '../words/words.ts';
import { peopleWords } from './words.ts';

const SignInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) { viewer { csrfToken } refusals { code field message } }
  }
`);

/** The entrance: what it is, and a form. A shared computer is assumed unless one says otherwise. */
export default function SignIn() {
  const t = useWords(peopleWords);
  const shell = useWords(shellWords);
  const name = useName();
  const { refresh, districtName } = useViewer();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [shared, setShared] = useState(true);
  const [forgotten, setForgotten] = useState(false);
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const signIn = useMutation(SignInDocument);

  useEffect(() => {
    document.title = shell.titled(t.signIn);
  }, [shell, t]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing: RefusalShown[] = [];
    if (!username.trim()) missing.push({ code: 'INVALID', field: 'username', message: t.usernameMissing });
    if (!password) missing.push({ code: 'INVALID', field: 'password', message: t.passwordMissing });
    setRefusals(missing);
    if (missing.length > 0) return;
    const answer = await signIn.run({
      input: { username: username.trim(), password, sharedComputer: shared },
    });
    if (!answer.ok) return;
    setRefusals(answer.data.signIn.refusals);
    if (answer.data.signIn.viewer) {
      forgetEverything();
      refresh();
    }
  };

  return (
    <div className="entrance">
      <div className="art" role="img" aria-label={t.artwork}>
        <p>
          <span>{t.slogan1}</span>
          <span>{t.slogan2}</span>
          <small>{districtName ? t.platformOf(name(districtName)) : t.platform}</small>
        </p>
      </div>
      <div className="form">
        <div className="row between">
          <Logo large />
          <LanguageChoice />
        </div>
        <main className="in">
          <h1>{t.signIn}</h1>
          <form className="stack g4" onSubmit={submit} noValidate>
            <Refusals refusals={refusalsElsewhere(refusals, ['username', 'password'])} />
            {signIn.failure && <ErrorNotice failure={signIn.failure} />}
            <TextField
              label={t.username}
              value={username}
              onChange={setUsername}
              autoComplete="username"
              spellCheck={false}
              error={refusalAt(refusals, 'username')}
            />
            <TextField
              label={t.password}
              type="password"
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
              error={refusalAt(refusals, 'password')}
              hint={
                <span className="row between wrap">
                  <span>{t.firstTime}</span>
                  <button
                    type="button"
                    className="link"
                    aria-expanded={forgotten}
                    onClick={() => setForgotten(!forgotten)}
                  >
                    {t.forgotten}
                  </button>
                </span>
              }
            />
            {forgotten && <Notice>{t.forgottenText}</Notice>}
            <Check boxed checked={shared} onChange={setShared}>
              <b>{t.sharedComputer}</b>
              <span className="note block">{t.sharedComputerText}</span>
            </Check>
            <Button type="submit" variant="primary" size="large" wide busy={signIn.busy}>
              {t.signIn}
            </Button>
          </form>
          <p className="note">
            <span className="block">{t.pupils}</span>
            {t.verifyHint}
            <Link to="/verify">{t.verifyLink}</Link>
          </p>
        </main>
        <footer className="page-foot">
          <Link to="/privacy">{t.privacy}</Link>
        </footer>
      </div>
    </div>
  );
}
