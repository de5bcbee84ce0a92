import { Link } from 'react-router';
import { useWords } from '../words/words.ts';
import { uiWords } from './words.ts';

/** Two pages as reed leaves over water. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" width="32" height="32">
      <path className="leaf-water" d="M15.2 24.4C8.2 21.8 4.4 14.9 5.4 4.200c7 3.9 10.3 10.8 9.8 20.200z" />
      <path className="leaf-reed" d="M17.2 24.400c-.4-7.8 3.1-13.3 9.7-15.4.8 8.2-2.8 13.5-9.7 15.400z" />
      <path
        className="wave"
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
        d="M3.5 28.300c2.1-1.5 4.150-1.5 6.250 0s4.150 1.5 6.250 0 4.150-1.5 6.250 0 4.150 1.5 6.250 0"
      />
    </svg>
  );
}

/** The mark with the name, leading home. */
export function Logo({ large = false }: { large?: boolean }) {
  const t = useWords(uiWords);
  return (
    <Link to="/" className={large ? 'logo large' : 'logo'} aria-label={t.keyuan}>
      <Mark />
      <span aria-hidden="true">{t.keyuan}</span>
    </Link>
  );
}
