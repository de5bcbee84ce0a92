import { expect, test } from 'vitest';
import { readCues, writeWebVtt } from '../../server/media/video/cues.ts';
import { writeMasterPlaylist, writeMediaPlaylist } from '../../server/media/video/playlist.ts';
import { repairTag } from '../../server/media/video/tags.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');

test('SRT becomes WebVTT, in order, without its markup', () => {
  const srt =
    '2\r\n00:00:05,000 --> 00:00:06,5\r\n<i>第二句</i>\r\n\r\n1\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}第一句\r\n下一行\r\n';
  expect(writeWebVtt(readCues(bytes(srt)))).toBe(
    'WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n第一句\n下一行\n\n00:00:05.000 --> 00:00:06.500\n第二句\n',
  );
});

test('GBK subtitles are read as Chinese', () => {
  const gbk = Buffer.concat([
    bytes('1\n00:00:01,000 --> 00:00:02,000\n'),
    Buffer.from('bdc7b5c4b6c8c1bf', 'hex'),
  ]);
  expect(readCues(gbk)).toEqual([{ from: 1, to: 2, text: '角的度量' }]);
});

test('nothing in a subtitle is markup afterwards', () => {
  const srt =
    '1\n00:00:01,000 --> 00:00:02,000\n<script>alert(1)</script>a < b & c --> d\n\n2\n00:00:09,000 --> 00:00:03,000\nbackwards\n';
  expect(writeWebVtt(readCues(bytes(srt)))).toBe(
    'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nalert(1)a &lt; b &amp; c → d\n',
  );
});

test.each([
  ['no cue in it', bytes('hello')],
  ['one cue of ten megabytes', bytes(`1\n00:00:01,000 --> 00:00:02,000\n${'x'.repeat(10_000_000)}`)],
  ['one cue of three thousand characters', bytes(`1\n00:00:01,000 --> 00:00:02,000\n${'字'.repeat(3000)}`)],
  ['no text', Buffer.from([0, 1, 2, 3, 0, 0, 255])],
])('a subtitle file with %s is refused', (_what, content) => {
  expect(() => readCues(content)).toThrow('CAPTIONS_INVALID');
});

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
