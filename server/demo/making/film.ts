import type { Muxer as MuxerType } from 'node-av';

const WIDTH = 640;
const HEIGHT = 360;
const SAMPLES = 1024;

export interface Film {
  /** Pictures as raw RGB of 640 × 360, each with how many seconds it stands. */
  scenes: { rgb: Buffer; seconds: number }[];
  framesPerSecond: number;
  /** Seconds between pictures from which a player can start. */
  keySeconds: number;
  /** x264's constant rate factor: higher is smaller. */
  quality: number;
  sampleRate: number;
  audioBitRate: number;
  /** Loudness at an instant in seconds, −1 … 1. */
  sound(at: number): number;
}

/** Planar YUV 4:2:0 (BT.601, video range), as H.264 wants it. */
export function toYuv(rgb: Buffer, width = WIDTH, height = HEIGHT): Buffer {
  const yuv = Buffer.alloc((width * height * 3) / 2);
  const quarter = (width * height) / 4;
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const at = (row * width + column) * 3;
      const [red, green, blue] = [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0];
      yuv[row * width + column] = 16 + (66 * red + 129 * green + 25 * blue) / 256;
      if (row % 2 || column % 2) continue;
      const chroma = width * height + (row / 2) * (width / 2) + column / 2;
      yuv[chroma] = 128 + (-38 * red - 74 * green + 112 * blue) / 256;
      yuv[chroma + quarter] = 128 + (112 * red - 94 * green - 18 * blue) / 256;
    }
  return yuv;
}

/** Writes an MP4 of H.264 and AAC that plays while it loads. */
export async function makeFilm(path: string, film: Film): Promise<void> {
  const av = await import('node-av');
  await using muxer = await av.Muxer.open(path, { options: { movflags: '+faststart' } });
  const rate = film.framesPerSecond;
  using video = await av.Encoder.create('libx264' as Parameters<typeof av.Encoder.create>[0], {
    context: { gopSize: Math.round(film.keySeconds * rate), maxBFrames: 0 },
    options: {
      crf: String(film.quality),
      preset: 'slow',
      tune: 'stillimage',
      profile: 'main',
      'x264-params': 'scenecut=0',
    },
  });
  using audio = await av.Encoder.create('aac' as Parameters<typeof av.Encoder.create>[0], {
    context: { bitRate: film.audioBitRate },
  });
  const seconds = film.scenes.reduce((sum, scene) => sum + scene.seconds, 0);
  const videoStream = muxer.addStream(video);
  const audioStream = muxer.addStream(audio);
  const packets = {
    video: [] as Awaited<ReturnType<typeof video.encodeAll>>,
    audio: [] as Awaited<ReturnType<typeof audio.encodeAll>>,
  };
  let frame = 0n;
  for (const scene of film.scenes) {
    const yuv = toYuv(scene.rgb);
    for (let index = 0; index < scene.seconds * rate; index += 1) {
      using picture = av.Frame.fromVideoBuffer(yuv, {
        width: WIDTH,
        height: HEIGHT,
        format: av.AV_PIX_FMT_YUV420P,
        timeBase: { num: 1, den: rate },
      });
      picture.pts = frame;
      frame += 1n;
      packets.video.push(...(await video.encodeAll(picture)));
    }
  }
  packets.video.push(...(await video.encodeAll(null)));
  for (let block = 0; block * SAMPLES < seconds * film.sampleRate; block += 1) {
    using sound = soundFrame(av, film, block);
    packets.audio.push(...(await audio.encodeAll(sound)));
  }
  packets.audio.push(...(await audio.encodeAll(null)));
  await interleave(
    muxer,
    packets.video.map((packet) => ({ packet, stream: videoStream, at: Number(packet.pts) / rate })),
    packets.audio.map((packet) => ({
      packet,
      stream: audioStream,
      at: Number(packet.pts) / film.sampleRate,
    })),
  );
}

type Timed = { packet: Parameters<MuxerType['writePacket']>[0]; stream: number; at: number };

async function interleave(muxer: MuxerType, video: Timed[], audio: Timed[]): Promise<void> {
  const all = [...video, ...audio].sort((a, b) => a.at - b.at);
  for (const { packet, stream } of all) await muxer.writePacket(packet, stream);
}

function soundFrame(av: typeof import('node-av'), film: Pick<Film, 'sampleRate' | 'sound'>, block: number) {
  const samples = Buffer.alloc(SAMPLES * 4);
  for (let index = 0; index < SAMPLES; index += 1)
    samples.writeFloatLE(film.sound((block * SAMPLES + index) / film.sampleRate), index * 4);
  const frame = av.Frame.fromAudioBuffer(samples, {
    nbSamples: SAMPLES,
    format: av.AV_SAMPLE_FMT_FLTP,
    sampleRate: film.sampleRate,
    channelLayout: av.AV_CHANNEL_LAYOUT_MONO,
    timeBase: { num: 1, den: film.sampleRate },
  });
  frame.pts = BigInt(block * SAMPLES);
  return frame;
}

/** Writes an MP3 of so many seconds. */
export async function makeAudio(
  path: string,
  recording: { seconds: number; sampleRate: number; bitRate: number; sound(at: number): number },
): Promise<void> {
  const av = await import('node-av');
  await using muxer = await av.Muxer.open(path);
  using encoder = await av.Encoder.create('libmp3lame' as Parameters<typeof av.Encoder.create>[0], {
    context: { bitRate: recording.bitRate },
  });
  const stream = muxer.addStream(encoder);
  const packets = [];
  for (let block = 0; block * SAMPLES < recording.seconds * recording.sampleRate; block += 1) {
    using sound = soundFrame(av, recording, block);
    packets.push(...(await encoder.encodeAll(sound)));
  }
  packets.push(...(await encoder.encodeAll(null)));
  for (const packet of packets) await muxer.writePacket(packet, stream);
}

/** A tune on five notes, each plucked and fading, as a rhyme would be hummed. */
export function tune(notes: number[], secondsEach: number): (at: number) => number {
  const scale = [261.6, 293.7, 329.6, 392, 440, 523.3, 587.3, 659.3];
  return (at) => {
    const index = Math.floor(at / secondsEach);
    const pitch = scale[notes[index % notes.length] ?? 0] ?? 440;
    const within = at - index * secondsEach;
    const loudness = 0.28 * Math.exp(-3 * within) * Math.min(1, within * 60);
    return loudness * (Math.sin(2 * Math.PI * pitch * at) + 0.35 * Math.sin(4 * Math.PI * pitch * at));
  };
}
