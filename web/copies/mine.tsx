import './copies.css';
import { Ban, CircleDot, Minus } from 'lucide-react';
import { Link } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { usePages } from '../client/hooks.ts';
import type { ResultOf } from '../client/types.ts';
import { Page } from '../shell/page.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Cover, State } from '../ui/pieces.tsx';
import { Bones, Empty, Loaded, Pager } from '../ui/states.tsx';
import { useFormats } from '../words/formats.ts';
import { useWords } from '../words/words.ts';
import { myCopyWords } from './myCopyWords.ts';

const MyCopiesDocument = graphql(`
  query MyCopies($first: Int = 30, $after: String) {
    myCopies(first: $first, after: $after) {
      edges { node {
        id number title versionNumber partName fileName sizeBytes state issuedAt standing advice url
        resource { id version { subject } }
        failure { code message }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type Taken = ResultOf<typeof MyCopiesDocument>['myCopies']['edges'][number]['node'];

/** May I still use them: copies that stand, then those that ended, with what to do. */
export default function MyCopies() {
  const t = useWords(myCopyWords);
  const pages = usePages(MyCopiesDocument, {}, (data) => data.myCopies);
  const standing = pages.nodes.filter((copy) => copy.standing === 'valid');
  const over = pages.nodes.filter((copy) => copy.standing !== 'valid');
  const toDelete = over.filter((copy) => copy.standing === 'ended').length;
  const headline =
    toDelete > 0 ? t.headlineEnded(pages.nodes.length - toDelete, toDelete) : t.headline(pages.nodes.length);
  return (
    <Page title={t.title}>
      <h1>{pages.nodes.length > 0 ? headline : t.title}</h1>
      <p className="soft">{t.about}</p>
      <Loaded query={pages} bones={<Bones rows={4} />}>
        {() =>
          pages.nodes.length === 0 ? (
            <Empty title={t.none} actions={<ButtonLink to="/search">{t.find}</ButtonLink>}>
              {t.noneText}
            </Empty>
          ) : (
            <>
              <Group title={t.standing} copies={standing} />
              <Group title={t.over} note={t.overNote} copies={over} />
            </>
          )
        }
      </Loaded>
      <Pager hasMore={pages.hasMore} loading={pages.loading} more={pages.more} />
    </Page>
  );
}

function Group({ title, note, copies }: { title: string; note?: string; copies: readonly Taken[] }) {
  if (copies.length === 0) return null;
  return (
    <section className="copy-group">
      <div className="sec">
        <h2>{title}</h2>
        {note && <span className="note">{note}</span>}
      </div>
      <ul className="ruled">
        {copies.map((copy) => (
          <Row key={copy.id} copy={copy} />
        ))}
      </ul>
    </section>
  );
}

function Row({ copy }: { copy: Taken }) {
  const t = useWords(myCopyWords);
  const format = useFormats();
  const look = {
    valid: { tone: 'live', icon: CircleDot },
    kept: { tone: 'off', icon: Minus },
    ended: { tone: 'bad', icon: Ban },
  } as const;
  const { tone, icon } = look[copy.standing];
  return (
    <li className="copy-row">
      <Cover title={copy.title} subject={copy.resource?.version.subject} size="small" />
      <div className="what">
        <b>{copy.resource ? <Link to={`/resources/${copy.resource.id}`}>{copy.title}</Link> : copy.title}</b>
        <p className="note">
          {[copy.partName ?? t.whole, t.version(copy.versionNumber), t.taken(format.day(copy.issuedAt))].join(
            ' · ',
          )}
        </p>
      </div>
      <div className="how">
        <State tone={copy.failure ? 'bad' : tone} icon={icon}>
          {copy.failure ? copy.failure.message : copy.advice}
        </State>
        <p className="note mono">{copy.number}</p>
      </div>
      {copy.url ? (
        <a className="btn small" href={copy.url} download={copy.fileName}>
          {t.download}
        </a>
      ) : copy.state === 'making' ? (
        <span className="note">{t.making}</span>
      ) : (
        <span />
      )}
    </li>
  );
}
