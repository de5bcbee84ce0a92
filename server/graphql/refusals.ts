import type { RefusalCode } from '../../schema/generated/resolvers.ts';
import type { Locale } from '../context.ts';
import type { Refusal } from '../refusal.ts';
import { refusalMessages } from './refusalMessages.ts';

/** The sentence of a refusal in the viewer's language: what happened and what to do next. */
export function refusalMessage(refusal: Pick<Refusal, 'code' | 'values'>, locale: Locale): string {
  const sentences = refusalMessages[refusal.code as RefusalCode];
  if (!sentences) throw new Error(`The refusal ${refusal.code} has no sentence.`);
  const sentence = locale === 'en' ? sentences.en : sentences.zh;
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = refusal.values?.[name] ?? place;
    if (typeof value !== 'object') return String(value);
    return locale === 'en' ? (value.en ?? value.zh) : value.zh;
  });
}
