import { keysOf } from '../analysis/keys.ts';
import { normalise } from '../analysis/normalise.ts';
import { headTerms, textTerms } from '../analysis/terms.ts';
import type { Passage, RankedFields, SearchDocument } from '../index.ts';

/** Analysed at most; the rest of a very long text is still shown, not found. A tsvector ends at 1 MB. */
const MOST_CHARACTERS = 200_000;
/** What ranking reads of a text: enough for a lesson's slides, little enough to fetch a hundred of them. */
const OPENING_CHARACTERS = 1_500;
/** A lexeme's position ends at 16,383 and a lexeme holds 255 of them. */
const MOST_POSITION = 16_000;
const MOST_POSITIONS = 200;
const MOST_TERM = 60;

/** A document as one row of search_document, scopes still as words. */
export interface DocumentRow {
  resource_id: string;
  version_id: string;
  head: string;
  every_term: string;
  staff_term: string | null;
  tokens: string[];
  text_tokens: string[];
  staff_tokens: string[];
  next_change: string;
  subject: string | null;
  grades: string[];
  edition: string | null;
  volume: string | null;
  type: string | null;
  stage: string | null;
  course_level: string | null;
  owner_id: string;
  project_ids: string[];
  afterschool_categories: string[];
  published_at: string;
  fields: Omit<RankedFields, 'publishedAt'> & { publishedAt: string };
  passages: Passage[];
  staff_passages: Passage[];
}

export const lexeme = (term: string): string =>
  `'${term.slice(0, MOST_TERM).replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** The fields that ranking reads, cut out of a document. */
export function rankedFields(document: SearchDocument): RankedFields {
  const {
    text,
    staffText: _staff,
    tokens: _tokens,
    textTokens: _textTokens,
    staffTokens: _staffTokens,
    nextChangeAt: _next,
    ...fields
  } = document;
  return { ...fields, opening: normalise(joined(text).slice(0, OPENING_CHARACTERS)) };
}

const joined = (passages: readonly Passage[]): string => passages.map((passage) => passage.text).join('\n');

/** Analyses a document. About 0.2 ms for a page of text. */
export function documentRow(document: SearchDocument): DocumentRow {
  const head = headVector(document);
  const text = textTerms(`${document.description}\n${joined(document.text).slice(0, MOST_CHARACTERS)}`);
  const every = new Set([...head.keys(), ...text]);
  const staff =
    document.staffText.length === 0
      ? null
      : new Set([...every, ...textTerms(joined(document.staffText).slice(0, MOST_CHARACTERS))]);
  const fields = rankedFields(document);
  return {
    resource_id: document.resourceId,
    version_id: document.versionId,
    head: [...head].map(([term, positions]) => `${lexeme(term)}:${positions.join(',')}`).join(' '),
    every_term: [...every].map(lexeme).join(' '),
    staff_term: staff && [...staff].map(lexeme).join(' '),
    tokens: document.tokens,
    text_tokens: document.textTokens,
    staff_tokens: document.staffTokens,
    next_change: document.nextChangeAt?.toISOString() ?? 'infinity',
    subject: document.subject,
    grades: document.grades,
    edition: document.edition,
    volume: document.volume,
    type: document.type,
    stage: document.stage,
    course_level: document.courseLevel,
    owner_id: document.ownerId,
    project_ids: document.projectIds,
    afterschool_categories: document.afterschoolCategories,
    published_at: document.publishedAt.toISOString(),
    fields: { ...fields, publishedAt: document.publishedAt.toISOString() },
    passages: document.text,
    staff_passages: document.staffText,
  };
}

/** Terms of the head with weighted positions: title and lesson A, tags B, unit and names C, keys D. */
function headVector(document: SearchDocument): Map<string, string[]> {
  const vector = new Map<string, string[]>();
  let position = 0;
  const add = (terms: readonly string[], weight: string) => {
    for (const term of terms) {
      position = Math.min(position + 1, MOST_POSITION);
      const positions = vector.get(term) ?? [];
      if (positions.length < MOST_POSITIONS) positions.push(`${position}${weight}`);
      vector.set(term, positions);
    }
  };
  add(headTerms(document.title), 'A');
  add(headTerms(document.lesson ?? ''), 'A');
  for (const tag of [...document.tags, ...document.lessonTags]) add(headTerms(tag), 'B');
  add(headTerms(document.unit ?? ''), 'C');
  for (const name of [document.ownerName, ...document.authorNames]) add(headTerms(name), 'C');
  add(keysOf(document), 'D');
  return vector;
}
