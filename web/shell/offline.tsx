import { WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Icon } from '../ui/icon.tsx';
import { uiWords } from '../ui/words.ts';
import { useWords } from '../words/words.ts';

function listen(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** True while the browser knows of a line. */
export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine);

/** One bar that says what still works while the line is cut. */
export function OfflineBar() {
  const t = useWords(uiWords);
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <div className="lost">
          <Icon of={WifiOff} />
          <span>{t.offlineBar}</span>
        </div>
      )}
    </div>
  );
}
