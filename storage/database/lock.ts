import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The right to use a folder, held until released or until this process is gone. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes a folder for this process, or answers the pid of the process that has it.
 * The lock is the kernel's own (through SQLite, the only way to one in Node): it cannot outlive its holder,
 * however that one dies, so there is no stale lock to judge.
 */
export function lockFolder(folder: string): FolderLock | { holder: string } {
  const holderFile = join(folder, 'lock.pid');
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!(error instanceof Error) || !/locked/.test(error.message)) throw error;
    return { holder: readHolder(holderFile) };
  }
  writeFileSync(holderFile, `${process.pid}\n`);
  return { release: () => lock.close() };
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim() || '?';
  } catch {
    // The holder has just taken the lock and not yet written its number.
    return '?';
  }
}
