import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/overlays.tsx';
import { useWords } from '../words/words.ts';
import { peopleWords } from './words.ts';

/** A one-time password, shown once. */
export function OneTimePassword({
  handed,
  onClose,
}: {
  handed: { name: string; password: string } | null;
  onClose: () => void;
}) {
  const t = useWords(peopleWords);
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    if (!handed) return;
    navigator.clipboard?.writeText(handed.password).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Dialog
      open={handed !== null}
      onClose={() => {
        setCopied(false);
        onClose();
      }}
      title={handed ? `${handed.name} · ${t.handOver}` : ''}
      footer={
        <>
          <Button onClick={copy}>{copied ? t.copied : t.copy}</Button>
          <span className="end" />
          <Button variant="primary" onClick={onClose}>
            {t.done}
          </Button>
        </>
      }
    >
      <div className="stack g3">
        <div className="secret">{handed?.password}</div>
        <p className="soft ui">{t.handOverText}</p>
      </div>
    </Dialog>
  );
}
