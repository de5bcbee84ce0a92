import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.ts';
import { Button, IconButton } from './button.tsx';
import { uiWords } from './words.ts';

interface OverlayProps {
  open: boolean;
  onClose: () => void;
  title: string;
  footer?: ReactNode;
  children: ReactNode;
}

function Overlay({
  open,
  onClose,
  title,
  footer,
  children,
  look,
}: OverlayProps & { look: 'drawer' | 'dialog' }) {
  const t = useWords(uiWords);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself; the click is on its backdrop.
    <dialog
      ref={dialog}
      className={look}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      {open && (
        <>
          {look === 'drawer' && <span className="grip" aria-hidden="true" />}
          <header>
            <h2 className="grow">{title}</h2>
            <IconButton icon={X} label={t.close} onClick={onClose} />
          </header>
          <div className="in">{children}</div>
          {footer && <footer>{footer}</footer>}
        </>
      )}
    </dialog>
  );
}

/** From the right at a desk, from below on a phone. Esc closes it and gives the focus back. */
export const Drawer = (props: OverlayProps) => <Overlay {...props} look="drawer" />;

/** A question in the middle of the page. */
export const Dialog = (props: OverlayProps) => <Overlay {...props} look="dialog" />;

interface ToastSaid {
  id: number;
  text: string;
  undo?: () => void;
}

type Say = (text: string, undo?: () => void) => void;

const ToastContext = createContext<Say>(() => undefined);

/** Says what was done, never what failed: `say('已提醒2所', undo)`. */
export const useToast = (): Say => useContext(ToastContext);

const shownFor = 6000;

export function Toasts({ children }: { children: ReactNode }) {
  const t = useWords(uiWords);
  const [said, setSaid] = useState<ToastSaid[]>([]);
  const count = useRef(0);
  const drop = useCallback((id: number) => setSaid((all) => all.filter((one) => one.id !== id)), []);
  const say = useCallback<Say>(
    (text, undo) => {
      count.current += 1;
      const id = count.current;
      setSaid((all) => [...all.slice(-1), { id, text, ...(undo && { undo }) }]);
      setTimeout(() => drop(id), undo ? 10_000 : shownFor);
    },
    [drop],
  );
  return (
    <ToastContext value={say}>
      {children}
      <div className="toasts" role="status">
        {said.map((one) => (
          <div className="toast" key={one.id}>
            <span>{one.text}</span>
            {one.undo && (
              <Button
                onClick={() => {
                  one.undo?.();
                  drop(one.id);
                }}
              >
                {t.undo}
              </Button>
            )}
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
