import { connect } from 'node:net';

/** What many clients got together. */
export interface Fetched {
  megabytesPerSecond: number;
  segmentsPerSecond: number;
  /** Milliseconds from asking to the last byte, 95th percentile. */
  p95: number;
}

/**
 * Many players on lines of their own fetch segments one after another until `total` are there. Bare sockets: a client
 * library would cost more than the servers measured.
 */
export async function fetchSegments(
  port: number,
  clients: number,
  total: number,
  ask: (client: number, turn: number) => { path: string; cookie: string | null },
): Promise<Fetched> {
  let turn = 0;
  let bytes = 0;
  const times: number[] = [];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: clients }, (_, client) =>
      playOn(
        port,
        () => {
          if (turn >= total) return null;
          const asked = ask(client, turn);
          turn += 1;
          return asked;
        },
        (size, ms) => {
          bytes += size;
          times.push(ms);
        },
      ),
    ),
  );
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  return {
    megabytesPerSecond: bytes / 1e6 / seconds,
    segmentsPerSecond: times.length / seconds,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

function playOn(
  port: number,
  next: () => { path: string; cookie: string | null } | null,
  done: (bytes: number, ms: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let head = Buffer.alloc(0);
    let left = -1;
    let size = 0;
    let askedAt = 0;
    const ask = () => {
      const asked = next();
      if (!asked) return socket.end();
      askedAt = performance.now();
      left = -1;
      socket.write(
        `GET ${asked.path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${asked.cookie ? `Cookie: ${asked.cookie}\r\n` : ''}\r\n`,
      );
    };
    socket.on('connect', ask);
    socket.on('data', (chunk) => {
      let body = chunk;
      if (left < 0) {
        head = head.length > 0 ? Buffer.concat([head, chunk]) : chunk;
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        const text = head.toString('latin1', 0, end);
        if (!text.startsWith('HTTP/1.1 200')) return socket.destroy(new Error(text));
        size = Number(/content-length: (\d+)/i.exec(text)?.[1]);
        left = size;
        body = head.subarray(end + 4);
        head = Buffer.alloc(0);
      }
      left -= body.length;
      if (left > 0) return;
      done(size, performance.now() - askedAt);
      ask();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}
