import { Icon } from '../ui/icon.tsx';
import { plainly, useVocabulary } from '../vocabularies/vocabulary.ts';
import { type Formats, useFormats } from '../words/formats.ts';
import { useWords } from '../words/words.ts';
import { partIcon } from './partIcon.ts';
import { resourceWords } from './words.ts';

interface PartListed {
  id: string;
  role: string;
  floor: string;
  name: string;
  kind?: string | null;
  state: string;
  progress: number;
  pageCount?: number | null;
  durationMs?: number | null;
  sizeBytes?: number | null;
  subtitles?: readonly unknown[];
}

/** The facts of a part in a line: 24页 · 48.0 MB. */
export function usePartFacts(): (part: PartListed) => string {
  const t = useWords(resourceWords);
  const format: Formats = useFormats();
  return (part) => {
    const facts: string[] = [];
    if (part.floor === 'staff_only') facts.push(t.staffOnly);
    if (part.floor === 'reviewers_only') facts.push(t.reviewersOnly);
    if (part.floor === 'owner_only') facts.push(t.ownerOnly);
    if (part.state === 'working') facts.push(t.partWorking(format.percent(part.progress)));
    if (part.state === 'waiting') facts.push(t.partWaiting);
    if (part.pageCount) facts.push(t.pages(part.pageCount));
    if (part.durationMs) {
      const minutes = format.minutes(part.durationMs);
      facts.push(part.subtitles && part.subtitles.length > 0 ? t.withSubtitles(minutes) : minutes);
    }
    if (part.sizeBytes) facts.push(format.bytes(part.sizeBytes));
    return facts.slice(0, 2).join(' · ');
  };
}

/** What the package is made of; on a phone a strip. */
export function PartList({
  parts,
  current,
  onChoose,
}: {
  parts: readonly PartListed[];
  current: string | null;
  onChoose: (id: string) => void;
}) {
  const t = useWords(resourceWords);
  const format = useFormats();
  const roles = useVocabulary('package-parts');
  const facts = usePartFacts();
  // Subtitles belong to their film.
  const hasFilm = parts.some((part) => part.kind === 'video');
  const listed = parts.filter((part) => !(hasFilm && part.role === 'subtitle'));
  const total = parts.reduce((sum, part) => sum + (part.sizeBytes ?? 0), 0);
  return (
    <nav className="part-list" aria-label={t.parts}>
      {listed.map((part) => (
        <button
          key={part.id}
          type="button"
          aria-current={part.id === current ? 'true' : undefined}
          title={part.name}
          onClick={() => onChoose(part.id)}
        >
          <Icon of={partIcon(part.role, part.kind)} />
          <strong>{plainly(roles.word(part.role))}</strong>
          <span className="note">{facts(part)}</span>
        </button>
      ))}
      {total > 0 && <p className="note">{t.wholePackage(format.bytes(total))}</p>}
    </nav>
  );
}
