import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useViewer } from '../client/viewer.ts';
import type { Uploader } from './engine/uploader.ts';
import type { UploadItem, UploadTotals } from './engine/uploadItem.ts';
import { uploaderOf } from './uploaders.ts';

export interface Uploads {
  /** Null for the moment until it is ready. */
  uploader: Uploader | null;
  items: readonly UploadItem[];
  totals: UploadTotals | null;
  /** What was begun on another day could not be asked; it is asked again when the line is back. */
  restoreFailed: boolean;
}

const NONE: readonly UploadItem[] = [];

/** The uploads of a draft, from wherever they were begun. They go on when the page is left. */
export function useUploads(versionId: string): Uploads {
  const { viewer } = useViewer();
  const personId = viewer.person?.id ?? '';
  const [uploader, setUploader] = useState<Uploader | null>(null);
  const [restoreFailed, setRestoreFailed] = useState(false);

  useEffect(() => {
    let left = false;
    let opened: Uploader | null = null;
    const restore = (): void => {
      opened?.restore().then(
        () => !left && setRestoreFailed(false),
        () => !left && setRestoreFailed(true),
      );
    };
    void uploaderOf(personId, versionId).then((ready) => {
      if (left) return;
      opened = ready;
      setUploader(ready);
      restore();
    });
    window.addEventListener('online', restore);
    return () => {
      left = true;
      window.removeEventListener('online', restore);
    };
  }, [personId, versionId]);

  const subscribe = useCallback(
    (listener: () => void) => uploader?.subscribe(listener) ?? (() => undefined),
    [uploader],
  );
  const items = useSyncExternalStore(subscribe, () => uploader?.items ?? NONE);
  return { uploader, items, totals: uploader?.totals ?? null, restoreFailed };
}
