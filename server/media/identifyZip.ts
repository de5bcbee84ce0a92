import { openZip, readEntry, type ZipArchive, type ZipEntry } from './archive/zipArchive.ts';
import { MediaFailure } from './failures.ts';
import type { FormatName } from './formats.ts';
import type { InsideLook } from './identifyCompound.ts';
import { isJunk } from './names.ts';

const TYPE_LIST_BYTES = 4 * 1024 * 1024;

const OPEN_DOCUMENT: Record<string, FormatName> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.text-template': 'odt',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.oasis.opendocument.presentation-template': 'odp',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.spreadsheet-template': 'ods',
  'application/epub+zip': 'epub',
};

/** Which Office document it is by its list of content types; its name proves nothing. */
function officeFormat(types: string): FormatName | null {
  if (
    /presentationml\.(presentation|slideshow|template)|ms-powerpoint\.(presentation|slideshow|template)\.macroEnabled/i.test(
      types,
    )
  )
    return 'pptx';
  if (/wordprocessingml\.(document|template)|ms-word\.(document|template)\.macroEnabled/i.test(types))
    return 'docx';
  if (/spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template)\.macroEnabled/i.test(types)) return 'xlsx';
  return null;
}

/** A page that opens the whole: at the root, or in the only folder at the root. */
function startPage(paths: string[]): string | null {
  const pages = paths.filter((path) => /^(?:[^/]+\/)?index\.html?$/i.test(path));
  const atRoot = pages.find((path) => !path.includes('/'));
  if (atRoot) return atRoot;
  const tops = new Set(paths.map((path) => path.split('/')[0]));
  return tops.size === 1 ? (pages[0] ?? null) : null;
}

async function formatInside(
  zip: ZipArchive,
  files: ZipEntry[],
): Promise<{ format: FormatName; facts: Record<string, unknown> }> {
  const paths = files.map((entry) => entry.rawName.replaceAll('\\', '/'));
  const find = (path: string) =>
    files[paths.findIndex((each) => each.toLowerCase() === path.toLowerCase())] ?? null;
  const has = (path: string) => find(path) !== null;
  const mimetype = find('mimetype');
  if (mimetype && mimetype.sizeBytes < 200 && !mimetype.failure) {
    const format = OPEN_DOCUMENT[(await readEntry(zip, mimetype, 200)).toString('latin1').trim()];
    if (format) return { format, facts: {} };
  }
  const types = find('[Content_Types].xml');
  if (types && !types.failure) {
    const format = officeFormat(
      (await readEntry(zip, types, TYPE_LIST_BYTES)).toString('utf8').replaceAll('\0', ''),
    );
    if (format) return { format, facts: {} };
  }
  if (has('AndroidManifest.xml') || has('META-INF/MANIFEST.MF'))
    throw new MediaFailure('TYPE_NOT_ALLOWED', 'program in a zip');
  if (has('h5p.json')) return { format: 'h5p', facts: {} };
  const manifest = paths.find((path) => /^(?:[^/]+\/)?imsmanifest\.xml$/i.test(path));
  if (manifest) return { format: 'scorm', facts: { manifest } };
  if (has('META-INF/container.xml')) return { format: 'epub', facts: {} };
  if (has('OFD.xml')) return { format: 'ofd', facts: {} };
  if (has('geogebra.xml') || has('geogebra_thumbnail.png')) return { format: 'geogebra', facts: {} };
  if (has('project.json')) return { format: 'scratch', facts: {} };
  if (has('Board.xml') || (has('Document.xml') && paths.some((path) => path.startsWith('Slides/'))))
    return { format: 'enbx', facts: {} };
  if (paths.some((path) => /^(Index\/.*\.iwa|Index\.zip)$/i.test(path)))
    return { format: 'iwork', facts: {} };
  const start = startPage(paths);
  if (start) return { format: 'webPackage', facts: { start } };
  return { format: 'zip', facts: {} };
}

/** What a zip holds: an Office document, a package that is played as a whole, or files to be taken out. @throws MediaFailure */
export async function identifyZip(path: string): Promise<InsideLook> {
  // Bombs and broken archives are told when it is unpacked or converted; here the directory only has to be read.
  const zip = await openZip(path, {
    entries: 100_000,
    unpackedBytes: Number.MAX_SAFE_INTEGER,
    ratio: Number.MAX_SAFE_INTEGER,
  });
  try {
    const files = zip.entries.filter(
      (entry) => !entry.isFolder && !isJunk(entry.rawName.replaceAll('\\', '/')),
    );
    const { format, facts } = await formatInside(zip, files);
    return {
      format,
      notices: zip.prefixed ? ['ARCHIVE_PREFIXED'] : [],
      facts: { ...facts, entries: files.length },
    };
  } finally {
    zip.close();
  }
}
