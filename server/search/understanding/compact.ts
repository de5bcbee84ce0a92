/** A query without blanks and marks, and where they stood. */
export interface Compact {
  text: string;
  /** Places before which a blank or mark stood. */
  gaps: Set<number>;
}

export function compact(normalised: string): Compact {
  const gaps = new Set<number>();
  let text = '';
  let gap = false;
  for (const character of normalised) {
    if (/[\p{L}\p{N}#.]/u.test(character)) {
      if (gap && text.length > 0) gaps.add(text.length);
      gap = false;
      text += character;
    } else gap = true;
  }
  return { text, gaps };
}
