import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { useQuery } from './client/hooks.ts';
import { setCsrfToken, setRequestLocale } from './client/request.ts';
import { ViewerContext, ViewerDocument, type ViewerState } from './client/viewer.ts';
import { Pages } from './pages.tsx';
import { keepLocale, keptLocale } from './shell/locale.ts';
import { LocaleChoiceContext } from './shell/localeChoice.ts';
import { Mark } from './ui/mark.tsx';
import { Toasts } from './ui/overlays.tsx';
import { ErrorNotice } from './ui/states.tsx';
import { type Locale, LocaleContext } from './words/words.ts';

/** Language, who is here, and the pages. */
export function Application() {
  const [locale, setLocale] = useState<Locale>(keptLocale);
  const choose = useCallback((next: Locale) => {
    keepLocale(next);
    setLocale(next);
  }, []);
  setRequestLocale(locale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <LocaleContext value={locale}>
      <LocaleChoiceContext value={choose}>
        <BrowserRouter>
          <Toasts>
            <WhoIsHere />
          </Toasts>
        </BrowserRouter>
      </LocaleChoiceContext>
    </LocaleContext>
  );
}

function WhoIsHere() {
  const query = useQuery(ViewerDocument, {});
  const { data, again, failure } = query;
  // Before any page asks something of its own.
  if (data) setCsrfToken(data.viewer.csrfToken ?? null);

  // Somebody may have signed out in another tab, or the session may have ended meanwhile.
  useEffect(() => {
    const seen = (): void => {
      if (document.visibilityState === 'visible') again();
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [again]);

  const state = useMemo<ViewerState | null>(
    () =>
      data
        ? {
            viewer: data.viewer,
            districtName: data.district?.name ?? null,
            awaitsFirstRun: data.district?.awaitsFirstRun ?? false,
            refresh: again,
          }
        : null,
    [data, again],
  );
  if (!state)
    return (
      <div className="opening">{failure ? <ErrorNotice failure={failure} again={again} /> : <Mark />}</div>
    );
  return (
    <ViewerContext value={state}>
      <Suspense fallback={<div className="opening" />}>
        <Pages />
      </Suspense>
    </ViewerContext>
  );
}
