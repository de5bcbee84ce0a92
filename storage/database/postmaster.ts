import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseFailure } from './failure.ts';

const LONGEST_STOP_MS = 70_000;
const POLL_MS = 50;

interface ProcessFacts {
  pid: number;
  zombie: boolean;
  /** Program and arguments. */
  command: string[];
}

/**
 * Makes sure that no postmaster runs on a cluster and that no stale postmaster.pid stands in the way.
 * A postmaster that lives is one that our guard is about to stop, or an orphan: it is asked for a fast stop and
 * waited for, never killed. The file goes only when the process that it names is seen to be gone, a zombie or
 * another program (a recycled pid), for PostgreSQL would take either for a living postmaster.
 */
export async function clearCluster(
  cluster: string,
  say: (sentence: { zh: string; en: string }) => void,
): Promise<void> {
  const deadline = Date.now() + LONGEST_STOP_MS;
  let asked = false;
  for (let orphan = findPostmaster(cluster); orphan !== null; orphan = findPostmaster(cluster)) {
    if (!asked) {
      say({
        zh: `上次留下的数据库进程 ${orphan.pid} 还在，正在让它正常退出…`,
        en: `A database process of the last run (${orphan.pid}) is still there; asking it to stop…`,
      });
      process.kill(orphan.pid, 'SIGINT');
      asked = true;
    }
    if (Date.now() > deadline)
      throw new DatabaseFailure({
        zh: `数据库进程 ${orphan.pid} 一分钟内没有退出。请稍后再启动，或先停掉它。`,
        en: `The database process ${orphan.pid} did not stop within a minute. Start again later, or stop it first.`,
      });
    await delay(POLL_MS);
  }
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const named = Number.parseInt(readFileSync(file, 'latin1'), 10);
  const facts = Number.isInteger(named) && named > 0 ? readProcess(named) : null;
  const namesALivingStranger = facts !== null;
  const namesNobody = !Number.isInteger(named) || named <= 0;
  if (namesALivingStranger || namesNobody) unlinkSync(file);
}

/** The postmaster that runs on a cluster: by its program and folder, for the pid file may be stale, cut or gone. */
function findPostmaster(cluster: string): ProcessFacts | null {
  const isOurs = ({ command, zombie }: ProcessFacts) =>
    !zombie && basename(command[0] ?? '') === 'postgres' && command[command.indexOf('-D') + 1] === cluster;
  return listProcesses().find(isOurs) ?? null;
}

function listProcesses(): ProcessFacts[] {
  if (existsSync('/proc/self/stat'))
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => readProcess(Number(name)))
      .filter((facts) => facts !== null);
  return readProcessTable([]);
}

function readProcess(pid: number): ProcessFacts | null {
  if (!existsSync('/proc/self/stat')) return readProcessTable(['-p', String(pid)])[0] ?? null;
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
    return { pid, zombie: status.charAt(status.lastIndexOf(')') + 2) === 'Z', command };
  } catch {
    // It ended between the listing and the reading.
    return null;
  }
}

/** Where there is no /proc (macOS): what ps tells; arguments with spaces come apart, ours have none of weight. */
function readProcessTable(which: string[]): ProcessFacts[] {
  const all = which.length === 0 ? ['-A'] : which;
  const table = spawnSync('ps', [...all, '-ww', '-o', 'pid=,stat=,args='], { encoding: 'utf8' }).stdout ?? '';
  return table
    .split('\n')
    .map((line) => line.trim().match(/^(\d+)\s+(\S+)\s+(.*)$/))
    .filter((match) => match !== null)
    .map(([, pid, state = '', command = '']) => ({
      pid: Number(pid),
      zombie: state.startsWith('Z'),
      command: command.split(' '),
    }));
}
