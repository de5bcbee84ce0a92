import './licenses.css';
import { ChevronDown } from 'lucide-react';
import { Icon } from '../ui/icon.tsx';
import { useWords } from '../words/words.ts';
import { licenseWords } from './words.ts';

export interface Span {
  kind: string;
  text: string;
  keepsTogether: boolean;
}

const changeable = ['start', 'end', 'permissions'];

/** What the licences say, one sentence after another, in Song type; words that can be changed are buttons. */
export function Sayings({
  sentences,
  onChange,
}: {
  sentences: readonly { key: string; spans: readonly Span[] }[];
  /** The kind of word that was pressed; only in the first sentence. */
  onChange?: (kind: string) => void;
}) {
  const t = useWords(licenseWords);
  return (
    <div className="sayings" aria-live="polite">
      {sentences.map(({ key, spans }, sentence) => (
        <p key={key}>
          {placed(spans, onChange !== undefined && sentence === 0).map(({ at, span, mark }) => {
            const look = span.keepsTogether ? 'nowrap' : undefined;
            if (span.kind === 'prohibitions')
              return (
                <span key={at} className="no">
                  {span.text}
                </span>
              );
            if (onChange && sentence === 0 && changeable.includes(span.kind))
              return (
                <span key={at} className="nowrap">
                  <button
                    type="button"
                    className="word"
                    aria-haspopup="dialog"
                    aria-label={t.changeWord(span.text)}
                    onClick={() => onChange(span.kind)}
                  >
                    {span.text}
                    <Icon of={ChevronDown} />
                  </button>
                  {mark}
                </span>
              );
            return span.kind === 'text' || span.kind === 'duties' ? (
              <span key={at}>{span.text}</span>
            ) : (
              <b key={at} className={look}>
                {span.text}
              </b>
            );
          })}
        </p>
      ))}
    </div>
  );
}

interface Placed {
  /** Where the span begins, which tells spans apart. */
  at: number;
  span: Span;
  /** A mark of the text behind, which must not begin a line. */
  mark: string;
}

function placed(spans: readonly Span[], withButtons: boolean): Placed[] {
  let at = 0;
  let taken = '';
  return spans.map((span, index) => {
    const here = at;
    at += span.text.length;
    const text = taken ? span.text.slice(taken.length) : span.text;
    const isButton = withButtons && changeable.includes(span.kind);
    const mark = isButton ? (/^[，。、；：,.;]/.exec(spans[index + 1]?.text ?? '')?.[0] ?? '') : '';
    taken = mark;
    return { at: here, span: { ...span, text }, mark };
  });
}
