import type { Locale } from '../words/words.ts';

const key = 'keyuan.locale';

/** The language of the last choice in this browser; Chinese where none was made. */
export function keptLocale(): Locale {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (asked === 'en' || asked === 'zh-CN') return asked;
  try {
    return window.localStorage.getItem(key) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

export function keepLocale(locale: Locale): void {
  try {
    window.localStorage.setItem(key, locale);
  } catch {
    // Storage is forbidden here; the account keeps the choice all the same.
  }
}
