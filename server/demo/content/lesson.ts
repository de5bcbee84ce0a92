/** What a demo lesson says; its slides, plan, worksheet, answers, film and subtitles are all drawn from this. */
export interface LessonContent {
  /** The lesson in one sentence. */
  intro: string;
  goals: string[];
  /** A slide: its heading and its lines. */
  slides: [heading: string, lines: string[]][];
  /** How the lesson goes, step by step. */
  steps: string[];
  exercises: [question: string, answer: string][];
}
