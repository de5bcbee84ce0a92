import { nameKey } from '../../storage/search/analysis/normalise.ts';
import { mark, type Piece, snippet } from '../../storage/search/highlight.ts';
import type { IndexAccess, Passage, SearchIndex } from '../../storage/search/index.ts';
import { mayOpenMany } from '../access/access.ts';
import type { Context } from '../context.ts';
import { findVisibleParts } from '../resources/queries.ts';
import type { PartRow } from '../resources/rows.ts';
import type { Found } from './find.ts';
import type { Reading } from './understanding/reading.ts';

/** Where a hit matched. */
export interface Highlight {
  field: string;
  pieces: Piece[];
  part: PartRow | null;
  position: number | null;
  unit: string | null;
}

type Hit = Found['hits'][number];

const MOST_PASSAGES = 2;

/** The spellings to be marked: of each stretch of the reading the whole, then its terms. */
function wordsOf(reading: Reading | null): string[][] {
  if (!reading) return [];
  return reading.segments
    .filter((segment) => !segment.slight)
    .map((segment) => [segment.text, ...segment.terms.filter((term) => term.length > 1)]);
}

/** Marks the names of a hit. */
export function markNames(hit: Hit): Highlight[] {
  const words = wordsOf(hit.reading);
  if (words.length === 0) return [];
  const { title, lesson, unit, tags, ownerName, authorNames, description } = hit.fields;
  const names: [string, string | null][] = [
    ['title', title],
    // A title that holds the lesson's name says it already.
    ['lesson', lesson !== null && !nameKey(title).includes(nameKey(lesson)) ? lesson : null],
    ['unit', unit],
    ['tags', tags.join(' · ')],
    ['owner', ownerName],
    ['authors', authorNames.join(' · ')],
    ['description', description],
  ];
  return names.flatMap(([field, text]) => {
    const pieces = text ? mark(text, words) : null;
    return pieces ? [{ field, pieces, part: null, position: null, unit: null }] : [];
  });
}

/**
 * The best passages of each hit's text. The index gives what its tokens allow; each part quoted is then asked of
 * the access rule once more: only who may preview it now reads a line of it.
 */
export async function markTexts(
  context: Pick<Context, 'database' | 'viewer'>,
  search: SearchIndex,
  access: IndexAccess,
  hits: readonly Hit[],
): Promise<Map<string, Highlight[]>> {
  const texts = await search.texts(
    hits.map((hit) => hit.resourceId),
    access,
  );
  const byResource = new Map(texts.map((text) => [text.resourceId, text]));
  const chosen = hits.flatMap((hit) => {
    const text = byResource.get(hit.resourceId);
    return text ? best(hit, [...text.passages, ...text.staffPassages]) : [];
  });
  const subjects = chosen.map(({ hit, passage }) => ({ resourceId: hit.resourceId, partId: passage.partId }));
  const open = await mayOpenMany(context.database, context.viewer, 'preview', subjects);
  const parts = new Map(
    (
      await findVisibleParts(
        context.database,
        context.viewer,
        hits.map((hit) => hit.versionId),
      )
    ).map((part) => [part.id, part]),
  );
  const marked = new Map<string, Highlight[]>();
  chosen.forEach(({ hit, passage, pieces }, index) => {
    const part = passage.partId === null ? null : parts.get(passage.partId);
    if (!part || open[index] !== true) return;
    const list = marked.get(hit.resourceId) ?? [];
    list.push({ field: 'text', pieces, part, position: passage.position, unit: passage.unit });
    marked.set(hit.resourceId, list);
  });
  return marked;
}

function best(hit: Hit, passages: readonly Passage[]): { hit: Hit; passage: Passage; pieces: Piece[] }[] {
  const words = wordsOf(hit.reading);
  if (words.length === 0) return [];
  return passages
    .flatMap((passage) => {
      const found = passage.partId === null ? null : snippet(passage.text, words);
      return found ? [{ hit, passage, ...found }] : [];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_PASSAGES);
}
