import { nameKey } from '../../../storage/search/analysis/normalise.ts';
import { queryTerms } from '../../../storage/search/analysis/terms.ts';
import type { PhraseKind } from '../knowledge/knowledge.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Compact } from './compact.ts';
import type { Segment } from './reading.ts';
import { joinWishes, noWishes, type Wishes } from './wishes.ts';
import { type FacetMatch, facetMatches, fullWishes, isFacetWord, startsWord } from './words.ts';

const LONGEST_NAME = 30;
/** Which kind a name is taken for when it is several. */
const KINDS: PhraseKind[] = ['lesson', 'tag', 'unit', 'author', 'school'];

interface Stretch {
  start: number;
  end: number;
  name?: { kind: PhraseKind; key: string };
  facet?: FacetMatch;
  owners?: string[];
}

/** A query cut into content and wishes. */
export interface Cut {
  segments: Segment[];
  /** Stretches of content between gaps, facets and people, as typed: what a correction looks at. */
  regions: string[];
  wishes: Wishes;
}

/** Cuts names and facet words out, longest first, so that no facet word is cut out of a name. */
export function cut({ text, gaps }: Compact, lexicon: Lexicon): Cut {
  const facets = facetMatches(text, gaps);
  const candidates: Stretch[] = [
    ...nameStretches(text, gaps, lexicon, facets),
    ...facets.map((facet) => ({ start: facet.start, end: facet.end, facet })),
  ].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      Number(b.facet === undefined) - Number(a.facet === undefined) ||
      a.start - b.start,
  );
  const taken: (Stretch | undefined)[] = new Array(text.length);
  const chosen: Stretch[] = [];
  for (const stretch of candidates) {
    if (taken.slice(stretch.start, stretch.end).some((other) => other !== undefined)) continue;
    taken.fill(stretch, stretch.start, stretch.end);
    chosen.push(stretch);
  }
  swallowTitles(text, taken);
  return assemble(text, gaps, taken, chosen, lexicon);
}

function nameStretches(
  text: string,
  gaps: ReadonlySet<number>,
  lexicon: Lexicon,
  facets: readonly FacetMatch[],
): Stretch[] {
  const stretches: Stretch[] = [];
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 2; end <= Math.min(text.length, start + LONGEST_NAME); end += 1) {
      const key = text.slice(start, end);
      const owners = lexicon.schools(key);
      if (owners.length > 0 && (end - start >= 4 || startsWord(start, text, gaps, facets)))
        stretches.push({ start, end, owners });
      if (cutsRun(text, start, end, gaps) || isFacetWord(key)) continue;
      const name = chooseName(key, lexicon);
      if (name && name.kind !== 'school') stretches.push({ start, end, name });
    }
  }
  return stretches;
}

/** A name must not begin or end within a run of letters or digits. */
const cutsRun = (text: string, start: number, end: number, gaps: ReadonlySet<number>): boolean =>
  sameRun(text[start - 1], text[start]) && !gaps.has(start)
    ? true
    : sameRun(text[end - 1], text[end]) && !gaps.has(end);

const sameRun = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  ((/[a-z]/u.test(before) && /[a-z]/u.test(after)) || (/\d/u.test(before) && /\d/u.test(after)));

function chooseName(key: string, lexicon: Lexicon): { kind: PhraseKind; key: string } | null {
  const entries = lexicon.named(key);
  const [entry] = entries.length > 0 ? entries : key.length >= 4 ? lexicon.namedShort(key) : [];
  if (!entry) return null;
  const kinds = new Set(entries.length > 0 ? entries.map((each) => each.phrase.kind) : [entry.phrase.kind]);
  const kind = KINDS.find((each) => kinds.has(each)) ?? entry.phrase.kind;
  return { kind, key: entry.phrase.key };
}

/** 梁思远老师: the form of address belongs to the name. */
function swallowTitles(text: string, taken: (Stretch | undefined)[]): void {
  for (let place = 0; place < text.length; place += 1) {
    const before = taken[place - 1];
    if (before?.name?.kind !== 'author' || taken[place] !== undefined) continue;
    const title = /^(?:老师|教师|的)+/u.exec(text.slice(place));
    if (title) taken.fill(before, place, place + title[0].length);
  }
}

function assemble(
  text: string,
  gaps: ReadonlySet<number>,
  taken: (Stretch | undefined)[],
  chosen: readonly Stretch[],
  lexicon: Lexicon,
): Cut {
  let wishes = noWishes();
  for (const stretch of chosen) {
    if (stretch.owners) wishes.owners.push(...stretch.owners);
    if (stretch.name?.kind === 'author') wishes.authors.push(stretch.name.key);
  }
  const aside = (stretch: Stretch | undefined) =>
    stretch?.facet !== undefined || stretch?.owners !== undefined || stretch?.name?.kind === 'author';
  const hasContent = taken.length > 0 && [...taken].some((stretch) => !aside(stretch));
  const isContent = (stretch: Stretch | undefined) =>
    !aside(stretch) || (!hasContent && stretch?.facet?.alsoContent === true);
  for (const stretch of chosen) {
    // A type word that has to be the matter no longer asks for the type.
    if (stretch.facet && !isContent(stretch)) wishes = joinWishes(wishes, fullWishes(stretch.facet.wishes));
  }
  const segments: Segment[] = [];
  const regions: string[] = [];
  let place = 0;
  let open = false;
  while (place < text.length) {
    const stretch = taken[place];
    if (!isContent(stretch)) {
      place = endOf(taken, place);
      open = false;
      continue;
    }
    const end = stretch ? endOf(taken, place) : endOfRun(taken, place, gaps);
    const raw = withGaps(text, place, end, gaps);
    const word = wordAround(text, place, end, gaps, taken, isContent);
    if (!open || gaps.has(place)) regions.push(raw);
    else regions[regions.length - 1] += raw;
    open = true;
    const share = (end - place) / (word.end - word.start);
    const segment = { ...segmentOf(raw, stretch, share === 1, lexicon), share };
    segments.push(segment.slight ? bound(segment, place, word, text, lexicon) : segment);
    place = end;
  }
  const latin = /(?:unit|module|u|m)\s*(\d{1,2})(?!\d)/u.exec(withGaps(text, 0, text.length, gaps));
  if (latin && wishes.unitNumber === null) wishes.unitNumber = Number(latin[1]);
  return {
    segments: segments.some((segment) => !segment.slight)
      ? segments
      : segments.map((segment) => ({ ...segment, slight: false })),
    regions,
    wishes,
  };
}

function endOf(taken: readonly (Stretch | undefined)[], place: number): number {
  let end = place + 1;
  while (end < taken.length && taken[end] === taken[place]) end += 1;
  return end;
}

function endOfRun(taken: readonly (Stretch | undefined)[], place: number, gaps: ReadonlySet<number>): number {
  let end = place + 1;
  while (end < taken.length && taken[end] === undefined && !gaps.has(end)) end += 1;
  return end;
}

function withGaps(text: string, start: number, end: number, gaps: ReadonlySet<number>): string {
  let raw = '';
  for (let place = start; place < end; place += 1)
    raw += (place > start && gaps.has(place) ? ' ' : '') + (text[place] ?? '');
  return raw;
}

/** The word around a stretch, from gap, edge or facet to the next. */
function wordAround(
  text: string,
  from: number,
  to: number,
  gaps: ReadonlySet<number>,
  taken: readonly (Stretch | undefined)[],
  isContent: (stretch: Stretch | undefined) => boolean,
): { start: number; end: number } {
  let start = from;
  while (start > 0 && !gaps.has(start) && isContent(taken[start - 1])) start -= 1;
  let end = to;
  while (end < text.length && !gaps.has(end) && isContent(taken[end])) end += 1;
  return { start, end };
}

const SHORT_WORD = 4;

/** 工具箱 is one word, though 工具 is a name: a lone character of a short word is looked for with its neighbour. */
function bound(
  segment: Segment,
  place: number,
  word: { start: number; end: number },
  text: string,
  lexicon: Lexicon,
): Segment {
  if (word.end - word.start > SHORT_WORD) return segment;
  const pairs = [
    text.slice(Math.max(word.start, place - 1), place + 1),
    text.slice(place, Math.min(word.end, place + 2)),
  ];
  const terms = pairs.filter((pair) => pair.length === 2 && lexicon.documentCount(pair) > 0);
  return terms.length > 0 ? { ...segment, terms, slight: false } : segment;
}

function segmentOf(raw: string, stretch: Stretch | undefined, alone: boolean, lexicon: Lexicon): Segment {
  if (stretch?.name && stretch.name.kind !== 'author') {
    return {
      text: raw,
      kind: stretch.name.kind,
      key: stretch.name.key,
      terms: queryTerms(raw),
      slight: false,
      share: 1,
    };
  }
  const key = nameKey(raw);
  const name = alone ? chooseName(key, lexicon) : null;
  if (name && name.kind !== 'author' && name.kind !== 'school') {
    return { text: raw, kind: name.kind, key: name.key, terms: queryTerms(raw), slight: false, share: 1 };
  }
  return {
    text: raw,
    kind: 'words',
    key,
    terms: queryTerms(raw),
    slight: raw.length === 1 && !alone,
    share: 1,
  };
}
