import './projects.css';
import { useParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { usePages, useQuery } from '../client/hooks.ts';
import { ResourceList } from '../resources/resourceRow.tsx';
import '../resources/row.ts';
import { AbsentContent } from '../shell/absent.tsx';
import { Crumb, Page } from '../shell/page.tsx';
import { Cover, State } from '../ui/pieces.tsx';
import { Bones, Empty, Loaded, Pager } from '../ui/states.tsx';
import { useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { projectTone, spineOfCategory } from './projectLook.ts';
import { projectWords } from './words.ts';

const ProjectDocument = graphql(`
  query ProjectPage($id: ID!) {
    project(id: $id) { id name { zh en } level category owner { id name { zh en } } summary state startsAt resourceCount }
  }
`);
const ProjectResourcesDocument = graphql(`
  query ProjectResources($id: ID!, $first: Int = 20, $after: String) {
    project(id: $id) { id resources(first: $first, after: $after) { edges { node { ...ResourceRow } } pageInfo { hasNextPage endCursor } } }
  }
`);

const nothing = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** One characteristic project: what it is, and its resources. */
export default function ProjectPage() {
  const { id = '' } = useParams();
  const t = useWords(projectWords);
  const name = useName();
  const format = useFormats();
  const categories = useVocabulary('project-categories');
  const states = useVocabulary('project-states');
  const query = useQuery(ProjectDocument, { id });
  const pages = usePages(ProjectResourcesDocument, { id }, (data) => data.project?.resources ?? nothing);
  const project = query.data?.project;
  return (
    <Page title={project ? name(project.name) : t.title} topbar={<Crumb to="/projects">{t.back}</Crumb>}>
      <Loaded query={query} bones={<Bones shape="page" rows={6} />}>
        {() =>
          project ? (
            <>
              <div className="project-head">
                <Cover size="glyph" title={project.name.zh} subject={spineOfCategory(project.category)} />
                <div className="stack">
                  <h1>{name(project.name)}</h1>
                  <p className="soft ui">
                    {name(project.owner.name)} · {categories.word(project.category)} ·{' '}
                    {t.since(format.fullDay(project.startsAt))}
                  </p>
                  <p className="read measure">{project.summary}</p>
                  <State {...projectTone(project.state)}>{states.word(project.state)}</State>
                </div>
              </div>
              <section>
                <div className="sec">
                  <h2>{t.resources}</h2>
                  <span className="note">{t.count(project.resourceCount)}</span>
                </div>
                <Loaded query={pages} bones={<Bones shape="covers" />}>
                  {() =>
                    pages.nodes.length === 0 ? (
                      <Empty title={t.resourcesNone}>{t.resourcesNoneText}</Empty>
                    ) : (
                      <ResourceList resources={pages.nodes} />
                    )
                  }
                </Loaded>
                <Pager {...pages} />
              </section>
            </>
          ) : (
            <AbsentContent />
          )
        }
      </Loaded>
    </Page>
  );
}
