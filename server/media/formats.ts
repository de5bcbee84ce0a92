/** Codes of `file-kinds` in the vocabularies. */
export type FileKind =
  | 'presentation'
  | 'document'
  | 'spreadsheet'
  | 'pdf'
  | 'ofd'
  | 'video'
  | 'audio'
  | 'image'
  | 'heic'
  | 'archive'
  | 'courseware_enbx'
  | 'flash'
  | 'geogebra'
  | 'scratch'
  | 'html'
  | 'text'
  | 'model3d'
  | 'other';

/** What is done with a format after it is known. */
export type Treatment =
  | 'office'
  | 'pdf'
  | 'picture'
  | 'svg'
  | 'heic'
  | 'video'
  | 'audio'
  | 'unpack'
  | 'text'
  | 'captions'
  | 'html'
  | 'package'
  | 'keep';

export interface Format {
  kind: FileKind;
  mediaType: string;
  /** The first is put on when the name says something else; any of them may stand. */
  extensions: readonly string[];
  treatment: Treatment;
}

const office = (kind: FileKind, mediaType: string, ...extensions: string[]): Format => ({
  kind,
  mediaType,
  extensions,
  treatment: 'office',
});
const keep = (kind: FileKind, mediaType: string, ...extensions: string[]): Format => ({
  kind,
  mediaType,
  extensions,
  treatment: 'keep',
});
const OPENXML = 'application/vnd.openxmlformats-officedocument';

/** Every format that is told apart by content. */
export const formats = {
  pptx: office(
    'presentation',
    `${OPENXML}.presentationml.presentation`,
    'pptx',
    'pptm',
    'ppsx',
    'ppsm',
    'potx',
    'dps',
    'dpt',
  ),
  docx: office('document', `${OPENXML}.wordprocessingml.document`, 'docx', 'docm', 'dotx', 'wps', 'wpt'),
  xlsx: office('spreadsheet', `${OPENXML}.spreadsheetml.sheet`, 'xlsx', 'xlsm', 'xltx', 'et', 'ett'),
  ppt: office('presentation', 'application/vnd.ms-powerpoint', 'ppt', 'pps', 'pot', 'dps', 'dpt'),
  doc: office('document', 'application/msword', 'doc', 'dot', 'wps', 'wpt'),
  xls: office('spreadsheet', 'application/vnd.ms-excel', 'xls', 'xlt', 'et', 'ett'),
  odp: office('presentation', 'application/vnd.oasis.opendocument.presentation', 'odp', 'otp'),
  odt: office('document', 'application/vnd.oasis.opendocument.text', 'odt', 'ott'),
  ods: office('spreadsheet', 'application/vnd.oasis.opendocument.spreadsheet', 'ods', 'ots'),
  rtf: office('document', 'application/rtf', 'rtf'),
  works: keep('document', 'application/vnd.ms-works', 'wps'),
  ppt95: keep('presentation', 'application/vnd.ms-powerpoint', 'ppt', 'pps'),
  compound: keep('other', 'application/x-ole-storage', 'ole'),
  iwork: keep('other', 'application/vnd.apple.iwork', 'key', 'pages', 'numbers'),
  pdf: { kind: 'pdf', mediaType: 'application/pdf', extensions: ['pdf'], treatment: 'pdf' },
  ofd: keep('ofd', 'application/ofd', 'ofd'),
  zip: { kind: 'archive', mediaType: 'application/zip', extensions: ['zip'], treatment: 'unpack' },
  sevenZip: {
    kind: 'archive',
    mediaType: 'application/x-7z-compressed',
    extensions: ['7z'],
    treatment: 'unpack',
  },
  rar: { kind: 'archive', mediaType: 'application/vnd.rar', extensions: ['rar'], treatment: 'unpack' },
  otherArchive: keep(
    'archive',
    'application/octet-stream',
    'gz',
    'tgz',
    'tar',
    'bz2',
    'xz',
    'zst',
    'lz',
    'Z',
    'cab',
    'iso',
  ),
  h5p: { kind: 'html', mediaType: 'application/zip', extensions: ['h5p'], treatment: 'package' },
  scorm: {
    kind: 'html',
    mediaType: 'application/zip',
    extensions: ['zip', 'imscc', 'scorm'],
    treatment: 'package',
  },
  webPackage: { kind: 'html', mediaType: 'application/zip', extensions: ['zip'], treatment: 'package' },
  epub: { kind: 'document', mediaType: 'application/epub+zip', extensions: ['epub'], treatment: 'package' },
  enbx: keep('courseware_enbx', 'application/octet-stream', 'enbx', 'enb'),
  geogebra: keep('geogebra', 'application/vnd.geogebra.file', 'ggb', 'ggt'),
  sketchpad: keep('geogebra', 'application/octet-stream', 'gsp', 'gsp4'),
  scratch: keep('scratch', 'application/x.scratch.sb3', 'sb3', 'sb2', 'sb'),
  flash: keep('flash', 'application/x-shockwave-flash', 'swf'),
  model3d: keep(
    'model3d',
    'application/octet-stream',
    'glb',
    'gltf',
    'stl',
    'obj',
    'fbx',
    '3mf',
    '3ds',
    'step',
    'stp',
    'ply',
  ),
  font: keep('other', 'application/octet-stream', 'ttf', 'otf', 'woff', 'woff2', 'ttc'),
  jpeg: {
    kind: 'image',
    mediaType: 'image/jpeg',
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    treatment: 'picture',
  },
  png: { kind: 'image', mediaType: 'image/png', extensions: ['png', 'apng'], treatment: 'picture' },
  webp: { kind: 'image', mediaType: 'image/webp', extensions: ['webp'], treatment: 'picture' },
  gif: { kind: 'image', mediaType: 'image/gif', extensions: ['gif'], treatment: 'picture' },
  tiff: { kind: 'image', mediaType: 'image/tiff', extensions: ['tif', 'tiff'], treatment: 'picture' },
  avif: { kind: 'image', mediaType: 'image/avif', extensions: ['avif'], treatment: 'picture' },
  otherImage: {
    kind: 'image',
    mediaType: 'application/octet-stream',
    extensions: ['bmp', 'ico', 'cur', 'psd', 'jp2', 'jxl', 'wmf', 'emf', 'dng', 'cr2', 'nef', 'arw'],
    treatment: 'picture',
  },
  heic: { kind: 'heic', mediaType: 'image/heic', extensions: ['heic', 'heif'], treatment: 'heic' },
  svg: { kind: 'image', mediaType: 'image/svg+xml', extensions: ['svg'], treatment: 'svg' },
  video: {
    kind: 'video',
    mediaType: 'video/mp4',
    extensions: [
      'mp4',
      'm4v',
      'mov',
      'qt',
      '3gp',
      '3g2',
      'avi',
      'flv',
      'f4v',
      'mkv',
      'webm',
      'wmv',
      'asf',
      'mpg',
      'mpeg',
      'mts',
      'm2ts',
      'ts',
      'vob',
      'ogv',
      'rm',
      'rmvb',
      'mpe',
      'dat',
    ],
    treatment: 'video',
  },
  audio: {
    kind: 'audio',
    mediaType: 'audio/mpeg',
    extensions: [
      'mp3',
      'm4a',
      'aac',
      'wav',
      'wma',
      'amr',
      'ogg',
      'oga',
      'opus',
      'flac',
      'ape',
      'aif',
      'aiff',
      'ac3',
      'mid',
      'midi',
      'm4b',
      'mka',
      'caf',
      'mp2',
    ],
    treatment: 'audio',
  },
  srt: { kind: 'text', mediaType: 'application/x-subrip', extensions: ['srt'], treatment: 'captions' },
  vtt: { kind: 'text', mediaType: 'text/vtt', extensions: ['vtt'], treatment: 'captions' },
  html: {
    kind: 'html',
    mediaType: 'text/html',
    extensions: ['html', 'htm', 'xhtml', 'shtml'],
    treatment: 'html',
  },
  mhtml: keep('html', 'message/rfc822', 'mht', 'mhtml'),
  csv: { kind: 'text', mediaType: 'text/csv', extensions: ['csv', 'tsv'], treatment: 'text' },
  json: {
    kind: 'text',
    mediaType: 'application/json',
    extensions: ['json', 'geojson', 'topojson'],
    treatment: 'text',
  },
  xml: {
    kind: 'text',
    mediaType: 'application/xml',
    extensions: ['xml', 'kml', 'gpx', 'opml', 'xsl', 'xsd'],
    treatment: 'text',
  },
  text: {
    kind: 'text',
    mediaType: 'text/plain',
    extensions: [
      'txt',
      'text',
      'md',
      'lrc',
      'ass',
      'ssa',
      'log',
      'ini',
      'tex',
      'py',
      'js',
      'mjs',
      'css',
      'c',
      'cpp',
      'h',
      'java',
      'ts',
      'sql',
      'r',
      'ino',
      'yml',
      'yaml',
      'ics',
      'url',
    ],
    treatment: 'text',
  },
  unknown: keep('other', 'application/octet-stream'),
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatOf = (name: FormatName): Format => formats[name];

/** Extensions that only programs and links carry: under such a name a text is shown with its true one. */
const PROGRAM_EXTENSIONS = ['exe', 'dll', 'com', 'scr', 'msi', 'app', 'apk', 'jar', 'sys', 'pif', 'cpl'];

const owners = new Map<string, FormatName[]>();
for (const [name, format] of Object.entries(formats) as [FormatName, Format][])
  for (const extension of format.extensions) owners.set(extension, [...(owners.get(extension) ?? []), name]);

/** Whether a name's extension belongs to some other format, so that it would mislead whoever opens the file. */
export function misleads(extension: string, format: FormatName): boolean {
  if (extension === '' || formatOf(format).extensions.includes(extension)) return false;
  return owners.has(extension) || PROGRAM_EXTENSIONS.includes(extension);
}
