import { useCallback, useSyncExternalStore } from 'react';

/** Light, dark, or as the device has it. */
export type Theme = 'system' | 'light' | 'dark';

const key = 'keyuan.theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** Some browsers on school computers forbid storage; then the choice lasts as long as the page. */
let chosen: Theme = read();

function read(): Theme {
  try {
    const kept = window.localStorage.getItem(key);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

export function applyTheme(): void {
  const shown = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen;
  document.documentElement.dataset.theme = shown;
}

dark.addEventListener('change', applyTheme);

export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosen,
  );
  const choose = useCallback((next: Theme) => {
    chosen = next;
    try {
      if (next === 'system') window.localStorage.removeItem(key);
      else window.localStorage.setItem(key, next);
    } catch {
      // Storage is forbidden here; the choice holds for this page.
    }
    applyTheme();
    for (const listener of listeners) listener();
  }, []);
  return [theme, choose];
}
