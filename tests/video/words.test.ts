import { expect, test } from 'vitest';
import { writeMasterPlaylist, writeMediaPlaylist } from '../../server/media/video/playlist.ts';
import { repairTag } from '../../server/media/video/tags.ts';

test('tags that are GBK read as Latin-1 are put right, and French stays French', () => {
  expect(repairTag(Buffer.from('b9dbb3b1', 'hex').toString('latin1'))).toBe('观潮');
  expect(repairTag('Une chanson en Français')).toBe('Une chanson en Français');
  expect(repairTag('朗读')).toBe('朗读');
});

test('a media playlist never has the target duration 0', () => {
  expect(
    writeMediaPlaylist({ init: 'init.mp4', segments: [{ name: 'seg-00000.m4s', seconds: 0.3 }] }),
  ).toContain('#EXT-X-TARGETDURATION:1\n');
});

test('the master playlist begins with the middle rung and ends with the sound alone', () => {
  const rung = (name: string, height: number | null, bandwidth: number) => ({
    name,
    height,
    width: height ? (height * 16) / 9 : null,
    bandwidth,
    averageBandwidth: bandwidth,
    codecs: 'x',
    seconds: 6,
  });
  const master = writeMasterPlaylist([
    rung('audio', null, 9),
    rung('240p', 240, 30),
    rung('720p', 720, 200),
    rung('480p', 480, 100),
  ]);
  expect([...master.matchAll(/^\w+\/index/gm)].map(String)).toEqual([
    '480p/index',
    '720p/index',
    '240p/index',
    'audio/index',
  ]);
});
