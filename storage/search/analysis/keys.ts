import type { Facet, SearchDocument } from '../index.ts';
import { nameKey } from './normalise.ts';

/** Names and codes stand in the index as whole keys, so that 圆 the lesson is told from 圆 in any text. */
export const lessonNameKey = (name: string): string => `=${nameKey(name)}`;
export const tagKey = (tag: string): string => `#${nameKey(tag)}`;
export const unitKey = (unit: string): string => `/${nameKey(unitTitle(unit))}`;
export const authorKey = (name: string): string => `%${nameKey(name)}`;
export const facetKey = (facet: Facet, code: string): string => `@${facet}:${code}`;
export const unitNumberKey = (number: number): string => `@unit:${number}`;

const DIGITS = '零一二三四五六七八九十';
const UNIT_NUMBER =
  /(?:第\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*(?:单元|章|课))|(?:unit|module|chapter)\s*(\d{1,2})/iu;

/** The number of a unit (`第三单元 角的度量`, `Unit 3`), or null. */
export function unitNumber(unit: string | null): number | null {
  const found = unit ? UNIT_NUMBER.exec(unit) : null;
  if (!found) return null;
  return chineseNumber(found[1] ?? found[2] ?? '');
}

/** Reads 三, 十二, 二十, 12. Null when it is none. */
export function chineseNumber(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  if (!/^[一二三四五六七八九十]{1,3}$/u.test(text)) return null;
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0;
  return ten + (ones ? DIGITS.indexOf(ones) : 0);
}

/** A unit's name without its number: 角的度量. */
export const unitTitle = (unit: string): string =>
  unit.replace(
    /^\s*(?:第\s*[一二三四五六七八九十\d]+\s*(?:单元|章|课)|(?:unit|module|chapter)\s*\d+)\s*[:：、.]?\s*/iu,
    '',
  );

/** Unit titles that many units share and that name nothing. */
export const UNIT_KINDS = new Set([
  '阅读',
  '课文',
  '习作',
  '汉语拼音',
  '识字',
  '综合性学习',
  '口语交际',
  '语文园地',
  '',
]);

/** Every key of a document: its names, then its codes. */
export function keysOf(
  document: Omit<
    SearchDocument,
    'text' | 'staffText' | 'tokens' | 'textTokens' | 'staffTokens' | 'nextChangeAt'
  >,
): string[] {
  const keys = new Set<string>();
  for (const name of document.lesson ? lessonNames(document.lesson) : []) keys.add(lessonNameKey(name));
  if (document.lessonKey) keys.add(`=${document.lessonKey.slice(document.lessonKey.indexOf('|') + 1)}`);
  for (const tag of [...document.tags, ...document.lessonTags]) keys.add(tagKey(tag));
  if (document.unit && !UNIT_KINDS.has(nameKey(unitTitle(document.unit)))) keys.add(unitKey(document.unit));
  const number = unitNumber(document.unit);
  if (number !== null) keys.add(unitNumberKey(number));
  for (const author of document.authorNames) keys.add(authorKey(author));
  for (const [facet, codes] of Object.entries(facetCodes(document)) as [Facet, string[]][]) {
    for (const code of codes) keys.add(facetKey(facet, code));
  }
  return [...keys];
}

/** The codes of a document under each facet. */
export function facetCodes(document: {
  subject: string | null;
  grades: string[];
  edition: string | null;
  volume: string | null;
  type: string | null;
  stage: string | null;
  courseLevel: string | null;
  ownerId: string;
  projectIds: string[];
  afterschoolCategories: string[];
}): Record<Facet, string[]> {
  const one = (code: string | null): string[] => (code === null ? [] : [code]);
  return {
    subject: one(document.subject),
    grade: document.grades,
    edition: one(document.edition),
    volume: one(document.volume),
    type: one(document.type),
    stage: one(document.stage),
    courseLevel: one(document.courseLevel),
    owner: [document.ownerId],
    project: document.projectIds,
    afterschoolCategory: document.afterschoolCategories,
  };
}

/** A lesson's name, and the name without what is bracketed: 密度的测量（家常器材版）, 绘本《好饿的毛毛虫》. */
export function lessonNames(lesson: string): string[] {
  const bare = lesson.replace(/[（(【][^）)】]*[）)】]/gu, '').trim();
  const title = /《([^》]+)》/u.exec(lesson)?.[1];
  return [...new Map([lesson, bare, title ?? ''].map((name) => [nameKey(name), name])).values()].filter(
    (name) => name !== '',
  );
}
