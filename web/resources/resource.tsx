import './resources.css';
import { CalendarPlus, Copy, Pencil, Presentation, Send } from 'lucide-react';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useQuery } from '../client/hooks.ts';
import type { ResultOf } from '../client/types.ts';
import { useViewer } from '../client/viewer.ts';
import { TakeCopy } from '../copies/takeCopy.tsx';
import { AbsentContent } from '../shell/absent.tsx';
import { Crumb, Page } from '../shell/page.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Avatar } from '../ui/pieces.tsx';
import { Bones, ErrorNotice } from '../ui/states.tsx';
import { briefly, useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { History } from './history.tsx';
import { LicenseRail } from './licenseRail.tsx';
import { PartList } from './partList.tsx';
import { PartView } from './partView.tsx';
import { resourceWords } from './words.ts';

const ResourceDocument = graphql(`
  query ResourcePage($id: ID!) {
    resource(id: $id) {
      id
      owner { id name { zh en } }
      authors { id displayName { zh en } }
      group { id name { zh en } }
      projects { id name { zh en } }
      adaptedFrom { id version { id title } }
      viewerMay { preview stream download print classroomUse assign adapt deliver edit publish withdraw }
      uses
      licenses {
        id template templateName { zh en } audience { level placeNames { zh en } } permissions prohibitions duties startsAt endsAt state
        source { kind article } sentence { kind text keepsTogether }
      }
      whoSees { summary pupilsSee schools { staffSee school { id name { zh en } } } outside { kind count sees } }
      versions { id number state publishedAt updatedAt changes }
      version {
        id number state title titleEn description type courseLevel stage grades subject edition editionRevisedIn volume unit lesson
        tags safetyNotes changes publishedAt
        parts {
          id role floor name sizeBytes kind mediaType state progress failure { code message } notices { code message }
          pageCount durationMs width height
          pages { number url width height text }
          thumbnailUrl posterUrl waveformUrl streamUrl downloadUrl positionSeconds
          subtitles { language label url }
        }
      }
    }
  }
`);

export type ResourceShown = NonNullable<ResultOf<typeof ResourceDocument>['resource']>;
export type PartShown = ResourceShown['version']['parts'][number];

/** What is in it, what one may do with it, and why. */
export default function ResourcePage() {
  const { id = '' } = useParams();
  const t = useWords(resourceWords);
  const query = useQuery(ResourceDocument, { id });
  const resource = query.data?.resource;
  if (resource) return <Shown resource={resource} />;
  return (
    <Page title={t.preview}>
      {query.data === undefined ? (
        query.failure ? (
          <ErrorNotice failure={query.failure} again={query.again} />
        ) : (
          <Bones shape="page" rows={8} />
        )
      ) : (
        <AbsentContent />
      )}
    </Page>
  );
}

function useBookAddress(version: ResourceShown['version']): string {
  const format = useVocabulary('editions');
  const grades = useVocabulary('grades');
  const volumes = useVocabulary('volumes');
  const edition = version.edition
    ? `${briefly(format.word(version.edition))}${version.editionRevisedIn ? `（${version.editionRevisedIn}）` : ''}`
    : '';
  const grade = version.grades.map((code) => briefly(grades.word(code))).join('、');
  const volume = version.volume ? briefly(volumes.word(version.volume)) : '';
  return [edition, `${grade}${volume}`, version.unit, version.lesson].filter(Boolean).join('／');
}

function Shown({ resource }: { resource: ResourceShown }) {
  const t = useWords(resourceWords);
  const name = useName();
  const format = useFormats();
  const { viewer } = useViewer();
  const [search, setSearch] = useSearchParams();
  const [copying, setCopying] = useState(false);
  const subjects = useVocabulary('subjects');
  const levels = useVocabulary('course-levels');
  const { version, viewerMay } = resource;
  const address = useBookAddress(version);
  const title = name({ zh: version.title, en: version.titleEn ?? null });
  const part = version.parts.find((one) => one.id === search.get('part')) ?? version.parts[0];
  const page = Number(search.get('page') ?? '1') || 1;
  const choose = (next: string): void => setSearch({ part: next }, { replace: true });
  const facts = [levels.word(version.courseLevel), subjects.word(version.subject)]
    .filter(Boolean)
    .join(' · ');

  // Teaching is the pages on the whole screen; a film goes there by its own button.
  const mayTeach = viewerMay.classroomUse && version.parts.some((one) => one.pages.length > 0);
  const teach = (): void => {
    const withPages =
      part && part.pages.length > 0 ? part : version.parts.find((one) => one.pages.length > 0);
    if (withPages && withPages.id !== part?.id) choose(withPages.id);
    requestAnimationFrame(
      () => void document.querySelector<HTMLElement>('.resource-work .viewer')?.requestFullscreen?.(),
    );
  };

  const actions = (
    <>
      {mayTeach && (
        <Button variant="primary" icon={Presentation} className="grow" onClick={teach}>
          {t.teach}
        </Button>
      )}
      {viewerMay.download && (
        <Button variant={mayTeach ? 'plain' : 'primary'} icon={Copy} onClick={() => setCopying(true)}>
          {t.takeCopy}
        </Button>
      )}
      {viewerMay.assign && (
        <ButtonLink to={`/learn/${resource.id}`} icon={CalendarPlus}>
          {t.assign}
        </ButtonLink>
      )}
      {viewerMay.deliver && viewer.duties.maySend && (
        <ButtonLink to={`/deliveries/new?version=${version.id}`} icon={Send}>
          {t.deliver}
        </ButtonLink>
      )}
      {viewerMay.edit && (
        <ButtonLink to={`/drafts/${version.id}`} icon={Pencil}>
          {version.state === 'draft' || version.state === 'returned' ? t.edit : t.newVersion}
        </ButtonLink>
      )}
    </>
  );
  const mayAct =
    viewerMay.classroomUse ||
    viewerMay.download ||
    viewerMay.edit ||
    (viewerMay.deliver && viewer.duties.maySend);

  return (
    <Page
      title={title}
      topbar={
        <Crumb to="/search" here={address}>
          {t.back}
        </Crumb>
      }
    >
      <div className={mayAct ? 'with-stick' : undefined}>
        <div className="resource-head">
          <div>
            <h1>{title}</h1>
            <div className="resource-by">
              <span className="row">
                <Avatar name={resource.authors[0]?.displayName.zh ?? resource.owner.name.zh} />
                {format.list(resource.authors.map((author) => name(author.displayName)))}
              </span>
              <span>{name(resource.owner.name)}</span>
              {resource.group && <span>{name(resource.group.name)}</span>}
              {facts && <span>{facts}</span>}
              <span>
                {version.publishedAt
                  ? `${t.versionOn(version.number, t.published(format.day(version.publishedAt)))}`
                  : t.versionOn(version.number, t.notPublished)}
              </span>
            </div>
          </div>
          <div className="row wrap acts">{actions}</div>
        </div>
        <div className="resource-work">
          <PartList parts={version.parts} current={part?.id ?? null} onChoose={choose} />
          <div className="centre">
            {part ? (
              <PartView key={part.id} part={part} page={page} />
            ) : (
              <p className="part-said soft">{t.noParts}</p>
            )}
            <div className="resource-below">
              <About version={version} projects={resource.projects} address={address} />
              <History resource={resource} />
            </div>
          </div>
          <LicenseRail resource={resource} />
        </div>
      </div>
      {mayAct && <div className="stick">{actions}</div>}
      <TakeCopy
        open={copying}
        onClose={() => setCopying(false)}
        versionId={version.id}
        title={title}
        parts={version.parts}
      />
    </Page>
  );
}

function About({
  version,
  projects,
  address,
}: {
  version: ResourceShown['version'];
  projects: ResourceShown['projects'];
  address: string;
}) {
  const t = useWords(resourceWords);
  const name = useName();
  return (
    <section>
      <div className="sec">
        <h2>{t.description}</h2>
      </div>
      {version.description && <p className="read measure">{version.description}</p>}
      <dl className="facts">
        {address && (
          <>
            <dt>{t.bookAddress}</dt>
            <dd>{address}</dd>
          </>
        )}
        {version.tags.length > 0 && (
          <>
            <dt>{t.tags}</dt>
            <dd>{version.tags.join('、')}</dd>
          </>
        )}
        {projects.length > 0 && (
          <>
            <dt>{t.projects}</dt>
            <dd>{projects.map((project) => name(project.name)).join('、')}</dd>
          </>
        )}
        {version.safetyNotes && (
          <>
            <dt>{t.safety}</dt>
            <dd>{version.safetyNotes}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
