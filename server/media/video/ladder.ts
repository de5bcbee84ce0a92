import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Application } from '../../context.ts';
import { type HandlerFunction, JobFailure } from '../../jobs/handler.ts';
import { MediaFailure } from '../failures.ts';
import { withTemporaryFolder } from '../temporary.ts';
import { playTime, withMediaChild } from './askMedia.ts';
import { laterVariants } from './ladderPlan.ts';
import type { PassAnswer } from './mediaChild.ts';
import type { MediaFacts } from './probe.ts';
import { HLS_MAKER, storeVariant, writeRenditions } from './storeVariants.ts';

const payloadSchema = z.object({ sha256: z.string() });

/**
 * Builds the rest of a film's quality ladder, decoding once: with the system's ffmpeg where KEYUAN_FFMPEG names one,
 * else in our own child. The film plays all the while; each rung that is there already is left alone.
 */
export function ladderHandler(application: Application): HandlerFunction {
  return async (payload, job) => {
    const { sha256 } = payloadSchema.parse(payload);
    const [object] = await application.database<{ objectKey: string }[]>`
      select object_key from stored_object where sha256 = ${sha256}`;
    const bytes = object ? await application.objects.read(object.objectKey) : null;
    if (!bytes) return;
    await withTemporaryFolder(async (folder) => {
      const path = join(folder, 'original');
      await pipeline(bytes, createWriteStream(path), { signal: job.signal });
      await withMediaChild(application, job, async (ask, made) => {
        const facts = await ask<MediaFacts>({ task: 'probe', path }, 0);
        const there = await variantsThere(application, sha256);
        const variants = laterVariants(facts).filter((variant) => !there.has(variant.name));
        if (variants.length === 0) return;
        const seconds = facts.durationMs / 1000;
        await ask<PassAnswer>(
          { task: 'pass', path, facts, variants, waveform: false, ffmpeg: application.configuration.ffmpeg },
          seconds,
          (done) =>
            job.progress(seconds > 0 ? done / seconds : 0, `${playTime(done)} / ${playTime(seconds)}`),
        );
        const audioCodec = facts.audio
          ? facts.audio.copyable
            ? facts.audio.codecString
            : 'mp4a.40.2'
          : null;
        for (const variant of variants) {
          const stored = await storeVariant(
            application,
            made,
            variant.name,
            variant.audio ? audioCodec : null,
          );
          await writeRenditions(application, job, sha256, stored);
        }
      });
    }).catch((error: unknown) => {
      if (error instanceof MediaFailure) throw new JobFailure(error.code, error.message, { cause: error });
      throw error;
    });
  };
}

async function variantsThere(application: Application, sha256: string): Promise<Set<string>> {
  const rows = await application.database<{ variant: string }[]>`
    select split_part(name, '/', 1) as variant from rendition
    where sha256 = ${sha256} and kind = 'hls' and maker = ${HLS_MAKER} and name like '%/index.m3u8'`;
  return new Set(rows.map((row) => row.variant));
}
