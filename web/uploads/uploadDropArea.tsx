import { FileUp, FolderUp } from 'lucide-react';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { useWords } from '../words/words.ts';
import { type Found, filesOfDrop, filesOfInput } from './engine/foundFiles.ts';
import { uploadWords } from './words.ts';

interface UploadDropAreaProps {
  /** Something is in the draft already: the area is small. */
  small?: boolean;
  onFound: (found: Found) => void;
}

/** Takes folders, files and zips: dropped anywhere on the page, or chosen by two buttons. */
export function UploadDropArea({ small = false, onFound }: UploadDropAreaProps) {
  const t = useWords(uploadWords);
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const found = useRef(onFound);
  found.current = onFound;

  useEffect(() => {
    // React knows no such attribute.
    folder.current?.setAttribute('webkitdirectory', '');
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      // Without it a drop beside the area would open the file in place of the page.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer || !carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      setReading(true);
      filesOfDrop(event.dataTransfer)
        .then((all) => found.current(all))
        .catch(() => found.current({ files: [], leftOut: [] }))
        .finally(() => setReading(false));
    };
    window.addEventListener('dragover', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    if (event.target.files) onFound(filesOfInput(event.target.files));
    // The same file may be chosen again.
    event.target.value = '';
  };

  return (
    <div className={small ? 'upload-drop small' : 'upload-drop'} data-over={over || undefined}>
      <p className="strong">{over ? t.dropNow : reading ? t.reading : small ? t.dropMore : t.drop}</p>
      {!small && <p className="note">{t.dropHint}</p>}
      <div className="row wrap">
        <Button size="small" icon={FileUp} onClick={() => files.current?.click()}>
          {t.chooseFiles}
        </Button>
        <Button size="small" icon={FolderUp} onClick={() => folder.current?.click()}>
          {t.chooseFolder}
        </Button>
      </div>
      <input ref={files} type="file" multiple hidden aria-label={t.chooseFiles} onChange={chosen} />
      <input ref={folder} type="file" hidden aria-label={t.chooseFolder} onChange={chosen} />
    </div>
  );
}
