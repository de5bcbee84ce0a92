import type { Passage, RankedFields, SearchDocument } from '../index.ts';
import { keysOf } from './keys.ts';
import { normalise } from './normalise.ts';
import { headTerms, textTerms } from './terms.ts';

/** Analysed at most; the rest of a very long text is still shown, not found. */
const MOST_CHARACTERS = 200_000;
/** What ranking reads of a text: enough for a lesson's slides, little enough to fetch a hundred of them. */
const OPENING_CHARACTERS = 1_500;

/** The terms of a document by where they stand, with repeats. */
export interface DocumentTerms {
  title: string[];
  tags: string[];
  unit: string[];
  names: string[];
  keys: string[];
  /** Terms of all the above and of description and text, each once. */
  every: Set<string>;
  /** The same with the terms of staff text; null where there is none. */
  staff: Set<string> | null;
}

/** Analyses a document. About 0.2 ms for a page of text. */
export function termsOfDocument(document: SearchDocument): DocumentTerms {
  const title = [...headTerms(document.title), ...headTerms(document.lesson ?? '')];
  const tags = [...document.tags, ...document.lessonTags].flatMap(headTerms);
  const unit = headTerms(document.unit ?? '');
  const names = [document.ownerName, ...document.authorNames].flatMap(textTerms);
  const keys = keysOf(document);
  const text = textTerms(`${document.description}\n${joined(document.text).slice(0, MOST_CHARACTERS)}`);
  const every = new Set([...title, ...tags, ...unit, ...names, ...keys, ...text]);
  const staff =
    document.staffText.length === 0
      ? null
      : new Set([...every, ...textTerms(joined(document.staffText).slice(0, MOST_CHARACTERS))]);
  return { title, tags, unit, names, keys, every, staff };
}

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
