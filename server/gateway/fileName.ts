const ACTIVE = /html|xml|svg|script|xhtml|pdf\+|wasm/i;

/** The Content-Disposition of a download: an ASCII fallback and the true name (RFC 6266, RFC 5987). */
export function attachmentNamed(path: string): string {
  const name = path.split('/').at(-1) || 'file';
  const fallback = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`;
}

/** The media type that a browser is told; what could run in a page is only bytes to it. */
export function passiveType(mediaType: string | null): string {
  if (!mediaType || ACTIVE.test(mediaType) || !/^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/.test(mediaType))
    return 'application/octet-stream';
  return mediaType;
}
