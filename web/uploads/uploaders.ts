import { changed } from '../client/cache.ts';
import { startHashing } from './engine/hashing.ts';
import { openKeeper } from './engine/keeper.ts';
import { serverTransport } from './engine/serverTransport.ts';
import { Uploader } from './engine/uploader.ts';

/** One uploader a draft, kept while the application is open: other pages may be read while it sends. */
const uploaders = new Map<string, Promise<Uploader>>();
let hashing: ReturnType<typeof startHashing> | null = null;
let owner: string | null = null;

/**
 * The uploader of a draft. It belongs to the person who is signed in: once somebody else asks, everything of the one
 * before is closed and forgotten here. What arrived stays on the server.
 */
export function uploaderOf(personId: string, versionId: string): Promise<Uploader> {
  if (owner !== personId) closeAll();
  owner = personId;
  const known = uploaders.get(versionId);
  if (known) return known;
  hashing ??= startHashing();
  const { hash } = hashing;
  const onComplete = (): void => changed();
  const opening = openKeeper().then(
    (keeper) => new Uploader({ versionId, transport: serverTransport, hash, keeper, onComplete }),
  );
  uploaders.set(versionId, opening);
  return opening;
}

function closeAll(): void {
  for (const opening of uploaders.values()) void opening.then((uploader) => uploader.close());
  uploaders.clear();
  hashing?.close();
  hashing = null;
}
