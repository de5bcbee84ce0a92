import './viewer.css';
import { ChevronLeft, ChevronRight, LayoutGrid, Maximize, Minimize, Text } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.ts';
import { IconButton } from './button.tsx';
import { uiWords } from './words.ts';

export interface SlidePage {
  /** From 1. */
  number: number;
  url: string;
  width?: number | null;
  height?: number | null;
  /** Alternative text of the picture. */
  text: string;
}

interface SlideViewerProps {
  /** What is shown, such as 课件. */
  label: string;
  pages: readonly SlidePage[];
  /** Page to open with, from 1. */
  initial?: number;
  onPage?: (number: number) => void;
  /** Runs over the page's margins on a phone. */
  bleed?: boolean;
}

/** Pages as pictures: arrow keys, Home and End turn, F goes full screen, a strip of thumbnails leads to any page. */
export function SlideViewer({ label, pages, initial = 1, onPage, bleed = false }: SlideViewerProps) {
  const t = useWords(uiWords);
  const [current, setCurrent] = useState(initial);
  const [showText, setShowText] = useState(false);
  const [showThumbs, setShowThumbs] = useState(true);
  const [full, setFull] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const box = useRef<HTMLElement>(null);
  const strip = useRef<HTMLDivElement>(null);
  const swipe = useRef<number | null>(null);
  const count = pages.length;
  const page = pages[Math.min(current, count) - 1];

  const turn = (to: number): void => {
    const next = Math.min(count, Math.max(1, to));
    setCurrent(next);
    setFailed(null);
    onPage?.(next);
  };

  const toggleFull = (): void => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void box.current?.requestFullscreen?.();
  };

  useEffect(() => {
    const follow = (): void => setFull(document.fullscreenElement === box.current && box.current !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);

  useEffect(() => {
    const thumb = strip.current?.querySelector<HTMLElement>(`[data-page="${current}"]`);
    if (thumb && strip.current) {
      const middle =
        thumb.offsetLeft - strip.current.offsetLeft - (strip.current.clientWidth - thumb.clientWidth) / 2;
      strip.current.scrollTo({ left: middle });
    }
  }, [current]);

  const keys = (event: KeyboardEvent): void => {
    const step: Record<string, number> = {
      ArrowRight: current + 1,
      PageDown: current + 1,
      ArrowLeft: current - 1,
      PageUp: current - 1,
      Home: 1,
      End: count,
    };
    const to = step[event.key];
    if (to !== undefined) turn(to);
    else if (event.key === 'f' || event.key === 'F') toggleFull();
    else return;
    event.preventDefault();
  };

  const release = (event: PointerEvent): void => {
    const from = swipe.current;
    swipe.current = null;
    if (from === null || event.pointerType !== 'touch') return;
    const moved = event.clientX - from;
    if (Math.abs(moved) > 48) turn(current + (moved < 0 ? 1 : -1));
  };

  if (!page)
    return (
      <figure className={bleed ? 'viewer bleed' : 'viewer'} aria-label={label}>
        <div className="stage">
          <div className="said">
            <p className="strong">{t.previewMissing}</p>
            <p className="note">{t.previewMissingText}</p>
          </div>
        </div>
      </figure>
    );

  const tall = Boolean(page.width && page.height && page.height > page.width);
  return (
    <figure className={bleed ? 'viewer bleed' : 'viewer'} aria-label={label} ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: the stage takes keys as a whole; its buttons stand below. */}
      <div
        className={tall ? 'stage tall' : 'stage'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: pages are turned by the keyboard here.
        tabIndex={0}
        role="group"
        aria-label={`${label}，${t.pageOf(page.number, count)}`}
        title={t.slideKeys}
        onKeyDown={keys}
        onPointerDown={(event) => {
          swipe.current = event.clientX;
        }}
        onPointerUp={release}
      >
        {failed === page.url ? (
          <p className="said note">{t.pictureMissing}</p>
        ) : (
          <img
            key={page.url}
            src={page.url}
            alt={page.text ? `${t.page(page.number)}：${page.text}` : t.page(page.number)}
            onError={() => setFailed(page.url)}
            draggable={false}
          />
        )}
      </div>
      {showText && <div className="page-text">{page.text || t.noPageText}</div>}
      <div className="ctl">
        <IconButton
          icon={ChevronLeft}
          label={t.previousPage}
          disabled={current <= 1}
          onClick={() => turn(current - 1)}
        />
        <span className="num">
          {page.number} / {count}
        </span>
        <span className="sr" role="status">
          {t.pageOf(page.number, count)}
        </span>
        <IconButton
          icon={ChevronRight}
          label={t.nextPage}
          disabled={current >= count}
          onClick={() => turn(current + 1)}
        />
        <span className="end" />
        <IconButton
          icon={Text}
          label={t.pageText}
          aria-pressed={showText}
          onClick={() => setShowText(!showText)}
        />
        {count > 1 && (
          <IconButton
            icon={LayoutGrid}
            label={t.thumbnails}
            aria-pressed={showThumbs}
            onClick={() => setShowThumbs(!showThumbs)}
          />
        )}
        <IconButton
          icon={full ? Minimize : Maximize}
          label={full ? t.leaveFullScreen : t.fullScreen}
          onClick={toggleFull}
        />
      </div>
      {showThumbs && count > 1 && !full && (
        <div className="thumbs" ref={strip}>
          {pages.map((one) => (
            <button
              type="button"
              key={one.number}
              data-page={one.number}
              tabIndex={one.number === current ? 0 : -1}
              aria-label={t.page(one.number)}
              aria-current={one.number === current ? 'true' : undefined}
              onClick={() => turn(one.number)}
              onKeyDown={keys}
            >
              <img src={one.url} alt="" loading="lazy" draggable={false} />
            </button>
          ))}
        </div>
      )}
    </figure>
  );
}
