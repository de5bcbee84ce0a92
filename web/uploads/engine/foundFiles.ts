/** A file that a teacher chose, with its path inside what was chosen. */
export interface FoundFile {
  /** Folders by slashes: `分数的初步认识/教案.docx`. */
  path: string;
  file: File;
  /** Finds the file again after a reload, where the browser has such a thing and was asked by drop or picker. */
  handle: FileSystemFileHandle | null;
}

/** What was chosen: files to send, and leftovers of the system that nobody means. */
export interface Found {
  files: FoundFile[];
  leftOut: string[];
}

const JUNK_FOLDER = /^(__macosx|\$recycle\.bin|system volume information|\.git)$/i;
const JUNK_FILE =
  /^(thumbs\.db|ehthumbs\.db|desktop\.ini|\.ds_store|\.localized|icon\r|~\$.*|\._.*|~wrl\d+\.tmp|\.~lock\..*#)$/i;

/** System leftovers: Thumbs.db, .DS_Store, __MACOSX/, lock files of office programs. The server refuses the same. */
export function isJunk(path: string): boolean {
  const segments = path.split('/');
  return segments.some((segment) => JUNK_FOLDER.test(segment)) || JUNK_FILE.test(segments.at(-1) ?? '');
}

export function sortOut(all: readonly FoundFile[]): Found {
  return {
    files: all.filter((found) => !isJunk(found.path)),
    leftOut: all.filter((found) => isJunk(found.path)).map((found) => found.path),
  };
}

/** Files of an `<input type=file>`, also with `webkitdirectory`. */
export const filesOfInput = (list: FileList): Found =>
  sortOut([...list].map((file) => ({ path: file.webkitRelativePath || file.name, file, handle: null })));

/** Everything that was dropped, folders read through. Call it within the drop event: the list dies with it. */
export async function filesOfDrop(transfer: DataTransfer): Promise<Found> {
  const entries = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => {
      const handle = 'getAsFileSystemHandle' in item ? handleOf(item) : Promise.resolve(null);
      return { entry: item.webkitGetAsEntry(), file: item.getAsFile(), handle };
    });
  const found = await Promise.all(
    entries.map(async ({ entry, file, handle }) => {
      const known = await handle;
      if (known?.kind === 'directory') return filesOfFolder(known, `${known.name}/`);
      if (entry?.isDirectory) return filesOfEntry(entry, '');
      if (!file) return [];
      return [{ path: file.name, file, handle: known?.kind === 'file' ? known : null }];
    }),
  );
  return sortOut(found.flat());
}

type AnyHandle = FileSystemFileHandle | FileSystemDirectoryHandle;

/** The lasting handle of a dropped thing; null where the browser has none or gives none. */
async function handleOf(item: DataTransferItem): Promise<AnyHandle | null> {
  const get = Reflect.get(item, 'getAsFileSystemHandle');
  if (typeof get !== 'function') return null;
  try {
    const handle: unknown = await get.call(item);
    return handle instanceof FileSystemHandle ? (handle as AnyHandle) : null;
  } catch {
    // A network drive or a protected folder has no handle; the file itself is still at hand.
    return null;
  }
}

async function filesOfFolder(folder: FileSystemDirectoryHandle, path: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for await (const handle of folder.values()) {
    if (handle.kind === 'file')
      found.push({ path: path + handle.name, file: await handle.getFile(), handle });
    else found.push(...(await filesOfFolder(handle, `${path}${handle.name}/`)));
  }
  return found;
}

async function filesOfEntry(entry: FileSystemEntry, path: string): Promise<FoundFile[]> {
  if (isFileEntry(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: path + entry.name, file, handle: null }];
  }
  if (!isFolderEntry(entry)) return [];
  const reader = entry.createReader();
  const found: FoundFile[] = [];
  // A reader answers at most a hundred at a time, and nothing at the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return found;
    for (const inner of entries) found.push(...(await filesOfEntry(inner, `${path}${entry.name}/`)));
  }
}

const isFileEntry = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolderEntry = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
