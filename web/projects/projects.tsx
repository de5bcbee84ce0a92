import './projects.css';

import { Link, useSearchParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useQuery } from '../client/hooks.ts';
import { useViewer } from '../client/viewer.ts';
import { Page } from '../shell/page.tsx';
import { Chip, Cover, State } from '../ui/pieces.tsx';
import { Bones, Empty, Loaded } from '../ui/states.tsx';
import { useVocabulary } from '../vocabularies/vocabulary.ts';
import { useName, useWords } from '../words/words.ts';
import { AskedTags } from './askedTags.tsx';
import { projectTone, spineOfCategory } from './projectLook.ts';
import { projectWords } from './words.ts';

const ProjectsDocument = graphql(`
  query Projects {
    projects { id name { zh en } level category owner { id name { zh en } } summary state resourceCount }
  }
`);

/** Equal covers in an order that changes each day: nobody is always first. */
export default function Projects() {
  const t = useWords(projectWords);
  const name = useName();
  const { viewer } = useViewer();
  const [params, setParams] = useSearchParams();
  const categories = useVocabulary('project-categories');
  const states = useVocabulary('project-states');
  const query = useQuery(ProjectsDocument, {});
  const wanted = params.get('category');
  return (
    <Page title={t.title}>
      <Loaded query={query} bones={<Bones shape="page" rows={8} />}>
        {({ projects }) => {
          const there = [...new Set(projects.map((project) => project.category))];
          const shown = projects.filter((project) => !wanted || project.category === wanted);
          return (
            <>
              <div className="headline">
                <h1>{projects.length > 0 ? t.headline(projects.length) : t.headlineNone}</h1>
                <p className="sub">{projects.length > 0 ? t.sub : t.noneText}</p>
              </div>
              {viewer.waiting.projectTags > 0 && <AskedTags />}
              {there.length > 1 && (
                <fieldset className="chips" aria-label={t.categories}>
                  <Chip on={!wanted} onClick={() => setParams({})}>
                    {t.all}
                  </Chip>
                  {there.map((category) => (
                    <Chip key={category} on={wanted === category} onClick={() => setParams({ category })}>
                      {categories.word(category)}
                    </Chip>
                  ))}
                </fieldset>
              )}
              {shown.length === 0 && projects.length > 0 && <Empty title={t.noneHere}>{t.noneText}</Empty>}
              <ul className="project-grid">
                {shown.map((project) => (
                  <li key={project.id}>
                    <Cover
                      size="glyph"
                      title={name({ zh: project.name.zh })}
                      subject={spineOfCategory(project.category)}
                      to={`/projects/${project.id}`}
                    />
                    <div className="stack g1">
                      <h2>
                        <Link className="plain" to={`/projects/${project.id}`}>
                          {name(project.name)}
                        </Link>
                      </h2>
                      <p className="note">
                        {name(project.owner.name)}
                        {viewer.schools.some((school) => school.id === project.owner.id) && <> · {t.own}</>}
                      </p>
                      <p className="ui soft two-lines">{project.summary}</p>
                      <p className="row wrap">
                        <State {...projectTone(project.state)}>{states.word(project.state)}</State>
                        <span className="note">{categories.word(project.category)}</span>
                        <span className="note">{t.count(project.resourceCount)}</span>
                      </p>
                    </div>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
