const strictGb18030 = new TextDecoder('gb18030', { fatal: true });

/**
 * Puts a tag right whose GBK bytes were taken for Latin-1, as many Chinese programs write ID3: "±ðµÄ" is 别的.
 * Only text whose every high byte stands in a GB 2312 pair is taken for Chinese, so "Français" stays as it is.
 */
export function repairTag(text: string): string {
  const bytes = Buffer.from(text, 'latin1');
  if (bytes.toString('latin1') !== text || !bytes.some((byte) => byte >= 0x80)) return text;
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    if ((bytes[index] ?? 0) < 0xa1 || (bytes[index + 1] ?? 0) < 0xa1) return text;
    index += 1;
  }
  try {
    const repaired = strictGb18030.decode(bytes);
    return /\p{Script=Han}/u.test(repaired) ? repaired : text;
  } catch {
    return text;
  }
}

/** Title, artist and album of a recording, readable; everything else that a camera or phone wrote is left out. */
export function repairTags(metadata: Record<string, string>): Record<string, string> {
  const tags: Record<string, string> = {};
  for (const name of ['title', 'artist', 'album']) {
    const value = metadata[name] ?? metadata[name.toUpperCase()];
    if (value?.trim()) tags[name] = repairTag(value).trim().slice(0, 200);
  }
  return tags;
}
