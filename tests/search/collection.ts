import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { BareDocument } from '../../server/search/knowledge/knowledge.ts';

/** A graded retrieval collection: a folder with corpus.jsonl, queries.jsonl and qrels.tsv. */

const recordSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  text: z.string(),
  type: z.string().nullable(),
  stage: z.string().nullable(),
  subject: z.string().nullable(),
  grades: z.array(z.string()),
  edition: z.string().nullable(),
  volume: z.string().nullable(),
  unit: z.string().nullable(),
  lesson: z.string().nullable(),
  courseLevel: z.string().nullable(),
  tags: z.array(z.string()),
  ownerId: z.string(),
  ownerName: z.string(),
  authorName: z.string(),
  projectIds: z.array(z.string()),
  afterschoolCategory: z.string().nullable(),
  createdOn: z.string(),
});

const querySchema = z.object({
  id: z.string(),
  style: z.string(),
  query: z.string(),
  filters: z.object({ subject: z.string().optional(), grade: z.string().optional() }).loose(),
});

export type GradedQuery = z.infer<typeof querySchema>;

/** The token of a world in which everything is open to everyone. */
export const EVERYBODY = 'everybody';

async function* lines(path: string): AsyncGenerator<unknown> {
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line.trim() !== '') yield JSON.parse(line) as unknown;
  }
}

/** Reads a corpus; a line that is not of the form is named with its number. */
export async function readCorpus(path: string): Promise<BareDocument[]> {
  const documents: BareDocument[] = [];
  for await (const line of lines(path)) {
    const parsed = recordSchema.safeParse(line);
    if (!parsed.success)
      throw new Error(`${path}, record ${documents.length + 1}: ${z.prettifyError(parsed.error)}`);
    documents.push(documentOf(parsed.data));
  }
  return documents;
}

function documentOf(record: z.infer<typeof recordSchema>): BareDocument {
  return {
    resourceId: record.id,
    versionId: `ver-${record.id}`,
    title: record.title,
    lesson: record.lesson,
    tags: record.tags,
    unit: record.unit,
    ownerName: record.ownerName,
    authorNames: [record.authorName],
    description: record.description,
    subject: record.subject,
    grades: record.grades,
    edition: record.edition,
    volume: record.volume,
    type: record.type,
    stage: record.stage,
    courseLevel: record.courseLevel,
    ownerId: record.ownerId,
    projectIds: record.projectIds,
    afterschoolCategories: record.afterschoolCategory === null ? [] : [record.afterschoolCategory],
    publishedAt: new Date(`${record.createdOn}T00:00:00+08:00`),
    text: [{ partId: null, position: null, unit: null, text: record.text }],
    staffText: [],
    tokens: [EVERYBODY],
    textTokens: [EVERYBODY],
    staffTokens: [],
    nextChangeAt: null,
  };
}

export async function readQueries(folder: string): Promise<GradedQuery[]> {
  const queries: GradedQuery[] = [];
  for await (const line of lines(join(folder, 'queries.jsonl'))) queries.push(querySchema.parse(line));
  return queries;
}

/** Query → record → grade; what is not listed has grade 0. */
export async function readGrades(folder: string): Promise<Map<string, Map<string, number>>> {
  const grades = new Map<string, Map<string, number>>();
  for (const line of (await readFile(join(folder, 'qrels.tsv'), 'utf8')).split('\n')) {
    const [query, record, grade] = line.split('\t');
    if (!query || !record || !grade) continue;
    const row = grades.get(query) ?? new Map<string, number>();
    grades.set(query, row.set(record, Number(grade)));
  }
  return grades;
}
