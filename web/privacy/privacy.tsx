import { useEffect } from 'react';
import { LanguageChoice } from '../shell/choices.tsx';
import { shellWords } from '../shell/words.ts';
import { Logo } from '../ui/mark.tsx';
import { useWords } from '../words/words.ts';
import { privacyWords } from './words.ts';

/** What is kept about whom, for how long, and whom to ask. Readable without signing in. */
export default function Privacy() {
  const t = useWords(privacyWords);
  const shell = useWords(shellWords);
  useEffect(() => {
    document.title = shell.titled(t.title);
  }, [shell, t]);
  const sections = [
    { title: t.whatTitle, lines: [t.what1, t.what2, t.what3] },
    { title: t.childrenTitle, lines: [t.children1, t.children2, t.children3, t.children4] },
    { title: t.whoTitle, lines: [t.who1, t.who2, t.who3] },
    { title: t.longTitle, lines: [t.long1, t.long2, t.long3] },
    { title: t.rightsTitle, lines: [t.rights1, t.rights2] },
    { title: t.deviceTitle, lines: [t.device1, t.device2] },
  ];
  return (
    <div className="public-page">
      <header>
        <Logo />
        <span className="end" />
        <LanguageChoice />
      </header>
      <main className="sheet">
        <h1>{t.title}</h1>
        <p className="read soft measure lead">{t.lead}</p>
        <div className="stack g6">
          {sections.map((section) => (
            <section key={section.title} className="stack">
              <h2 className="section-title">{section.title}</h2>
              {section.lines.map((line) => (
                <p key={line} className="read measure">
                  {line}
                </p>
              ))}
            </section>
          ))}
        </div>
      </main>
    </div>
  );
}
