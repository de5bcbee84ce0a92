import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const LISTENING = '0A';

/** The pid that listens on a TCP port of this machine, where Linux lets us see it; else null. */
export function findPortHolder(port: number): string | null {
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeningSockets(table, port));
  if (sockets.length === 0) return null;
  const processes = listFolder('/proc').filter((name) => /^\d+$/.test(name));
  return processes.find((pid) => holdsOneOf(pid, sockets)) ?? null;
}

function listeningSockets(table: string, port: number): string[] {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readText(table)
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(wanted) && fields[3] === LISTENING)
    .map((fields) => `socket:[${fields[9]}]`);
}

function holdsOneOf(pid: string, sockets: string[]): boolean {
  return listFolder(`/proc/${pid}/fd`).some((descriptor) => {
    try {
      return sockets.includes(readlinkSync(`/proc/${pid}/fd/${descriptor}`));
    } catch {
      // Closed meanwhile.
      return false;
    }
  });
}

/** What may not be read (another user's process, another system) holds nothing that we can name. */
function listFolder(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
