import { useWords } from '../words/words.ts';
import { resourceWords } from './words.ts';

interface Span {
  kind: string;
  text: string;
  keepsTogether: boolean;
}

/** The licence in one sentence, in Song type: dates, audience and permissions stand out; prohibitions are red. */
export function LicenseSentence({ spans }: { spans: readonly Span[] }) {
  const t = useWords(resourceWords);
  let at = 0;
  return (
    <p className="license-sentence" title={t.license}>
      {spans.map((span) => {
        at += span.text.length;
        const key = `${at}-${span.kind}`;
        const look = span.keepsTogether ? 'nowrap' : undefined;
        if (span.kind === 'text') return <span key={key}>{span.text}</span>;
        if (span.kind === 'prohibitions')
          return (
            <span key={key} className="no">
              {span.text}
            </span>
          );
        return (
          <b key={key} className={look}>
            {span.text}
          </b>
        );
      })}
    </p>
  );
}
