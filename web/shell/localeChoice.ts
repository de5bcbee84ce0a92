import { createContext } from 'react';
import type { Locale } from '../words/words.ts';

/** Changes the language of the whole interface. */
export const LocaleChoiceContext = createContext<(locale: Locale) => void>(() => undefined);
