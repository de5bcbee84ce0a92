import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingestAudio } from '../../server/media/audio/ingestAudio.ts';
import { MediaFailure } from '../../server/media/failures.ts';
import { ingestVideo } from '../../server/media/video/ingestVideo.ts';
import { ladderHandler } from '../../server/media/video/ladder.ts';
import { heldJob, openMediaApplication, SAMPLES, samplesPresent } from './recordings.ts';

let media: Awaited<ReturnType<typeof openMediaApplication>>;
beforeAll(async () => {
  media = await openMediaApplication();
});
afterAll(() => media.close());

const sample = (path: string) => media.store(join(SAMPLES, path));
const video = async (path: string) => {
  const recording = await sample(path);
  return { ...recording, ...(await ingestVideo(media.application, recording, heldJob())) };
};
const audio = async (path: string) => {
  const recording = await sample(path);
  return { ...recording, ...(await ingestAudio(media.application, recording, heldJob())) };
};
const climb = (sha256: string) => ladderHandler(media.application)({ sha256 }, heldJob());
const present = samplesPresent('films and sounds of samples/formats, samples/lessons and samples/hostile');

describe.runIf(present)('films', () => {
  test('H.264 with AAC is copied and plays at once; the ladder follows below it', async () => {
    const film = await video('formats/video/h264-aac.mp4');
    expect(film.facts).toMatchObject({ width: 1080, height: 720, videoCodec: 'h264', audioCodec: 'aac' });
    expect(film.facts.durationMs).toBeGreaterThan(950);
    expect(film.facts.durationMs).toBeLessThan(1100);
    expect(await media.text(film.sha256, 'master.m3u8')).toMatch(
      /RESOLUTION=1080x720,CODECS="avc1\.64\w{4},mp4a\.40\.2"\nsource\/index\.m3u8/,
    );
    expect(await media.names(film.sha256)).toEqual([
      'hls:master.m3u8',
      'hls:source/index.m3u8',
      'hls:source/init.mp4',
      'hls:source/seg-00000.m4s',
      'poster:',
      'thumbnail:',
    ]);
    await climb(film.sha256);
    const master = await media.text(film.sha256, 'master.m3u8');
    expect([...master.matchAll(/^\w+\/index\.m3u8$/gm)].map(String)).toEqual([
      '480p/index.m3u8',
      'source/index.m3u8',
      '240p/index.m3u8',
      'audio/index.m3u8',
    ]);
    const [jobs] = await media.application
      .database`select count(*) from job where kind = 'ladder' and key like ${`%${film.sha256}%`}`;
    expect(jobs).toEqual({ count: 1 });
  });

  test('equal bytes are made once, and a second time changes nothing', async () => {
    const first = await video('formats/video/fragmented.mp4');
    const names = await media.names(first.sha256);
    const again = await video('formats/video/fragmented.mp4');
    expect(again.facts).toEqual(first.facts);
    await climb(first.sha256);
    const climbed = await media.names(first.sha256);
    await climb(first.sha256);
    expect(await media.names(first.sha256)).toEqual(climbed);
    expect(climbed).toEqual(expect.arrayContaining(names));
  });

  test('a portrait film of a phone stands upright, at 30 pictures a second', async () => {
    const film = await video('formats/video/portrait-4k60.mp4');
    expect(film.facts).toMatchObject({ width: 2160, height: 3840 });
    await climb(film.sha256);
    expect(await media.text(film.sha256, 'master.m3u8')).toMatch(/RESOLUTION=720x1280/);
  });

  test.each([
    ['formats/video/av1.mp4', '720x480'],
    ['formats/video/camera.3gp', '320x240'],
    ['formats/video/hdr10-video-sdr-container.mp4', '854x480'],
    ['formats/video/sample.avi', '960x400'],
    ['formats/video/vp9-odd-size.webm', '162x122'],
    ['formats/video/vp9.webm', '320x240'],
    ['formats/video/mdat-too-long.mp4', '1080x720'],
    ['formats/video/sample.flv', '1080x720'],
    ['hostile/media/video-1000fps.mp4', '32x32'],
    ['hostile/media/negative-timestamps.mkv', '64x48'],
    ['hostile/media/avi-outside-subtitle.avi', '64x48'],
    ['lessons/05-角的度量（微课）/角的度量 微课（无声画面）.mp4', '\\d+x\\d+'],
    ['lessons/05-角的度量（微课）/角的度量 微课.webm', '\\d+x\\d+'],
    ['lessons/08-体能大循环（幼儿园大班）/照片/VID_20261103_093201.mp4', '\\d+x\\d+'],
  ])('%s becomes playable at %s', async (path, size) => {
    const film = await video(path);
    expect(await media.text(film.sha256, 'master.m3u8')).toMatch(
      new RegExp(`RESOLUTION=${size},CODECS="avc1\\.`),
    );
    expect(film.facts.durationMs).toBeGreaterThan(0);
    expect(await media.names(film.sha256)).toContain('poster:');
  });

  test('subtitles inside a film are offered as WebVTT and found by their second', async () => {
    const film = await video('formats/video/srt-inside.mkv');
    expect(await media.text(film.sha256, '0.vtt', 'subtitle')).toMatch(
      /^WEBVTT\n\n00:00:00\.000 --> 00:00:01\.234\nThis is the first subtitle\./,
    );
    const texts = await media.application
      .database`select unit, position from part_text where sha256 = ${film.sha256}`;
    expect(texts[0]).toEqual({ unit: 'second', position: 0 });
  });

  test.each([
    ['formats/video/drm-clearkey.mp4', 'MEDIA_ENCRYPTED'],
    ['hostile/media/concat-script.mp4', 'MEDIA_REFERENCES_OUTSIDE'],
    ['hostile/media/hls-to-local-file.mp4', 'MEDIA_REFERENCES_OUTSIDE'],
    ['hostile/media/hls-to-loopback.mp4', 'MEDIA_REFERENCES_OUTSIDE'],
    ['hostile/media/million-hours-declared.mp4', 'MEDIA_TOO_LONG'],
    ['hostile/media/moov-bomb.mp4', 'MEDIA_DAMAGED'],
    ['hostile/media/moov-cut.mp4', 'MEDIA_DAMAGED'],
    ['hostile/media/no-streams.mp4', 'MEDIA_NO_STREAMS'],
  ])('%s is refused with %s', async (path, code) => {
    const refused = await video(path).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MediaFailure);
    expect(refused).toMatchObject({ code });
  });
});

describe.runIf(present)('sounds', () => {
  test.each([
    ['formats/audio/aac.m4a', 70],
    ['formats/audio/adpcm.wav', 1018],
    ['formats/audio/narrow-band.amr', 4360],
    ['formats/audio/trailing-bytes.wav', 1000],
    ['formats/audio/vbr.mp3', 2784],
    ['lessons/03-Unit 3 My friends/audio 听力/01 Let’s talk A.mp3', null],
    ['lessons/05-角的度量（微课）/角的度量 微课 旁白.m4a', null],
    ['hostile/media/mp3-5mb-picture.mp3', null],
  ])('%s plays, with a waveform', async (path, milliseconds) => {
    const sound = await audio(path);
    if (milliseconds)
      expect(Math.abs(Number(sound.facts.durationMs) - milliseconds) / milliseconds).toBeLessThan(0.06);
    expect(await media.text(sound.sha256, 'master.m3u8')).toMatch(/CODECS="mp4a\.40\.2"\naudio\/index\.m3u8/);
    const { bars } = JSON.parse(await media.text(sound.sha256, '', 'waveform'));
    expect(Math.max(...bars)).toBe(bars.every((bar: number) => bar === 0) ? 0 : 100);
  });

  test('tags are read in their own characters', async () => {
    const sound = await audio('formats/audio/id3-chinese-japanese.mp3');
    expect(sound.facts.tags).toEqual({
      title: 'Une chason en Français',
      artist: 'Test Artist ⑨①',
      album: 'Test Album ①⑨',
    });
  });

  test('a header that lies about its channels is damage', async () => {
    await expect(audio('hostile/media/wav-lying-header.wav')).rejects.toMatchObject({
      code: 'MEDIA_DAMAGED',
    });
  });
});
