import './browse.css';
import { ChevronDown, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { usePages, useQuery } from '../client/hooks.ts';
import type { ResultOf } from '../client/types.ts';
import { useViewer } from '../client/viewer.ts';
import { Page } from '../shell/page.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Cover } from '../ui/pieces.tsx';
import { Bones, Empty, Loaded, Pager } from '../ui/states.tsx';
import { briefly } from '../vocabularies/vocabulary.ts';
import { useName, useWords } from '../words/words.ts';
import { browseWords } from './browseWords.ts';
import { ResourceList } from './resourceRow.tsx';
import './row.ts';

const BrowseDocument = graphql(`
  query Browse($path: BrowsePathInput!) {
    browse(path: $path) {
      subjects { key name { zh en } count }
      editions { key name { zh en } count }
      grades { key name { zh en } count }
      volumes { key name { zh en } count }
      units { key name { zh en } count }
      lessons { name unit count kinds }
    }
  }
`);
const BrowseResourcesDocument = graphql(`
  query BrowseResources($path: BrowsePathInput!, $lesson: String, $first: Int = 20, $after: String) {
    browseResources(path: $path, lesson: $lesson, first: $first, after: $after) {
      edges { node { ...ResourceRow } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type Tree = ResultOf<typeof BrowseDocument>['browse'];
const levels = ['subject', 'edition', 'grade', 'volume'] as const;
type Level = (typeof levels)[number];

/** The way in that teachers know: subject, edition, grade, volume, then the contents of the book. */
export default function Browse() {
  const t = useWords(browseWords);
  const [params, setParams] = useSearchParams();
  const path = {
    subject: params.get('subject'),
    edition: params.get('edition'),
    grade: params.get('grade'),
    volume: params.get('volume'),
    unit: params.get('unit'),
  };
  const lesson = params.get('lesson');
  const query = useQuery(BrowseDocument, { path });

  const set = (level: string, value: string | null): void => {
    const next = new URLSearchParams(params);
    const order = [...levels, 'unit', 'lesson'];
    // A choice takes back whatever was chosen below it.
    for (const below of order.slice(order.indexOf(level))) next.delete(below);
    if (value) next.set(level, value);
    setParams(next);
  };

  return (
    <Page title={t.title}>
      <Loaded query={query} bones={<Bones shape="page" rows={8} />}>
        {({ browse }) => (
          <>
            <h1 className="sr">{t.title}</h1>
            <PathChoices tree={browse} path={path} onChoose={set} />
            <div className="browse-lay">
              <Contents
                tree={browse}
                unit={path.unit}
                lesson={lesson}
                onUnit={(unit) => set('unit', unit)}
                onLesson={(name) => set('lesson', name)}
              />
              <Found path={path} lesson={lesson} />
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function PathChoices({
  tree,
  path,
  onChoose,
}: {
  tree: Tree;
  path: Record<Level, string | null>;
  onChoose: (level: Level, value: string | null) => void;
}) {
  const t = useWords(browseWords);
  const name = useName();
  const columns: { level: Level; label: string; nodes: Tree['subjects'] }[] = [
    { level: 'subject', label: t.subject, nodes: tree.subjects },
    { level: 'edition', label: t.edition, nodes: tree.editions },
    { level: 'grade', label: t.grade, nodes: tree.grades },
    { level: 'volume', label: t.volume, nodes: tree.volumes },
  ];
  return (
    <fieldset className="path-choices" aria-label={t.path}>
      {columns.map(({ level, label, nodes }) => (
        <label key={level} className={path[level] ? 'path-choice on' : 'path-choice'}>
          <span className="sr">{label}</span>
          <select value={path[level] ?? ''} onChange={(event) => onChoose(level, event.target.value || null)}>
            <option value="">{label}</option>
            {nodes.map((node) => (
              <option key={node.key} value={node.key}>
                {briefly(name(node.name))}
              </option>
            ))}
          </select>
          <Icon of={ChevronDown} />
        </label>
      ))}
    </fieldset>
  );
}

interface ContentsProps {
  tree: Tree;
  unit: string | null;
  lesson: string | null;
  onUnit: (key: string | null) => void;
  onLesson: (name: string | null) => void;
}

function Contents({ tree, unit, lesson, onUnit, onLesson }: ContentsProps) {
  const t = useWords(browseWords);
  const name = useName();
  const [params, setParams] = useSearchParams();
  // A book with one unit is open at it.
  const only = params.get('grade') && tree.units.length === 1 ? tree.units[0]?.key : undefined;
  useEffect(() => {
    if (only !== undefined && !params.get('unit')) {
      const next = new URLSearchParams(params);
      next.set('unit', only);
      setParams(next, { replace: true });
    }
  }, [only, params, setParams]);
  // Units of different books stand side by side only by mistake: first the book.
  if (tree.units.length === 0 || levels.slice(0, 3).some((level) => !params.get(level)))
    return (
      <div>
        <Columns tree={tree} />
      </div>
    );
  const filled = tree.units.filter((one) => one.count > 0).length;
  return (
    <nav aria-label={t.unit}>
      <p className="soft ui contents-head">{t.headline(tree.units.length, filled)}</p>
      <ol className="ruled contents">
        {tree.units.map((one) => (
          <li key={one.key}>
            <button
              type="button"
              className={one.count > 0 ? 'contents-unit' : 'contents-unit zero'}
              aria-expanded={one.key === unit}
              onClick={() => onUnit(one.key === unit ? null : one.key)}
            >
              <span>{name(one.name)}</span>
              <span className="leader" aria-hidden="true" />
              <span className="num note">{one.count > 0 ? t.count(one.count) : t.none}</span>
            </button>
            {one.key === unit && (
              <ul className="contents-lessons">
                {tree.lessons.map((each) => (
                  <li key={each.name}>
                    <button
                      type="button"
                      aria-current={each.name === lesson ? 'true' : undefined}
                      onClick={() => onLesson(each.name === lesson ? null : each.name)}
                    >
                      <span className="grow">{each.name}</span>
                      <Kinds kinds={each.kinds} />
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <KindLegend />
    </nav>
  );
}

/** While no book is chosen yet: the next level as a list. */
function Columns({ tree }: { tree: Tree }) {
  const t = useWords(browseWords);
  const name = useName();
  const [params, setParams] = useSearchParams();
  const next = levels.find((level) => !params.get(level));
  const nodes = { subject: tree.subjects, edition: tree.editions, grade: tree.grades, volume: tree.volumes };
  if (!next) return null;
  const shown = nodes[next];
  const labels = { subject: t.subject, edition: t.edition, grade: t.grade, volume: t.volume };
  if (shown.length === 0) return null;
  return (
    <>
      <div className="sec">
        <h2>{labels[next]}</h2>
      </div>
      <ul className="ruled contents">
        {shown.map((node) => (
          <li key={node.key}>
            <button
              type="button"
              className={node.count > 0 ? 'contents-unit' : 'contents-unit zero'}
              onClick={() => {
                const query = new URLSearchParams(params);
                query.set(next, node.key);
                setParams(query);
              }}
            >
              {next === 'subject' && <Cover size="small" title={name(node.name)} subject={node.key} />}
              <span>{name(node.name)}</span>
              <span className="leader" aria-hidden="true" />
              <span className="num note">{node.count > 0 ? t.count(node.count) : t.none}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

type KindName = 'Plan' | 'Deck' | 'Video' | 'Worksheet' | 'Answer' | 'Task';
const kindCodes: { name: KindName; codes: readonly string[] }[] = [
  { name: 'Plan', codes: ['plan', 'unit_plan'] },
  { name: 'Deck', codes: ['deck'] },
  { name: 'Video', codes: ['video', 'micro_lesson', 'lesson_video'] },
  { name: 'Worksheet', codes: ['worksheet', 'homework', 'quiz'] },
  { name: 'Answer', codes: ['answer_key'] },
  { name: 'Task', codes: ['task_sheet', 'guide'] },
];

/** A strip of the set: dashed is missing. */
function Kinds({ kinds }: { kinds: readonly string[] }) {
  const t = useWords(browseWords);
  const there = kindCodes.filter((kind) => kind.codes.some((code) => kinds.includes(code)));
  const words = there.map((kind) => t[`kind${kind.name}Word`]);
  return (
    <span className="kinds" role="img" aria-label={words.length > 0 ? t.has(words.join('、')) : t.missing}>
      {kindCodes.map((kind) => (
        <span key={kind.name} className={there.includes(kind) ? 'kind on' : 'kind'} aria-hidden="true">
          {t[`kind${kind.name}`]}
        </span>
      ))}
    </span>
  );
}

function KindLegend() {
  const t = useWords(browseWords);
  return (
    <p className="kind-legend note">
      {kindCodes.map((kind) => (
        <span key={kind.name} className="row">
          <span className="kind on">{t[`kind${kind.name}`]}</span>
          {t[`kind${kind.name}Word`]}
        </span>
      ))}
      <span className="row">
        <span className="kind" />
        {t.missing}
      </span>
    </p>
  );
}

function Found({ path, lesson }: { path: Record<Level | 'unit', string | null>; lesson: string | null }) {
  const t = useWords(browseWords);
  const { viewer } = useViewer();
  const pages = usePages(BrowseResourcesDocument, { path, lesson }, (data) => data.browseResources);
  return (
    <section className="browse-found" aria-label={t.resources}>
      {lesson && (
        <div className="sec">
          <h2>{lesson}</h2>
          {viewer.duties.mayUpload && (
            <ButtonLink to="/upload" size="small" icon={Plus} className="end">
              {t.contribute}
            </ButtonLink>
          )}
        </div>
      )}
      <Loaded query={pages} bones={<Bones shape="covers" />}>
        {() =>
          pages.nodes.length === 0 ? (
            <Empty title={t.emptyTitle}>{t.emptyText}</Empty>
          ) : (
            <ResourceList resources={pages.nodes} />
          )
        }
      </Loaded>
      <Pager {...pages} />
      <p className="note lead">{t.countNote}</p>
    </section>
  );
}
