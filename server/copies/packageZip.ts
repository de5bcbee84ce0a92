import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Application } from '../context.ts';
import { failureSentence, MediaFailure } from '../media/failures.ts';
import { removePosition } from '../media/picture/position.ts';
import { type CopiedPart, fetchOriginal, isPdf, type Making } from './copiedPart.ts';
import { type LeftOut, licenseJson, licenseText } from './licenseFiles.ts';
import type { CopyFacts } from './rows.ts';
import type { CopyMark } from './stamp/mark.ts';

interface Package {
  copy: CopyFacts;
  parts: readonly CopiedPart[];
  folder: string;
  mark: CopyMark;
  making: Making;
  out: Writable;
}

/** What is packed already gains nothing from packing. */
const PACKED =
  /\.(?:zip|7z|rar|docx|pptx|xlsx|mp4|m4v|mov|mkv|webm|mp3|m4a|aac|jpe?g|png|gif|webp|heic|pdf|epub|h5p)$/i;
/** Pictures above this are not held in memory; they are sent as they are. */
const MOST_PICTURE_BYTES = 64 * 1024 * 1024;

/** A path that every system unpacks inside the folder it stands in (the same rule on all of them). */
export function safePath(name: string): string {
  const steps = name
    .normalize('NFC')
    .split(/[/\\]+/)
    .map((step) =>
      step
        .replace(/[<>:"|?*]|\p{Cc}/gu, '_')
        .replace(/[. ]+$/, '')
        .trim(),
    )
    .filter((step) => step !== '' && step !== '.' && step !== '..');
  return steps.join('/') || 'file';
}

/** Each path once, also for systems that tell no upper from lower case: the second of a name gets a number. */
function uniquePaths(parts: readonly CopiedPart[]): Map<string, string> {
  const taken = new Set<string>();
  const paths = new Map<string, string>();
  for (const part of parts) {
    const path = safePath(part.name);
    const [, stem = path, ending = ''] = /^(.*?)(\.[^./]*)?$/.exec(path) ?? [];
    let free = path;
    for (let next = 2; taken.has(free.toLowerCase()); next += 1) free = `${stem} (${next})${ending}`;
    taken.add(free.toLowerCase());
    paths.set(part.id, free);
  }
  return paths;
}

/**
 * Writes a package as a zip: the parts in their folders, PDFs stamped, photos without the place they were taken at,
 * and the licence in two files. It is streamed; only PDFs and photos are held for a moment.
 * What cannot be stamped stays out and is named in 许可说明.txt.
 */
export async function writePackage(application: Application, wanted: Package): Promise<void> {
  const { parts, mark, making, folder, copy, out } = wanted;
  const zip = new ZipFile();
  const flowing = pipeline(zip.outputStream, out);
  // A failing pipe is told by the addition that waits for it.
  flowing.catch(() => undefined);
  const leftOut: LeftOut[] = [];
  const listed: { name: string; sha256: string | null }[] = [];
  const root = safePath(copy.title || copy.number);
  const options = (name: string) => ({ mtime: copy.issuedAt, mode: 0o100644, compress: !PACKED.test(name) });
  const paths = uniquePaths(parts);
  const total = parts.reduce((sum, part) => sum + part.sizeBytes, 0) || 1;
  let done = 0;
  for (const [index, part] of parts.entries()) {
    const name = paths.get(part.id) ?? part.name;
    const path = `${root}/${name}`;
    if (isPdf(part)) {
      const stamped = await stampPart(application, part, join(folder, String(index)), mark, making);
      if (stamped.ok) await addFile(zip, stamped.path, path, options(name), flowing);
      else leftOut.push({ name, reason: stamped.reason });
      if (stamped.ok) listed.push({ name, sha256: null });
    } else {
      await addOriginal(application, zip, part, path, options(name), flowing);
      listed.push({ name, sha256: part.sha256 });
    }
    done += part.sizeBytes;
    making.progress?.(Math.min(0.99, done / total));
    making.signal?.throwIfAborted();
  }
  if (listed.length === 0) throw new MediaFailure('PDF_PROTECTED', 'no part could be copied');
  zip.addBuffer(Buffer.from(licenseText(mark, leftOut)), `${root}/许可说明.txt`, options('许可说明.txt'));
  zip.addBuffer(Buffer.from(licenseJson(mark, listed)), `${root}/license.json`, options('license.json'));
  zip.end();
  await flowing;
}

type ZipOptions = { mtime: Date; mode: number; compress: boolean };

/** Adds a stream and waits until it is written, so that one file is open at a time. */
function addStream(
  zip: ZipFile,
  stream: NodeJS.ReadableStream,
  path: string,
  options: ZipOptions,
  flowing: Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('end', resolve);
    stream.once('error', reject);
    flowing.catch(reject);
    zip.addReadStream(stream, path, options);
  });
}

const addFile = (zip: ZipFile, file: string, path: string, options: ZipOptions, flowing: Promise<void>) =>
  addStream(zip, createReadStream(file), path, options, flowing);

async function addOriginal(
  application: Application,
  zip: ZipFile,
  part: CopiedPart,
  path: string,
  options: ZipOptions,
  flowing: Promise<void>,
): Promise<void> {
  const original = await application.objects.read(part.objectKey);
  if (!original) throw new Error(`The object of part ${part.id} is missing`);
  const isPhoto = part.kind === 'image' || part.kind === 'heic';
  if (!isPhoto || part.sizeBytes > MOST_PICTURE_BYTES)
    return addStream(zip, original, path, options, flowing);
  const bytes = Buffer.concat(await original.toArray());
  zip.addBuffer(removePosition(bytes).bytes, path, options);
}

async function stampPart(
  application: Application,
  part: CopiedPart,
  prefix: string,
  mark: CopyMark,
  making: Making,
): Promise<{ ok: true; path: string } | { ok: false; reason: string }> {
  const input = `${prefix}-original.pdf`;
  const output = `${prefix}-copy.pdf`;
  try {
    await fetchOriginal(application, part, input);
    await making.stamper.stamp(input, output, mark, making.signal);
    return { ok: true, path: output };
  } catch (error) {
    if (!(error instanceof MediaFailure)) throw error;
    return { ok: false, reason: failureSentence(error.code, 'zh-CN') };
  }
}
