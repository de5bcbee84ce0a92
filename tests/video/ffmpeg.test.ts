import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingestVideo } from '../../server/media/video/ingestVideo.ts';
import { ladderHandler } from '../../server/media/video/ladder.ts';
import { heldJob, openMediaApplication, SAMPLES, samplesPresent } from './recordings.ts';

/** A system ffmpeg is another maker of the same ladder; where there is none, this is named as not run. */
const ffmpeg = spawnSync('sh', ['-c', 'command -v ffmpeg'], { encoding: 'utf8' }).stdout.trim();
if (ffmpeg === '') process.stderr.write('not run without a system ffmpeg: the ladder by KEYUAN_FFMPEG\n');
const present = samplesPresent('the ladder by KEYUAN_FFMPEG') && ffmpeg !== '';

describe.runIf(present)('with KEYUAN_FFMPEG', () => {
  let media: Awaited<ReturnType<typeof openMediaApplication>>;
  beforeAll(async () => {
    media = await openMediaApplication({ KEYUAN_FFMPEG: ffmpeg });
  });
  afterAll(() => media.close());

  test.each(['portrait-4k60.mp4', 'hdr10-video-sdr-container.mp4', 'srt-inside.mkv'])(
    '%s gets the same ladder',
    async (name) => {
      const recording = await media.store(join(SAMPLES, 'formats/video', name));
      await ingestVideo(media.application, recording, heldJob());
      await ladderHandler(media.application)({ sha256: recording.sha256 }, heldJob());
      const master = await media.text(recording.sha256, 'master.m3u8');
      const sizes = [...master.matchAll(/RESOLUTION=(\d+x\d+)/g)].map((match) => match[1]);
      expect(sizes).toEqual(
        {
          'portrait-4k60.mp4': ['480x854', '720x1280', '240x426'],
          'hdr10-video-sdr-container.mp4': ['854x480', '1280x720', '426x240'],
          'srt-inside.mkv': ['720x480', '1080x720', '360x240'],
        }[name],
      );
      expect(master).not.toContain('avc1.6e');
    },
  );
});
