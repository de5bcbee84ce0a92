import type { VideoFacts } from './probe.ts';

/** Size of a picture whose short side is at most `shortSide`: same shape, both sides even, never enlarged. */
export function fitted(
  video: Pick<VideoFacts, 'width' | 'height'>,
  shortSide: number,
): { width: number; height: number } {
  const factor = Math.min(1, shortSide / Math.min(video.width, video.height));
  const even = (side: number) => Math.max(2, 2 * Math.round((side * factor) / 2));
  return { width: even(video.width), height: even(video.height) };
}

const TURNS: Record<number, string[]> = {
  0: [],
  90: ['transpose=clock'],
  180: ['hflip', 'vflip'],
  270: ['transpose=cclock'],
};

/** HDR to the light of an ordinary screen: by way of linear light, where tone mapping is right. */
const TO_SDR = [
  'zscale=t=linear:npl=100',
  'format=gbrpf32le',
  'zscale=p=bt709',
  'tonemap=hable:desat=0',
  'zscale=t=bt709:m=bt709:r=tv',
];

/** The filters that every encoding of a film shares: whole pictures at a steady rate. */
export function steadyChain(video: VideoFacts): string[] {
  return [...(video.interlaced ? ['yadif'] : []), `fps=${video.frameRate.join('/')}`];
}

/** The filters of one rung: scaled, upright, 8-bit, in the colours of an ordinary screen. */
export function rungChain(video: VideoFacts, size: { width: number; height: number }): string[] {
  const turned = video.rotation % 180 !== 0;
  const stored = turned ? `${size.height}:${size.width}` : `${size.width}:${size.height}`;
  return [
    `scale=${stored}:flags=bicubic:out_range=tv`,
    ...(video.hdr ? TO_SDR : []),
    ...(TURNS[video.rotation] ?? []),
    'format=yuv420p',
    'setsar=1',
  ];
}
