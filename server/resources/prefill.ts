import { afterschoolCategoriesIn } from './prefill/afterschool.ts';
import { type Evidence, gatherEvidence, type PackagePart, type PackageText } from './prefill/evidence.ts';
import { gradesIn, stageIn, stageOf } from './prefill/grades.ts';
import { subjectIn } from './prefill/subject.ts';
import { editionFor, editionIn, unitIn, volumeIn } from './prefill/textbook.ts';
import { titleOf } from './prefill/title.ts';
import { typeOf } from './prefill/type.ts';

export { guessPartRole, type PartRole } from './prefill/partRole.ts';

/** A value read out of a package, with where it was read: 来自文件夹名, 来自课件第1页. */
export interface PrefilledValue<T = string | string[]> {
  value: T;
  source: string;
}

/** Fields of a description; those that nothing speaks of are absent. */
export interface Prefilled {
  title?: PrefilledValue<string>;
  type?: PrefilledValue<string>;
  courseLevel?: PrefilledValue<string>;
  stage?: PrefilledValue<string>;
  grades?: PrefilledValue<string[]>;
  subject?: PrefilledValue<string>;
  edition?: PrefilledValue<string>;
  volume?: PrefilledValue<string>;
  unit?: PrefilledValue<string>;
  lesson?: PrefilledValue<string>;
  language?: PrefilledValue<string>;
  afterschoolCategories?: PrefilledValue<string[]>;
}

export interface PrefillInput {
  parts: PackagePart[];
  /** First pages are enough: positions 0 to 3. */
  texts: PackageText[];
  /** The archive's or folder's name, where the parts' names no longer carry it. */
  packageName?: string | null;
}

/** The first piece of evidence that answers, in the order in which pieces are to be believed. */
function first<T>(evidence: Evidence[], read: (text: string) => T | null): PrefilledValue<T> | null {
  for (const each of evidence) {
    const value = read(each.text);
    if (value !== null) return { value, source: each.source };
  }
  return null;
}

/** Evidence that speaks of a textbook says more than a passing word: 人教版三年级上册 before 给四年级同学讲. */
const speaksOfTextbook = (text: string): boolean =>
  /版|上册|下册|必修|年级|[一二三四五六七八九][上下]|班）?$|PEP/.test(text);

const gradesOrNull = (text: string): string[] | null => {
  const grades = gradesIn(text);
  return grades.length > 0 ? grades : null;
};

const REAL_EDITIONS = (edition: string): boolean =>
  !['none', 'other', 'local_book', 'school_book', 'kindergarten_none'].includes(edition);

/**
 * Reads the description of a package out of the names and the first pages of its files, the way a colleague would
 * who leafs through it. Every value names its source; nothing is guessed that no file says.
 */
export function prefill(input: PrefillInput): Prefilled {
  const gathered = gatherEvidence(input.parts, input.texts, input.packageName ?? null);
  const spoken = gathered.evidence.filter((each) => each.place !== 'body');
  const all = gathered.evidence;
  const filled: Prefilled = {};

  const title = titleOf(gathered);
  if (title) filled.title = title;

  const grades = first(spoken, gradesOrNull);
  if (grades) filled.grades = grades;
  const ofGrades = grades ? stageOf(grades.value) : null;
  const stage =
    ofGrades && grades
      ? { value: ofGrades, source: grades.source }
      : (first(spoken, stageIn) ?? first(all, stageIn));
  if (stage) filled.stage = stage;

  const type = typeOf(gathered, stage?.value ?? null);
  filled.type = { value: type.type, source: type.source };
  const isTraining = type.type === 'training_sheet' && (stage?.value ?? 'vocational') === 'vocational';

  const subject = isTraining
    ? { value: 'vocational_training', source: type.source }
    : (first(
        spoken.filter((each) => each.place === 'folder' || speaksOfTextbook(each.text)),
        (text) => subjectIn(text, stage?.value ?? null),
      ) ??
      first(spoken, (text) => subjectIn(text, stage?.value ?? null)) ??
      first(all, (text) => subjectIn(text, stage?.value ?? null, true)));
  if (subject) filled.subject = subject;

  fillTextbook(filled, spoken, subject?.value ?? null);
  fillCourse(filled, all, type);
  return filled;
}

function fillTextbook(filled: Prefilled, spoken: Evidence[], subject: string | null): void {
  const edition = first(spoken, editionIn);
  if (edition)
    filled.edition = {
      value: editionFor(edition.value, subject, filled.stage?.value ?? null),
      source: edition.source,
    };
  const volume = first(spoken, volumeIn);
  if (volume) filled.volume = volume;
  if (!filled.edition || !REAL_EDITIONS(filled.edition.value)) return;
  const unit = first(spoken, unitIn);
  if (unit) filled.unit = unit;
  const isOneLesson = ['package', 'micro_lesson', 'plan', 'deck', 'lesson_video'].includes(
    filled.type?.value ?? '',
  );
  if (filled.title && isOneLesson && filled.title.value !== unit?.value) filled.lesson = filled.title;
  if (subject === 'english')
    filled.language = { value: 'en', source: filled.subject?.source ?? edition?.source ?? '来自文件名' };
}

function fillCourse(filled: Prefilled, all: Evidence[], type: { type: string; source: string }): void {
  const stage = filled.stage?.value;
  if (type.type === 'afterschool_course') {
    filled.courseLevel = { value: 'afterschool', source: type.source };
    const categories = afterschoolCategoriesIn(all.map((each) => each.text));
    if (categories.length > 0) filled.afterschoolCategories = { value: categories, source: '来自文件内容' };
  } else if (stage === 'vocational')
    filled.courseLevel = { value: 'vocational', source: filled.stage?.source ?? type.source };
  else if (filled.edition && REAL_EDITIONS(filled.edition.value))
    filled.courseLevel = { value: 'national', source: filled.edition.source };
  // Without a textbook these are not tied to one; a textbook named somewhere stands above that.
  if (filled.edition) return;
  if (stage === 'kindergarten')
    filled.edition = { value: 'kindergarten_none', source: filled.stage?.source ?? type.source };
  else if (type.type === 'afterschool_course' || type.type === 'training_sheet')
    filled.edition = { value: 'none', source: type.source };
  if (filled.edition && !filled.volume) filled.volume = { value: 'na', source: filled.edition.source };
}
