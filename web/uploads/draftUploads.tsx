import './uploads.css';
import { CloudOff, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { useToast } from '../ui/overlays.tsx';
import { Notice } from '../ui/pieces.tsx';
import { useWords } from '../words/words.ts';
import type { Found } from './engine/foundFiles.ts';
import { UploadDropArea } from './uploadDropArea.tsx';
import { UploadFileRow } from './uploadFileRow.tsx';
import { UploadSummary } from './uploadSummary.tsx';
import { useUploads } from './useUploads.ts';
import { uploadWords } from './words.ts';

interface DraftUploadsProps {
  versionId: string;
  /** How many files are in the draft already. */
  partCount: number;
}

/** Sends files into a draft. A file that arrived leaves this list: it is among the draft's parts then. */
export function DraftUploads({ versionId, partCount }: DraftUploadsProps) {
  const t = useWords(uploadWords);
  const say = useToast();
  const { uploader, items, totals, restoreFailed } = useUploads(versionId);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const shown = items.filter((item) => item.state !== 'complete');

  const found = ({ files, leftOut: junk }: Found): void => {
    if (files.length === 0 && junk.length === 0) say(t.nothingFound);
    setLeftOut((before) => [...before, ...junk]);
    uploader?.add(files);
  };
  const reopen = async (key: string): Promise<void> => {
    if (!(await uploader?.reopen(key))) say(t.reopenFailed);
  };
  const firstLeftOut = leftOut[0]?.split('/').at(-1);

  return (
    <section className="stack g3" aria-label={t.uploads}>
      {uploader && totals && totals.openFiles > 0 && (
        <UploadSummary
          totals={totals}
          onPause={() => uploader.pauseAll()}
          onResume={() => uploader.resumeAll()}
        />
      )}
      {restoreFailed && (
        <Notice tone="wait" icon={CloudOff}>
          {t.restoreFailed}
        </Notice>
      )}
      {uploader && shown.length > 0 && (
        <ul className="ruled open">
          {shown.map((item) => (
            <UploadFileRow
              key={item.key}
              item={item}
              onPause={() => uploader.pause(item.key)}
              onResume={() => uploader.resume(item.key)}
              onCancel={() => void uploader.cancel(item.key)}
              onAgain={() => uploader.again(item.key)}
              onReopen={() => void reopen(item.key)}
            />
          ))}
        </ul>
      )}
      <UploadDropArea small={partCount + items.length > 0} onFound={found} />
      {firstLeftOut !== undefined && (
        <p className="row note">
          <Icon of={ShieldCheck} />
          {t.leftOut(firstLeftOut, leftOut.length)}
        </p>
      )}
    </section>
  );
}
