import {
  avGetCodecName,
  avGetCodecString,
  Codec,
  Decoder,
  type Demuxer,
  type Frame,
  type Stream,
} from 'node-av';
import {
  AV_CODEC_ID_AAC,
  AV_CODEC_ID_H264,
  AV_DISPOSITION_ATTACHED_PIC,
  AV_FRAME_FLAG_INTERLACED,
  AV_PIX_FMT_YUV420P,
  AV_PKT_DATA_DISPLAYMATRIX,
  AVCOL_TRC_ARIB_STD_B67,
  AVCOL_TRC_SMPTE2084,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_SUBTITLE,
  AVMEDIA_TYPE_VIDEO,
} from 'node-av/constants';
import { MediaFailure } from '../failures.ts';
import {
  COPY_FRAME_RATE,
  COPY_SHORT_SIDE,
  MAX_FRAME_RATE,
  MAX_LONG_SIDE,
  MAX_SECONDS,
  MAX_SHORT_SIDE,
  MAX_STREAMS,
} from './limits.ts';
import { repairTag, repairTags } from './tags.ts';

/** What a recording holds. Sizes are upright, as a person sees the picture. */
export interface MediaFacts {
  durationMs: number;
  container: string;
  bitsPerSecond: number;
  video: VideoFacts | null;
  audio: AudioFacts | null;
  subtitles: { index: number; codec: string; language: string | null; title: string | null }[];
  tags: Record<string, string>;
}

export interface VideoFacts {
  index: number;
  codec: string;
  width: number;
  height: number;
  /** Degrees that the stored picture must be turned clockwise: 0, 90, 180, 270. */
  rotation: number;
  /** Pictures a second that an encoding keeps, as a fraction. */
  frameRate: [number, number];
  interlaced: boolean;
  hdr: boolean;
  /** Can go into HLS as it is and play on Chrome 109. */
  copyable: boolean;
}

export interface AudioFacts {
  index: number;
  codec: string;
  channels: number;
  sampleRate: number;
  copyable: boolean;
  /** RFC 6381, when it is copied. */
  codecString: string;
}

/** Reads what a recording holds, by its content. Throws a MediaFailure where it cannot be streamed. */
export async function probeMedia(input: Demuxer, sizeBytes: number): Promise<MediaFacts> {
  const streams = input.streams.slice(0, MAX_STREAMS);
  if (streams.some((stream) => isProtected(stream))) throw new MediaFailure('MEDIA_ENCRYPTED');
  const picture = streams.find(
    (stream) =>
      stream.codecpar.codecType === AVMEDIA_TYPE_VIDEO && !stream.hasDisposition(AV_DISPOSITION_ATTACHED_PIC),
  );
  const sound = streams.find((stream) => stream.codecpar.codecType === AVMEDIA_TYPE_AUDIO);
  if (!picture && !sound) throw new MediaFailure('MEDIA_NO_STREAMS');
  if (!(input.duration <= MAX_SECONDS)) throw new MediaFailure('MEDIA_TOO_LONG');
  const audio = sound ? audioFacts(sound) : null;
  const video = picture ? await videoFacts(input, picture) : null;
  if (!video && !audio) throw new MediaFailure('UNSUPPORTED_CODEC');
  return {
    durationMs: Math.max(0, Math.round(input.duration * 1000)),
    container: input.formatName.split(',')[0] ?? '',
    bitsPerSecond: input.duration > 0 ? Math.round((sizeBytes * 8) / input.duration) : 0,
    video,
    audio,
    subtitles: streams
      .filter((stream) => stream.codecpar.codecType === AVMEDIA_TYPE_SUBTITLE)
      .map(subtitleFacts),
    tags: repairTags(input.metadata),
  };
}

/** MP4 names protected samples `encv` and `enca`. */
function isProtected(stream: Stream): boolean {
  const tag = Number(stream.codecpar.codecTag);
  const name = String.fromCharCode(tag & 255, (tag >> 8) & 255, (tag >> 16) & 255, (tag >> 24) & 255);
  return name === 'encv' || name === 'enca';
}

function subtitleFacts(stream: Stream): MediaFacts['subtitles'][number] {
  const metadata = stream.metadata?.getAll() ?? {};
  const title = metadata.title ? repairTag(metadata.title).slice(0, 100) : null;
  return {
    index: stream.index,
    codec: avGetCodecName(stream.codecpar.codecId) ?? '',
    language: metadata.language ?? null,
    title,
  };
}

/** Null where nothing can decode the sound: the picture is streamed without it. */
function audioFacts(stream: Stream): AudioFacts | null {
  const { codecId, channels, sampleRate } = stream.codecpar;
  if (!Codec.findDecoder(codecId)) return null;
  // Headers that lie: no recording has these, and a decoder would ask for memory by them.
  if (channels < 1 || channels > 64 || sampleRate < 4000 || sampleRate > 384_000)
    throw new MediaFailure('MEDIA_DAMAGED');
  const codecString = avGetCodecString(stream.codecpar);
  return {
    index: stream.index,
    codec: avGetCodecName(codecId) ?? '',
    channels,
    sampleRate,
    copyable: codecId === AV_CODEC_ID_AAC && channels <= 2 && sampleRate >= 22_050 && codecString !== null,
    codecString: codecString ?? 'mp4a.40.2',
  };
}

async function videoFacts(input: Demuxer, stream: Stream): Promise<VideoFacts> {
  const { codecId, width, height } = stream.codecpar;
  if (!Codec.findDecoder(codecId)) throw new MediaFailure('UNSUPPORTED_CODEC', avGetCodecName(codecId) ?? '');
  if (Math.max(width, height) > MAX_LONG_SIDE || Math.min(width, height) > MAX_SHORT_SIDE)
    throw new MediaFailure('MEDIA_TOO_LARGE', `${width} × ${height}`);
  const frame = await firstFrame(input, stream);
  if (!frame) throw new MediaFailure('MEDIA_DAMAGED', 'no picture could be decoded');
  const rotation = rotationOf(stream);
  const turned = rotation % 180 !== 0;
  const rate = stream.avgFrameRate.den > 0 ? stream.avgFrameRate.num / stream.avgFrameRate.den : 0;
  const interlaced = frame.hasFlags(AV_FRAME_FLAG_INTERLACED);
  // Pixels of old television are not square: the width that counts is the width that is shown.
  const { num, den } = frame.sampleAspectRatio;
  const shown = num > 0 && den > 0 ? Math.round((frame.width * num) / den) : frame.width;
  const facts: VideoFacts = {
    index: stream.index,
    codec: avGetCodecName(codecId) ?? '',
    width: turned ? frame.height : shown,
    height: turned ? shown : frame.height,
    rotation,
    frameRate: steadyRate(stream),
    interlaced,
    hdr: frame.colorTrc === AVCOL_TRC_SMPTE2084 || frame.colorTrc === AVCOL_TRC_ARIB_STD_B67,
    copyable:
      codecId === AV_CODEC_ID_H264 &&
      frame.format === AV_PIX_FMT_YUV420P &&
      rotation === 0 &&
      input.startTime > -0.5 &&
      !interlaced &&
      (rate <= COPY_FRAME_RATE || countsMilliseconds(input)) &&
      Math.min(frame.width, frame.height) <= COPY_SHORT_SIDE,
  };
  frame.free();
  return facts;
}

/** Containers whose clock has no rate but milliseconds: FLV then says 1000 pictures a second. */
function countsMilliseconds(input: Demuxer): boolean {
  return /^(flv|matroska)/.test(input.formatName);
}

/** Decodes until one whole picture is there: containers lie about size and colour, pictures do not. */
export async function firstFrame(input: Demuxer, stream: Stream): Promise<Frame | null> {
  const decoder = await Decoder.create(stream, { exitOnError: false, threadCount: 1 });
  try {
    for await (const packet of input.packets(stream.index)) {
      const frames = await decoder.decodeAll(packet);
      packet?.free();
      const [first, ...rest] = frames;
      for (const frame of rest) frame.free();
      if (first) return first;
    }
    return null;
  } finally {
    decoder.close();
  }
}

/** Reads the display matrix of phones (ISO/IEC 14496-12, 8.5.2): nine 32-bit numbers, the first four turn. */
function rotationOf(stream: Stream): number {
  const matrix = stream.codecpar.getCodedSideData(AV_PKT_DATA_DISPLAYMATRIX);
  if (!matrix || matrix.length < 36) return 0;
  const degrees = (Math.atan2(matrix.readInt32LE(4), matrix.readInt32LE(0)) * 180) / Math.PI;
  return (((Math.round(degrees / 90) * 90) % 360) + 360) % 360;
}

/** A steady rate for what may have a changing one: its average, between 10 and 30; 25 where nothing is told. */
function steadyRate(stream: Stream): [number, number] {
  for (const { num, den } of [stream.avgFrameRate, stream.rFrameRate]) {
    const rate = den > 0 ? num / den : 0;
    if (rate >= 999 || rate <= 0) continue;
    if (rate > MAX_FRAME_RATE) return [MAX_FRAME_RATE, 1];
    // Odd averages of changing rates would only make odd durations; true rates are whole or n·1000/1001.
    if (rate < 10) return [10, 1];
    return den === 1 || den === 1001 ? [num, den] : [Math.round(rate), 1];
  }
  return [25, 1];
}
