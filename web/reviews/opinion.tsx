import { Check, MessageSquarePlus, Scale, Stamp, Undo2, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useMutation } from '../client/hooks.ts';
import type { RefusalShown } from '../client/refusals.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { useToast } from '../ui/overlays.tsx';
import { Chip, Notice } from '../ui/pieces.tsx';
import { ErrorNotice, Refusals } from '../ui/states.tsx';
import { useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import type { ReviewShown } from './reviewDesk.tsx';
import { reviewWords } from './words.ts';

const DecideReviewDocument = graphql(`
  mutation DecideReview($input: DecideReviewInput!) {
    decideReview(input: $input) { review { id state decision } refusals { code field message } }
  }
`);

interface OpinionProps {
  review: ReviewShown;
  version: NonNullable<ReviewShown['version']>;
  author: string;
  /** The part on the page, to which a remark belongs. */
  partId: string | null;
}

interface Remark {
  partId: string | null;
  page: number | null;
  text: string;
}

type Decision = 'approve' | 'return' | 'reject' | 'escalate' | 'abstain';
const shownReasons = 6;

/** The checklist, reasons, a letter to the author, and the decision. The first button follows the findings. */
export function Opinion({ review, version, author, partId }: OpinionProps) {
  const t = useWords(reviewWords);
  const say = useToast();
  const navigate = useNavigate();
  const dimensions = useVocabulary('review-dimensions');
  const reasonWords = useVocabulary('review-reasons');
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const [all, setAll] = useState(false);
  const [letter, setLetter] = useState('');
  const [remarks, setRemarks] = useState<readonly Remark[]>([]);
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const decide = useMutation(DecideReviewDocument);

  if (!review.viewerMayDecide) return <Settled review={review} />;

  const toggle = (list: readonly string[], code: string): string[] =>
    list.includes(code) ? list.filter((one) => one !== code) : [...list, code];
  const send = async (decision: Decision): Promise<void> => {
    if ((decision === 'return' || decision === 'reject') && (reasons.length === 0 || !letter.trim())) {
      setRefusals([{ code: 'REASON_MISSING', message: t.reasonNeeded }]);
      return;
    }
    const answer = await decide.run({
      input: {
        reviewId: review.id,
        revision: version.revision,
        decision,
        reasons: [...reasons],
        comment: letter,
        checklist: dimensions.options.map((one) => ({
          dimension: one.value,
          inOrder: !wrong.includes(one.value),
        })),
        findings: remarks.map((remark) => ({ ...remark })),
      },
    });
    if (!answer.ok) return;
    setRefusals(answer.data.decideReview.refusals);
    if (!answer.data.decideReview.review) return;
    say(
      {
        approve: t.approved,
        return: t.returned,
        reject: t.rejected,
        escalate: t.escalated,
        abstain: t.abstained,
      }[decision],
    );
    navigate('/reviews');
  };
  const returning = reasons.length > 0;
  const visible = all
    ? reasonWords.options
    : reasonWords.options.filter((one, at) => at < shownReasons || reasons.includes(one.value));

  return (
    <section className="opinion stack g6" aria-label={t.opinion}>
      <h2>{t.opinion}</h2>
      <fieldset>
        <legend className="label row">
          {t.dimensions(dimensions.options.length)}
          <span className="note">{t.dimensionsNote}</span>
        </legend>
        <div className="dimensions">
          {dimensions.options.map((one) => {
            const bad = wrong.includes(one.value);
            return (
              <button
                key={one.value}
                type="button"
                className={bad ? 'dimension bad' : 'dimension'}
                aria-pressed={bad}
                onClick={() => setWrong(toggle(wrong, one.value))}
              >
                <Icon of={bad ? X : Check} />
                {one.label}
                <span className="sr">{bad ? t.notInOrder : t.inOrder}</span>
              </button>
            );
          })}
        </div>
      </fieldset>
      <fieldset className="stack">
        <legend className="label">{t.reasons}</legend>
        <div className="chips">
          {visible.map((one) => (
            <Chip
              key={one.value}
              on={reasons.includes(one.value)}
              onClick={() => setReasons(toggle(reasons, one.value))}
            >
              {reasons.includes(one.value) && <Icon of={Check} />}
              {one.label}
            </Chip>
          ))}
          {!all && reasonWords.options.length > visible.length && (
            <Chip onClick={() => setAll(true)}>
              {t.moreReasons(reasonWords.options.length - visible.length)}
            </Chip>
          )}
        </div>
      </fieldset>
      {partId && <RemarkForm onAdd={(page, text) => setRemarks([...remarks, { partId, page, text }])} />}
      {remarks.length > 0 && (
        <ul className="ruled" aria-label={t.remarks}>
          {remarks.map((remark) => (
            <li key={`${remark.partId}-${remark.page}-${remark.text}`} className="plain-row">
              <span className="strong">{remark.page ? t.remarkOn(remark.page) : ''}</span>
              <span className="grow">{remark.text}</span>
              <IconButton
                icon={X}
                label={t.remarkRemove(remark.text)}
                onClick={() => setRemarks(remarks.filter((one) => one !== remark))}
              />
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={t.letterTo(author)}
        rows={5}
        value={letter}
        onChange={setLetter}
        hint={t.letterHint}
      />
      <Notice icon={Scale}>{t.conflictFree}</Notice>
      <Refusals refusals={refusals} />
      {decide.failure && <ErrorNotice failure={decide.failure} />}
      <div className="decide">
        <Button
          variant="primary"
          size="large"
          wide
          icon={returning ? Undo2 : Stamp}
          busy={decide.busy}
          onClick={() => void send(returning ? 'return' : 'approve')}
        >
          {returning ? t.returnIt : t.approve}
        </Button>
        <Button onClick={() => void send(returning ? 'approve' : 'return')}>
          {returning ? t.approve : t.returnIt}
        </Button>
        <Button onClick={() => void send('escalate')}>{t.escalate}</Button>
        <Button variant="quiet" onClick={() => void send('abstain')}>
          {t.abstain}
        </Button>
        {returning && (
          <Button variant="danger" onClick={() => void send('reject')}>
            {t.reject}
          </Button>
        )}
      </div>
    </section>
  );
}

function RemarkForm({ onAdd }: { onAdd: (page: number | null, text: string) => void }) {
  const t = useWords(reviewWords);
  const [open, setOpen] = useState(false);
  const [page, setPage] = useState('1');
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!text.trim()) return;
    onAdd(Number(page) || null, text.trim());
    setText('');
  };
  if (!open)
    return (
      <div>
        <Button size="small" icon={MessageSquarePlus} onClick={() => setOpen(true)}>
          {t.remark}
        </Button>
      </div>
    );
  return (
    <form className="remark" onSubmit={submit}>
      <input
        className="input"
        type="number"
        min="1"
        aria-label={t.remarkOn(Number(page) || 1)}
        value={page}
        onChange={(event) => setPage(event.target.value)}
      />
      <input
        className="input"
        aria-label={t.remarkHint}
        placeholder={t.remarkHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{t.remarkAdd}</Button>
    </form>
  );
}

function Settled({ review }: { review: ReviewShown }) {
  const t = useWords(reviewWords);
  const name = useName();
  const format = useFormats();
  const decisions = useVocabulary('review-decisions');
  const reasonWords = useVocabulary('review-reasons');
  return (
    <section className="stack g4" aria-label={t.opinion}>
      <h2>{review.decision ? decisions.word(review.decision) : t.closedTitle}</h2>
      <p className="note">
        {review.reviewer && name(review.reviewer.displayName)}{' '}
        {review.decidedAt && format.moment(review.decidedAt)}
      </p>
      {review.comment && <p className="read">{review.comment}</p>}
      {review.reasons.length > 0 && (
        <div className="chips">
          {review.reasons.map((reason) => (
            <span key={reason} className="chip">
              {reasonWords.word(reason)}
            </span>
          ))}
        </div>
      )}
    </section>
  );
}
