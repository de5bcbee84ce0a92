import { open } from 'node:fs/promises';
import { Demuxer, FFmpegError } from 'node-av';
import { AVERROR_ENOMEM } from 'node-av/constants';
import { MediaFailure } from '../failures.ts';

/**
 * Containers that hold their own bytes. Playlists (hls, dash, concat, image2 …) are not among them,
 * so nothing that a file says can make us open another one (attacks.md ATK-089).
 */
const CONTAINERS = [
  'mov',
  'mp4',
  'm4a',
  '3gp',
  '3g2',
  'mj2',
  'matroska',
  'webm',
  'avi',
  'flv',
  'asf',
  'mpegts',
  'mpeg',
  'mpegvideo',
  'rm',
  'h264',
  'hevc',
  'mp3',
  'aac',
  'wav',
  'w64',
  'amr',
  'ogg',
  'flac',
  'aiff',
  'caf',
  'ape',
  'wv',
  'au',
  'ac3',
  'eac3',
  'dv',
  'mxf',
].join(',');

/** Opens a local file with its streams known. Throws a MediaFailure that says what is wrong with it. */
export async function openMedia(path: string): Promise<Demuxer> {
  await refusePlaylists(path);
  try {
    return await Demuxer.open(path, {
      options: {
        protocol_whitelist: 'file',
        format_whitelist: CONTAINERS,
        enable_drefs: 0,
        use_absolute_path: 0,
      },
    });
  } catch (error) {
    if (await looksEncrypted(path)) throw new MediaFailure('MEDIA_ENCRYPTED');
    const detail = error instanceof Error ? error.message : String(error);
    if (error instanceof FFmpegError && error.code === AVERROR_ENOMEM)
      throw new MediaFailure('MEDIA_DAMAGED', detail);
    throw new MediaFailure('MEDIA_DAMAGED', detail);
  }
}

async function head(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function refusePlaylists(path: string): Promise<void> {
  const start = (await head(path, 1024))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^(#EXTM3U|ffconcat\b|<\?xml[^>]*>\s*<MPD|<MPD|v=0\r?\no=)/.test(start))
    throw new MediaFailure('MEDIA_REFERENCES_OUTSIDE');
}

/** The names of the boxes that protected samples stand in (ISO/IEC 23001-7), near one end of the file. */
async function looksEncrypted(path: string): Promise<boolean> {
  const start = await head(path, 4 * 1024 * 1024);
  return ['encv', 'enca', 'pssh'].some((box) => start.includes(box, 0, 'latin1'));
}
