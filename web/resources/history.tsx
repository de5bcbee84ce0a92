import { Link } from 'react-router';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import type { ResourceShown } from './resource.tsx';
import { resourceWords } from './words.ts';

/** Where it comes from: origin, then its versions. */
export function History({ resource }: { resource: ResourceShown }) {
  const t = useWords(resourceWords);
  const name = useName();
  const format = useFormats();
  const versions = [...resource.versions].reverse();
  return (
    <section>
      <div className="sec">
        <h2>{t.history}</h2>
        <span className="note">{resource.uses > 0 ? t.usedBy(resource.uses) : ''}</span>
      </div>
      <ol className="trail">
        <li>
          <div>
            {resource.adaptedFrom ? (
              <Link to={`/resources/${resource.adaptedFrom.id}`}>
                {t.adaptedFrom(resource.adaptedFrom.version.title)}
              </Link>
            ) : (
              t.original
            )}
            <div className="note">
              {t.by(
                name(resource.owner.name),
                format.list(resource.authors.map((author) => name(author.displayName))),
              )}
            </div>
          </div>
        </li>
        {versions.map((version) => (
          <li key={version.id} className={version.id === resource.version.id ? 'now' : undefined}>
            <div>
              <b>{t.version(version.number)}</b>{' '}
              <span className="soft">
                {version.state === 'published' ? t.currentVersion : t[`state_${version.state}`]}
              </span>
              <div className="note">
                {version.publishedAt
                  ? t.published(format.day(version.publishedAt))
                  : format.day(version.updatedAt)}
                {version.changes && ` · ${version.changes}`}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
