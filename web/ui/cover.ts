/** Which of the spine colours stands for a subject; a colour never is the sole carrier of a meaning. */
const spines: Record<string, string> = {
  mathematics: 'math',
  chinese: 'chinese',
  english: 'english',
  foreign_language: 'english',
  science: 'science',
  biology: 'science',
  chemistry: 'science',
  geography: 'science',
  physics: 'physics',
  information_science: 'physics',
  arts: 'arts',
  fine_arts: 'arts',
  music: 'arts',
  dance: 'arts',
  drama: 'arts',
  film_media: 'arts',
  labour: 'english',
  integrated_practice: 'english',
  morality_law: 'morality',
  history: 'morality',
  sport_health: 'morality',
};

/** Code of `subjects` to the name of its spine colour. */
export function spineOf(subject: string | null | undefined): string {
  if (!subject) return 'arts';
  if (subject.startsWith('k_') || subject === 'kindergarten') return 'play';
  return spines[subject] ?? 'physics';
}

const mostLines = 3;

/**
 * Breaks a title into at most three even lines for a cover, between words and after particles:
 * 小数乘法 to 小数 and 乘法, 分数的初步认识 to 分数的 and 初步认识. `widest` is in Chinese characters.
 */
export function coverLines(title: string, widest: number): string[] {
  const text = title.replace(/[《》“”]/g, '').trim();
  const [head = text, tail = ''] = text.split(/[：:]/);
  if (tail && [...head].length <= widest && [...tail].length <= widest) return [head, tail];
  const words = wordsOf(head.split(/[（(，,]/)[0] ?? head);
  const room = words.some((word) => /^[\x20-\x7e]+$/.test(word)) ? widest * 2 : widest;
  const length = words.join('').length;
  if (length <= Math.min(3, room)) return [words.join('')];
  const wanted = Math.min(mostLines, Math.max(2, Math.ceil(length / room)));
  return evenLines(words, wanted, room);
}

/** Words, with a particle kept to the word before it. */
function wordsOf(text: string): string[] {
  const found =
    'Segmenter' in Intl
      ? [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map((one) => one.segment)
      : [...text];
  return found.reduce<string[]>((done, word) => {
    const before = done.at(-1);
    if (before !== undefined && /^[的与和之了里中上 ]+$/.test(word)) done[done.length - 1] = before + word;
    else done.push(word);
    return done;
  }, []);
}

/** The division into lines whose longest is shortest; words stay whole where that is possible. */
function evenLines(words: readonly string[], lines: number, room: number): string[] {
  if (lines === 1 || words.length <= 1) return [words.join('').trim()];
  let best: string[] = [words.join('')];
  let bestCost = Number.POSITIVE_INFINITY;
  for (let at = 1; at < words.length; at += 1) {
    const first = words.slice(0, at).join('').trim();
    const rest = evenLines(words.slice(at), lines - 1, room);
    const candidate = [first, ...rest];
    const longest = Math.max(...candidate.map((line) => line.length));
    const shortest = Math.min(...candidate.map((line) => line.length));
    const cost = longest * 2 - shortest + (longest > room ? 20 : 0);
    if (cost < bestCost) {
      best = candidate;
      bestCost = cost;
    }
  }
  return best;
}
