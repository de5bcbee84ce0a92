/**
 * Addresses of what the gateway serves. Knowing one gives nothing: the gateway decides at every request.
 */
export const pageUrl = (partId: string, number: number): string => `/bytes/parts/${partId}/pages/${number}`;
export const pictureUrl = (partId: string, name: string): string => `/bytes/parts/${partId}/pictures/${name}`;
export const thumbnailUrl = (partId: string): string => `/bytes/parts/${partId}/thumbnail`;
export const posterUrl = (partId: string): string => `/bytes/parts/${partId}/poster`;
export const waveformUrl = (partId: string): string => `/bytes/parts/${partId}/waveform`;
export const streamUrl = (partId: string): string => `/bytes/parts/${partId}/hls/master.m3u8`;
export const subtitleUrl = (partId: string, name: string): string =>
  `/bytes/parts/${partId}/subtitles/${encodeURIComponent(name)}`;
export const originalUrl = (partId: string): string => `/bytes/parts/${partId}/original`;
