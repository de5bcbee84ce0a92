import './lessons.css';
import { CalendarClock, ChevronLeft, FileText } from 'lucide-react';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useQuery } from '../client/hooks.ts';
import type { ResultOf } from '../client/types.ts';
import { useViewer } from '../client/viewer.ts';
import { PartPlayer } from '../player/partPlayer.tsx';
import { AbsentContent } from '../shell/absent.tsx';
import { Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Bones, Empty, ErrorNotice } from '../ui/states.tsx';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { resumeAt, secondsLeft } from './film.ts';
import { lessonWords } from './words.ts';

const SlideViewer = lazy(() =>
  import('../ui/slideViewer.tsx').then((module) => ({ default: module.SlideViewer })),
);
// Only teachers set lessons: a pupil does not load the form.
const Assign = lazy(() => import('./assign.tsx'));

const LessonDocument = graphql(`
  query LessonPage($id: ID!) {
    film(id: $id) {
      part { id name kind state durationMs streamUrl posterUrl waveformUrl }
      subtitles { language label url }
      progress { positionSeconds completed }
      lowRateBytesPerSecond
      lesson { id endsAt assignedBy { id displayName { zh en } } }
    }
    resource(id: $id) {
      id
      owner { name { zh en } }
      authors { id displayName { zh en } }
      viewerMay { assign }
      version {
        id title titleEn
        parts { id name role kind sizeBytes pageCount pages { number url width height text } }
      }
    }
  }
`);
type LessonData = ResultOf<typeof LessonDocument>;
type ResourceOfLesson = NonNullable<LessonData['resource']>;
type FilmOfLesson = LessonData['film'];

/** One lesson: the film, who set it until when, and what is used with it. For a pupil's phone and a classroom's screen. */
export default function LessonPage() {
  const { resourceId = '' } = useParams();
  const t = useWords(lessonWords);
  const name = useName();
  const { viewer } = useViewer();
  // While the film is being made the page looks again by itself.
  const [waiting, setWaiting] = useState(false);
  const query = useQuery(LessonDocument, { id: resourceId }, { every: waiting ? 5000 : 0, keep: true });
  const resource = query.data?.resource;
  const film = query.data?.film ?? null;
  const pending = Boolean(film && !film.part.streamUrl && film.part.state !== 'failed');
  if (pending !== waiting) setWaiting(pending);
  if (!resource)
    return (
      <Page title={t.learn}>
        {query.data ? (
          <AbsentContent />
        ) : query.failure ? (
          <ErrorNotice failure={query.failure} again={query.again} />
        ) : (
          <Bones shape="page" rows={6} />
        )}
      </Page>
    );
  const title = name({ zh: resource.version.title, en: resource.version.titleEn ?? null });
  const back = viewer.duties.isStudent ? '/' : `/resources/${resource.id}`;
  return (
    <Page
      title={title}
      flush
      topbar={
        <Link className="lesson-back" to={back}>
          <Icon of={ChevronLeft} />
          {viewer.duties.isStudent ? t.learn : t.backToResource}
        </Link>
      }
    >
      <Stage resource={resource} film={film} title={title} />
    </Page>
  );
}

function Stage({ resource, film, title }: { resource: ResourceOfLesson; film: FilmOfLesson; title: string }) {
  const t = useWords(lessonWords);
  const name = useName();
  const documents = resource.version.parts.filter((part) => part.pages.length > 0);
  const [partId, setPartId] = useState<string | null>(null);
  const shown = documents.find((part) => part.id === partId) ?? (film ? null : documents[0]);
  const [seconds, setSeconds] = useState(0);
  const teacher = film?.lesson?.assignedBy ? name(film.lesson.assignedBy.displayName) : '';
  const author = resource.authors[0];
  return (
    <div className="lesson">
      <div>
        {shown ? (
          <Suspense fallback={<Bones shape="page" />}>
            <SlideViewer bleed label={plainName(shown.name)} pages={shown.pages} key={shown.id} />
          </Suspense>
        ) : (
          <Film film={film} title={title} onSecond={setSeconds} />
        )}
        <div className="lesson-title">
          <h1>{title}</h1>
          <p className="ui soft">
            {t.from(author ? name(author.displayName) : '', name(resource.owner.name))}
          </p>
        </div>
      </div>
      <aside className="lesson-list stack g6">
        {film?.lesson && <Task film={film} seconds={seconds} teacher={teacher} />}
        {shown && film && (
          <Button onClick={() => setPartId(null)} wide>
            {t.closePart}
          </Button>
        )}
        {documents.length > 0 && <ToUse documents={documents} open={setPartId} />}
        {resource.viewerMay.assign && (
          <Suspense fallback={null}>
            <Assign versionId={resource.version.id} lessonId={film?.lesson?.id ?? null} />
          </Suspense>
        )}
        {film && <p className="note">{t.kept(teacher)}</p>}
      </aside>
    </div>
  );
}

function Film({
  film,
  title,
  onSecond,
}: {
  film: FilmOfLesson;
  title: string;
  onSecond: (seconds: number) => void;
}) {
  const t = useWords(lessonWords);
  const tell = useRef(onSecond);
  tell.current = onSecond;
  const onSecondStable = useCallback((seconds: number) => tell.current(seconds), []);
  if (!film) return <Empty title={t.noFilm}>{t.noFilmText}</Empty>;
  if (!film.part.streamUrl) return <Empty title={t.notReady}>{t.notReadyText}</Empty>;
  const part = {
    ...film.part,
    subtitles: film.subtitles,
    positionSeconds: resumeAt({ part: film.part, progress: film.progress ?? null }),
  };
  return <PartPlayer part={part} title={title} onSecond={onSecondStable} />;
}

/** Who set it and until when; how much is left as the film goes on. */
function Task({
  film,
  seconds,
  teacher,
}: {
  film: NonNullable<FilmOfLesson>;
  seconds: number;
  teacher: string;
}) {
  const t = useWords(lessonWords);
  const format = useFormats();
  const end = film.lesson?.endsAt;
  const day = end ? format.day(new Date(Date.parse(end) - 1).toISOString()) : '';
  const at = Math.max(seconds, film.progress?.positionSeconds ?? 0);
  const left = secondsLeft({ part: film.part, progress: { positionSeconds: at } });
  return (
    <div className="lesson-task">
      <Icon of={CalendarClock} />
      <div>
        <div className="strong">
          {end ? (teacher ? t.setBy(teacher, day) : t.setByNobody(day)) : t.setWithoutEnd(teacher)}
        </div>
        <div className="note">
          {left !== null && t.left(format.clock(left))}
          {left !== null && film.lowRateBytesPerSecond
            ? t.lowCosts(format.bytes(left * film.lowRateBytesPerSecond))
            : ''}
        </div>
      </div>
    </div>
  );
}

function ToUse({
  documents,
  open,
}: {
  documents: ResourceOfLesson['version']['parts'];
  open: (partId: string) => void;
}) {
  const t = useWords(lessonWords);
  const format = useFormats();
  return (
    <section>
      <h2>{t.toUse}</h2>
      <ul className="ruled lesson-docs">
        {documents.map((part) => (
          <li key={part.id}>
            <Icon of={FileText} />
            <div className="grow">
              <div className="clip">{plainName(part.name)}</div>
              <div className="note">
                {t.pages(part.pages.length)}
                {part.sizeBytes ? ` · ${format.bytes(part.sizeBytes)}` : ''}
              </div>
            </div>
            <Button onClick={() => open(part.id)}>{t.openPart}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 课件/角的度量.pptx is 角的度量 to a reader. */
const plainName = (path: string): string => (path.split('/').at(-1) ?? path).replace(/\.[a-z0-9]{1,5}$/i, '');
