import { type DocumentTerms, rankedFields, termsOfDocument } from '../analysis/document.ts';
import type { Passage, RankedFields, SearchDocument } from '../index.ts';

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

/** Writes a document as a row. */
export function documentRow(document: SearchDocument): DocumentRow {
  const terms = termsOfDocument(document);
  const head = headVector(terms);
  const fields = rankedFields(document);
  return {
    resource_id: document.resourceId,
    version_id: document.versionId,
    head: [...head].map(([term, positions]) => `${lexeme(term)}:${positions.join(',')}`).join(' '),
    every_term: [...terms.every].map(lexeme).join(' '),
    staff_term: terms.staff && [...terms.staff].map(lexeme).join(' '),
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
function headVector(terms: DocumentTerms): Map<string, string[]> {
  const vector = new Map<string, string[]>();
  let position = 0;
  const add = (list: readonly string[], weight: string) => {
    for (const term of list) {
      position = Math.min(position + 1, MOST_POSITION);
      const positions = vector.get(term) ?? [];
      if (positions.length < MOST_POSITIONS) positions.push(`${position}${weight}`);
      vector.set(term, positions);
    }
  };
  add(terms.title, 'A');
  add(terms.tags, 'B');
  add([...terms.unit, ...terms.names], 'C');
  add(terms.keys, 'D');
  return vector;
}
