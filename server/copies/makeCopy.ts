import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newObjectKey } from '../../storage/objects/key.ts';
import { openParts } from '../access/access.ts';
import { loadViewer } from '../access/viewer.ts';
import type { Application } from '../context.ts';
import { MediaFailure } from '../media/failures.ts';
import { withTemporaryFolder } from '../media/temporary.ts';
import { type CopiedPart, fetchOriginal, isPdf, type Making } from './copiedPart.ts';
import { markOf } from './markOf.ts';
import { writePackage } from './packageZip.ts';
import { findCopy } from './queries.ts';
import type { CopyFacts } from './rows.ts';

/** Codes under which a PDF cannot be stamped, as the copy tells them. */
const STAMP_FAILURES: Record<string, string> = {
  PDF_PASSWORD: 'COPY_PDF_PROTECTED',
  PDF_PROTECTED: 'COPY_PDF_PROTECTED',
  PDF_DAMAGED: 'COPY_PDF_DAMAGED',
  PDF_TOO_HEAVY: 'COPY_PDF_DAMAGED',
  PDF_TOO_MANY_PAGES: 'COPY_PDF_DAMAGED',
};
export const stampFailureOf = (code: string): string => STAMP_FAILURES[code] ?? 'COPY_PDF_DAMAGED';

/**
 * Makes the bytes of a copy and stores them; the original is only read (decisions 26). Whoever lost the right
 * meanwhile gets none. Two that make the same copy at once keep one: the later finds it ready.
 */
export async function makeCopy(application: Application, copyId: string, making: Making): Promise<void> {
  const copy = await findCopy(application.database, copyId);
  if (copy?.state !== 'making') return;
  const parts = await findOpenParts(application, copy);
  if (parts.length === 0) return failCopy(application, copyId, 'COPY_FILE_MISSING');
  try {
    await withTemporaryFolder((folder) => makeIn(application, copy, parts, folder, making));
  } catch (error) {
    if (!(error instanceof MediaFailure)) throw error;
    application.logger.info({ copyId, code: error.code }, 'a copy could not be stamped');
    await failCopy(application, copyId, stampFailureOf(error.code));
  }
}

async function makeIn(
  application: Application,
  copy: CopyFacts,
  parts: readonly CopiedPart[],
  folder: string,
  making: Making,
): Promise<void> {
  const mark = await markOf(application, copy);
  const key = newObjectKey('copy');
  const only = parts.length === 1 && copy.partId !== null ? parts[0] : undefined;
  const summed =
    only && isPdf(only)
      ? await storeStamped(application, key, only, folder, (input, output) =>
          making.stamper.stamp(input, output, mark, making.signal),
        )
      : await storePackage(application, key, copy, parts, folder, mark, making);
  const kept = await application.database`
    update copy
    set state = 'ready', sha256 = ${summed.sha256}, size_bytes = ${summed.sizeBytes}, object_key = ${key}, progress = 1
    where id = ${copy.id}
      and state = 'making'
    returning id`;
  if (kept.length === 0) await application.objects.delete(key);
}

/** The parts that the holder may still download, in order. */
async function findOpenParts(application: Application, copy: CopyFacts): Promise<CopiedPart[]> {
  const { database } = application;
  const viewer = await loadViewer(database, copy.personId);
  return database<CopiedPart[]>`
    select part.id, part.name, part.kind, part.sha256, stored_object.size_bytes, stored_object.object_key
    from part
    join stored_object on stored_object.sha256 = part.sha256
    where part.version_id = ${copy.versionId}
      and (${copy.partId}::text is null or part.id = ${copy.partId})
      and ${openParts(database, viewer, 'download')}
    order by part.position, part.name`;
}

async function failCopy(application: Application, copyId: string, code: string): Promise<void> {
  await application.database`
    update copy
    set state = 'failed', failure_code = ${code}
    where id = ${copyId}
      and state = 'making'`;
}

interface Summed {
  sha256: string;
  sizeBytes: number;
}

async function storeStamped(
  application: Application,
  key: string,
  part: CopiedPart,
  folder: string,
  stamp: (input: string, output: string) => Promise<unknown>,
): Promise<Summed> {
  const input = join(folder, 'original.pdf');
  const output = join(folder, 'copy.pdf');
  await fetchOriginal(application, part, input);
  await stamp(input, output);
  return storeSummed(application, key, createReadStream(output), 'application/pdf');
}

async function storePackage(
  application: Application,
  key: string,
  copy: CopyFacts,
  parts: readonly CopiedPart[],
  folder: string,
  mark: Awaited<ReturnType<typeof markOf>>,
  making: Making,
): Promise<Summed> {
  const zipped = new PassThrough();
  const storing = storeSummed(application, key, zipped, 'application/zip');
  const writing = writePackage(application, { copy, parts, folder, mark, making, out: zipped }).catch(
    (error: unknown) => {
      zipped.destroy(error instanceof Error ? error : new Error(String(error)));
      throw error;
    },
  );
  const [summed] = await Promise.all([
    storing.catch((error: unknown) => writing.then(() => Promise.reject(error))),
    writing,
  ]);
  return summed;
}

/** Stores a stream while summing it up. */
async function storeSummed(
  application: Application,
  key: string,
  bytes: NodeJS.ReadableStream,
  mediaType: string,
): Promise<Summed> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      sizeBytes += chunk.length;
      done(null, chunk);
    },
  });
  await Promise.all([pipeline(bytes, counting), application.objects.put(key, counting, mediaType)]);
  return { sha256: hash.digest('hex'), sizeBytes };
}
