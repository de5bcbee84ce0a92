import { changed } from '../client/cache.ts';
import { startHashing } from './engine/hashing.ts';
import { openKeeper } from './engine/keeper.ts';
import { serverTransport } from './engine/serverTransport.ts';
import { Uploader } from './engine/uploader.ts';

/** One uploader a draft, kept while the application is open: other pages may be read while it sends. */
const uploaders = new Map<string, Promise<Uploader>>();
let hashing: ReturnType<typeof startHashing> | null = null;

/** The uploader of a draft; the first call asks the server what was begun before. */
export function uploaderOf(versionId: string): Promise<Uploader> {
  const known = uploaders.get(versionId);
  if (known) return known;
  hashing ??= startHashing();
  const { hash } = hashing;
  const opening = openKeeper().then(
    (keeper) =>
      new Uploader({ versionId, transport: serverTransport, hash, keeper, onComplete: () => changed() }),
  );
  uploaders.set(versionId, opening);
  return opening;
}

/** Another person signs in, or nobody: what one sent is nobody else's business. What arrived stays on the server. */
export async function closeUploaders(): Promise<void> {
  const all = [...uploaders.values()];
  uploaders.clear();
  for (const opening of all) (await opening).close();
  hashing?.close();
  hashing = null;
}
