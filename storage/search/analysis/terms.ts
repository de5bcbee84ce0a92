import { normalise } from './normalise.ts';

/** One symbol: a Han character, or a run of Latin letters or of digits. */
export interface TextSymbol {
  text: string;
  han: boolean;
  /** Stands directly behind the symbol before it. */
  joined: boolean;
}

const SYMBOLS = /\p{Script=Han}|[\p{Script=Latin}\p{M}]+|\p{Nd}+(?:\.\p{Nd}+)?|[^\s]/gu;
const WORD = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
/** `Unit 3`, `U3`, `unit2`, `Module 1`: one token with its number. */
const NUMBERED = /(?<![a-z])(unit|u|module|m|lesson|l)\s*\.?\s*(\d{1,2})(?!\d)/gu;
const FOLDED: Record<string, string> = { u: 'unit', m: 'module', l: 'lesson' };

/** Joins a numbered word of an English textbook with its number, so that all ways to write it are one. */
export function foldNumbered(normalised: string): string {
  return normalised.replace(
    NUMBERED,
    (_, word: string, number: string) => ` ${FOLDED[word] ?? word}#${Number(number)} `,
  );
}

const PIECES = /[a-z]+#\d+|\S+/gu;

/** Cuts normalised text into symbols; punctuation and blanks part them. */
export function symbolsOf(normalised: string): TextSymbol[] {
  const symbols: TextSymbol[] = [];
  let end = -1;
  for (const piece of foldNumbered(normalised).matchAll(PIECES)) {
    if (piece[0].includes('#') && /^[a-z]+#\d+$/u.test(piece[0])) {
      symbols.push({ text: piece[0].replace('#', ''), han: false, joined: false });
      end = -1;
      continue;
    }
    for (const found of piece[0].matchAll(SYMBOLS)) {
      const text = found[0];
      if (!WORD.test(text)) {
        end = -1;
        continue;
      }
      const start = piece.index + found.index;
      symbols.push({ text, han: HAN.test(text), joined: start === end });
      end = start + text.length;
    }
  }
  return symbols;
}

/** The terms of a symbol run: every symbol, and each pair of neighbours of which one is a Han character. */
export function termsOfSymbols(symbols: readonly TextSymbol[]): { singles: string[]; pairs: string[] } {
  const singles: string[] = [];
  const pairs: string[] = [];
  let before: TextSymbol | null = null;
  for (const symbol of symbols) {
    singles.push(symbol.text);
    if (before && symbol.joined && (symbol.han || before.han)) pairs.push(before.text + symbol.text);
    before = symbol;
  }
  return { singles, pairs };
}

/** All terms of a text as they stand in the index's head: single symbols and pairs, in order, with repeats. */
export function headTerms(text: string): string[] {
  const { singles, pairs } = termsOfSymbols(symbolsOf(normalise(text)));
  return [...singles, ...pairs];
}

/** Terms of running text: pairs, and what is not Han. A lone character of a long text says too little. */
export function textTerms(text: string): string[] {
  const symbols = symbolsOf(normalise(text));
  const { pairs } = termsOfSymbols(symbols);
  return [...pairs, ...symbols.filter((symbol) => !symbol.han).map((symbol) => symbol.text)];
}

/**
 * The terms by which words of a query are looked for: pairs where there are any, else the symbol itself.
 * `fenshu` stays whole; 鲸 stays one character.
 */
export function queryTerms(text: string): string[] {
  const symbols = symbolsOf(normalise(text));
  const wanted = new Set<string>();
  symbols.forEach((symbol, index) => {
    const next = symbols[index + 1];
    const pairedBefore = symbol.joined && index > 0 && (symbol.han || symbols[index - 1]?.han === true);
    const pairedAfter = next?.joined === true && (symbol.han || next.han);
    if (pairedAfter && next) wanted.add(symbol.text + next.text);
    if ((!pairedBefore && !pairedAfter) || (!symbol.han && symbol.text.length > 1)) wanted.add(symbol.text);
  });
  return [...wanted];
}
