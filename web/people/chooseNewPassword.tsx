import './people.css';
import { useViewer } from '../client/viewer.ts';
import { useSignOut } from '../shell/signOut.ts';
import { Button } from '../ui/button.tsx';
import { Logo } from '../ui/mark.tsx';
import { useWords } from '../words/words.ts';
import { PasswordForm } from './passwordForm.tsx';
import { peopleWords } from './words.ts';

/** Whoever came in with a one-time password chooses his own before anything else. */
export default function ChooseNewPassword() {
  const t = useWords(peopleWords);
  const { refresh } = useViewer();
  const signOut = useSignOut();
  return (
    <div className="public-page">
      <header>
        <Logo />
        <span className="end" />
        <Button variant="quiet" onClick={signOut}>
          {t.signOut}
        </Button>
      </header>
      <main className="sheet">
        <h1>{t.changeFirst}</h1>
        <p className="soft measure lead">{t.changeFirstText}</p>
        <PasswordForm oneTime onChanged={refresh} />
      </main>
    </div>
  );
}
