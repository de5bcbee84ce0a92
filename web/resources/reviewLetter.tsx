import { Undo2 } from 'lucide-react';
import { Icon } from '../ui/icon.tsx';
import { useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import type { Draft } from './describe.tsx';
import { describeWords } from './describeWords.ts';

/** Why it came back: the reviewer's letter, a line per page. */
export function ReviewLetter({ draft }: { draft: Draft }) {
  const t = useWords(describeWords);
  const name = useName();
  const format = useFormats();
  const levels = useVocabulary('review-levels');
  const reasons = useVocabulary('review-reasons');
  const letter = [...draft.reviews]
    .reverse()
    .find((review) => review.decision === 'return' || review.decision === 'reject');
  if (!letter || draft.state !== 'returned') return null;
  const partName = (id: string | null | undefined): string =>
    draft.parts
      .find((part) => part.id === id)
      ?.name.split('/')
      .at(-1) ?? '';
  return (
    <section className="letter" aria-label={t.letter}>
      <div className="row">
        <Icon of={Undo2} />
        <h2 className="section-title">{t.letter}</h2>
        <span className="note end">
          {t.letterFrom(levels.word(letter.level), letter.reviewer ? name(letter.reviewer.displayName) : '')}
          {letter.decidedAt ? `，${format.day(letter.decidedAt)}` : ''}
        </span>
      </div>
      <p className="read">{letter.comment}</p>
      {letter.reasons.length > 0 && (
        <div className="chips">
          {letter.reasons.map((reason) => (
            <span key={reason} className="chip">
              {reasons.word(reason)}
            </span>
          ))}
        </div>
      )}
      {letter.findings.length > 0 && (
        <ul className="ruled">
          {letter.findings.map((finding) => (
            <li key={`${finding.partId}-${finding.page}-${finding.text}`} className="plain-row">
              <span className="strong">
                {partName(finding.partId)} {finding.page ? t.onPage(finding.page) : ''}
              </span>
              <span>{finding.text}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
