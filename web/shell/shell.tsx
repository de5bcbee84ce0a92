import { Suspense, useEffect, useRef } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useViewer } from '../client/viewer.ts';
import { Icon } from '../ui/icon.tsx';
import { Logo } from '../ui/mark.tsx';
import { Bones } from '../ui/states.tsx';
import { uiWords } from '../ui/words.ts';
import { useWords } from '../words/words.ts';
import { sectionsFor, tabsFor } from './navigation.ts';
import { UserMenu } from './userMenu.tsx';
import { shellWords } from './words.ts';

/** Side bar at a desk, icons below 1180 px, bottom bar on a phone; the page stands beside it. */
export function Shell() {
  const t = useWords(shellWords);
  const ui = useWords(uiWords);
  const { viewer } = useViewer();
  const { pathname } = useLocation();
  const before = useRef(pathname);
  // A new page begins at its head, for eyes and for screen readers.
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    window.scrollTo({ top: 0 });
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <>
      <a className="skip" href="#main">
        {ui.skipToContent}
      </a>
      <div className="shell">
        <nav className="side" aria-label={ui.mainNavigation}>
          <Logo />
          {sectionsFor(viewer).map((section) => (
            <div key={section.name ?? 'first'} className="stack g0">
              {section.name && <div className="group">{t[section.name]}</div>}
              {section.places.map((place) => (
                <NavLink
                  key={place.to}
                  className="side-link"
                  to={place.to}
                  end={place.to === '/'}
                  title={t[place.name]}
                >
                  <Icon of={place.icon} />
                  <span>{t[place.name]}</span>
                  {place.count ? (
                    <span className="count" title={t.count(place.count)}>
                      {place.count}
                    </span>
                  ) : null}
                </NavLink>
              ))}
            </div>
          ))}
          <UserMenu />
        </nav>
        <div className="page">
          <Suspense fallback={<PageBones />}>
            <Outlet />
          </Suspense>
        </div>
      </div>
      <nav className="tabbar" aria-label={ui.mainNavigation}>
        {tabsFor(viewer).map((place) => (
          <NavLink key={place.to} to={place.to} end={place.to === '/'}>
            <Icon of={place.icon} />
            <span>{t[place.name]}</span>
            {place.count ? <span className="dot" role="img" aria-label={ui.waits} /> : null}
          </NavLink>
        ))}
      </nav>
    </>
  );
}

function PageBones() {
  return (
    <div className="sheet">
      <div className="topbar" />
      <div className="main">
        <Bones shape="page" rows={5} />
      </div>
    </div>
  );
}
