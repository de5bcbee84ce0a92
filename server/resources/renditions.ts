import DataLoader from 'dataloader';
import type { Queryable } from '../../storage/database/database.ts';

/** What was made of a file, for the fields that show it. */
export interface RenditionRow {
  sha256: string;
  kind: string;
  name: string;
  position: number;
  facts: { width?: number; height?: number; language?: string; label?: string };
}

/** Renditions of files by sha256, without the HLS segments, of which a film has thousands. */
export const renditionLoader = (database: Queryable) =>
  new DataLoader<string, RenditionRow[]>(async (sha256s) => {
    const rows = await database<RenditionRow[]>`
      select sha256, kind, name, position, facts
      from rendition
      where sha256 = any(${[...sha256s]})
        and (kind <> 'hls' or name = 'master.m3u8')
      order by kind, position, name`;
    const lists = new Map<string, RenditionRow[]>(sha256s.map((sha256) => [sha256, []]));
    for (const row of rows) lists.get(row.sha256)?.push(row);
    return sha256s.map((sha256) => lists.get(sha256) ?? []);
  });

/** Text of a file's pages by sha256, as alternative text of their pictures. */
export const pageTextLoader = (database: Queryable) =>
  new DataLoader<string, Map<number, string>>(async (sha256s) => {
    const rows = await database<{ sha256: string; position: number; text: string }[]>`
      select sha256, position, left(text, 1000) as text
      from part_text
      where sha256 = any(${[...sha256s]}) and unit in ('page', 'slide')`;
    const texts = new Map<string, Map<number, string>>(sha256s.map((sha256) => [sha256, new Map()]));
    for (const row of rows) texts.get(row.sha256)?.set(row.position, row.text);
    return sha256s.map((sha256) => texts.get(sha256) ?? new Map());
  });
