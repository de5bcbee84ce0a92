import './lessons.css';
import './film.ts';
import { Play } from 'lucide-react';
import { Link } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useQuery } from '../client/hooks.ts';
import type { ResultOf } from '../client/types.ts';
import { useViewer } from '../client/viewer.ts';
import { Page } from '../shell/page.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { Cover, State } from '../ui/pieces.tsx';
import { Bones, Empty, Loaded } from '../ui/states.tsx';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { type FilmInList, resumeAt, secondsLeft } from './film.ts';
import { lessonWords } from './words.ts';

const LearningDocument = graphql(`
  query LearningNow {
    learning {
      lessons { id endsAt film { ...FilmInList } }
      open { ...FilmInList }
      finished { ...FilmInList }
      watchedTodaySeconds
    }
  }
`);
type LearningShown = ResultOf<typeof LearningDocument>['learning'];

/** The pupil's first page: one lesson to go on with, what else is open, what is done. */
export default function Learn() {
  const t = useWords(lessonWords);
  const name = useName();
  const { viewer } = useViewer();
  const query = useQuery(LearningDocument, {});
  const person = viewer.person;
  return (
    <Page
      title={t.learn}
      topbar={
        <>
          <Mark />
          <b>{person ? name(person.displayName) : ''}</b>
          <span className="note clip">{viewer.classes[0]?.name ?? ''}</span>
        </>
      }
    >
      <div className="learn">
        <Loaded query={query} bones={<Bones shape="page" rows={6} />}>
          {({ learning }) => <Shown learning={learning} called={person ? name(person.displayName) : ''} />}
        </Loaded>
      </div>
    </Page>
  );
}

function Shown({ learning, called }: { learning: LearningShown; called: string }) {
  const t = useWords(lessonWords);
  const format = useFormats();
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Asia/Shanghai' }).format(
      new Date(),
    ),
  );
  const hello = (hour < 12 ? t.helloMorning : hour < 18 ? t.helloAfternoon : t.helloEvening)(called);
  const due = learning.lessons.flatMap((lesson) =>
    lesson.film ? [{ film: lesson.film, endsAt: lesson.endsAt }] : [],
  );
  const [first, ...others] = due;
  return (
    <>
      <h1>{first ? t.oneIsEnough(hello) : t.nothingDue(hello)}</h1>
      <p className="soft">
        {first?.endsAt ? t.latest(format.today(), lastDay(format, first.endsAt)) : t.todayIs(format.today())}
      </p>
      {first && <GoOn film={first.film} />}
      <div className="learn-two">
        <section>
          {others.length > 0 && (
            <>
              <h2>{t.alsoSet}</h2>
              <FilmList films={others.map((one) => one.film)} />
            </>
          )}
          <h2>{t.open}</h2>
          {learning.open.length > 0 ? (
            <FilmList films={learning.open} />
          ) : (
            <Empty title={t.openNone}>{t.openNoneText}</Empty>
          )}
        </section>
        {learning.finished.length > 0 && (
          <section>
            <h2>{t.finished}</h2>
            <FilmList films={learning.finished} finished />
          </section>
        )}
      </div>
      <p className="note learn-foot">{t.watchedToday(Math.round(learning.watchedTodaySeconds / 60))}</p>
    </>
  );
}

const lastDay = (format: ReturnType<typeof useFormats>, end: string): string =>
  format.day(new Date(Date.parse(end) - 1).toISOString());

/** The one lesson to go on with: its picture, how far it is, one button. */
function GoOn({ film }: { film: FilmInList }) {
  const t = useWords(lessonWords);
  const name = useName();
  const format = useFormats();
  const left = secondsLeft(film);
  const at = resumeAt(film);
  const length = (film.part.durationMs ?? 0) / 1000;
  const to = `/learn/${film.version.resource.id}`;
  const title = name({ zh: film.version.title, en: film.version.titleEn ?? null });
  const saves =
    left !== null && film.lowRateBytesPerSecond
      ? t.savingData(format.bytes(left * film.lowRateBytesPerSecond))
      : '';
  const told =
    at > 0 && left !== null
      ? t.stoppedAt(format.clock(at), format.clock(left))
      : length > 0
        ? t.notBegun(format.clock(length))
        : '';
  return (
    <section className="learn-go">
      <Link className="learn-picture" to={to} tabIndex={-1} aria-label={title}>
        {film.part.posterUrl ? (
          <img src={film.part.posterUrl} alt="" />
        ) : (
          <Cover title={title} subject={film.version.subject} size="large" />
        )}
        {length > 0 && (
          <span className="learn-line" aria-hidden="true">
            <i style={{ width: `${Math.min(100, (at / length) * 100)}%` }} />
          </span>
        )}
      </Link>
      <div>
        <h2>{title}</h2>
        <p className="soft">
          {told}
          {saves}
        </p>
        <ButtonLink to={to} variant="primary" size="large" icon={Play}>
          {at > 0 ? t.goOn(format.clock(at)) : t.begin}
        </ButtonLink>
      </div>
    </section>
  );
}

function FilmList({ films, finished = false }: { films: readonly FilmInList[]; finished?: boolean }) {
  const t = useWords(lessonWords);
  const name = useName();
  const format = useFormats();
  return (
    <div className="ruled">
      {films.map((film) => {
        const { resource } = film.version;
        const title = name({ zh: film.version.title, en: film.version.titleEn ?? null });
        const author = resource.authors[0];
        const when = film.progress?.completedAt ?? film.progress?.updatedAt;
        return (
          <Link className="learn-row" to={`/learn/${resource.id}`} key={film.part.id}>
            <Cover title={title} subject={film.version.subject} size="small" />
            <span className="grow">
              <b>{title}</b>
              <span className="note">
                {finished && when
                  ? t.finishedOn(format.day(when))
                  : t.from(author ? name(author.displayName) : '', name(resource.owner.name))}
              </span>
            </span>
            {finished ? (
              <State tone="done">{t.done}</State>
            ) : (
              film.part.durationMs && (
                <span className="note nowrap">{format.minutes(film.part.durationMs)}</span>
              )
            )}
          </Link>
        );
      })}
    </div>
  );
}
