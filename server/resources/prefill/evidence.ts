import { codeName } from '../../vocabularies.ts';
import { guessPartRole } from './partRole.ts';

/** One piece of text that may say something of the package, with where it stands. */
export interface Evidence {
  text: string;
  /** For the teacher: 来自文件夹名, 来自课件第1页. */
  source: string;
  role: string;
  place: 'folder' | 'heading' | 'name' | 'body';
}

export interface PackagePart {
  name: string;
  role?: string;
  kind?: string | null;
}

export interface PackageText {
  name: string;
  position: number;
  text: string;
}

/** What a package shows from outside and on its first pages, the most telling first. */
export interface PackageEvidence {
  /** The one folder that everything lies in, or the archive it came in. */
  folder: string | null;
  parts: { name: string; base: string; role: string; kind: string | null }[];
  evidence: Evidence[];
}

/** Which documents speak for the package, strongest first. */
const SPEAKERS = [
  'deck',
  'plan',
  'guide',
  'worksheet',
  'task_sheet',
  'homework',
  'rubric',
  'material',
  'readme',
  'answer_key',
  'reflection',
  'teacher_notes',
  'source_file',
  'subtitle',
  'transcript',
];
const HEADING_LINES = 4;
const HEADING_LENGTH = 60;

/** One form for what people type in two: wide digits and letters become narrow, brackets wide, spaces single. */
export const settle = (text: string): string =>
  text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/[ \t]+/g, ' ')
    .trim();

const stemOf = (name: string): string => {
  const base = name.slice(name.lastIndexOf('/') + 1);
  return base.replace(/\.[A-Za-z0-9]{1,8}$/, '');
};

const isPageFurniture = (line: string): boolean => /^第 ?\d+ ?页|^\d{1,4}$|^班级|^姓名|^页码/.test(line);

/** A heading is short and no sentence. */
const isHeading = (line: string): boolean => line.length <= HEADING_LENGTH && !/[。；]/.test(line);

function commonFolder(names: string[]): string | null {
  const tops = new Set(names.map((name) => (name.includes('/') ? (name.split('/')[0] ?? '') : '')));
  const [only] = tops;
  return tops.size === 1 && only ? only : null;
}

/**
 * Orders what a package says about itself: its folder, the headings of its documents, the names of its files,
 * then their running text.
 */
export function gatherEvidence(
  parts: PackagePart[],
  texts: PackageText[],
  packageName: string | null,
): PackageEvidence {
  const folder = packageName ?? commonFolder(parts.map((part) => part.name));
  const known = parts.map((part) => ({
    name: part.name,
    base: settle(stemOf(part.name)),
    role: part.role ?? guessPartRole(part.name, part.kind).role,
    kind: part.kind ?? null,
  }));
  const roles = new Map(known.map((part) => [part.name, part.role]));
  const rank = (name: string) => {
    const at = SPEAKERS.indexOf(roles.get(name) ?? '');
    return at < 0 ? SPEAKERS.length : at;
  };
  const evidence: Evidence[] = [];
  if (folder)
    evidence.push({ text: settle(folder), source: '来自文件夹名', role: 'folder', place: 'folder' });
  const ordered = texts.toSorted((a, b) => rank(a.name) - rank(b.name) || a.position - b.position);
  const seen = new Set<string>();
  for (const text of ordered) {
    if (seen.has(text.name)) continue;
    seen.add(text.name);
    const role = roles.get(text.name) ?? 'material';
    if (role === 'subtitle' || role === 'transcript' || role === 'consent') continue;
    const title = codeName('package-parts', role).zh.replace(/（.*/, '');
    const lines = text.text
      .split('\n')
      .map(settle)
      .filter((line) => line !== '' && !isPageFurniture(line));
    for (const line of lines.slice(0, HEADING_LINES).filter(isHeading))
      evidence.push({
        text: line,
        source: `来自${title}第1页`,
        role,
        place: 'heading',
      });
  }
  for (const part of known.toSorted((a, b) => rank(a.name) - rank(b.name)))
    evidence.push({ text: part.base, source: '来自文件名', role: part.role, place: 'name' });
  for (const text of ordered) {
    const role = roles.get(text.name) ?? 'material';
    const title = codeName('package-parts', role).zh.replace(/（.*/, '');
    evidence.push({ text: settle(text.text), source: `来自${title}`, role, place: 'body' });
  }
  return { folder: folder ? settle(folder) : null, parts: known, evidence };
}
