// Thread inside a converter child that outlives a blocked main thread: the parent's death and too much memory both end the group.
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { workerData } from 'node:worker_threads';

/** The pipe that the parent holds open for as long as it lives. */
const PARENT_PIPE = 3;
const CHECK_EVERY_MS = 100;

const { memoryBytes } = workerData as { memoryBytes: number };

function endGroup(): void {
  if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL');
  process.kill(process.pid, 'SIGKILL');
}

const pipe = new Socket({ fd: PARENT_PIPE, readable: true, writable: false });
pipe.on('error', endGroup);
pipe.on('close', endGroup);
pipe.resume();

setInterval(() => {
  if (memoryBytes > 0 && process.memoryUsage.rss() > memoryBytes) {
    try {
      // The parent reads this word to tell a memory kill from any other.
      writeSync(PARENT_PIPE, 'memory');
    } finally {
      endGroup();
    }
  }
}, CHECK_EVERY_MS);
