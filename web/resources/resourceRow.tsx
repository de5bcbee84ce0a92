import './resources.css';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ResourceRowFragment } from '../graphql/graphql.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Cover, Rights, type Scope, scopeOf } from '../ui/pieces.tsx';
import { briefly, plainly, useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { resourceWords } from './words.ts';

export type RowOfResource = ResourceRowFragment;

/** The widest audience among its licences; the own school where there is none. */
export function widestScope(licenses: readonly { audience: { level: string } }[]): Scope {
  const order = ['public', 'district', 'groups', 'group', 'schools', 'circle', 'school'];
  const widest = order.find((level) => licenses.some((license) => license.audience.level === level));
  return widest === undefined ? 'school' : scopeOf(widest);
}

/** Rights in words, as a teacher asks them. */
export function useRights(): (may: RowOfResource['viewerMay']) => { may: string[]; mayNot: string[] } {
  const t = useWords(resourceWords);
  return (may) => {
    const yes: [boolean, string][] = [
      [may.download, t.mayDownload],
      [may.stream && !may.download, t.mayStream],
      [may.classroomUse, t.mayTeach],
      [may.assign, t.mayAssign],
      [may.adapt, t.mayAdapt],
    ];
    const no: [boolean, string][] = [
      [!may.download, t.mayNotDownload],
      [!may.adapt, t.mayNotAdapt],
    ];
    const words = (list: [boolean, string][]): string[] =>
      list.filter(([holds]) => holds).map(([, word]) => word);
    return { may: words(yes), mayNot: words(no).slice(0, 1) };
  };
}

/** 三上: grade and volume, as short as on a spine. */
export function useCoverNote(): (version: { grades: readonly string[]; volume?: string | null }) => string {
  const grades = useVocabulary('grades');
  const volumes = useVocabulary('volumes');
  return ({ grades: codes, volume }) => {
    const grade = codes[0] ? briefly(grades.word(codes[0])) : '';
    const book = volume ? briefly(volumes.word(volume)) : '';
    const short = /^[一二三四五六七八九]年级$/.test(grade) && /^[上下]册$/.test(book);
    return short ? `${grade[0]}${book[0]}` : [grade, /册$/.test(book) ? book : ''].filter(Boolean).join(' ');
  };
}

/** A resource in a list: cover, title, who made it, what one may do. */
export function ResourceItem({ resource, action }: { resource: RowOfResource; action?: ReactNode }) {
  const t = useWords(resourceWords);
  const name = useName();
  const format = useFormats();
  const rights = useRights();
  const coverNote = useCoverNote();
  const parts = useVocabulary('package-parts');
  const { version } = resource;
  const to = `/resources/${resource.id}`;
  const roles = [...new Set(version.parts.map((part) => part.role))]
    .filter((role) => role !== 'subtitle')
    .map((role) => plainly(parts.word(role)));
  return (
    <li className="resource-item">
      <Cover to={to} title={version.title} subject={version.subject} note={coverNote(version)} />
      <div className="what grow">
        <Link className="plain strong" to={to}>
          {name({ zh: version.title, en: version.titleEn ?? null })}
        </Link>
        <div className="note">
          {t.by(
            name(resource.owner.name),
            format.list(resource.authors.map((author) => name(author.displayName))),
          )}
          {roles.length > 0 && <> · {format.list(roles)}</>}
        </div>
        <Rights scope={widestScope(resource.licenses)} {...rights(resource.viewerMay)} />
      </div>
      {action ?? (
        <ButtonLink to={to} size="small" className="desk-only">
          {t.preview}
        </ButtonLink>
      )}
    </li>
  );
}

export function ResourceList({ resources }: { resources: readonly RowOfResource[] }) {
  return (
    <ul className="ruled">
      {resources.map((resource) => (
        <ResourceItem key={resource.id} resource={resource} />
      ))}
    </ul>
  );
}
