import { ChevronLeft, Upload } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../client/viewer.ts';
import { FindBox } from '../search/findBox.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/words.ts';
import { OfflineBar } from './offline.tsx';
import { shellWords } from './words.ts';

interface PageProps {
  /** Named in the browser's tab. */
  title: string;
  /** Instead of the search box: a crumb, steps, actions. */
  topbar?: ReactNode;
  /** No bar at all: pages in panes have their own heads. */
  bare?: boolean;
  /** Panes reach the sheet's edge. */
  flush?: boolean;
  /** A bar that stays at the bottom, with the next step. */
  foot?: ReactNode;
  children: ReactNode;
}

/** One page of the application: its title, the bar above, the content, the bar below. */
export function Page({ title, topbar, bare = false, flush = false, foot, children }: PageProps) {
  const t = useWords(shellWords);
  useEffect(() => {
    document.title = t.titled(title);
  }, [t, title]);
  return (
    <div className="sheet">
      <OfflineBar />
      {!bare && <header className="topbar">{topbar ?? <StandardBar />}</header>}
      <main id="main" className={flush ? 'main flush' : 'main'} tabIndex={-1}>
        {children}
      </main>
      {foot && <div className="foot-bar">{foot}</div>}
    </div>
  );
}

function StandardBar() {
  const t = useWords(shellWords);
  const { viewer } = useViewer();
  return (
    <>
      <span className="phone-only">
        <Mark />
      </span>
      <FindBox />
      <span className="end" />
      {viewer.duties.mayUpload && (
        <ButtonLink to="/upload" icon={Upload} className="desk-only">
          {t.uploadResource}
        </ButtonLink>
      )}
    </>
  );
}

/** The way back, and where one is. */
export function Crumb({ to, children, here }: { to: string; children: ReactNode; here?: ReactNode }) {
  return (
    <div className="crumbs">
      <Link to={to}>
        <Icon of={ChevronLeft} />
        {children}
      </Link>
      {here && <span className="desk-only clip">{here}</span>}
    </div>
  );
}
