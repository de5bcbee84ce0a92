import './home.css';
import {
  FolderInput,
  Inbox,
  type LucideIcon,
  Presentation,
  Signature,
  Sprout,
  Stamp,
  Undo2,
  Upload,
} from 'lucide-react';
import { Link } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useQuery } from '../client/hooks.ts';
import { useViewer, type ViewerNow } from '../client/viewer.ts';
import { ResourceList, type RowOfResource, useRights, widestScope } from '../resources/resourceRow.tsx';
import '../resources/row.ts';
import { stateWord } from '../resources/stateWord.ts';
import { resourceWords } from '../resources/words.ts';
import { Page } from '../shell/page.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Cover, Rights } from '../ui/pieces.tsx';
import { Bones, Empty, Loaded } from '../ui/states.tsx';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { homeWords } from './words.ts';

const HomeDocument = graphql(`
  query Home($mine: Boolean!) {
    newResources(first: 6) { edges { node { ...ResourceRow } } }
    myResources(first: 6) @include(if: $mine) {
      edges { node { id uses version { id title subject state number updatedAt } } }
    }
    browse(path: {}) { subjects { key name { zh en } count } }
  }
`);

/** What waits, what is new, where one's own lessons went. */
export default function Home() {
  const t = useWords(homeWords);
  const { viewer } = useViewer();
  const query = useQuery(HomeDocument, { mine: viewer.duties.mayUpload });
  return (
    <Page title={t.title}>
      <Hello viewer={viewer} />
      <div className="home-cols">
        <div className="stack g8">
          <Loaded query={query} bones={<Bones shape="covers" rows={4} />}>
            {(data) => (
              <>
                <section>
                  <div className="sec">
                    <h2>{t.fresh}</h2>
                    <span className="note desk-only">{t.freshNote}</span>
                  </div>
                  {data.newResources.edges.length === 0 ? (
                    <Empty title={t.freshNone}>{t.freshNoneText}</Empty>
                  ) : (
                    <Fresh resources={data.newResources.edges.map((edge) => edge.node)} />
                  )}
                </section>
                {data.browse.subjects.length > 0 && (
                  <section>
                    <div className="sec">
                      <h2>{t.browse}</h2>
                      <Link className="note" to="/browse">
                        {t.browseAll}
                      </Link>
                    </div>
                    <Subjects subjects={data.browse.subjects} />
                  </section>
                )}
              </>
            )}
          </Loaded>
        </div>
        <aside className="stack g8">
          <Waiting waiting={viewer.waiting} />
          {query.data?.myResources && (
            <Mine resources={query.data.myResources.edges.map((edge) => edge.node)} />
          )}
        </aside>
      </div>
    </Page>
  );
}

/** The newest lesson that has a picture stands first, as large as it deserves. */
function Fresh({ resources }: { resources: readonly RowOfResource[] }) {
  const hero = resources.find((one) => pictureOf(one) !== null);
  return (
    <>
      {hero && <Hero resource={hero} />}
      <ResourceList resources={resources.filter((one) => one !== hero)} />
    </>
  );
}

const pictureRoles = ['deck', 'video', 'image'];

function pictureOf(resource: RowOfResource): string | null {
  for (const role of pictureRoles) {
    const part = resource.version.parts.find((one) => one.role === role && one.thumbnailUrl);
    if (part?.thumbnailUrl) return part.thumbnailUrl;
  }
  return null;
}

function Hero({ resource }: { resource: RowOfResource }) {
  const t = useWords(homeWords);
  const words = useWords(resourceWords);
  const name = useName();
  const format = useFormats();
  const rights = useRights();
  const { version } = resource;
  const to = `/resources/${resource.id}`;
  const title = name({ zh: version.title, en: version.titleEn ?? null });
  return (
    <article className="hero">
      <Link className="hero-picture" to={to} tabIndex={-1} aria-hidden="true">
        <img src={pictureOf(resource) ?? ''} alt="" />
      </Link>
      <div className="in">
        <div className="note">
          {[
            version.unit,
            words.by(
              name(resource.owner.name),
              format.list(resource.authors.map((one) => name(one.displayName))),
            ),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        <h3 className="song">
          <Link className="plain" to={to}>
            {title}
          </Link>
        </h3>
        <Rights scope={widestScope(resource.licenses)} {...rights(resource.viewerMay)} />
        <div className="row wrap">
          <ButtonLink to={to} variant="primary" icon={Presentation}>
            {resource.viewerMay.classroomUse ? t.openToTeach : words.preview}
          </ButtonLink>
        </div>
      </div>
    </article>
  );
}

function Hello({ viewer }: { viewer: ViewerNow }) {
  const t = useWords(homeWords);
  const name = useName();
  const format = useFormats();
  const person = viewer.person;
  if (!person) return null;
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Asia/Shanghai' }).format(
      new Date(),
    ),
  );
  const greet = hour < 11 ? t.morning : hour < 13 ? t.noon : hour < 18 ? t.afternoon : t.evening;
  const called = name(person.displayName);
  // Two-character family names are rare and listed; English keeps the whole name.
  const family = /^[\u4e00-\u9fff]/.test(called)
    ? (/^(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐)/.exec(called)?.[0] ?? called.slice(0, 1))
    : called;
  const first = person.appointments[0];
  return (
    <div className="headline">
      <h1>{greet(t.teacher(family))}</h1>
      <p className="note hello-day">
        {format.today()}
        {first && (
          <span className="desk-only">
            {' '}
            · {name(first.placeName)} {name(first.roleName)}
          </span>
        )}
      </p>
    </div>
  );
}

interface Due {
  to: string;
  icon: LucideIcon;
  title: string;
  text: string;
}

function Waiting({ waiting }: { waiting: ViewerNow['waiting'] }) {
  const t = useWords(homeWords);
  const all: (Due & { count: number })[] = [
    {
      count: waiting.deliveries,
      to: '/inbox',
      icon: Inbox,
      title: t.deliveries(waiting.deliveries),
      text: t.deliveriesText,
    },
    {
      count: waiting.publications,
      to: '/publications',
      icon: Signature,
      title: t.publications(waiting.publications),
      text: t.publicationsText,
    },
    {
      count: waiting.reviews,
      to: '/reviews',
      icon: Stamp,
      title: t.reviews(waiting.reviews),
      text: t.reviewsText,
    },
    {
      count: waiting.returned,
      to: '/mine',
      icon: Undo2,
      title: t.returned(waiting.returned),
      text: t.returnedText,
    },
    {
      count: waiting.projectTags,
      to: '/publications',
      icon: Sprout,
      title: t.tags(waiting.projectTags),
      text: t.tagsText,
    },
  ];
  const due = all.filter((one) => one.count > 0);
  const [first, ...others] = due;
  return (
    <section aria-label={t.waiting}>
      {first ? (
        <>
          <div className="due">
            <div className="row">
              <Icon of={first.icon} />
              <h2 className="due-title">{first.title}</h2>
            </div>
            <p className="note">{first.text}</p>
            <ButtonLink to={first.to} variant="primary">
              {t.go}
            </ButtonLink>
          </div>
          {others.length > 0 && (
            <ul className="ruled open due-others">
              {others.map((one) => (
                <li key={one.title}>
                  <Link to={one.to} className="plain row">
                    <Icon of={one.icon} />
                    <span className="grow ui">{one.title}</span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <>
          <div className="sec">
            <h2>{t.waiting}</h2>
          </div>
          <p className="soft ui">{t.waitingNone}</p>
        </>
      )}
    </section>
  );
}

interface MineShown {
  id: string;
  uses: number;
  version: {
    id: string;
    title: string;
    subject?: string | null;
    state: string;
    number: number;
    updatedAt: string;
  };
}

function Mine({ resources }: { resources: readonly MineShown[] }) {
  const t = useWords(homeWords);
  const words = useWords(resourceWords);
  const format = useFormats();
  const used = resources.filter((resource) => resource.uses > 0);
  return (
    <>
      <section>
        <div className="sec">
          <h2>{t.mine}</h2>
          {resources.length > 0 && (
            <Link className="note" to="/mine">
              {t.mineAll}
            </Link>
          )}
        </div>
        {resources.length === 0 ? (
          <div className="stack g3">
            <p className="soft ui">{t.mineNone}</p>
            <div>
              <ButtonLink to="/upload" icon={Upload}>
                {t.upload}
              </ButtonLink>
            </div>
          </div>
        ) : (
          <ul className="ruled open">
            {resources.slice(0, 4).map((resource) => (
              <li key={resource.id} className="mine-item">
                <Cover
                  size="small"
                  title={resource.version.title || '—'}
                  subject={resource.version.subject}
                />
                <div className="grow">
                  <Link
                    className="plain ui strong"
                    to={
                      resource.version.state === 'draft' || resource.version.state === 'returned'
                        ? `/drafts/${resource.version.id}`
                        : `/resources/${resource.id}`
                    }
                  >
                    {resource.version.title || words.state_draft}
                  </Link>
                  <div className="note">{format.day(resource.version.updatedAt)}</div>
                </div>
                <span className="note">{words[stateWord(resource.version.state)]}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {used.length > 0 && (
        <section>
          <div className="sec">
            <h2>{t.used}</h2>
          </div>
          <ul className="ruled open">
            {used.slice(0, 3).map((resource) => (
              <li key={resource.id} className="used-item">
                <FolderInput className="icon" strokeWidth={1.75} aria-hidden="true" />
                <span className="ui">{t.usedLine(resource.version.title, resource.uses)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Subjects({
  subjects,
}: {
  subjects: readonly { key: string; name: { zh: string; en?: string | null }; count: number }[];
}) {
  const name = useName();
  return (
    <ul className="subjects">
      {subjects.map((subject) => (
        <li key={subject.key}>
          <Link className="plain" to={`/browse?subject=${encodeURIComponent(subject.key)}`}>
            <Cover size="small" title={name(subject.name)} subject={subject.key} />
            <span className="grow ui">{name(subject.name)}</span>
            <span className="note num">{subject.count}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
