import { Search, Sun } from 'lucide-react';
import { ButtonLink } from '../ui/button.tsx';
import { useWords } from '../words/words.ts';
import { absentWords } from './absentWords.ts';
import { Page } from './page.tsx';

/** One page for missing and forbidden. */
export function AbsentContent() {
  const t = useWords(absentWords);
  return (
    <div className="absent">
      <svg viewBox="0 0 160 90" aria-hidden="true" focusable="false">
        <path
          className="wave"
          d="M8 70c10-7 20-7 30 0s20 7 30 0 20-7 30 0 20 7 30 0 16-6 24-2"
          fill="none"
          strokeWidth="3"
          strokeLinecap="round"
        />
        <path
          className="wave faint-wave"
          d="M38 82c8-5 16-5 24 0s16 5 24 0 16-5 24 0"
          fill="none"
          strokeWidth="2.4"
          strokeLinecap="round"
        />
        <path className="leaf-water" d="M78 58C62 50 54 34 57 8c17 10 24 26 21 50z" opacity=".35" />
        <path className="leaf-reed" d="M84 58c0-18 8-31 24-36 1 19-8 32-24 36z" opacity=".35" />
      </svg>
      <h1>{t.title}</h1>
      <p className="soft">{t.text}</p>
      <div className="row wrap">
        <ButtonLink to="/search" icon={Search} variant="primary">
          {t.find}
        </ButtonLink>
        <ButtonLink to="/" icon={Sun}>
          {t.home}
        </ButtonLink>
      </div>
    </div>
  );
}

export default function Absent() {
  const t = useWords(absentWords);
  return (
    <Page title={t.title}>
      <AbsentContent />
    </Page>
  );
}
