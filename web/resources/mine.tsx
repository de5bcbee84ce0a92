import './resources.css';
import './mine.css';
import {
  CircleCheck,
  CircleDashed,
  Hourglass,
  type LucideIcon,
  Signature,
  Trash2,
  Undo2,
  Upload,
} from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useMutation, usePages } from '../client/hooks.ts';
import type { ResultOf } from '../client/types.ts';
import { Page } from '../shell/page.tsx';
import { Button, ButtonLink, IconButton } from '../ui/button.tsx';
import { Dialog, useToast } from '../ui/overlays.tsx';
import { Chip, Cover, Seal, State, type Tone } from '../ui/pieces.tsx';
import { Bones, Empty, Loaded, Pager } from '../ui/states.tsx';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { mineWords } from './mineWords.ts';
import { useCoverNote, widestScope } from './resourceRow.tsx';
import { stateWord } from './stateWord.ts';
import { resourceWords } from './words.ts';

const MyResourcesDocument = graphql(`
  query MyResources($state: MyResourcesState, $first: Int = 30, $after: String) {
    myResources(state: $state, first: $first, after: $after) {
      edges { node {
        id uses
        licenses { id audience { level } endsAt state }
        version { id number state title subject grades volume parts { id } updatedAt submittedAt publishedAt
          reviews { id state decision comment reviewer { displayName { zh en } } decidedAt } }
        versions { id number state title subject grades volume parts { id } updatedAt submittedAt publishedAt
          reviews { id state decision comment reviewer { displayName { zh en } } decidedAt } }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
const RecallVersionDocument = graphql(`
  mutation RecallVersion($input: RecallVersionInput!) {
    recallVersion(input: $input) { version { id } refusals { code field message } }
  }
`);
const CreateVersionDocument = graphql(`
  mutation CreateVersion($input: CreateVersionInput!) {
    createVersion(input: $input) { version { id } refusals { code field message } }
  }
`);
const DiscardDraftDocument = graphql(`
  mutation DiscardDraft($input: DiscardDraftInput!) {
    discardDraft(input: $input) { discardedId refusals { code field message } }
  }
`);

type Resource = ResultOf<typeof MyResourcesDocument>['myResources']['edges'][number]['node'];

/** One row: a resource with the version that it shows there. */
interface Mine {
  resource: Resource;
  version: Resource['version'];
}

/** A published resource whose next version is under way stands in both lists. */
function rowsOf(resources: readonly Resource[]): Mine[] {
  return resources.flatMap((resource) => {
    const newest = resource.versions[0];
    const shown = { resource, version: resource.version };
    return newest && newest.number > resource.version.number
      ? [{ resource, version: newest }, shown]
      : [shown];
  });
}
const filters = ['underway', 'returned', 'published', 'ended'] as const;
type Filter = (typeof filters)[number];

const toneOf: Record<string, Tone> = {
  draft: 'off',
  submitted: 'wait',
  in_review: 'wait',
  returned: 'bad',
  approved: 'live',
  published: 'done',
  superseded: 'off',
  withdrawn: 'off',
  blocked: 'bad',
};
const iconOf: Record<string, LucideIcon> = {
  returned: Undo2,
  submitted: Hourglass,
  in_review: Hourglass,
  approved: Signature,
  published: CircleCheck,
};

/** What must I do; then what is under way, then what is published, with its uses. */
export default function MyResources() {
  const t = useWords(mineWords);
  const [params, setParams] = useSearchParams();
  const wanted = filters.find((one) => one === params.get('state')) ?? null;
  const pages = usePages(MyResourcesDocument, { state: wanted }, (data) => data.myResources);
  const [discarding, setDiscarding] = useState<Mine | null>(null);
  const nodes = rowsOf(pages.nodes);
  const returned = nodes.filter((one) => one.version.state === 'returned').length;
  const underway = nodes.filter((one) =>
    ['draft', 'submitted', 'in_review', 'approved'].includes(one.version.state),
  ).length;
  const published = nodes.filter((one) => one.version.state === 'published');
  const uses = published.reduce((sum, one) => sum + one.resource.uses, 0);
  const headline =
    nodes.length === 0 && !wanted
      ? t.headlineNone
      : returned > 0 && underway > 0
        ? t.headlineBoth(returned, underway)
        : returned > 0
          ? t.headlineReturned(returned)
          : underway > 0
            ? t.headlineUnderway(underway)
            : t.headlineDone;
  const groups = [
    {
      title: t.underway,
      list: nodes.filter(
        (one) =>
          one.version.state !== 'published' &&
          !['superseded', 'withdrawn', 'blocked'].includes(one.version.state),
      ),
    },
    { title: t.published, list: published, note: t.usesNote },
    {
      title: t.ended,
      list: nodes.filter((one) => ['superseded', 'withdrawn', 'blocked'].includes(one.version.state)),
    },
  ].filter((group) => group.list.length > 0);

  return (
    <Page
      title={t.title}
      topbar={
        <>
          <span className="soft ui">{t.title}</span>
          <span className="end" />
          <ButtonLink to="/upload" variant="primary" icon={Upload}>
            {t.upload}
          </ButtonLink>
        </>
      }
    >
      <Loaded query={pages} bones={<Bones shape="page" rows={6} />}>
        {() => (
          <>
            <div className="headline">
              <h1>{headline}</h1>
              <p className="sub">
                {nodes.length === 0 && !wanted ? t.subNone : t.sub(published.length, uses)}
              </p>
            </div>
            <fieldset className="chips" aria-label={t.filter}>
              <Chip on={wanted === null} onClick={() => setParams({})}>
                {t.all}
              </Chip>
              {filters.map((filter) => (
                <Chip key={filter} on={wanted === filter} onClick={() => setParams({ state: filter })}>
                  {filterWord(t, filter)}
                </Chip>
              ))}
            </fieldset>
            {groups.length === 0 && wanted && <Empty title={t.noneHere}>{t.noneHereText}</Empty>}
            {groups.map((group) => (
              <section key={group.title} className="mine-group">
                <div className="sec">
                  <h2>{group.title}</h2>
                  {group.note && <span className="note">{group.note}</span>}
                </div>
                <ul className="ruled">
                  {group.list.map((row) => (
                    <Row key={row.version.id} row={row} onDiscard={() => setDiscarding(row)} />
                  ))}
                </ul>
              </section>
            ))}
            <Pager {...pages} />
          </>
        )}
      </Loaded>
      <Discard row={discarding} onClose={() => setDiscarding(null)} />
    </Page>
  );
}

function filterWord(t: Record<Filter, string>, filter: Filter): string {
  return t[filter];
}

function Row({ row, onDiscard }: { row: Mine; onDiscard: () => void }) {
  const t = useWords(mineWords);
  const words = useWords(resourceWords);
  const name = useName();
  const format = useFormats();
  const say = useToast();
  const navigate = useNavigate();
  const coverNote = useCoverNote();
  const recall = useMutation(RecallVersionDocument);
  const create = useMutation(CreateVersionDocument);
  const { resource, version } = row;
  const editable = version.state === 'draft' || version.state === 'returned';
  const letter =
    version.state === 'returned' ? version.reviews.find((review) => review.decision === 'return') : undefined;
  const reviewer = version.reviews.find((review) => review.state !== 'decided')?.reviewer;
  const license = resource.licenses.find((one) => one.state === 'active');

  const takeBack = async (): Promise<void> => {
    const answer = await recall.run({ input: { versionId: version.id } });
    if (!answer.ok) return;
    say(answer.data.recallVersion.refusals[0]?.message ?? t.recalled);
  };
  const newVersion = async (): Promise<void> => {
    const answer = await create.run({ input: { resourceId: resource.id } });
    if (!answer.ok) return;
    const made = answer.data.createVersion.version;
    if (made) navigate(`/drafts/${made.id}`);
    else if (answer.data.createVersion.refusals[0]) say(answer.data.createVersion.refusals[0].message);
  };

  const when =
    version.submittedAt && !editable
      ? t.submitted(format.day(version.submittedAt))
      : t.saved(format.day(version.updatedAt));
  return (
    <li className="mine-row">
      <Cover size="small" title={version.title || '—'} subject={version.subject} />
      <div className="mine-what">
        <Link className="plain strong" to={editable ? `/drafts/${version.id}` : `/resources/${resource.id}`}>
          {version.title || t.untitled}
        </Link>
        <div className="note">
          {[coverNote(version), t.partsOf(version.parts.length), words.version(version.number)]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {letter?.comment && <p className="mine-letter">{letter.comment}</p>}
      </div>
      <div className="mine-state">
        {version.state === 'published' ? (
          <span className="row note">
            <Seal scope={widestScope(resource.licenses)} />
            {license?.endsAt ? words.licenseUntil(format.lastDay(license.endsAt)) : null}
          </span>
        ) : (
          <State tone={toneOf[version.state] ?? 'off'} icon={iconOf[version.state] ?? CircleDashed}>
            {words[stateWord(version.state)]}
          </State>
        )}
        <span className="note">
          {reviewer ? t.waitsFor(name(reviewer.displayName)) : version.state === 'published' ? '' : when}
        </span>
      </div>
      <div className="mine-act">
        {version.state === 'returned' && (
          <ButtonLink size="small" to={`/drafts/${version.id}`}>
            {t.readLetter}
          </ButtonLink>
        )}
        {version.state === 'draft' && (
          <>
            <ButtonLink size="small" variant="quiet" to={`/drafts/${version.id}`}>
              {t.goOn}
            </ButtonLink>
            <IconButton icon={Trash2} label={t.discard} onClick={onDiscard} />
          </>
        )}
        {(version.state === 'submitted' || version.state === 'in_review') && (
          <Button size="small" variant="quiet" busy={recall.busy} onClick={() => void takeBack()}>
            {t.recall}
          </Button>
        )}
        {version.state === 'published' && (
          <>
            <Button size="small" variant="quiet" busy={create.busy} onClick={() => void newVersion()}>
              {t.newVersion}
            </Button>
            <span className="mine-uses num">{words.uses(resource.uses)}</span>
          </>
        )}
      </div>
    </li>
  );
}

function Discard({ row, onClose }: { row: Mine | null; onClose: () => void }) {
  const t = useWords(mineWords);
  const say = useToast();
  const discard = useMutation(DiscardDraftDocument);
  const run = async (): Promise<void> => {
    if (!row) return;
    const answer = await discard.run({ input: { versionId: row.version.id } });
    if (!answer.ok) return;
    say(answer.data.discardDraft.refusals[0]?.message ?? t.discarded);
    onClose();
  };
  return (
    <Dialog
      open={row !== null}
      onClose={onClose}
      title={row ? t.discardAsk(row.version.title || t.untitled) : ''}
      footer={
        <>
          <span className="end" />
          <Button variant="danger" busy={discard.busy} onClick={() => void run()}>
            {t.discard}
          </Button>
        </>
      }
    >
      <p>{t.discardText}</p>
    </Dialog>
  );
}
