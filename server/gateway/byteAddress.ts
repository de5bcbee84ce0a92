import type { ByteAction } from '../access/byteGate.ts';

/** What an address below `/bytes/parts` asks for. */
export interface ByteAddress {
  partId: string;
  action: ByteAction;
  /** Null: the original. */
  rendition: { kind: string; name: string | null; position: number | null } | null;
}

const PART = '/([A-Za-z0-9_-]{1,100})';
const named = (kind: string, name: string | null) => ({ kind, name, position: null });

/** The addresses that exist, each written out: any other spelling of one is another address, and absent (ATK-018). */
const FORMS: { form: RegExp; action: ByteAction; rendition(rest: string): ByteAddress['rendition'] }[] = [
  {
    form: new RegExp(`^${PART}/hls/((?:[a-z0-9]{1,16}/)?[a-z0-9-]{1,32}\\.(?:m3u8|m4s|mp4))$`),
    action: 'stream',
    rendition: (name) => named('hls', name),
  },
  {
    form: new RegExp(`^${PART}/pages/([1-9][0-9]{0,5})$`),
    action: 'preview',
    rendition: (number) => ({ kind: 'page', name: null, position: Number(number) }),
  },
  {
    form: new RegExp(`^${PART}/(thumbnail|poster|waveform)$`),
    action: 'preview',
    rendition: (kind) => named(kind, null),
  },
  {
    form: new RegExp(`^${PART}/pictures/([a-z0-9-]{1,32})$`),
    action: 'preview',
    rendition: (name) => named('picture', name),
  },
  {
    form: new RegExp(`^${PART}/subtitles/([a-z0-9-]{1,32}\\.vtt)$`),
    action: 'preview',
    rendition: (name) => named('subtitle', name),
  },
  { form: new RegExp(`^${PART}/(original)$`), action: 'download', rendition: () => null },
];

/** Reads an address exactly as it stands on the wire, undecoded. Null: there is no such address. */
export function readByteAddress(path: string): ByteAddress | null {
  for (const { form, action, rendition } of FORMS) {
    const match = form.exec(path);
    if (match?.[1] && match[2]) return { partId: match[1], action, rendition: rendition(match[2]) };
  }
  return null;
}
