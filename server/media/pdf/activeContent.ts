import { inflateSync } from 'node:zlib';

/** What a PDF would do by itself or carries along, found by name in its objects (attacks.md ATK-081). */
export interface ActiveContent {
  /** Scripts, launches, submits, rich media. */
  acts: boolean;
  /** A dynamic form whose page is only a placeholder. */
  isDynamicForm: boolean;
  hasAttachments: boolean;
  /** Incremental updates: earlier states may hide in the file. */
  revisions: number;
}

const MAX_STREAM_BYTES = 32 * 1024 * 1024;
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;
const ACTS =
  /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia|RichMediaExecute|GoToE|Movie|Rendition|Sound)(?![A-Za-z0-9])/;

/** Names may be written with hex escapes to hide: /J#61vaScript. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Texts in which objects are written: the file itself and its object streams, each unpacked only up to a limit. */
function* objectTexts(bytes: Buffer): Generator<string> {
  const raw = bytes.toString('latin1');
  yield raw.replace(/stream\r?\n[\s\S]*?endstream/g, 'stream endstream');
  let budget = MAX_TOTAL_BYTES;
  for (const match of raw.matchAll(/\/Type\s*\/ObjStm\b[\s\S]{0,400}?stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    if (end < 0 || budget <= 0) continue;
    try {
      const text = inflateSync(bytes.subarray(start, end), {
        maxOutputLength: Math.min(MAX_STREAM_BYTES, budget),
        finishFlush: 2,
      });
      budget -= text.length;
      yield text.toString('latin1');
    } catch {
      // A stream over the limit or in another coding: the renderer judges it, within its own limits.
    }
  }
}

/** Looks through a PDF for what must not run, without interpreting it. */
export function findActiveContent(bytes: Buffer): ActiveContent {
  const found: ActiveContent = { acts: false, isDynamicForm: false, hasAttachments: false, revisions: 0 };
  for (const text of objectTexts(bytes)) {
    const names = plainNames(text);
    found.acts ||= ACTS.test(names);
    found.isDynamicForm ||= /\/XFA(?![A-Za-z0-9])/.test(names);
    found.hasAttachments ||= /\/EmbeddedFiles?(?![A-Za-z0-9])/.test(names);
    found.revisions = Math.max(found.revisions, names.split('startxref').length - 1);
  }
  return found;
}
