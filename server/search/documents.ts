import type { Queryable } from '../../storage/database/database.ts';
import type { Passage, SearchDocument } from '../../storage/search/index.ts';
import { documentTokens, type PartTokens, partTokens } from '../access/searchFilter.ts';
import { type BareDocument, enrich } from './knowledge/knowledge.ts';
import { lessonsOf } from './knowledge/store.ts';

/** Text of one document at most, in characters; what lies behind it is not found. */
const MOST_CHARACTERS = 200_000;

interface PublishedRow {
  resourceId: string;
  versionId: string;
  title: string;
  lesson: string | null;
  tags: string[];
  unit: string | null;
  ownerId: string;
  ownerName: string;
  authorNames: string[];
  description: string;
  subject: string | null;
  grades: string[];
  edition: string | null;
  volume: string | null;
  type: string | null;
  stage: string | null;
  courseLevel: string | null;
  projectIds: string[];
  afterschoolCategories: string[];
  publishedAt: Date;
}

/**
 * Builds the documents of those of these resources that have a published version; the others are to be removed.
 * A part's text counts as open to everyone of the document only where every scope that reads the widest part reads it
 * too; reviewers_only and owner_only text is never taken.
 */
export async function buildDocuments(
  database: Queryable,
  resourceIds: readonly string[],
): Promise<SearchDocument[]> {
  const bare = await readBareDocuments(database, resourceIds);
  const lessons = await lessonsOf(database, bare);
  return bare.map((document) => {
    const lesson = lessons.get(document.resourceId);
    return enrich(document, lesson?.lessonKey ?? null, lesson?.lessonTags ?? []);
  });
}

/** The same before a document learns from the others. `characters` cuts each text short. */
export async function readBareDocuments(
  database: Queryable,
  resourceIds: readonly string[],
  characters = MOST_CHARACTERS,
): Promise<BareDocument[]> {
  if (resourceIds.length === 0) return [];
  const rows = await readPublished(database, resourceIds);
  const ids = rows.map((row) => row.resourceId);
  const tokens = new Map((await documentTokens(database, ids)).map((each) => [each.resourceId, each]));
  const parts = new Map((await partTokens(database, ids)).map((each) => [each.partId, each]));
  const partsOfVersion = await readPartIds(
    database,
    rows.map((row) => row.versionId),
  );
  const texts = await readTexts(
    database,
    rows.map((row) => row.versionId),
    characters,
  );
  return rows.map((row) => {
    const open = tokens.get(row.resourceId);
    const everyone = widest(texts.get(row.versionId)?.everyone ?? [], parts);
    const staff = widest(texts.get(row.versionId)?.staff ?? [], parts);
    return {
      ...row,
      text: everyone.passages,
      staffText: staff.passages,
      // Of this version's parts alone: a licence for an older version opens nothing of what the index says.
      tokens: [
        ...new Set((partsOfVersion.get(row.versionId) ?? []).flatMap((id) => parts.get(id)?.tokens ?? [])),
      ].sort(),
      textTokens: everyone.tokens,
      staffTokens: staff.tokens,
      nextChangeAt: open?.nextChangeAt ? new Date(open.nextChangeAt) : null,
    };
  });
}

async function readPartIds(
  database: Queryable,
  versionIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await database<{ versionId: string; partIds: string[] }[]>`
    select version_id, array_agg(id) as part_ids
    from part
    where version_id = any(${[...versionIds]}::text[])
    group by version_id`;
  return new Map(rows.map((row) => [row.versionId, row.partIds]));
}

/** Passages of the parts that the most scopes may read; a part with a narrower circle stays out. */
function widest(
  passages: readonly Passage[],
  parts: ReadonlyMap<string, PartTokens>,
): { passages: Passage[]; tokens: string[] } {
  const tokensOf = (passage: Passage): string[] =>
    passage.partId === null ? [] : (parts.get(passage.partId)?.textTokens ?? []);
  let tokens: string[] = [];
  for (const passage of passages) if (tokensOf(passage).length > tokens.length) tokens = tokensOf(passage);
  const reads = (passage: Passage): boolean => {
    const own = new Set(tokensOf(passage));
    return tokens.every((token) => own.has(token));
  };
  return tokens.length === 0 ? { passages: [], tokens } : { passages: passages.filter(reads), tokens };
}

function readPublished(database: Queryable, resourceIds: readonly string[]): Promise<PublishedRow[]> {
  return database<PublishedRow[]>`
    select resource.id as resource_id, version.id as version_id, version.title, version.lesson, version.tags, version.unit,
      resource.owner_id,
      coalesce(school.name ->> 'zh', organisation.name ->> 'zh', education_group.name ->> 'zh', '') as owner_name,
      coalesce((
        select array_agg(person.display_name ->> 'zh' order by resource_author.position, person.id)
        from resource_author
        join person on person.id = resource_author.person_id
        where resource_author.resource_id = resource.id
      ), '{}') as author_names,
      version.description, version.subject, version.grades, version.edition, version.volume, version.type, version.stage,
      version.course_level, version.afterschool_categories,
      coalesce((
        select array_agg(project_id order by project_id)
        from project_tag
        where project_tag.resource_id = resource.id and project_tag.state = 'accepted'
      ), '{}') as project_ids,
      coalesce(version.published_at, version.created_at) as published_at
    from resource
    join version on version.resource_id = resource.id and version.state = 'published'
    left join school on school.id = resource.owner_id
    left join organisation on organisation.id = resource.owner_id
    left join education_group on education_group.id = resource.owner_id
    where resource.id = any(${[...resourceIds]}::text[])
    order by resource.id`;
}

/** The texts of versions by floor, in the order of parts and pages. */
async function readTexts(
  database: Queryable,
  versionIds: readonly string[],
  characters: number,
): Promise<Map<string, { everyone: Passage[]; staff: Passage[] }>> {
  const rows = await database<(Passage & { versionId: string; staff: boolean })[]>`
    select version_id, staff, part_id, position, unit, text
    from (
      select part.version_id, part.floor_rank = 1 as staff, part.id as part_id, part_text.position, part_text.unit,
        part_text.text,
        sum(length(part_text.text)) over (
          partition by part.version_id, part.floor_rank order by part.position, part.id, part_text.position) as so_far,
        part.position as part_position
      from part
      join part_text on part_text.sha256 = part.sha256
      where part.version_id = any(${[...versionIds]}::text[]) and part.floor_rank <= 1
    ) as counted
    where so_far - length(text) < ${characters}
    order by version_id, part_position, part_id, position`;
  const texts = new Map<string, { everyone: Passage[]; staff: Passage[] }>();
  for (const { versionId, staff, ...passage } of rows) {
    const entry = texts.get(versionId) ?? { everyone: [], staff: [] };
    texts.set(versionId, entry);
    (staff ? entry.staff : entry.everyone).push({ ...passage, text: passage.text.slice(0, characters) });
  }
  return texts;
}

/** Every resource with a published version, in order, in pages. */
export async function* publishedIds(database: Queryable, size: number): AsyncGenerator<string[]> {
  let after = '';
  while (true) {
    const rows = await database<{ resourceId: string }[]>`
      select resource_id from version
      where state = 'published' and resource_id > ${after} order by resource_id limit ${size}`;
    if (rows.length === 0) return;
    yield rows.map((row) => row.resourceId);
    after = rows[rows.length - 1]?.resourceId ?? '';
  }
}
