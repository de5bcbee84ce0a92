import { Download, FileQuestion } from 'lucide-react';
import { PartPlayer } from '../player/partPlayer.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice, Progress } from '../ui/pieces.tsx';
import { SlideViewer } from '../ui/slideViewer.tsx';
import { plainly, useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useWords } from '../words/words.ts';
import type { PartShown } from './resource.tsx';
import { resourceWords } from './words.ts';

/** One part: pages, a picture, a film, a sound; or why there is no preview. */
export function PartView({ part, page = 1 }: { part: PartShown; page?: number }) {
  const t = useWords(resourceWords);
  const roles = useVocabulary('package-parts');
  const label = plainly(roles.word(part.role));
  return (
    <div className="stack g3">
      <Content part={part} label={label} page={page} />
      {part.failure && (
        <Notice tone="wait">
          <p className="strong">{t.partFailed}</p>
          <p>{part.failure.message}</p>
        </Notice>
      )}
      {part.notices.map((notice) => (
        <Notice key={notice.code}>{notice.message}</Notice>
      ))}
      {part.downloadUrl && (
        <p className="ui">
          <a className="row" href={part.downloadUrl} download>
            <Icon of={Download} />
            {t.downloadOriginal}
            <span className="note clip">{part.name}</span>
          </a>
        </p>
      )}
    </div>
  );
}

function Content({ part, label, page }: { part: PartShown; label: string; page: number }) {
  const t = useWords(resourceWords);
  const format = useFormats();
  if (part.streamUrl && (part.kind === 'video' || part.kind === 'audio'))
    return <PartPlayer part={part} title={label} />;
  if (part.pages.length > 0)
    return <SlideViewer bleed label={label} pages={part.pages} initial={Math.min(page, part.pages.length)} />;
  if (part.state === 'waiting' || part.state === 'working')
    return (
      <div className="part-said" role="status">
        <p className="strong">
          {part.state === 'working' ? t.partWorking(format.percent(part.progress)) : t.partWaiting}
        </p>
        <div className="part-progress">
          <Progress value={part.progress} label={label} />
        </div>
      </div>
    );
  return (
    <div className="part-said">
      <Icon of={FileQuestion} />
      <p className="soft">{part.state === 'failed' ? t.partFailedText : t.partNoPreview}</p>
      <p className="note">{part.name}</p>
    </div>
  );
}
