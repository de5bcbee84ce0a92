import { Decoder, FilterAPI, type Frame } from 'node-av';
import { AVSEEK_FLAG_BACKWARD } from 'node-av/constants';
import sharp from 'sharp';
import { openMedia } from './openMedia.ts';
import { fitted, rungChain } from './picture.ts';
import type { VideoFacts } from './probe.ts';

const POSTER_SHORT_SIDE = 720;
const THUMBNAIL_WIDTH = 320;

export interface Poster {
  poster: Buffer;
  thumbnail: Buffer;
  width: number;
  height: number;
}

/** The liveliest of three pictures of a film, upright, as WebP: a black first picture says nothing. Null: none decodes. */
export async function makePoster(path: string, facts: VideoFacts, seconds: number): Promise<Poster | null> {
  const size = fitted(facts, POSTER_SHORT_SIDE);
  const filter = FilterAPI.create([...rungChain(facts, size), 'format=rgb24'].join(','), {
    allowReinit: true,
  });
  let best: { pixels: Buffer; liveliness: number } | null = null;
  try {
    for (const part of [0.1, 0.4, 0]) {
      const frame = await pictureAt(path, facts.index, part * seconds);
      if (!frame) continue;
      const [even] = await filter.processAll(frame);
      frame.free();
      if (!even) continue;
      const pixels = even.toBuffer();
      even.free();
      const liveliness = (await raw(pixels, size).stats()).entropy;
      if (!best || liveliness > best.liveliness) best = { pixels, liveliness };
      if (best.liveliness > 4) break;
    }
  } finally {
    filter.close();
  }
  if (!best) return null;
  const poster = await raw(best.pixels, size).webp({ quality: 78 }).toBuffer();
  const thumbnail = await raw(best.pixels, size)
    .resize({ width: THUMBNAIL_WIDTH })
    .webp({ quality: 74 })
    .toBuffer();
  return { poster, thumbnail, ...size };
}

const raw = (pixels: Buffer, size: { width: number; height: number }) =>
  sharp(pixels, { raw: { ...size, channels: 3 } });

/** Opens the film anew each time: a demuxer that has come to an end reads no more after a seek. */
async function pictureAt(path: string, index: number, seconds: number): Promise<Frame | null> {
  const input = await openMedia(path);
  const stream = input.streams[index];
  if (!stream) return null;
  if (seconds > 0) await input.seek(seconds, -1, AVSEEK_FLAG_BACKWARD);
  const decoder = await Decoder.create(stream, { exitOnError: false, threadCount: 1 });
  try {
    for await (const packet of input.packets(index)) {
      const [first, ...rest] = await decoder.decodeAll(packet);
      packet?.free();
      for (const frame of rest) frame.free();
      if (first) return first;
    }
    return null;
  } finally {
    decoder.close();
    await input.close();
  }
}
