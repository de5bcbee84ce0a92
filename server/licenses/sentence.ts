import { writtenEnd, writtenStart } from './dates.ts';
import { templateOf } from './templates.ts';
import type { GrantTerms } from './terms.ts';
import {
  type AudienceNames,
  audiencePhrase,
  dutyPhrases,
  forbiddenPhrases,
  joinEnglish,
  permissionPhrase,
} from './words.ts';

/** What a span of the sentence says; all but `text` can be made changeable words. */
export type SpanKind =
  | 'text'
  | 'start'
  | 'end'
  | 'audience'
  | 'permissions'
  | 'duties'
  | 'prohibitions'
  | 'license';

export interface SentenceSpan {
  kind: SpanKind;
  text: string;
  /** Must stay on one line: dates, and numbers with their units. */
  keepsTogether: boolean;
}

/** A licence in plain words, in both languages. */
export interface Sentence {
  zh: SentenceSpan[];
  en: SentenceSpan[];
}

const span = (kind: SpanKind, text: string, keepsTogether = false): SentenceSpan => ({
  kind,
  text,
  keepsTogether,
});
const say = (text: string): SentenceSpan => span('text', text);

export const plainText = (spans: readonly SentenceSpan[]): string => spans.map(({ text }) => text).join('');

/**
 * Says what a grant means, such as
 * 到2029年8月31日为止，本集团的老师可以预览、下载、打印、上课、布置。请署名。不能改编，不能传到集团外。
 * @param at the instant of reading: a beginning that has passed is not told
 */
export function licenseSentence(
  terms: Omit<GrantTerms, 'source' | 'revocation'>,
  names: AudienceNames,
  at: Date,
): Sentence {
  const who = audiencePhrase(terms.audience, terms.capacities, names, terms.template === 'campus_full');
  const may = permissionPhrase(terms.permissions);
  const period = periodSpans(terms, at);
  const forbidden = forbiddenPhrases(terms.audience, terms.permissions, terms.prohibitions);
  const duties = dutyPhrases(terms.permissions, terms.duties);
  const pupilsOnly = !terms.capacities.includes('staff');
  const open = templateOf(terms.template)?.isOpen
    ? (terms.spdx ?? '').replace(/^CC-/, 'CC ').replace(/-(\d)/, ' $1')
    : null;

  const zh = [...period.zh, span('audience', who.zh), say('可以'), span('permissions', may.zh)];
  if (pupilsOnly) zh.push(say('，看不到答案'));
  zh.push(say('。'));
  if (duties.length > 0) zh.push(span('duties', `${duties.map((duty) => duty.zh).join('。')}。`));
  if (forbidden.length > 0)
    zh.push(span('prohibitions', `不能${forbidden.map((one) => one.zh).join('，不能')}。`));
  if (open) zh.push(say('这是'), span('license', open, true), say('许可，给出去就收不回。'));

  const en = [
    ...period.en,
    span('audience', period.en.length === 0 ? capital(who.en) : who.en),
    say(' may '),
    span('permissions', may.en),
  ];
  if (pupilsOnly) en.push(say(', without the answers'));
  en.push(say('.'));
  if (duties.length > 0) en.push(say(' '), span('duties', `${duties.map((duty) => duty.en).join('. ')}.`));
  if (forbidden.length > 0)
    en.push(
      say(' '),
      span(
        'prohibitions',
        `Do not ${joinEnglish(
          forbidden.map((one) => one.en),
          'or',
        )}.`,
      ),
    );
  if (open)
    en.push(
      say(' This is the '),
      span('license', open, true),
      say(' licence; once given it cannot be taken back.'),
    );

  return { zh: tidy(zh), en: tidy(en) };
}

function periodSpans(terms: Pick<GrantTerms, 'startsAt' | 'endsAt'>, at: Date): Sentence {
  const begins = terms.startsAt && terms.startsAt > at ? writtenStart(terms.startsAt) : null;
  const ends = terms.endsAt ? writtenEnd(terms.endsAt) : null;
  if (begins && ends)
    return {
      zh: [say('从'), span('start', begins.zh, true), say('到'), span('end', ends.zh, true), say('，')],
      en: [
        say('From '),
        span('start', begins.en, true),
        say(' until '),
        span('end', ends.en, true),
        say(', '),
      ],
    };
  if (begins)
    return {
      zh: [say('从'), span('start', begins.zh, true), say('起'), span('end', '长期开放', true), say('，')],
      en: [
        say('From '),
        span('start', begins.en, true),
        say(' and '),
        span('end', 'with no end date', true),
        say(', '),
      ],
    };
  if (ends)
    return {
      zh: [say('到'), span('end', ends.zh, true), say('为止，')],
      en: [say('Until '), span('end', ends.en, true), say(', ')],
    };
  return {
    zh: [span('end', '长期开放', true), say('，')],
    en: [span('end', 'With no end date', true), say(', ')],
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const tidy = (spans: SentenceSpan[]): SentenceSpan[] => spans.filter(({ text }) => text !== '');
