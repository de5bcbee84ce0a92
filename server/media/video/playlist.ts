/** What a media playlist lists. */
export interface MediaPlaylist {
  init: string;
  segments: { name: string; seconds: number }[];
}

/** Reads the playlist that our own muxer wrote. */
export function readMediaPlaylist(text: string): MediaPlaylist {
  const init = /^#EXT-X-MAP:URI="([^"]+)"/m.exec(text)?.[1] ?? 'init.mp4';
  const segments: MediaPlaylist['segments'] = [];
  let seconds = 0;
  for (const line of text.split('\n')) {
    const length = /^#EXTINF:([\d.]+)/.exec(line)?.[1];
    if (length) seconds = Number(length);
    else if (line !== '' && !line.startsWith('#'))
      segments.push({ name: line.trim().split('/').at(-1) ?? '', seconds });
  }
  return { init, segments };
}

/** Writes a media playlist anew, with a target duration that is never 0 (RFC 8216, 4.3.3.1). */
export function writeMediaPlaylist(playlist: MediaPlaylist): string {
  const target = Math.max(1, ...playlist.segments.map((segment) => Math.round(segment.seconds)));
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${target}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    '#EXT-X-PLAYLIST-TYPE:VOD',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-MAP:URI="${playlist.init}"`,
    ...playlist.segments.flatMap((segment) => [`#EXTINF:${segment.seconds.toFixed(6)},`, segment.name]),
    '#EXT-X-ENDLIST',
    '',
  ].join('\n');
}

/** A variant as the master playlist tells it. */
export interface VariantFacts {
  /** Its folder. */
  name: string;
  /** Bits a second of its heaviest segment. */
  bandwidth: number;
  averageBandwidth: number;
  /** RFC 6381. */
  codecs: string;
  /** Null: sound alone. */
  width: number | null;
  height: number | null;
  seconds: number;
}

/**
 * Writes the master playlist. A player begins with the first: the middle one, which starts at once on a school line,
 * then the rest from good to low, the sound alone last (R61).
 */
export function writeMasterPlaylist(variants: VariantFacts[]): string {
  const films = variants
    .filter((variant) => variant.height !== null)
    .sort((a, b) => b.bandwidth - a.bandwidth);
  const sounds = variants.filter((variant) => variant.height === null);
  const first =
    films.find((variant) => Math.min(variant.width ?? 0, variant.height ?? 0) <= 540) ?? films.at(-1);
  const ordered = [...(first ? [first] : []), ...films.filter((variant) => variant !== first), ...sounds];
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...ordered.flatMap((variant) => [
      `#EXT-X-STREAM-INF:${[
        `BANDWIDTH=${variant.bandwidth}`,
        `AVERAGE-BANDWIDTH=${variant.averageBandwidth}`,
        ...(variant.height ? [`RESOLUTION=${variant.width}x${variant.height}`] : []),
        `CODECS="${variant.codecs}"`,
      ].join(',')}`,
      `${variant.name}/index.m3u8`,
    ]),
    '',
  ].join('\n');
}
