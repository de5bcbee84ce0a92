import type { Queryable } from '../../storage/database/database.ts';
import { amongOpenVersions } from '../access/openIds.ts';
import type { Viewer } from '../access/viewer.ts';
import type { PageWanted } from '../graphql/connection.ts';
import { codeName, vocabulary } from '../vocabularies.ts';
import { resourceColumns } from './columns.ts';
import { beforeInstant, type DatedResource } from './queries.ts';

export interface BrowsePath {
  subject: string | null;
  stage: string | null;
  edition: string | null;
  grade: string | null;
  volume: string | null;
  unit: string | null;
}

const LEVELS = ['subject', 'edition', 'grade', 'volume', 'unit'] as const;
type Level = (typeof LEVELS)[number];
const SCHEMES: Partial<Record<Level, string>> = {
  subject: 'subjects',
  edition: 'editions',
  grade: 'grades',
  volume: 'volumes',
};

interface Node {
  key: string;
  name: { zh: string; en?: string | null };
  count: number;
}

/** Conditions on the published version for the levels of a path before one. */
function within(database: Queryable, path: BrowsePath, before: Level | null) {
  const held = before === null ? [...LEVELS] : LEVELS.slice(0, LEVELS.indexOf(before));
  let condition = path.stage ? database`version.stage = ${path.stage}` : database`true`;
  for (const level of held) {
    const value = path[level];
    if (!value) continue;
    condition =
      level === 'grade'
        ? database`${condition} and ${value} = any(version.grades)`
        : database`${condition} and version.${database(level)} = ${value}`;
  }
  return condition;
}

/** One column of the tree: the values at a level below the path, each with what the viewer may discover of it. */
async function column(database: Queryable, viewer: Viewer, path: BrowsePath, level: Level): Promise<Node[]> {
  const value = level === 'grade' ? database`unnest(version.grades)` : database`version.${database(level)}`;
  const rows = await database<{ key: string | null; count: number }[]>`
    select ${value} as key, count(*)::int as count
    from version
    join resource on resource.id = version.resource_id
    where version.state = 'published'
      and ${within(database, path, level)}
      and ${amongOpenVersions(database, viewer, 'discover')}
    group by 1`;
  const scheme = SCHEMES[level];
  const order = scheme ? new Map((vocabulary(scheme) ?? []).map((code, index) => [code.code, index])) : null;
  return rows
    .flatMap((row) =>
      row.key
        ? [
            {
              key: row.key,
              name: scheme ? codeName(scheme, row.key) : { zh: row.key, en: row.key },
              count: row.count,
            },
          ]
        : [],
    )
    .sort((a, b) =>
      order ? (order.get(a.key) ?? 999) - (order.get(b.key) ?? 999) : compareUnits(a.key, b.key),
    );
}

const NUMERALS = '零一二三四五六七八九十';

/** 第二单元 stands before 第十单元: units are ordered by the number in their name. */
function unitNumber(name: string): number {
  const digits = /\d+/.exec(name)?.[0];
  if (digits) return Number(digits);
  const numeral = /[一二三四五六七八九十]+/.exec(name)?.[0];
  if (!numeral) return 999;
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? (tens ? NUMERALS.indexOf(tens) : 1) * 10 : 0;
  return ten + (ones ? NUMERALS.indexOf(ones) : 0);
}

const compareUnits = (a: string, b: string): number =>
  unitNumber(a) - unitNumber(b) || a.localeCompare(b, 'zh');

export interface BrowseTree {
  subjects: Node[];
  editions: Node[];
  grades: Node[];
  volumes: Node[];
  units: Node[];
  lessons: { name: string; unit: string | null; count: number; kinds: string[] }[];
}

/** The way in that teachers know: edition → grade → volume → unit → lesson, each lesson a set (lessons.md, "What Chinese teachers already know"). */
export async function browse(database: Queryable, viewer: Viewer, path: BrowsePath): Promise<BrowseTree> {
  const [subjects = [], editions = [], grades = [], volumes = [], units = []] = await Promise.all(
    LEVELS.map((level) => column(database, viewer, path, level)),
  );
  const lessons = await database<BrowseTree['lessons']>`
    select coalesce(version.lesson, version.title) as name, min(version.unit) as unit, count(distinct resource.id)::int as count,
      array_agg(distinct kind.code) as kinds
    from version
    join resource on resource.id = version.resource_id
    cross join lateral (
      select version.type as code
      union
      select part.role from part where part.version_id = version.id and part.floor = 'everyone'
    ) as kind
    where version.state = 'published'
      and kind.code is not null
      and ${within(database, path, null)}
      and ${amongOpenVersions(database, viewer, 'discover')}
    group by 1
    order by min(version.unit) nulls last, name
    limit 200`;
  return { subjects, editions, grades, volumes, units, lessons: [...lessons] };
}

/** Resources at a path, the newest first. */
export function browseResources(
  database: Queryable,
  viewer: Viewer,
  path: BrowsePath,
  lesson: string | null,
  page: PageWanted<readonly [string, string]>,
) {
  return database<DatedResource[]>`
    select ${resourceColumns(database)}, version.published_at as listed_at
    from version
    join resource on resource.id = version.resource_id
    where version.state = 'published'
      and ${within(database, path, null)}
      and (${lesson}::text is null or coalesce(version.lesson, version.title) = ${lesson})
      and ${amongOpenVersions(database, viewer, 'discover')}
      and ${beforeInstant(database, database`version.published_at`, page)}
    order by date_trunc('milliseconds', version.published_at) desc, resource.id desc
    limit ${page.first + 1}`;
}
