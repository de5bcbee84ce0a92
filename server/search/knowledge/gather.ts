import { setImmediate } from 'node:timers/promises';
import { lessonNames, UNIT_KINDS, unitTitle } from '../../../storage/search/analysis/keys.ts';
import { nameKey } from '../../../storage/search/analysis/normalise.ts';
import { headTerms, textTerms } from '../../../storage/search/analysis/terms.ts';
import { associate } from './associations.ts';
import {
  type BareDocument,
  type Knowledge,
  type Phrase,
  type PhraseKind,
  RANKED,
  type RankedField,
} from './knowledge.ts';
import { findLessons, findLessonTags } from './lessons.ts';
import { nameInTitle } from './titles.ts';

/** Associations are learned from so many documents at most; more of them teach little and cost much memory. */
const MOST_FOR_ASSOCIATIONS = 30_000;

/** Learns from a whole collection; gives way to other work between steps. About 1 ms a document. */
export async function gatherKnowledge(
  documents: readonly BareDocument[],
  breathe: () => Promise<void> = () => setImmediate(),
): Promise<Knowledge> {
  const lessons = await findLessons(documents, breathe);
  const lessonTags = findLessonTags(documents, lessons);
  const terms = new Map<string, number>();
  const lengths = Object.fromEntries(RANKED.map((field) => [field, 0])) as Record<RankedField, number>;
  const learning: { terms: Set<string>; tags: string[] }[] = [];
  const step = Math.ceil(documents.length / MOST_FOR_ASSOCIATIONS) || 1;
  for (const [index, document] of documents.entries()) {
    const lessonKey = lessons.get(document.resourceId)?.lessonKey;
    const tags = [...new Set([...document.tags, ...((lessonKey && lessonTags.get(lessonKey)) || [])])];
    const fields = termsOfFields(document, tags);
    for (const field of RANKED) lengths[field] += fields[field].length;
    const distinct = new Set(RANKED.flatMap((field) => fields[field]));
    for (const term of distinct) terms.set(term, (terms.get(term) ?? 0) + 1);
    if (index % step === 0)
      learning.push({ terms: new Set([...fields.text, ...fields.description, ...fields.title]), tags });
    if (index % 100 === 0) await breathe();
  }
  const learned = new Map<string, number>();
  for (const entry of learning)
    for (const term of entry.terms) learned.set(term, (learned.get(term) ?? 0) + 1);
  for (const field of RANKED) lengths[field] /= Math.max(1, documents.length);
  return {
    documentCount: documents.length,
    averageLengths: lengths,
    terms: worthKeeping(terms, documents.length),
    phrases: findPhrases(documents),
    associations: associate(learning, learned),
    lessons,
    lessonTags,
  };
}

/** Of a large collection, terms of one or two documents are left out: they are most of the terms and tell little. */
function worthKeeping(terms: Map<string, number>, documentCount: number): Map<string, number> {
  const fewest = Math.max(1, Math.round(2 * Math.log10(documentCount / 10_000)));
  return fewest === 1 ? terms : new Map([...terms].filter(([, count]) => count >= fewest));
}

/** The terms of each ranked field of a document. */
function termsOfFields(document: BareDocument, tags: readonly string[]): Record<RankedField, string[]> {
  return {
    title: headTerms(document.title),
    lesson: headTerms(document.lesson ?? ''),
    tags: tags.flatMap(headTerms),
    unit: headTerms(document.unit ?? ''),
    names: [document.ownerName, ...document.authorNames].flatMap(headTerms),
    description: textTerms(document.description),
    text: textTerms(document.text.map((passage) => passage.text).join('\n')),
  };
}

/** Names with the number of documents they stand in; each in the spelling that most use. */
export function findPhrases(documents: readonly BareDocument[]): Phrase[] {
  const found = new Map<
    string,
    {
      kind: PhraseKind;
      key: string;
      spellings: Map<string, number>;
      documentCount: number;
      code: string | null;
    }
  >();
  const add = (kind: PhraseKind, text: string | null, code: string | null = null) => {
    const key = text ? nameKey(text) : '';
    if (!text || key === '') return;
    const entry = found.get(`${kind} ${key}`) ?? {
      kind,
      key,
      spellings: new Map<string, number>(),
      documentCount: 0,
      code,
    };
    found.set(`${kind} ${key}`, entry);
    entry.documentCount += 1;
    entry.spellings.set(text, (entry.spellings.get(text) ?? 0) + 1);
  };
  for (const document of documents) {
    if (document.lesson) for (const name of lessonNames(document.lesson)) add('lesson', name);
    else add('lesson', nameInTitle(document.title));
    const unit = document.unit ? unitTitle(document.unit) : null;
    if (unit && !UNIT_KINDS.has(nameKey(unit))) add('unit', unit);
    for (const tag of new Set(document.tags)) add('tag', tag);
    add('school', document.ownerName, document.ownerId);
    for (const author of new Set(document.authorNames)) add('author', author);
  }
  return [...found.values()].map(({ spellings, ...phrase }) => ({
    ...phrase,
    text: [...spellings].sort((a, b) => b[1] - a[1])[0]?.[0] ?? phrase.key,
  }));
}
