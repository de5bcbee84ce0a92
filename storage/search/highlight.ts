import { normalise } from './analysis/normalise.ts';

/** A stretch of text, matched or not. */
export interface Piece {
  text: string;
  matched: boolean;
}

const SNIPPET = 90;
const BEFORE = 24;
const MOST_CHARACTERS = 200_000;

/** A text in the form of comparison, and from which character of the original each of its characters comes. */
function aligned(text: string): { plain: string; from: number[] } {
  let plain = '';
  const from: number[] = [];
  let place = 0;
  for (const character of text.slice(0, MOST_CHARACTERS)) {
    const form = normalise(character);
    plain += form;
    for (let index = 0; index < form.length; index += 1) from.push(place);
    place += character.length;
  }
  from.push(place);
  return { plain, from };
}

/** Where words stand in a text, as ranges of the original. Whole words win over their pieces. */
function ranges(text: string, words: readonly (readonly string[])[]): [number, number][] {
  const { plain, from } = aligned(text);
  const found: [number, number][] = [];
  for (const spellings of words) {
    for (const spelling of spellings) {
      const before = found.length;
      for (
        let place = plain.indexOf(spelling);
        place >= 0 && spelling !== '';
        place = plain.indexOf(spelling, place + spelling.length)
      ) {
        const start = from[place];
        const end = from[place + spelling.length];
        if (start !== undefined && end !== undefined) found.push([start, Math.max(end, start + 1)]);
      }
      if (found.length > before && spelling === spellings[0]) break;
    }
  }
  const merged: [number, number][] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = merged[merged.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function cut(text: string, marks: readonly [number, number][], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let place = start;
  const add = (to: number, matched: boolean) => {
    if (to > place) pieces.push({ text: text.slice(place, to), matched });
    place = Math.max(place, to);
  };
  for (const [from, to] of marks) {
    if (to <= start || from >= end) continue;
    add(Math.max(from, start), false);
    add(Math.min(to, end), true);
  }
  add(end, false);
  return pieces;
}

/**
 * Marks words in a short text; null where none stands in it. Each word comes as its spellings: the whole first, then
 * the terms that are marked where the whole is not there.
 */
export function mark(text: string, words: readonly (readonly string[])[]): Piece[] | null {
  const marks = ranges(text, words);
  return marks.length === 0 ? null : cut(text, marks, 0, text.length);
}

/** The stretch of a long text with the most marked characters, with an ellipsis where it was cut; null: no match. */
export function snippet(
  text: string,
  words: readonly (readonly string[])[],
): { pieces: Piece[]; weight: number } | null {
  const marks = ranges(text, words);
  let best: { start: number; weight: number } | null = null;
  for (const [from] of marks) {
    const start = Math.max(0, from - BEFORE);
    const weight = marks.reduce((sum, [a, b]) => sum + (a >= start && b <= start + SNIPPET ? b - a : 0), 0);
    if (!best || weight > best.weight) best = { start, weight };
  }
  if (!best) return null;
  const end = Math.min(text.length, best.start + SNIPPET);
  const pieces = cut(text, marks, best.start, end).map((piece) => ({
    ...piece,
    text: piece.text.replace(/\s+/gu, ' '),
  }));
  if (best.start > 0) pieces.unshift({ text: '…', matched: false });
  if (end < text.length) pieces.push({ text: '…', matched: false });
  return { pieces, weight: best.weight };
}
