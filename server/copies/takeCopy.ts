import type { Queryable, Transaction } from '../../storage/database/database.ts';
import { openParts, openVersions } from '../access/access.ts';
import { grantOpens } from '../access/rule.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { recordUse } from '../events/recordUse.ts';
import { enqueue } from '../jobs/queue.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { isPdf } from './copiedPart.ts';
import { MAKE_COPY } from './jobs.ts';
import { makeCopy } from './makeCopy.ts';
import { newCopyId, newNumber } from './number.ts';
import { safePath } from './packageZip.ts';
import { findCopy, findSameCopy } from './queries.ts';
import type { CopyFacts } from './rows.ts';
import { signCopy } from './signature.ts';
import { stamperOf } from './stamperOf.ts';

export interface CopyWish {
  versionId: string;
  /** Null: the whole package. */
  partId: string | null;
}

interface OpenPart {
  id: string;
  name: string;
  kind: string | null;
  pages: number | null;
  sizeBytes: number | null;
  stored: boolean;
  failureCode: string | null;
  notices: string[];
}

/** A PDF of fewer pages is drawn while the asker waits; anything else by a job. */
const PAGES_AT_ONCE = 30;
const BYTES_AT_ONCE = 20 * 1024 * 1024;
/** When the server dies while somebody waits, the job makes the copy. */
const JOB_AFTER_MS = 30_000;

/**
 * Issues a copy of a part or of the whole to the viewer: with a number, a signature and the grant that permits it.
 * The same again gives the same copy back (ATK-133). What may not be seen does not exist; what may be seen and not
 * be downloaded is refused.
 */
export async function takeCopy(context: Context, wish: CopyWish): Promise<Outcome<CopyFacts>> {
  const { viewer, database } = context;
  const { personId } = viewer;
  if (!personId) return refuse('RESOURCE_NOT_FOUND', 'versionId');
  const issued = await database.begin(async (tx): Promise<Outcome<{ id: string; atOnce: boolean }>> => {
    const [version] = await tx<{ id: string; resourceId: string; title: string; number: number }[]>`
      select id, resource_id, title, number
      from version
      where id = ${wish.versionId}
        and ${openVersions(tx, viewer, 'discover')}`;
    if (!version) return refuse('RESOURCE_NOT_FOUND', 'versionId');
    const parts = await findParts(tx, viewer, wish);
    if (parts.length === 0)
      return refuse(await hasPart(tx, viewer, wish), wish.partId ? 'partId' : 'versionId');
    if (!parts.some((part) => part.stored)) return refuse('COPY_FILE_MISSING', 'partId');
    const [only] = parts;
    const asPdf = wish.partId !== null && only !== undefined && isPdf(only);
    if (asPdf && (only.failureCode === 'PDF_PASSWORD' || only.notices.includes('PDF_PROTECTED')))
      return refuse('COPY_PDF_PROTECTED', 'partId');
    const grantId = await findGrantUsed(tx, viewer, wish);
    const schoolId = viewer.schoolIds[0] ?? null;
    const pages = only?.pages ?? null;
    const atOnce = asPdf && pages !== null && pages < PAGES_AT_ONCE && (only.sizeBytes ?? 0) <= BYTES_AT_ONCE;
    const same = await findSameCopy(tx, { ...wish, personId, grantId, schoolId });
    if (same) return accept({ id: await reviveCopy(tx, same, atOnce), atOnce });
    const id = await insertCopy(tx, {
      wish,
      personId,
      grantId,
      schoolId,
      fileName: fileNameOf(
        version.title,
        version.number,
        asPdf ? only : null,
        wish.partId ? only : undefined,
      ),
      mediaType: asPdf ? 'application/pdf' : 'application/zip',
    });
    if (id) {
      await recordUse(tx, {
        kind: 'stamped_copy',
        personId,
        resourceId: version.resourceId,
        versionId: version.id,
        ...(wish.partId ? { partId: wish.partId } : {}),
        facts: { copyId: id },
      });
      await tx`
        insert into audit_entry (actor_id, action, subject_id, facts)
        values (${personId}, 'copy_issued', ${id}, ${tx.json({ versionId: version.id, partId: wish.partId, grantId })})`;
      await enqueueMaking(tx, id, atOnce);
      return accept({ id, atOnce });
    }
    // Somebody else's click with the same wish was faster.
    const first = await findSameCopy(tx, { ...wish, personId, grantId, schoolId });
    return first ? accept({ id: first, atOnce }) : refuse('CONFLICT');
  });
  if (!issued.ok) return issued;
  if (issued.value.atOnce) await makeCopy(context, issued.value.id, { stamper: stamperOf(context) });
  const copy = await findCopy(database, issued.value.id);
  return copy ? accept(copy) : refuse('CONFLICT');
}

/** Parts that the viewer may download now. */
const findParts = (tx: Queryable, viewer: Viewer, wish: CopyWish) =>
  tx<OpenPart[]>`
    select id, name, kind, (facts ->> 'pages')::int as pages, size_bytes, sha256 is not null as stored, failure_code, notices
    from part
    where version_id = ${wish.versionId}
      and (${wish.partId}::text is null or id = ${wish.partId})
      and ${openParts(tx, viewer, 'download')}
    order by position, name`;

/** Forbidden where the thing is seen, else not there. */
async function hasPart(
  tx: Queryable,
  viewer: Viewer,
  wish: CopyWish,
): Promise<'FORBIDDEN' | 'RESOURCE_NOT_FOUND'> {
  if (wish.partId === null) return 'FORBIDDEN';
  const [seen] = await tx`
    select 1
    from part
    where id = ${wish.partId}
      and version_id = ${wish.versionId}
      and ${openParts(tx, viewer, 'discover')}`;
  return seen ? 'FORBIDDEN' : 'RESOURCE_NOT_FOUND';
}

/** The grant by which the viewer downloads, the longest first; null for authors and the owner's principal (E12). */
async function findGrantUsed(tx: Queryable, viewer: Viewer, wish: CopyWish): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`
    select access_grant.id
    from version as access_version
    join resource as access_resource on access_resource.id = access_version.resource_id
    join part as access_part on access_part.version_id = access_version.id
    join license_grant as access_grant on access_grant.resource_id = access_resource.id
    where access_version.id = ${wish.versionId}
      and (${wish.partId}::text is null or access_part.id = ${wish.partId})
      and ${grantOpens(tx, viewer, 'download', 'access_part')}
    order by access_grant.ends_at desc nulls first, access_grant.granted_at, access_grant.id
    limit 1`;
  return row?.id ?? null;
}

interface NewCopy {
  wish: CopyWish;
  personId: string;
  grantId: string | null;
  schoolId: string | null;
  fileName: string;
  mediaType: string;
}

/** Stores a copy that is to be made; null when the same was stored at the same moment. */
async function insertCopy(tx: Transaction, copy: NewCopy): Promise<string | null> {
  const id = newCopyId();
  const [clock] = await tx<{ at: Date }[]>`select date_trunc('milliseconds', now()) as at`;
  const issuedAt = clock?.at ?? new Date();
  const { signature, keyId } = await signCopy(tx, { ...copy.wish, ...copy, copyId: id, issuedAt });
  const [made] = await tx<{ id: string }[]>`
    insert into copy (id, number, version_id, part_id, person_id, school_id, grant_id, file_name, media_type, state,
      signature, key_id, issued_at)
    values (${id}, ${newNumber()}, ${copy.wish.versionId}, ${copy.wish.partId}, ${copy.personId}, ${copy.schoolId},
      ${copy.grantId}, ${copy.fileName}, ${copy.mediaType}, 'making', ${signature}, ${keyId}, ${issuedAt})
    on conflict do nothing
    returning id`;
  return made?.id ?? null;
}

/** A copy that could not be made is tried again; a ready one is left alone. */
async function reviveCopy(tx: Transaction, id: string, atOnce: boolean): Promise<string> {
  const revived = await tx`
    update copy
    set state = 'making', failure_code = null, progress = 0
    where id = ${id}
      and state = 'failed'
    returning id`;
  if (revived.length > 0) await enqueueMaking(tx, id, atOnce);
  return id;
}

const enqueueMaking = (tx: Transaction, copyId: string, atOnce: boolean) =>
  enqueue(tx, {
    kind: MAKE_COPY,
    key: `copy:${copyId}`,
    payload: { copyId },
    priority: 10,
    ...(atOnce ? { runAt: new Date(Date.now() + JOB_AFTER_MS) } : {}),
  });

/** 《分数的初步认识》练习.pdf becomes 分数的初步认识-练习-第2版.pdf, so that two copies on a stick are told apart. */
function fileNameOf(title: string, number: number, pdf: OpenPart | null, part: OpenPart | undefined): string {
  const stem = (name: string) => (safePath(name).split('/').at(-1) ?? name).replace(/\.[^.]{1,8}$/, '');
  const name = safePath(title || '课源').replaceAll('/', '_');
  const partName = part ? stem(part.name) : '';
  const both = partName && !partName.startsWith(name) ? `${name}-${partName}` : partName || name;
  return `${both.slice(0, 80)}-第${number}版.${pdf ? 'pdf' : 'zip'}`;
}
