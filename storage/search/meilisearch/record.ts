import { z } from 'zod';
import { rankedFields, termsOfDocument } from '../analysis/document.ts';
import { facetCodes } from '../analysis/keys.ts';
import { FACETS, type Passage, type RankedFields, type SearchDocument } from '../index.ts';

/** Never: far enough for a number that a JSON reader keeps whole. */
const NEVER = 8_640_000_000_000_000;

/**
 * A document as Meilisearch holds it. Terms stand twice: as values to filter by, which is exact, and spelled in
 * letters for ranking, so that its own cutting of Chinese cannot part them.
 */
export interface DocumentRecord extends Record<string, unknown> {
  id: string;
  resourceId: string;
}

export function documentRecord(document: SearchDocument): DocumentRecord {
  const terms = termsOfDocument(document);
  const fields = rankedFields(document);
  return {
    id: idOf(document.resourceId),
    resourceId: document.resourceId,
    titleWords: words(terms.title),
    tagWords: words(terms.tags),
    nameWords: words([...terms.unit, ...terms.names]),
    textWords: words([...terms.every].filter((term) => /^[\p{L}\p{N}]/u.test(term))),
    headTerms: [...new Set([...terms.title, ...terms.tags, ...terms.unit, ...terms.names, ...terms.keys])],
    everyTerms: [...terms.every],
    staffTerms: terms.staff === null ? [] : [...terms.staff],
    tokens: document.tokens,
    textTokens: document.textTokens,
    staffTokens: document.staffTokens,
    nextChange: document.nextChangeAt?.getTime() ?? NEVER,
    publishedAt: document.publishedAt.getTime(),
    ...facetCodes(document),
    fields: { ...fields, publishedAt: fields.publishedAt.toISOString() },
    passages: document.text,
    staffPassages: document.staffText,
  };
}

/** Ids of documents may hold letters, digits, - and _ only. */
const idOf = (resourceId: string): string => Buffer.from(resourceId).toString('base64url');

/** A term spelled in letters: one word to any cutter of words. */
export const word = (term: string): string =>
  `z${[...Buffer.from(term.slice(0, 40)).toString('hex')].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')}`;

const words = (terms: readonly string[]): string => terms.map(word).join(' ');

const passageSchema: z.ZodType<Passage> = z.object({
  partId: z.string().nullable(),
  position: z.number().nullable(),
  unit: z.string().nullable(),
  text: z.string(),
});

const fieldsSchema: z.ZodType<RankedFields> = z.object({
  resourceId: z.string(),
  versionId: z.string(),
  title: z.string(),
  lesson: z.string().nullable(),
  lessonKey: z.string().nullable(),
  lessonTags: z.array(z.string()),
  tags: z.array(z.string()),
  unit: z.string().nullable(),
  ownerName: z.string(),
  authorNames: z.array(z.string()),
  description: z.string(),
  opening: z.string(),
  subject: z.string().nullable(),
  grades: z.array(z.string()),
  edition: z.string().nullable(),
  volume: z.string().nullable(),
  type: z.string().nullable(),
  stage: z.string().nullable(),
  courseLevel: z.string().nullable(),
  ownerId: z.string(),
  projectIds: z.array(z.string()),
  afterschoolCategories: z.array(z.string()),
  publishedAt: z.coerce.date(),
});

/** A hit as it comes back, with what decides whether its texts may be read. */
export const hitSchema = z.object({
  fields: fieldsSchema,
  textTokens: z.array(z.string()),
  nextChange: z.number(),
  _rankingScore: z.number().optional(),
});
export type HitRecord = z.infer<typeof hitSchema>;
export const HIT_ATTRIBUTES = ['fields', 'textTokens', 'nextChange'];

export const textSchema = z.object({
  resourceId: z.string(),
  textTokens: z.array(z.string()),
  staffTokens: z.array(z.string()),
  nextChange: z.number(),
  passages: z.array(passageSchema),
  staffPassages: z.array(passageSchema),
});
export const TEXT_ATTRIBUTES = [
  'resourceId',
  'textTokens',
  'staffTokens',
  'nextChange',
  'passages',
  'staffPassages',
];

/** The settings of an index of ours. */
export const SETTINGS = {
  searchableAttributes: ['titleWords', 'tagWords', 'nameWords', 'textWords'],
  filterableAttributes: [
    {
      attributePatterns: [
        'headTerms',
        'everyTerms',
        'staffTerms',
        'tokens',
        'textTokens',
        'staffTokens',
        'resourceId',
        ...FACETS,
      ],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
    {
      attributePatterns: ['nextChange', 'publishedAt'],
      features: { facetSearch: false, filter: { equality: true, comparison: true } },
    },
  ],
  sortableAttributes: ['publishedAt', 'resourceId'],
  rankingRules: ['words', 'attribute', 'sort', 'exactness'],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled' as const,
  proximityPrecision: 'byAttribute' as const,
  pagination: { maxTotalHits: 1_000_000 },
  faceting: { maxValuesPerFacet: 500 },
};
