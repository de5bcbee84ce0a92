import { unitNumber, unitTitle } from '../../../storage/search/analysis/keys.ts';
import { nameKey, normalise } from '../../../storage/search/analysis/normalise.ts';
import { foldNumbered } from '../../../storage/search/analysis/terms.ts';
import type { RankedFields } from '../../../storage/search/index.ts';
import { RANKED, type RankedField } from '../knowledge/knowledge.ts';

/** A candidate prepared for being weighed against readings. */
export interface Holder {
  fields: RankedFields;
  texts: Record<RankedField, string>;
  /** Lengths in terms, as the averages are counted. */
  lengths: Record<RankedField, number>;
  lessonName: string | null;
  lessonInferred: boolean;
  tagNames: Set<string>;
  lessonTagNames: Set<string>;
  unitName: string | null;
  unitNumber: number | null;
  titleKey: string;
  authorKeys: string[];
}

/** Terms of a text of so many characters: heads hold singles and pairs, running text pairs. */
const TERMS_PER_CHARACTER: Record<RankedField, number> = {
  title: 2,
  lesson: 2,
  tags: 2,
  unit: 2,
  names: 2,
  description: 1,
  text: 1,
};

export function holderOf(fields: RankedFields): Holder {
  const texts: Record<RankedField, string> = {
    title: plain(fields.title),
    lesson: plain(fields.lesson ?? ''),
    tags: plain([...fields.tags, ...fields.lessonTags].join(' ')),
    unit: plain(fields.unit ?? ''),
    names: plain([fields.ownerName, ...fields.authorNames].join(' ')),
    description: plain(fields.description),
    text: fields.opening,
  };
  const lengths = Object.fromEntries(
    RANKED.map((field) => [field, texts[field].length * TERMS_PER_CHARACTER[field]]),
  ) as Record<RankedField, number>;
  return {
    fields,
    texts,
    lengths,
    lessonName: fields.lessonKey === null ? null : fields.lessonKey.slice(fields.lessonKey.indexOf('|') + 1),
    lessonInferred: fields.lesson === null,
    tagNames: new Set(fields.tags.map(nameKey)),
    lessonTagNames: new Set(fields.lessonTags.map(nameKey)),
    unitName: fields.unit === null ? null : nameKey(unitTitle(fields.unit)),
    unitNumber: unitNumber(fields.unit),
    titleKey: nameKey(fields.title),
    authorKeys: fields.authorNames.map(nameKey),
  };
}

const plain = (text: string): string => foldNumbered(normalise(text)).replaceAll('#', '');

/** How often a term stands in a text; letters and digits only as whole runs. */
export function occurrences(text: string, term: string): number {
  let count = 0;
  for (let place = text.indexOf(term); place >= 0; place = text.indexOf(term, place + term.length)) {
    if (!continues(text[place - 1], term[0]) && !continues(term[term.length - 1], text[place + term.length]))
      count += 1;
  }
  return count;
}

const LETTER = /[a-z]/u;
const DIGIT = /\d/u;
function continues(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return (
    (LETTER.test(before) && (LETTER.test(after) || DIGIT.test(after))) ||
    (DIGIT.test(before) && DIGIT.test(after))
  );
}
