import { LoaderCircle, Pause, Play, RotateCw, X } from 'lucide-react';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice, Progress, State } from '../ui/pieces.tsx';
import { useFormats } from '../words/formats.ts';
import { useWords } from '../words/words.ts';
import type { UploadItem } from './engine/uploadItem.ts';
import { fileIcon } from './fileIcon.ts';
import { timeLeft } from './timeLeft.ts';
import { uploadWords } from './words.ts';

interface UploadFileRowProps {
  item: UploadItem;
  onPause: () => void;
  onResume: () => void;
  onCancel: () => void;
  onAgain: () => void;
  /** Goes on with a file of before by its kept handle. */
  onReopen: () => void;
}

/** One file on its way: what it is, how far, how fast, and what to do where it does not go on. */
export function UploadFileRow({ item, onPause, onResume, onCancel, onAgain, onReopen }: UploadFileRowProps) {
  const t = useWords(uploadWords);
  const path = item.name.split('/');
  const file = path.at(-1) ?? item.name;
  const moving = item.state === 'sending' || item.state === 'paused' || item.state === 'absent';
  return (
    <li className="upload-file">
      <Icon of={fileIcon(file)} />
      <div className="upload-name">
        <span className="clip block" title={item.name}>
          {file}
        </span>
        {path.length > 1 && <span className="note clip block">{path.slice(0, -1).join('/')}</span>}
      </div>
      <ItemState item={item} />
      <div className="row upload-acts">
        {(item.state === 'sending' || item.state === 'waiting') && (
          <IconButton icon={Pause} label={`${t.pause} ${file}`} onClick={onPause} />
        )}
        {item.state === 'paused' && (
          <IconButton icon={Play} label={`${t.resume} ${file}`} onClick={onResume} />
        )}
        {item.state !== 'verifying' && item.state !== 'complete' && (
          <IconButton icon={X} label={t.cancel(file)} onClick={onCancel} />
        )}
      </div>
      {moving && (
        <div className="upload-below">
          <Progress
            value={item.sizeBytes > 0 ? item.sentBytes / item.sizeBytes : 0}
            label={t.progressOf(file)}
            tone={item.interrupted || item.state !== 'sending' ? 'wait' : 'live'}
          />
        </div>
      )}
      {item.state === 'absent' && (
        <div className="upload-below row wrap note">
          <span>{item.mayReopen ? t.reopenText : t.absentText}</span>
          {item.mayReopen && (
            <Button size="small" icon={Play} onClick={onReopen}>
              {t.resume}
            </Button>
          )}
        </div>
      )}
      {item.state === 'failed' && (
        <div className="upload-below">
          <Notice tone="bad">
            <p>{reasonOf(item, t)}</p>
            <div className="row wrap">
              <Button size="small" icon={RotateCw} onClick={onAgain}>
                {t.again}
              </Button>
              <Button size="small" variant="quiet" onClick={onCancel}>
                {t.leaveOut}
              </Button>
            </div>
          </Notice>
        </div>
      )}
    </li>
  );
}

function reasonOf(item: UploadItem, t: { fileGone: string; damaged: string }): string {
  if (item.refusal?.message) return item.refusal.message;
  return item.refusal?.code === 'FILE_GONE' ? t.fileGone : t.damaged;
}

function ItemState({ item }: { item: UploadItem }) {
  const t = useWords(uploadWords);
  const format = useFormats();
  const amount = t.amount(format.bytes(item.sentBytes), format.bytes(item.sizeBytes));
  switch (item.state) {
    case 'waiting':
      return (
        <State tone={item.interrupted ? 'wait' : 'off'}>{item.interrupted ? t.lineCut : t.waiting}</State>
      );
    case 'sending':
      if (item.interrupted) return <State tone="wait">{t.lineCut}</State>;
      return (
        <span className="upload-state">
          <State tone="live" icon={LoaderCircle}>
            <span className="num">{amount}</span>
          </State>
          {item.bytesPerSecond !== null && item.secondsLeft !== null && (
            <span className="note num">
              {t.perSecond(format.bytes(Math.round(item.bytesPerSecond)))} · {timeLeft(item.secondsLeft, t)}
            </span>
          )}
        </span>
      );
    case 'paused':
      return (
        <State tone="wait" icon={Pause}>
          {t.paused} <span className="num">{amount}</span>
        </State>
      );
    case 'verifying':
      return (
        <State tone="live" icon={LoaderCircle}>
          {t.verifying}
        </State>
      );
    case 'absent':
      return (
        <State tone="wait">{t.absent(format.percent(item.sentBytes / Math.max(1, item.sizeBytes)))}</State>
      );
    case 'failed':
      return <State tone="bad">{t.failed}</State>;
    case 'complete':
      return <State tone="done">{format.bytes(item.sizeBytes)}</State>;
    default:
      return item.state satisfies never;
  }
}
