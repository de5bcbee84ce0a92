import { earlyAndVocational } from './earlyAndVocational.ts';
import type { LessonContent } from './lesson.ts';
import { primaryHumanities } from './primaryHumanities.ts';
import { primaryMathematics } from './primaryMathematics.ts';
import { primaryPractice } from './primaryPractice.ts';
import { secondary } from './secondary.ts';

/** What each resource of the demo district teaches, by its id. */
export const LESSONS: Record<string, LessonContent> = {
  ...primaryMathematics,
  ...primaryHumanities,
  ...primaryPractice,
  ...secondary,
  ...earlyAndVocational,
};
