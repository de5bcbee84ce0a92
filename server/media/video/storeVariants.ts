import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transaction } from '../../../storage/database/database.ts';
import { newObjectKey } from '../../../storage/objects/key.ts';
import type { Application } from '../../context.ts';
import { newId } from '../../id.ts';
import type { RunningJob } from '../../jobs/handler.ts';
import { h264CodecString, pictureSize } from './codecStrings.ts';
import { readMediaPlaylist, type VariantFacts, writeMasterPlaylist, writeMediaPlaylist } from './playlist.ts';

/** Part of every HLS rendition's key: other settings of the encoder are another maker. */
export const HLS_MAKER = 'hls-1';
const PUTS_AT_ONCE = 6;

/** A rendition whose object is stored and whose row is not yet written. */
export interface StoredRendition {
  kind: string;
  name: string;
  position: number;
  objectKey: string;
  mediaType: string;
  sizeBytes: number;
  facts: Record<string, unknown>;
}

/** Stores bytes under a new random key. */
export async function storeBytes(
  application: Application,
  rendition: Omit<StoredRendition, 'objectKey' | 'sizeBytes'> & { bytes: Uint8Array | string },
): Promise<StoredRendition> {
  const { bytes, ...rest } = rendition;
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const objectKey = newObjectKey('rendition');
  await application.objects.put(objectKey, buffer, rest.mediaType);
  return { ...rest, objectKey, sizeBytes: buffer.length };
}

async function storeFile(
  application: Application,
  path: string,
  name: string,
  position: number,
): Promise<StoredRendition> {
  const objectKey = newObjectKey('rendition');
  const { size } = await stat(path);
  await application.objects.put(objectKey, createReadStream(path), 'video/mp4');
  return { kind: 'hls', name, position, objectKey, mediaType: 'video/mp4', sizeBytes: size, facts: {} };
}

/** Stores a variant's folder, as its muxer left it; the playlist is written anew. */
export async function storeVariant(
  application: Application,
  folder: string,
  name: string,
  audioCodec: string | null,
): Promise<StoredRendition[]> {
  const at = (file: string) => join(folder, name, file);
  const playlist = readMediaPlaylist(await readFile(at('index.m3u8'), 'utf8'));
  const init = await readFile(at(playlist.init));
  const files = [playlist.init, ...playlist.segments.map((segment) => segment.name)];
  const stored: StoredRendition[] = [];
  for (let start = 0; start < files.length; start += PUTS_AT_ONCE)
    stored.push(
      ...(await Promise.all(
        files
          .slice(start, start + PUTS_AT_ONCE)
          .map((file, index) => storeFile(application, at(file), `${name}/${file}`, start + index)),
      )),
    );
  const segmentBytes = stored.slice(1).map((one) => one.sizeBytes);
  const seconds = playlist.segments.reduce((sum, segment) => sum + segment.seconds, 0);
  const peak = Math.max(
    ...playlist.segments.map(
      (segment, index) => ((segmentBytes[index] ?? 0) * 8) / Math.max(segment.seconds, 1),
    ),
  );
  const size = pictureSize(init);
  const facts: VariantFacts = {
    name,
    bandwidth: Math.ceil(peak),
    averageBandwidth: Math.ceil(
      (segmentBytes.reduce((sum, bytes) => sum + bytes, 0) * 8) / Math.max(seconds, 1),
    ),
    codecs: [h264CodecString(init), audioCodec].filter((codec) => codec !== null).join(','),
    width: size?.width ?? null,
    height: size?.height ?? null,
    seconds,
  };
  stored.push(
    await storeBytes(application, {
      kind: 'hls',
      name: `${name}/index.m3u8`,
      position: 0,
      mediaType: 'application/vnd.apple.mpegurl',
      facts: { ...facts },
      bytes: writeMediaPlaylist(playlist),
    }),
  );
  return stored;
}

/**
 * Writes rows for stored renditions, and the master playlist of all variants that are there then, in one transaction
 * that holds the job's lease. What another attempt wrote first stays, and our bytes of it are removed.
 */
export async function writeRenditions(
  application: Application,
  job: RunningJob,
  sha256: string,
  renditions: StoredRendition[],
  more: (tx: Transaction) => Promise<void> = async () => undefined,
): Promise<void> {
  const surplus: string[] = [];
  try {
    await application.database.begin(async (tx) => {
      await job.guard(tx);
      // Two jobs on equal bytes: the master playlist of the later one tells the variants of both.
      await tx`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`;
      for (const rendition of renditions)
        if (!(await insertRendition(tx, sha256, rendition))) surplus.push(rendition.objectKey);
      if (renditions.some((rendition) => rendition.kind === 'hls'))
        surplus.push(...(await writeMaster(application, tx, sha256)));
      await more(tx);
    });
  } catch (error) {
    await removeObjects(
      application,
      renditions.map((rendition) => rendition.objectKey),
    );
    throw error;
  }
  await removeObjects(application, surplus);
}

async function insertRendition(
  tx: Transaction,
  sha256: string,
  rendition: StoredRendition,
): Promise<boolean> {
  const rows = await tx`
    insert into rendition (id, sha256, kind, name, position, maker, object_key, media_type, size_bytes, facts)
    values (${newId('rendition')}, ${sha256}, ${rendition.kind}, ${rendition.name}, ${rendition.position}, ${HLS_MAKER},
      ${rendition.objectKey}, ${rendition.mediaType}, ${rendition.sizeBytes}, ${tx.json(rendition.facts as Record<string, string>)})
    on conflict (sha256, kind, name, maker) do nothing
    returning id`;
  return rows.length === 1;
}

/** Answers the key of the playlist that was replaced. */
async function writeMaster(application: Application, tx: Transaction, sha256: string): Promise<string[]> {
  const rows = await tx<{ facts: VariantFacts }[]>`
    select facts from rendition
    where sha256 = ${sha256} and kind = 'hls' and maker = ${HLS_MAKER} and name like '%/index.m3u8'`;
  const master = await storeBytes(application, {
    kind: 'hls',
    name: 'master.m3u8',
    position: 0,
    mediaType: 'application/vnd.apple.mpegurl',
    facts: {},
    bytes: writeMasterPlaylist(rows.map((row) => row.facts)),
  });
  const [old] = await tx<{ objectKey: string }[]>`
    select object_key from rendition
    where sha256 = ${sha256} and kind = 'hls' and name = 'master.m3u8' and maker = ${HLS_MAKER}`;
  await tx`
    insert into rendition (id, sha256, kind, name, maker, object_key, media_type, size_bytes)
    values (${newId('rendition')}, ${sha256}, 'hls', 'master.m3u8', ${HLS_MAKER}, ${master.objectKey}, ${master.mediaType},
      ${master.sizeBytes})
    on conflict (sha256, kind, name, maker) do update
    set object_key = excluded.object_key, size_bytes = excluded.size_bytes, created_at = now()`;
  return old ? [old.objectKey] : [];
}

async function removeObjects(application: Application, keys: string[]): Promise<void> {
  for (const key of keys)
    await application.objects
      .delete(key)
      .catch((error: unknown) => application.logger.warn({ error }, 'an object is left for the sweep'));
}
