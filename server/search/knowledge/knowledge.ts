import type { SearchDocument } from '../../../storage/search/index.ts';

export type PhraseKind = 'lesson' | 'unit' | 'tag' | 'school' | 'author';

/** A name that people look for. */
export interface Phrase {
  kind: PhraseKind;
  /** Normalised, without punctuation. */
  key: string;
  /** As most people write it. */
  text: string;
  /** In how many documents it stands. */
  documentCount: number;
  /** Of a school, its id; else null. */
  code: string | null;
}

/** The fields that ranking weighs, and their average lengths in terms. */
export const RANKED = ['title', 'lesson', 'tags', 'unit', 'names', 'description', 'text'] as const;
export type RankedField = (typeof RANKED)[number];

/** What the collection as a whole teaches about names and words; made anew by a job, kept in tables. */
export interface Knowledge {
  documentCount: number;
  averageLengths: Record<RankedField, number>;
  /** Term → in how many documents it stands. */
  terms: Map<string, number>;
  phrases: Phrase[];
  /** Term → tags that usually stand where it stands. */
  associations: Map<string, { tag: string; probability: number }[]>;
  /** Resource → its lesson, own or inferred. */
  lessons: Map<string, { lessonKey: string; inferred: boolean }>;
  /** Lesson → tags that a good part of its resources carry. */
  lessonTags: Map<string, string[]>;
}

/** A document before it learns from the others: without lesson key and lesson tags. */
export type BareDocument = Omit<SearchDocument, 'lessonKey' | 'lessonTags'>;

/** Gives a document what the collection knows about its lesson. */
export function enrich(
  document: BareDocument,
  lessonKey: string | null,
  lessonTags: string[],
): SearchDocument {
  const own = new Set(document.tags);
  return { ...document, lessonKey, lessonTags: lessonTags.filter((tag) => !own.has(tag)) };
}
