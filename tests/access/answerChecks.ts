import { createHash } from 'node:crypto';
import {
  type Action,
  mayOpenMany,
  openParts,
  openResources,
  openVersions,
} from '../../server/access/access.ts';
import { type ByteAction, ByteGate } from '../../server/access/byteGate.ts';
import { documentTokens, partTokens, viewerTokens } from '../../server/access/searchFilter.ts';
import { loadViewer, type Viewer } from '../../server/access/viewer.ts';
import type { AccessCheck } from '../../server/demo/world.ts';
import type { Database } from '../../storage/database/database.ts';

export type Form = 'boolean' | 'sql' | 'search' | 'bytes';

export interface Answer {
  check: AccessCheck;
  form: Form;
  answered: boolean;
  expected: boolean;
}

interface Part {
  id: string;
  versionId: string;
}

const BYTE_ACTIONS: readonly string[] = ['preview', 'stream', 'download'];

/**
 * Answers each check in every form that can answer it: boolean and SQL predicate all actions, the search filter
 * discovery (rebuilt for the instant), the byte gate preview, stream and download by handing out stand-in bytes.
 */
export async function answerChecks(database: Database, checks: readonly AccessCheck[]): Promise<Answer[]> {
  const bytes = await standInBytes(database);
  const gate = new ByteGate(database);
  const answers: Answer[] = [];
  for (const check of checks) {
    const action = check.action as Action;
    const parts = await partsAsked(database, check);
    const viewer = await loadViewer(database, check.personId ?? null, check.at);
    const say = (form: Form, answered: boolean) =>
      answers.push({ check, form, answered, expected: check.allowed });
    say('boolean', await asBoolean(database, viewer, action, check, parts));
    say('sql', await asPredicate(database, viewer, action, check));
    if (action === 'discover') say('search', await asSearch(database, viewer, check, parts));
    if (BYTE_ACTIONS.includes(action)) {
      let handedOut = false;
      for (const part of parts) {
        const open = await gate.openAt(check.personId ?? null, action as ByteAction, part.id, check.at);
        if (open?.sha256 && bytes.has(open.sha256)) handedOut = true;
      }
      say('bytes', handedOut);
    }
  }
  return answers;
}

/** Every part gets bytes of its own, so that a part handed out is known by what came. */
async function standInBytes(database: Database): Promise<Map<string, Buffer>> {
  const bytes = new Map<string, Buffer>();
  for (const { id } of await database<{ id: string }[]>`select id from part`) {
    const content = Buffer.from(`stand-in for ${id}`);
    const sha256 = createHash('sha256').update(content).digest('hex');
    bytes.set(sha256, content);
    await database`
      insert into stored_object (sha256, object_key, size_bytes) values (${sha256}, ${`stand-in/${sha256}`}, ${content.length})
      on conflict do nothing
    `;
    await database`update part set sha256 = ${sha256}, size_bytes = ${content.length} where id = ${id}`;
  }
  return bytes;
}

/** The parts that a check is about: those of the role it names, or all of the whole. */
const partsAsked = (database: Database, check: AccessCheck): Promise<Part[]> => database<Part[]>`
  select part.id, part.version_id
  from part
  join version on version.id = part.version_id
  where version.resource_id = ${check.resourceId}
    and (${check.versionId ?? null}::text is null or version.id = ${check.versionId ?? null})
    and (${check.part ?? null}::text is null or ${check.part ?? null} in (part.role, part.id, part.name))
  order by part.id
`;

async function asBoolean(
  database: Database,
  viewer: Viewer,
  action: Action,
  check: AccessCheck,
  parts: readonly Part[],
): Promise<boolean> {
  const { resourceId, versionId } = check;
  const subjects = check.part
    ? parts.map((part) => ({ resourceId, versionId: part.versionId, partId: part.id }))
    : [{ resourceId, versionId: versionId ?? null }];
  return (await mayOpenMany(database, viewer, action, subjects)).includes(true);
}

async function asPredicate(
  database: Database,
  viewer: Viewer,
  action: Action,
  check: AccessCheck,
): Promise<boolean> {
  const part = check.part ?? null;
  const version = check.versionId ?? null;
  const rows = part
    ? await database`
        select part.id from part
        join version on version.id = part.version_id
        where version.resource_id = ${check.resourceId} and ${part} in (part.role, part.id, part.name)
          and (${version}::text is null or version.id = ${version})
          and ${openParts(database, viewer, action)}
      `
    : version
      ? await database`
          select version.id from version
          where version.resource_id = ${check.resourceId} and version.id = ${version}
            and ${openVersions(database, viewer, action)}
        `
      : await database`
          select resource.id from resource
          where resource.id = ${check.resourceId} and ${openResources(database, viewer, action)}
        `;
  return rows.length > 0;
}

async function asSearch(
  database: Database,
  viewer: Viewer,
  check: AccessCheck,
  parts: readonly Part[],
): Promise<boolean> {
  const held = new Set(viewerTokens(viewer));
  const found = (tokens: readonly string[]) => tokens.some((token) => held.has(token));
  if (!check.part && !check.versionId) {
    const [document] = await documentTokens(database, [check.resourceId], check.at);
    return document !== undefined && found(document.tokens);
  }
  const asked = new Set(parts.map((part) => part.id));
  const documents = await partTokens(database, [check.resourceId], check.at);
  return documents.some((document) => asked.has(document.partId) && found(document.tokens));
}
