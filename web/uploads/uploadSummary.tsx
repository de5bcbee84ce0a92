import { Pause, Play } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/pieces.tsx';
import { useFormats } from '../words/formats.ts';
import { useLocale, useWords } from '../words/words.ts';
import type { UploadTotals } from './engine/uploadItem.ts';
import { timeLeft } from './timeLeft.ts';
import { uploadWords } from './words.ts';

interface UploadSummaryProps {
  totals: UploadTotals;
  onPause: () => void;
  onResume: () => void;
}

/** All files together: how far, how long still, and that one may leave. */
export function UploadSummary({ totals, onPause, onResume }: UploadSummaryProps) {
  const t = useWords(uploadWords);
  const format = useFormats();
  const locale = useLocale();
  const fraction = totals.sizeBytes > 0 ? totals.sentBytes / totals.sizeBytes : 0;
  // Never 100 % before it is done.
  const percent = format.percent(Math.min(0.99, fraction));
  const clock = (instant: number): string =>
    new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(instant);
  const left = format.bytes(totals.sizeBytes - totals.sentBytes);

  const [title, text] = totals.paused
    ? [t.pausedAt(percent), t.pausedText]
    : totals.interrupted
      ? [t.interrupted(percent), t.interruptedText]
      : totals.cutAt !== null && totals.resumedAt !== null && totals.resumedAt > totals.cutAt
        ? [t.resumed(percent), t.resumedText(clock(totals.cutAt), clock(totals.resumedAt))]
        : [t.sending(percent), t.sendingText];

  return (
    <div className="upload-sum">
      <div role="status">
        <p className="strong">{title}</p>
        <p className="note">{text}</p>
      </div>
      <div className="row">
        <span className="ui num nowrap">
          {totals.secondsLeft === null || totals.paused || totals.interrupted
            ? t.leftUnknown(left)
            : t.left(left, timeLeft(totals.secondsLeft, t))}
        </span>
        {totals.paused ? (
          <Button size="small" icon={Play} onClick={onResume}>
            {t.resume}
          </Button>
        ) : (
          <Button size="small" icon={Pause} onClick={onPause}>
            {t.pause}
          </Button>
        )}
      </div>
      <Progress value={fraction} label={t.progress} tone={totals.interrupted ? 'wait' : 'live'} />
    </div>
  );
}
