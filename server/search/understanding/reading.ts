import type { PhraseKind } from '../knowledge/knowledge.ts';
import type { Wishes } from './wishes.ts';

/** A stretch of a query's content. */
export interface Segment {
  /** As typed or corrected, normalised. */
  text: string;
  /** A known name, or plain words. */
  kind: PhraseKind | 'words';
  /** The name as a key; of plain words the text without blanks. */
  key: string;
  /** Terms that look for it. */
  terms: string[];
  /** A lone character between names, such as 写 or 的: it may be missing. */
  slight: boolean;
  /** How much of its word it is, 0 to 1: 工具 is two thirds of 工具箱. */
  share: number;
}

/** One way to read a query. */
export interface Reading {
  segments: Segment[];
  /** 1, or less for a form that we believe mistyped. */
  weight: number;
  /** How it came about. */
  because: 'typed' | 'pinyin' | 'sound' | 'shape';
  /** The content as one key, to be compared with names. */
  key: string;
}

/** What a query was understood as. */
export interface Understanding {
  /** Normalised. */
  query: string;
  readings: Reading[];
  wishes: Wishes;
}
