/** The encodings in which Chinese schools' text files come. */
export type TextEncoding = 'utf-8' | 'utf-8-sig' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'unknown';

export interface EncodedText {
  encoding: TextEncoding;
  /** The decoder's name for TextDecoder. */
  label: string;
}

function decodes(bytes: Uint8Array, label: string): boolean {
  try {
    // stream: a character cut by the sample's end is no error.
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Share of characters that are ASCII, CJK or its punctuation: what Chinese teaching texts are made of. */
function readability(text: string): number {
  if (text.length === 0) return 0;
  let likely = 0;
  let total = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    total += 1;
    if ((code >= 32 && code < 127) || code === 9 || code === 10 || code === 13) likely += 1;
    else if ((code >= 0x3000 && code <= 0x30ff) || (code >= 0x4e00 && code <= 0x9fff)) likely += 1;
    else if (code >= 0xff00 && code <= 0xffef) likely += 1;
  }
  return likely / total;
}

/** UTF-16 without a mark: no text of one byte a character reads as well as this one does in pairs. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | null {
  if (bytes.length < 4) return null;
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const scores = (['utf-16le', 'utf-16be'] as const).map((label) => ({
    label,
    score: decodes(even, label) ? readability(new TextDecoder(label).decode(even)) : 0,
  }));
  const best = scores.sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0.9 ? best.label : null;
}

function hasControls(bytes: Uint8Array): boolean {
  for (const byte of bytes)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) return true;
  return false;
}

/**
 * What text a sample of bytes is, or null when it is no text at all.
 * `unknown`: text, but its bytes fit no encoding throughout (mixed or broken); it decodes best by `label`.
 */
export function detectText(sample: Uint8Array): EncodedText | null {
  if (sample.length === 0) return null;
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf)
    return { encoding: 'utf-8-sig', label: 'utf-8' };
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: 'utf-16le', label: 'utf-16le' };
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: 'utf-16be', label: 'utf-16be' };
  if (!hasControls(sample)) {
    if (decodes(sample, 'utf-8')) return { encoding: 'utf-8', label: 'utf-8' };
    if (decodes(sample, 'gb18030')) {
      const wide = unmarkedUtf16(sample);
      const asGb = readability(new TextDecoder('gb18030').decode(sample));
      if (!wide || asGb > 0.9) return { encoding: 'gb18030', label: 'gb18030' };
    }
  }
  const wide = unmarkedUtf16(sample);
  if (wide) return { encoding: wide, label: wide };
  if (sample.includes(0)) return null;
  // Mixed or broken text: at most a few odd bytes among many readable characters.
  const broken = [...sample].filter((byte) => byte < 32 && ![9, 10, 13].includes(byte)).length;
  if (broken / sample.length > 0.02 && broken > 3) return null;
  const candidates = ['utf-8', 'gb18030'].map((label) => ({
    label,
    score: readability(new TextDecoder(label).decode(sample)),
  }));
  const best = candidates.sort((a, b) => b.score - a.score)[0];
  if (!best || best.score < 0.5) return null;
  return { encoding: 'unknown', label: best.label };
}

/** Decodes bytes and takes out what text columns cannot hold: NUL, lone surrogates and the mark at the start. */
export function decodeText(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes).replaceAll('\0', '').toWellFormed();
}

/** Decodes a text whose lines are of different encodings, each in the one that it fits, broken ones with marks for what is lost. */
export function decodeByLine(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    const label = decodes(line, 'utf-8') || !decodes(line, 'gb18030') ? 'utf-8' : 'gb18030';
    lines.push(decodeText(line, label));
    from += line.length + 1;
  }
  return lines.join('\n');
}
