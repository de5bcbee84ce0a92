import { createContext, useCallback, useContext } from 'react';

/** The languages of the interface; Chinese comes first. */
export type Locale = 'zh-CN' | 'en';

/** A sentence, or one with places to fill. Sentences are never glued from parts. */
export type Sentence = string | ((...values: never[]) => string);

/** The other languages say everything that Chinese says, with the same places. */
export type Translated<Chinese extends Record<string, Sentence>> = {
  [Key in keyof Chinese]: Chinese[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

export interface Words<Chinese extends Record<string, Sentence>> {
  readonly zh: Chinese;
  readonly en: Translated<Chinese>;
}

/** Declares the words of one room, Chinese first. A word missing in English is a type error. */
export function defineWords<const Chinese extends Record<string, Sentence>>(
  zh: Chinese,
  en: Translated<Chinese>,
): Words<Chinese> {
  return { zh, en };
}

export const LocaleContext = createContext<Locale>('zh-CN');

export const useLocale = (): Locale => useContext(LocaleContext);

/** The words of one room in the language chosen now: `const t = useWords(peopleWords); t.signIn`. */
export function useWords<Chinese extends Record<string, Sentence>>(
  words: Words<Chinese>,
): Translated<Chinese> {
  return wordsIn(words, useLocale());
}

/** The same where there is no component. */
export function wordsIn<Chinese extends Record<string, Sentence>>(
  words: Words<Chinese>,
  locale: Locale,
): Translated<Chinese> {
  return locale === 'en' ? words.en : (words.zh as unknown as Translated<Chinese>);
}

/** English counts: `plural(1, 'file')` is “1 file”, `plural(3, 'school')` “3 schools”. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** A name in the language chosen now; the Chinese one where there is no other. */
export function nameIn(name: { zh: string; en?: string | null | undefined }, locale: Locale): string {
  return locale === 'en' && name.en ? name.en : name.zh;
}

/** `useName()(school.name)`. */
export function useName(): (name: { zh: string; en?: string | null | undefined }) => string {
  const locale = useLocale();
  return useCallback((name) => nameIn(name, locale), [locale]);
}
