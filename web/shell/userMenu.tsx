import { KeyRound, LogOut, Shield } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../client/viewer.ts';
import { Icon } from '../ui/icon.tsx';
import { Avatar } from '../ui/pieces.tsx';
import { briefly } from '../vocabularies/vocabulary.ts';
import { useName, useWords } from '../words/words.ts';
import { LanguageChoice, ThemeChoice } from './choices.tsx';
import { useSignOut } from './signOut.ts';
import { shellWords } from './words.ts';

/** Who is signed in, with sign-out, password, language and appearance. */
export function UserMenu() {
  const t = useWords(shellWords);
  const name = useName();
  const { viewer } = useViewer();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const signOut = useSignOut();

  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const person = viewer.person;
  if (!person) return null;
  const called = name(person.displayName);
  const first = person.appointments[0];
  const place = viewer.schools[0] ? name(viewer.schools[0].name) : first ? name(first.placeName) : '';

  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc anywhere inside closes the menu.
    <div className="who" ref={box} onKeyDown={leave}>
      <button
        type="button"
        ref={button}
        aria-expanded={open}
        aria-label={t.menuOf(called)}
        onClick={() => setOpen(!open)}
      >
        <Avatar name={person.displayName.zh} />
        <span className="grow">
          <span className="block strong clip">{called}</span>
          <span className="note block clip">
            {first && !viewer.duties.isStudent && !/teacher/.test(first.role)
              ? `${place} · ${briefly(name(first.roleName))}`
              : place}
          </span>
        </span>
      </button>
      {open && (
        <div className="menu">
          <Link to="/me" onClick={() => setOpen(false)}>
            <Icon of={KeyRound} />
            {t.account}
          </Link>
          <Link to="/privacy" onClick={() => setOpen(false)}>
            <Icon of={Shield} />
            {t.privacy}
          </Link>
          <hr />
          <div className="label">{t.language}</div>
          <div className="in-menu">
            <LanguageChoice />
          </div>
          <div className="label">{t.appearance}</div>
          <div className="in-menu">
            <ThemeChoice />
          </div>
          <hr />
          <button type="button" onClick={signOut}>
            <Icon of={LogOut} />
            {t.signOut}
          </button>
        </div>
      )}
    </div>
  );
}
