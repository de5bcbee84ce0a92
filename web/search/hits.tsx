import { Eye } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCoverNote, useRights, widestScope } from '../resources/resourceRow.tsx';
import { resourceWords } from '../resources/words.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Cover, Rights } from '../ui/pieces.tsx';
import { briefly, plainly, useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import type { Found } from './search.tsx';
import { searchWords } from './words.ts';

type Edge = Found['edges'][number];
type Highlight = Edge['highlights'][number];

/** Hits; J and K or the arrow keys walk through them, Enter opens. */
export function Hits({ edges }: { edges: readonly Edge[] }) {
  const navigate = useNavigate();
  const [at, setAt] = useState(-1);
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      const target = event.target;
      if (target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT|BUTTON)$/.test(target.tagName)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const hit = edges[at];
      if (event.key === 'j' || event.key === 'k')
        setAt((now) => Math.min(edges.length - 1, Math.max(0, now + (event.key === 'j' ? 1 : -1))));
      else if (event.key === 'Enter' && hit && !(target instanceof HTMLAnchorElement))
        navigate(`/resources/${hit.node.id}`);
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, [edges, at, navigate]);
  return (
    <ol className="ruled open">
      {edges.map((edge, place) => (
        <Hit key={edge.node.id} edge={edge} on={place === at} />
      ))}
    </ol>
  );
}

function Hit({ edge, on }: { edge: Edge; on: boolean }) {
  const t = useWords(resourceWords);
  const name = useName();
  const format = useFormats();
  const rights = useRights();
  const coverNote = useCoverNote();
  const types = useVocabulary('resource-types');
  const parts = useVocabulary('package-parts');
  const { node, highlights } = edge;
  const { version } = node;
  const title = highlights.find((one) => one.field === 'title');
  const where = highlights.filter((one) => one.field === 'text' || one.field === 'description').slice(0, 3);
  const roles = [...new Set(version.parts.map((part) => part.role))]
    .filter((role) => role !== 'subtitle')
    .map((role) => plainly(parts.word(role)));
  const facts = [
    briefly(types.word(version.type)),
    t.by(name(node.owner.name), format.list(node.authors.map((author) => name(author.displayName)))),
    version.publishedAt
      ? t.versionOn(version.number, format.day(version.publishedAt))
      : t.version(version.number),
    format.list(roles),
  ].filter(Boolean);
  const first = where.find((one) => one.part);
  const to = `/resources/${node.id}`;
  return (
    <li className={on ? 'hit on' : 'hit'}>
      <Cover size="large" to={to} title={version.title} subject={version.subject} note={coverNote(version)} />
      <div>
        <h2>
          <Link className="plain" to={to}>
            {title ? <Pieces pieces={title.pieces} /> : version.title}
          </Link>
        </h2>
        <div className="note">{facts.join(' · ')}</div>
        {where.length > 0 && (
          <ul className="where">
            {where.map((one) => (
              <Where key={`${one.part?.id ?? one.field}-${one.position}`} highlight={one} to={to} />
            ))}
          </ul>
        )}
        <Rights scope={widestScope(node.licenses)} {...rights(node.viewerMay)} />
      </div>
      <div className="acts">
        <ButtonLink to={first?.part ? pageOf(to, first) : to} icon={Eye}>
          {t.preview}
        </ButtonLink>
        {node.uses > 0 && <span className="note">{t.usedBy(node.uses)}</span>}
      </div>
    </li>
  );
}

const pageOf = (to: string, highlight: Highlight): string =>
  `${to}?part=${highlight.part?.id ?? ''}${highlight.unit === 'page' || highlight.unit === 'slide' ? `&page=${highlight.position ?? 1}` : ''}`;

function Where({ highlight, to }: { highlight: Highlight; to: string }) {
  const t = useWords(searchWords);
  const format = useFormats();
  const parts = useVocabulary('package-parts');
  const role = highlight.part ? briefly(parts.word(highlight.part.role)) : '';
  const place =
    highlight.field === 'description'
      ? t.inDescription
      : highlight.position === null || highlight.position === undefined
        ? role
        : highlight.unit === 'second' || highlight.unit === 'seconds'
          ? t.at(role, format.clock(highlight.position))
          : t.page(role, highlight.position);
  return (
    <li>
      {highlight.part ? (
        <Link to={pageOf(to, highlight)}>{place}</Link>
      ) : (
        <span className="faint">{place}</span>
      )}
      <span className="clip">
        <Pieces pieces={highlight.pieces} />
      </span>
    </li>
  );
}

function Pieces({ pieces }: { pieces: Highlight['pieces'] }) {
  let at = 0;
  return pieces.map((piece) => {
    at += piece.text.length;
    return piece.matched ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>;
  });
}
