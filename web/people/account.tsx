import './people.css';
import { LogOut } from 'lucide-react';
import { useViewer } from '../client/viewer.ts';
import { LanguageChoice, ThemeChoice } from '../shell/choices.tsx';
import { Page } from '../shell/page.tsx';
import { useSignOut } from '../shell/signOut.ts';
import { Button } from '../ui/button.tsx';
import { Avatar } from '../ui/pieces.tsx';
import { useName, useWords } from '../words/words.ts';
import { PasswordForm } from './passwordForm.tsx';
import { ServiceTokens } from './serviceTokens.tsx';
import { peopleWords } from './words.ts';

/** Who one is here, password, language, appearance, keys, sign-out. */
export default function Account() {
  const t = useWords(peopleWords);
  const name = useName();
  const { viewer, refresh } = useViewer();
  const signOut = useSignOut();
  const person = viewer.person;
  if (!person) return null;
  return (
    <Page title={t.account}>
      <div className="headline">
        <Avatar name={person.displayName.zh} />
        <h1>{name(person.displayName)}</h1>
        <span className="end" />
        <Button icon={LogOut} onClick={signOut}>
          {t.signOut}
        </Button>
      </div>
      <div className="two-columns">
        <div className="stack g8">
          {!viewer.duties.isStudent && (
            <section>
              <div className="sec">
                <h2>{t.appointments}</h2>
              </div>
              {person.appointments.length === 0 && <p className="soft">{t.appointmentsNone}</p>}
              <ul className="ruled">
                {person.appointments.map((appointment) => (
                  <li key={appointment.id} className="plain-row">
                    <span className="strong">{name(appointment.roleName)}</span>
                    <span className="soft">{name(appointment.placeName)}</span>
                    {appointment.derived && <span className="note end">{t.derived}</span>}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {viewer.classes.length > 0 && (
            <section>
              <div className="sec">
                <h2>{t.classes}</h2>
              </div>
              <ul className="ruled">
                {viewer.classes.map((one) => (
                  <li key={one.id} className="plain-row">
                    {one.name}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section className="stack g4">
            <h2 className="section-title">{t.appearance}</h2>
            <div className="row wrap wide-gap">
              <LanguageChoice />
              <ThemeChoice />
            </div>
          </section>
          {!viewer.duties.isStudent && <ServiceTokens />}
        </div>
        <section>
          <div className="sec">
            <h2>{t.changePassword}</h2>
          </div>
          <PasswordForm onChanged={refresh} />
        </section>
      </div>
    </Page>
  );
}
