import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  Decoder,
  type Demuxer,
  Encoder,
  FilterAPI,
  type Frame,
  Muxer,
  type Packet,
  type Stream,
} from 'node-av';
import { AV_NOPTS_VALUE, FF_ENCODER_AAC, FF_ENCODER_LIBX264 } from 'node-av/constants';
import { MediaFailure } from '../failures.ts';
import { copyPackets, type WritePacket } from './copyPackets.ts';
import { AUDIO_BITS_PER_SECOND, KEY_SECONDS, MAX_SECONDS, SEGMENT_SECONDS } from './limits.ts';
import { fitted, rungChain, steadyChain } from './picture.ts';
import type { MediaFacts, VideoFacts } from './probe.ts';

/** One HLS stream to be made: a folder with `index.m3u8`, `init.mp4` and segments. */
export interface Variant {
  /** Its folder: `source`, `480p`, `audio`. */
  name: string;
  video: { copy: true } | { copy: false; shortSide: number; maxBitsPerSecond: number } | null;
  audio: boolean;
}

export interface PassListener {
  /** Seconds of the film that are done. */
  onSecond?(seconds: number): void;
  /** Every decoded frame of the sound, before it is encoded; forces it to be decoded. */
  onSound?(frame: Frame): void;
}

/** Reads a recording once and writes all variants of it: each stream is copied or decoded once, whatever the number. */
export async function streamPass(
  input: Demuxer,
  facts: MediaFacts,
  variants: Variant[],
  folder: string,
  listener: PassListener = {},
): Promise<void> {
  const video = facts.video ? input.streams[facts.video.index] : undefined;
  const audio = facts.audio ? input.streams[facts.audio.index] : undefined;
  const onlyCopies =
    !listener.onSound &&
    (!facts.audio || facts.audio.copyable) &&
    variants.every((one) => one.video?.copy !== false);
  const outputs = await Promise.all(variants.map((variant) => openOutput(variant, folder, !onlyCopies)));
  const write = onlyCopies ? writeHere : writeAside;
  const pictures = video && facts.video ? await openPictures(video, facts.video, outputs, write) : null;
  const sound =
    audio && facts.audio ? await openSound(audio, facts.audio.copyable, outputs, listener, write) : null;
  let second = -1;
  try {
    let count = 0;
    for await (const packet of onlyCopies ? input.packetsSync() : input.packets()) {
      if (packet === null) break;
      count += 1;
      if (onlyCopies && count % LET_GO_EVERY === 0) await letGo();
      if (packet.streamIndex === video?.index) await pictures?.take(packet);
      else if (packet.streamIndex === audio?.index) await sound?.take(packet);
      const now = Math.floor(secondsOf(packet));
      packet.free();
      if (now <= second) continue;
      // The clock of the packets, not the length that the container declares.
      if (now > MAX_SECONDS) throw new MediaFailure('MEDIA_TOO_LONG', `a packet at second ${now}`);
      second = now;
      listener.onSecond?.(now);
    }
    await pictures?.end();
    await sound?.end();
  } finally {
    pictures?.close();
    sound?.close();
    for (const output of outputs) await output.muxer.close();
  }
}

function secondsOf(packet: Packet): number {
  if (packet.pts === AV_NOPTS_VALUE) return -1;
  return (Number(packet.pts) * packet.timeBase.num) / packet.timeBase.den;
}

interface Output {
  variant: Variant;
  muxer: Muxer;
}

async function openOutput(variant: Variant, folder: string, useAsyncWrite: boolean): Promise<Output> {
  await mkdir(join(folder, variant.name), { recursive: true });
  const muxer = await Muxer.open(join(folder, variant.name, 'index.m3u8'), {
    format: 'hls',
    useAsyncWrite,
    // Streams of one recording come interleaved already.
    useSyncQueue: useAsyncWrite,
    maxMuxingQueueSize: 4096,
    options: {
      hls_time: String(SEGMENT_SECONDS),
      hls_playlist_type: 'vod',
      hls_segment_type: 'fmp4',
      hls_fmp4_init_filename: 'init.mp4',
      hls_segment_filename: join(folder, variant.name, 'seg-%05d.m4s'),
      hls_flags: 'independent_segments',
    },
  });
  return { variant, muxer };
}

/**
 * Copying is so little work a packet that handing each to a thread and back would cost ten times the copy itself: it is
 * done here, in a process that has nothing else to do. Encoders' packets are written aside, while others encode.
 */
const writeHere: WritePacket = ({ muxer, index }, packet) => muxer.writePacketSync(packet, index);
const writeAside: WritePacket = ({ muxer, index }, packet) => muxer.writePacket(packet, index);
/** Packets after which a copying pass lets its messages out. */
const LET_GO_EVERY = 500;
const letGo = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What a pass does with the packets of one stream. */
interface Lane {
  take(packet: Packet): Promise<void>;
  end(): Promise<void>;
  close(): void;
}

async function openPictures(
  stream: Stream,
  facts: VideoFacts,
  outputs: Output[],
  write: WritePacket,
): Promise<Lane> {
  const copies = copyPackets(
    outputs
      .filter(({ variant }) => variant.video?.copy === true)
      .map(({ muxer }) => ({ muxer, index: muxer.addStream(stream) })),
    facts.frameRate,
    write,
  );
  const rungs = await Promise.all(
    outputs.flatMap(({ variant, muxer }) =>
      variant.video && !variant.video.copy
        ? [openRung(facts, variant.video.shortSide, variant.video.maxBitsPerSecond, muxer)]
        : [],
    ),
  );
  const decoder =
    rungs.length > 0 ? await Decoder.create(stream, { exitOnError: false, threadCount: 2 }) : null;
  const steady = FilterAPI.create(steadyChain(facts).join(','));

  const encode = async (frames: Frame[]) => {
    for (const frame of frames) {
      for (const even of await steady.processAll(frame)) await feedRungs(rungs, even);
      frame.free();
    }
  };
  return {
    async take(packet) {
      await copies.take(packet);
      if (decoder) await encode(await decoder.decodeAll(packet));
    },
    async end() {
      if (decoder) {
        await encode(await decoder.decodeAll(null));
        for (const even of await steady.processAll(null)) await feedRungs(rungs, even);
        await feedRungs(rungs, null);
      }
      await copies.end();
      for (const { muxer, index } of rungs) await muxer.writePacket(null, index);
    },
    close() {
      decoder?.close();
      steady.close();
      for (const rung of rungs) rung.close();
    },
  };
}

interface Rung {
  muxer: Muxer;
  index: number;
  filter: FilterAPI;
  encoder: Encoder;
  close(): void;
}

async function openRung(
  facts: VideoFacts,
  shortSide: number,
  maxBitsPerSecond: number,
  muxer: Muxer,
): Promise<Rung> {
  const filter = FilterAPI.create(rungChain(facts, fitted(facts, shortSide)).join(','));
  const [num, den] = facts.frameRate;
  const encoder = await Encoder.create(FF_ENCODER_LIBX264, {
    filter,
    bitrate: 0,
    maxRate: maxBitsPerSecond,
    bufSize: maxBitsPerSecond * 2,
    gopSize: Math.round((num / den) * KEY_SECONDS),
    threadCount: 2,
    options: { preset: 'veryfast', crf: 23, profile: 'high', sc_threshold: 0 },
  });
  return {
    muxer,
    filter,
    encoder,
    index: muxer.addStream(encoder),
    close() {
      filter.close();
      encoder.close();
    },
  };
}

/** Gives one picture (null: the end) to every rung at once, so that their encoders work side by side. */
async function feedRungs(rungs: Rung[], picture: Frame | null): Promise<void> {
  await Promise.all(
    rungs.map(async ({ filter, encoder, muxer, index }) => {
      const own = picture?.clone() ?? null;
      if (picture && !own) throw new Error('out of memory');
      const write = async (frame: Frame | null) => {
        for (const packet of await encoder.encodeAll(frame)) {
          await muxer.writePacket(packet, index);
          packet.free();
        }
      };
      for (const frame of own ? await filter.processAll(own) : await filter.processAll(null)) {
        await write(frame);
        frame.free();
      }
      own?.free();
      if (picture === null) await write(null);
    }),
  );
  picture?.free();
}

/** The sound of all variants: copied, or decoded and encoded once, its packets written to each. */
async function openSound(
  stream: Stream,
  copy: boolean,
  outputs: Output[],
  listener: PassListener,
  write: WritePacket,
): Promise<Lane> {
  const wanted = outputs.filter(({ variant }) => variant.audio);
  const decoder = !copy || listener.onSound ? await Decoder.create(stream, { exitOnError: false }) : null;
  const { sampleRate, channels } = stream.codecpar;
  const rate = [48_000, 44_100, 32_000, 24_000, 22_050].includes(sampleRate) ? sampleRate : 44_100;
  const layout = channels === 1 ? 'mono' : 'stereo';
  const filter = FilterAPI.create(
    `aresample=${rate}:async=1,aformat=sample_fmts=fltp:channel_layouts=${layout}`,
  );
  const encoder = copy
    ? null
    : await Encoder.create(FF_ENCODER_AAC, {
        filter,
        bitrate: layout === 'mono' ? AUDIO_BITS_PER_SECOND / 2 : AUDIO_BITS_PER_SECOND,
      });
  const targets = wanted.map(({ muxer }) => ({
    muxer,
    index: encoder ? muxer.addStream(encoder) : muxer.addStream(stream),
  }));

  const writeAll = async (packet: Packet) => {
    for (const target of targets) await write(target, packet);
    packet.free();
  };
  const encode = async (frames: Frame[], last: boolean) => {
    for (const frame of frames) {
      listener.onSound?.(frame);
      if (encoder)
        for (const even of await filter.processAll(frame)) {
          for (const packet of await encoder.encodeAll(even)) await writeAll(packet);
          even.free();
        }
      frame.free();
    }
    if (!last || !encoder) return;
    for (const even of await filter.processAll(null)) {
      for (const packet of await encoder.encodeAll(even)) await writeAll(packet);
      even.free();
    }
    for (const packet of await encoder.encodeAll(null)) await writeAll(packet);
  };
  return {
    async take(packet) {
      if (copy) for (const target of targets) await write(target, packet);
      if (decoder) await encode(await decoder.decodeAll(packet), false);
    },
    async end() {
      if (decoder) await encode(await decoder.decodeAll(null), true);
      for (const target of targets) await write(target, null);
    },
    close() {
      decoder?.close();
      filter.close();
      encoder?.close();
    },
  };
}
