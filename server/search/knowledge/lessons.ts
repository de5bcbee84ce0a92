import { nameKey } from '../../../storage/search/analysis/normalise.ts';
import { textTerms } from '../../../storage/search/analysis/terms.ts';
import type { BareDocument, Knowledge } from './knowledge.ts';
import { nameInTitle } from './titles.ts';

/** Whole-term papers and outlines list many lessons and are about none. */
const ABOUT_NO_LESSON = new Set([
  'exam',
  'syllabus',
  'unit_plan',
  'unit_package',
  'course',
  'monitoring',
  'question_bank',
  'research_paper',
]);
const NEIGHBOURS = 5;
const MOST_KNOWN = 15_000;
const MOST_HOLDERS = 300;
/** Terms in more than this share of a subject's documents tell no lesson from another. */
const COMMON_SHARE = 0.08;
/** So much of the neighbours' likeness must speak for one lesson, and so much of the text be alike. */
const SURE_SHARE = 0.6;
const ALIKE = 0.22;

/** Subject and cleaned name: the same lesson in two editions is one, the same word in two subjects is not. */
export const lessonKeyOf = (subject: string | null, lesson: string): string =>
  `${subject ?? ''}|${nameKey(lesson)}`;

/** Finds the lesson of each document: its own, or that of the nearest documents of its subject and grade. */
export async function findLessons(
  documents: readonly BareDocument[],
  breathe: () => Promise<void>,
): Promise<Knowledge['lessons']> {
  const lessons: Knowledge['lessons'] = new Map();
  const bySubject = new Map<string, BareDocument[]>();
  for (const document of documents) {
    const subject = document.subject ?? '';
    const list = bySubject.get(subject) ?? [];
    list.push(document);
    bySubject.set(subject, list);
    if (document.lesson) {
      lessons.set(document.resourceId, {
        lessonKey: lessonKeyOf(document.subject, document.lesson),
        inferred: false,
      });
    }
  }
  for (const list of bySubject.values()) await inferIn(list, lessons, breathe);
  for (const document of documents) {
    const name = lessons.has(document.resourceId) ? null : nameInTitle(document.title);
    if (name)
      lessons.set(document.resourceId, { lessonKey: lessonKeyOf(document.subject, name), inferred: true });
  }
  return lessons;
}

async function inferIn(
  documents: readonly BareDocument[],
  lessons: Knowledge['lessons'],
  breathe: () => Promise<void>,
): Promise<void> {
  const labelled = documents.filter(
    (document) => document.lesson && !ABOUT_NO_LESSON.has(document.type ?? ''),
  );
  // Of a very large subject a sample is enough: each lesson has many records there.
  const step = Math.ceil(labelled.length / MOST_KNOWN) || 1;
  const known = labelled.filter((_, index) => index % step === 0);
  const wanted = documents.filter(
    (document) => !document.lesson && !ABOUT_NO_LESSON.has(document.type ?? ''),
  );
  if (known.length === 0 || wanted.length === 0) return;
  const most = Math.min(MOST_HOLDERS, Math.max(8, known.length * COMMON_SHARE));
  const holders = new Map<string, number[]>();
  for (const [index, document] of known.entries()) {
    for (const term of termsOf(document)) {
      const list = holders.get(term);
      if (!list) holders.set(term, [index]);
      else if (list.length <= most) list.push(index);
    }
    if (index % 200 === 0) await breathe();
  }
  // One array for all: cleared after each document where it was touched.
  const likeness = new Float64Array(known.length);
  for (const [index, document] of wanted.entries()) {
    const found = nearestLesson(document, known, holders, most, likeness);
    if (found) lessons.set(document.resourceId, { lessonKey: found, inferred: true });
    if (index % 100 === 0) await breathe();
  }
}

const termsOf = (document: BareDocument): Set<string> =>
  new Set(
    textTerms(
      `${document.title}\n${document.title}\n${document.description}\n${document.text
        .map((passage) => passage.text)
        .join('\n')
        .slice(0, 4000)}`,
    ),
  );

function nearestLesson(
  document: BareDocument,
  known: readonly BareDocument[],
  holders: Map<string, number[]>,
  most: number,
  likeness: Float64Array,
): string | null {
  const touched: number[] = [];
  let whole = 0;
  for (const term of termsOf(document)) {
    const where = holders.get(term);
    if (!where || where.length > most) continue;
    const weight = Math.log(1 + known.length / where.length);
    whole += weight;
    for (const index of where) {
      if (likeness[index] === 0) touched.push(index);
      likeness[index] = (likeness[index] ?? 0) + weight;
    }
  }
  const alikes = touched.map((index): [number, number] => [index, likeness[index] ?? 0]);
  for (const index of touched) likeness[index] = 0;
  const nearest = alikes
    .filter(([index]) => known[index]?.grades.some((grade) => document.grades.includes(grade)) ?? false)
    .sort((a, b) => b[1] - a[1])
    .slice(0, NEIGHBOURS);
  const [first] = nearest;
  if (!first || first[1] < whole * ALIKE) return null;
  const votes = new Map<string, number>();
  let all = 0;
  for (const [index, alike] of nearest) {
    const neighbour = known[index];
    if (!neighbour?.lesson || alike < first[1] * 0.4) continue;
    const key = lessonKeyOf(neighbour.subject, neighbour.lesson);
    votes.set(key, (votes.get(key) ?? 0) + alike);
    all += alike;
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= all * SURE_SHARE ? best[0] : null;
}

/** A tag belongs to a lesson when two of its resources carry it, or at least 30 % of them. */
export function findLessonTags(
  documents: readonly BareDocument[],
  lessons: Knowledge['lessons'],
): Knowledge['lessonTags'] {
  const counted = new Map<string, { size: number; tags: Map<string, number> }>();
  for (const document of documents) {
    const lesson = lessons.get(document.resourceId);
    if (!lesson) continue;
    const entry = counted.get(lesson.lessonKey) ?? { size: 0, tags: new Map<string, number>() };
    counted.set(lesson.lessonKey, entry);
    entry.size += 1;
    for (const tag of new Set(document.tags)) entry.tags.set(tag, (entry.tags.get(tag) ?? 0) + 1);
  }
  const lessonTags: Knowledge['lessonTags'] = new Map();
  for (const [lesson, { size, tags }] of counted) {
    const chosen = [...tags].filter(([, count]) => count >= 2 || count >= size * 0.3).map(([tag]) => tag);
    if (chosen.length > 0) lessonTags.set(lesson, chosen);
  }
  return lessonTags;
}
