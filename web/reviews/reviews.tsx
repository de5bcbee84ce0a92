import './reviews.css';
import { CircleCheck, Clock, CornerUpRight, type LucideIcon, Undo2, UserX, X } from 'lucide-react';
import { useEffect } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useQuery } from '../client/hooks.ts';
import { Crumb, Page } from '../shell/page.tsx';
import { State, type Tone } from '../ui/pieces.tsx';
import { Bones, Empty, Loaded } from '../ui/states.tsx';
import { useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { ReviewDesk } from './reviewDesk.tsx';
import { reviewWords } from './words.ts';

const ReviewQueueDocument = graphql(`
  query ReviewQueue {
    waiting: myReviews(first: 50) { edges { node {
      id level state assignedAt title number version { id submittedAt grades subject resource { owner { id name { zh en } } authors { id displayName { zh en } } } }
    } } }
    decided: myReviews(decided: true, first: 10) { edges { node { id level decision decidedAt title number } } }
  }
`);

const toneOf: Record<string, { tone: Tone; icon: LucideIcon }> = {
  approve: { tone: 'done', icon: CircleCheck },
  return: { tone: 'bad', icon: Undo2 },
  reject: { tone: 'bad', icon: X },
  escalate: { tone: 'live', icon: CornerUpRight },
  abstain: { tone: 'off', icon: UserX },
};

/** The queue on the left, the package in the middle, the opinion on the right. */
export default function Reviews() {
  const { id } = useParams();
  const t = useWords(reviewWords);
  const navigate = useNavigate();
  const query = useQuery(ReviewQueueDocument, {});
  const waiting = query.data?.waiting.edges.map((edge) => edge.node) ?? [];
  const first = waiting[0]?.id;

  // J and K walk the queue, as in a mail box.
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      const target = event.target;
      if (target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || event.ctrlKey || event.metaKey) return;
      const next = waiting[waiting.findIndex((one) => one.id === id) + step];
      if (next) navigate(`/reviews/${next.id}`);
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  });

  const shown = id ?? first;
  return (
    <Page title={t.title} bare flush>
      {id && (
        <div className="phone-only pane-back">
          <Crumb to="/reviews">{t.title}</Crumb>
        </div>
      )}
      <div className={`panes ${shown ? 'three' : ''} ${id ? '' : 'list-first'}`}>
        <div className={id ? 'list desk-only' : 'list'}>
          <header>
            <h1 title={t.keys}>{t.title}</h1>
          </header>
          <Loaded query={query} bones={<Bones rows={6} />}>
            {(data) => (
              <>
                {waiting.length > 0 && <p className="note list-head">{t.waiting}</p>}
                <Queue current={shown} waiting={waiting} />
                {data.decided.edges.length > 0 && <p className="note list-head">{t.decided}</p>}
                <ul>
                  {data.decided.edges.map(({ node }) => (
                    <li key={node.id}>
                      <Decided
                        id={node.id}
                        current={node.id === shown}
                        title={node.title}
                        number={node.number}
                        decision={node.decision ?? ''}
                        at={node.decidedAt ?? null}
                      />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Loaded>
        </div>
        {shown ? (
          <ReviewDesk key={shown} id={shown} />
        ) : (
          <div>{query.data && <Empty title={t.noneTitle}>{t.noneText}</Empty>}</div>
        )}
      </div>
    </Page>
  );
}

interface Waiting {
  id: string;
  level: string;
  title: string;
  number: number;
  assignedAt?: string | null;
  version?: {
    submittedAt?: string | null;
    grades: readonly string[];
    subject?: string | null;
    resource: {
      owner: { name: { zh: string; en?: string | null } };
      authors: readonly { displayName: { zh: string; en?: string | null } }[];
    };
  } | null;
}

function Queue({ waiting, current }: { waiting: readonly Waiting[]; current: string | undefined }) {
  const t = useWords(reviewWords);
  const name = useName();
  const format = useFormats();
  const levels = useVocabulary('review-levels');
  const grades = useVocabulary('grades');
  const subjects = useVocabulary('subjects');
  return (
    <ul>
      {waiting.map((review) => (
        <li key={review.id}>
          <Link
            className="list-item"
            to={`/reviews/${review.id}`}
            aria-current={review.id === current ? 'true' : undefined}
          >
            <span className="strong">{review.title}</span>
            {review.version && (
              <span className="note">
                {[grades.word(review.version.grades[0]), subjects.word(review.version.subject)]
                  .filter(Boolean)
                  .join(' ')}{' '}
                · {name(review.version.resource.owner.name)}{' '}
                {review.version.resource.authors[0] && name(review.version.resource.authors[0].displayName)}
              </span>
            )}
            <State tone="wait" icon={Clock}>
              {levels.word(review.level)}
              {review.assignedAt && <> · {t.assigned(format.day(review.assignedAt))}</>}
            </State>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Decided({
  id,
  current,
  title,
  number,
  decision,
  at,
}: {
  id: string;
  current: boolean;
  title: string;
  number: number;
  decision: string;
  at: string | null;
}) {
  const t = useWords(reviewWords);
  const format = useFormats();
  const decisions = useVocabulary('review-decisions');
  const look = toneOf[decision] ?? { tone: 'off', icon: Clock };
  return (
    <Link className="list-item" to={`/reviews/${id}`} aria-current={current ? 'true' : undefined}>
      <span>
        {title} <span className="note">{t.versionOf(number)}</span>
      </span>
      <State tone={look.tone} icon={look.icon}>
        {at ? t.decidedOn(decisions.word(decision), format.day(at)) : decisions.word(decision)}
      </State>
    </Link>
  );
}
