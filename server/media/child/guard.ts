// Thread inside a converter child that outlives a blocked main thread: the parent's death and too much memory both end the group.
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { workerData } from 'node:worker_threads';

/** The pipe that the parent holds open for as long as it lives. */
const PARENT_PIPE = 3;
const CHECK_EVERY_MS = 100;
const REPORT_EVERY_MS = 1000;

const { memoryBytes } = workerData as { memoryBytes: number };

function endGroup(): void {
  if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL');
  process.kill(process.pid, 'SIGKILL');
}

function tell(line: string): void {
  try {
    writeSync(PARENT_PIPE, line);
  } catch {
    // A full pipe: the parent is busy and misses one report.
  }
}

const pipe = new Socket({ fd: PARENT_PIPE, readable: true, writable: false });
pipe.on('error', endGroup);
pipe.on('close', endGroup);
pipe.resume();

/** The parent tells a stalled child from a busy one by what it has used; a line a second. */
setInterval(() => {
  const { user, system } = process.cpuUsage();
  tell(`cpu ${Math.round((user + system) / 1000)}\n`);
}, REPORT_EVERY_MS);

setInterval(() => {
  if (memoryBytes > 0 && process.memoryUsage.rss() > memoryBytes) {
    // The parent reads this word to tell a memory kill from any other.
    tell('memory\n');
    endGroup();
  }
}, CHECK_EVERY_MS);
