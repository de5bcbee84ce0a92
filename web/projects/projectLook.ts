import { CircleDashed, CircleDot, type LucideIcon, Sparkle } from 'lucide-react';
import type { Tone } from '../ui/pieces.tsx';

const spines: Record<string, string> = {
  culture_heritage: 'arts',
  arts: 'arts',
  ecology: 'science',
  agriculture: 'english',
  labour: 'english',
  mathematics: 'mathematics',
  science_tech: 'physics',
  information: 'physics',
  sport: 'sport_health',
  moral: 'chinese',
  reading: 'chinese',
  language: 'english',
};

/** The spine of a project's cover, by its category. */
export const spineOfCategory = (category: string): string =>
  spines[category] ??
  (category.includes('play') || category.includes('kindergarten') ? 'kindergarten' : 'physics');

/** How the state of a project is drawn. */
export function projectTone(state: string): { tone: Tone; icon: LucideIcon } {
  if (state === 'showcased') return { tone: 'live', icon: Sparkle };
  if (state === 'active') return { tone: 'done', icon: CircleDot };
  return { tone: 'off', icon: CircleDashed };
}
