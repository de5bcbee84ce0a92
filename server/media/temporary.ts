import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WORK_FOLDER_PREFIX } from './child/sweepFolders.ts';

/** Runs with a fresh temporary folder and removes it whatever happens. A killed process's folder is swept at the next start. */
export async function withTemporaryFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), `${WORK_FOLDER_PREFIX}${process.pid}-`));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
