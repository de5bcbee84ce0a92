import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Application } from '../context.ts';
import { type Handler, JobFailure, type RunningJob } from '../jobs/handler.ts';
import { enqueue } from '../jobs/queue.ts';
import { ingestAudio } from './audio/ingestAudio.ts';
import { sweepTemporaryFolders } from './child/sweepFolders.ts';
import { type FailureCode, isFailureCode, MediaFailure } from './failures.ts';
import { formatOf, type Treatment } from './formats.ts';
import { type Identified, identify } from './identify.ts';
import { type Conversion, type Converted, convert } from './ingest/convert.ts';
import { ingestArchive } from './ingest/ingestArchive.ts';
import {
  endPart,
  findPart,
  type IngestedPart,
  parkPart,
  partProgress,
  startPart,
} from './ingest/partState.ts';
import { MAKER, RenditionKeeper } from './ingest/renditions.ts';
import { NameKeeper } from './names.ts';
import { createOfficeConverter, type OfficeConverter } from './office.ts';
import { withTemporaryFolder } from './temporary.ts';
import { ingestVideo } from './video/ingestVideo.ts';

export const INGEST_JOB = 'ingest';
/** What needs LibreOffice has jobs of its own, one at a time, so that nothing else waits for it. */
export const OFFICE_JOB = 'ingest_office';

const NEEDS_OFFICE: Treatment[] = ['office', 'text', 'html', 'captions', 'package'];

const payloadForm = z.object({ partId: z.string() });

/** Failures of the machine rather than of the file: another day may bring another answer, so they are not remembered. */
const PASSING: FailureCode[] = ['CONVERTER_TIMEOUT', 'CONVERTER_MISSING'];

interface Work {
  application: Application;
  job: RunningJob;
  part: IngestedPart;
  path: string;
  folder: string;
  /** Null in a job that does not hold LibreOffice. */
  office: OfficeConverter | null;
}

async function fetchObject(
  application: Application,
  part: IngestedPart,
  path: string,
  signal: AbortSignal,
): Promise<void> {
  const bytes = await application.objects.read(part.objectKey);
  if (!bytes) throw new JobFailure('INGEST_FAILED', 'the stored object is missing');
  await pipeline(bytes, createWriteStream(path), { signal });
}

/** A name put right by content, unless another part has it. */
async function freeName(work: Work, wanted: string): Promise<string> {
  const { application, part } = work;
  if (wanted === part.name) return wanted;
  const others = await application.database<{ name: string }[]>`
    select name from part where version_id = ${part.versionId} and id <> ${part.id}`;
  return new NameKeeper(others.map((other) => other.name)).take(wanted);
}

async function recording(work: Work, identified: Identified): Promise<Converted> {
  const { application, job, part, path } = work;
  const file = { path, sha256: part.sha256, partId: part.id };
  const made =
    identified.kind === 'audio'
      ? await ingestAudio(application, file, job)
      : await ingestVideo(application, file, job);
  return { facts: made.facts, notices: made.notices.filter(isFailureCode), failure: null };
}

const makerOf = (identified: Identified): string => `${identified.format}:${MAKER}`;

/** The result that equal bytes had before. */
async function knownResult({ application, part }: Work, identified: Identified): Promise<Converted | null> {
  const [known] = await application.database<
    { facts: Record<string, unknown>; notices: string[]; failureCode: string | null }[]
  >`
    select facts, notices, failure_code from ingest_result
    where sha256 = ${part.sha256} and maker = ${makerOf(identified)}`;
  if (!known) return null;
  const failure = known.failureCode !== null && isFailureCode(known.failureCode) ? known.failureCode : null;
  return { facts: known.facts, notices: known.notices.filter(isFailureCode), failure };
}

/** Makes what can be made and remembers the result for equal bytes. */
async function work(at: Work, identified: Identified): Promise<Converted> {
  const { application, job, part } = at;
  const converted = await tryConvert(at, identified);
  if (converted.failure === null || !PASSING.includes(converted.failure))
    await application.database.begin(async (tx) => {
      await job.guard(tx);
      await tx`
        insert into ingest_result (sha256, maker, facts, notices, failure_code)
        values (${part.sha256}, ${makerOf(identified)}, ${tx.json(converted.facts as Record<string, string>)},
          ${converted.notices}, ${converted.failure})
        on conflict (sha256, maker) do nothing`;
    });
  return converted;
}

/** Leaves the rest to the job that holds LibreOffice. */
async function leaveToOffice({ application, job, part }: Work): Promise<void> {
  await application.database.begin(async (tx) => {
    await job.guard(tx);
    await enqueue(tx, {
      kind: OFFICE_JOB,
      key: `${OFFICE_JOB}:${part.id}`,
      payload: { partId: part.id },
      priority: 20,
    });
  });
}

/** Never asked: what needs an office is left to the job that has one. */
const NO_OFFICE: OfficeConverter = {
  convert: () => Promise.reject(new MediaFailure('CONVERTER_MISSING')),
  end: async () => undefined,
};

async function tryConvert(at: Work, identified: Identified): Promise<Converted> {
  const { application, job, part } = at;
  const { limits } = application.configuration;
  try {
    const { treatment } = formatOf(identified.format);
    if (treatment === 'video' || treatment === 'audio') return await recording(at, identified);
    const conversion: Conversion = {
      path: at.path,
      folder: at.folder,
      identified,
      keeper: new RenditionKeeper(application, job, part.sha256),
      office: at.office ?? NO_OFFICE,
      limits: { seconds: limits.convertSeconds, memoryBytes: limits.convertMemoryBytes },
      signal: job.signal,
      progress: partProgress(application.database, job, part),
    };
    return await convert(conversion);
  } catch (error) {
    if (!(error instanceof MediaFailure)) throw error;
    application.logger.info(
      { partId: part.id, code: error.code, detail: error.message.slice(0, 500) },
      'nothing could be made of a part',
    );
    return { facts: {}, notices: [], failure: error.code };
  }
}

/** What the streams say stands above what the container and the name promised. */
function kindOf(identified: Identified, facts: Record<string, unknown>): string {
  if (identified.kind === 'video' && typeof facts.durationMs === 'number' && typeof facts.width !== 'number')
    return 'audio';
  if (identified.kind === 'audio' && typeof facts.width === 'number') return 'video';
  return identified.kind;
}

async function ingestIdentified(at: Work, identified: Identified): Promise<void> {
  const { application, job, part } = at;
  const name = await freeName(at, identified.name);
  const facts = { ...part.facts, ...identified.facts, format: identified.format };
  await startPart(application.database, job, part, {
    kind: identified.kind,
    mediaType: identified.mediaType,
    name,
    facts,
  });
  if (identified.failure) {
    await endPart(application.database, job, part, {
      facts,
      notices: identified.notices,
      failure: identified.failure,
    });
    return;
  }
  const isOpen = part.versionState === 'draft' || part.versionState === 'returned';
  if (formatOf(identified.format).treatment === 'unpack' && isOpen) {
    const { convertSeconds, convertMemoryBytes } = application.configuration.limits;
    await ingestArchive(application, job, {
      part: { ...part, name },
      identified,
      path: at.path,
      folder: at.folder,
      limits: { seconds: convertSeconds, memoryBytes: convertMemoryBytes },
      progress: partProgress(application.database, job, part),
    });
    return;
  }
  const known = await knownResult(at, identified);
  if (!known && !at.office && NEEDS_OFFICE.includes(formatOf(identified.format).treatment)) {
    await leaveToOffice(at);
    return;
  }
  const converted = known ?? (await work(at, identified));
  const all = { ...facts, ...converted.facts };
  const kind = kindOf(identified, converted.facts);
  if (kind !== identified.kind)
    await startPart(application.database, job, part, {
      kind,
      mediaType: identified.mediaType,
      name,
      facts: all,
    });
  await endPart(application.database, job, part, {
    facts: all,
    notices: [...identified.notices, ...converted.notices],
    failure: converted.failure,
  });
}

/**
 * Looks at one part: what it is by content, then everything that can be made of it. Whatever happens, the part ends in
 * a state that a person can read. Done twice it changes nothing.
 */
export async function ingestPart(
  application: Application,
  office: OfficeConverter | null,
  partId: string,
  job: RunningJob,
): Promise<void> {
  const part = await findPart(application.database, partId);
  if (!part || part.state === 'ready' || part.state === 'failed') return;
  await withTemporaryFolder(async (folder) => {
    const path = join(folder, 'original');
    await fetchObject(application, part, path, job.signal);
    const at: Work = { application, job, part, path, folder, office };
    try {
      await ingestIdentified(at, await identify(path, part.name));
    } catch (error) {
      if (!(error instanceof MediaFailure)) throw error;
      await endPart(application.database, job, part, { facts: part.facts, notices: [], failure: error.code });
    }
  });
}

function handlerOf(application: Application, office: OfficeConverter | null): Handler {
  return {
    run: async (payload, job) => ingestPart(application, office, payloadForm.parse(payload).partId, job),
    parked: async (payload, failure, tx) => parkPart(tx, payloadForm.parse(payload).partId, failure.code),
  };
}

/** What looks at every part: identifies it, takes archives apart, makes everything that needs no LibreOffice. */
export function ingestHandlers(application: Application): Record<string, Handler> {
  // What a killed worker left in the temporary folder goes when the next one starts.
  sweepTemporaryFolders().catch((error: unknown) =>
    application.logger.warn({ err: error }, 'temporary folders were not swept'),
  );
  return { [INGEST_JOB]: handlerOf(application, null) };
}

/** What needs LibreOffice; one at a time. It starts with the first of them and ends when it has nothing to do. */
export function officeHandlers(application: Application): Record<string, Handler> {
  const { convertSeconds, convertMemoryBytes } = application.configuration.limits;
  const office = createOfficeConverter({ seconds: convertSeconds, memoryBytes: convertMemoryBytes });
  return { [OFFICE_JOB]: handlerOf(application, office) };
}
