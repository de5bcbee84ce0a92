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
          {placed(spans).map(({ at, span }) => {
            const look = span.keepsTogether ? 'nowrap' : undefined;
            if (span.kind === 'prohibitions')
              return (
                <span key={at} className="no">
                  {span.text}
                </span>
              );
            if (onChange && sentence === 0 && changeable.includes(span.kind))
              return (
                <button
                  key={at}
                  type="button"
                  className="word"
                  aria-haspopup="dialog"
                  aria-label={t.changeWord(span.text)}
                  onClick={() => onChange(span.kind)}
                >
                  {span.text}
                  <Icon of={ChevronDown} />
                </button>
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

/** Spans with the place at which they begin, which tells them apart. */
function placed(spans: readonly Span[]): { at: number; span: Span }[] {
  let at = 0;
  return spans.map((span) => {
    const here = at;
    at += span.text.length;
    return { at: here, span };
  });
}
