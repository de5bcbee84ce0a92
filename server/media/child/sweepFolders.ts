import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHILD_FOLDER_PREFIX } from './converterChild.ts';

/** Folders of ingest itself (server/media/temporary.ts) carry this prefix and the process id in the same way. */
export const WORK_FOLDER_PREFIX = 'keyuan-work-';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes temporary folders whose process was killed before it could; call it when a worker starts. Answers how many. */
export async function sweepTemporaryFolders(): Promise<number> {
  let removed = 0;
  for (const name of await readdir(tmpdir())) {
    const match = /^keyuan-(?:child|work)-(\d+)-/.exec(name);
    if (!match || isAlive(Number(match[1]))) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true });
    removed += 1;
  }
  return removed;
}

export { CHILD_FOLDER_PREFIX };
