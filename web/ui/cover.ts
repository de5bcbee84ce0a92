/** Which of the spine colours stands for a subject; a colour never is the sole carrier of a meaning. */
const spines: Record<string, string> = {
  math: 'math',
  mathematics: 'math',
  chinese: 'chinese',
  english: 'english',
  science: 'science',
  biology: 'science',
  chemistry: 'science',
  geography: 'science',
  physics: 'physics',
  information_technology: 'physics',
  art: 'arts',
  arts: 'arts',
  fine_arts: 'arts',
  music: 'arts',
  labour: 'english',
  labor: 'english',
  morality: 'morality',
  morality_law: 'morality',
  morality_and_law: 'morality',
  history: 'morality',
  politics: 'morality',
  kindergarten: 'play',
  physical_education: 'play',
};

export function spineOf(subject: string | null | undefined): string {
  if (!subject) return 'arts';
  return spines[subject] ?? spines[subject.split(/[_-]/)[0] ?? ''] ?? 'physics';
}

/** Breaks a title into at most three even lines for a cover: 小数乘法 to 小数 and 乘法. */
export function coverLines(title: string, widest: number): string[] {
  const [head = title] = title.split(/[：:（(，,]/);
  const text = head.replace(/[《》“”]/g, '').trim();
  if (/^[\x20-\x7e]+$/.test(text)) return latinLines(text, widest * 2);
  const glyphs = [...text];
  if (glyphs.length <= Math.min(3, widest)) return [text];
  const count = Math.min(3, Math.max(2, Math.ceil(glyphs.length / widest)));
  const each = Math.ceil(glyphs.length / count);
  const lines: string[] = [];
  for (let at = 0; at < glyphs.length && lines.length < 3; at += each)
    lines.push(glyphs.slice(at, at + each).join(''));
  return evenedAtParticle(lines, widest);
}

/** 分数的初步认识 breaks after 的, not before it, where there is room. */
function evenedAtParticle(lines: string[], widest: number): string[] {
  return lines.reduce<string[]>((done, line) => {
    const before = done.at(-1);
    if (before !== undefined && /^[的与和之]/.test(line) && [...before].length < widest) {
      done[done.length - 1] = before + line.slice(0, 1);
      if (line.length > 1) done.push(line.slice(1));
    } else done.push(line);
    return done;
  }, []);
}

function latinLines(text: string, widest: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < widest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 3);
}
