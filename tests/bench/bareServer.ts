// The peer of the upload bench: a bare Node server that writes what is PUT to a file, and answers after fsync.
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const folder = process.argv[2] ?? '';
const server = createServer((request, response) => {
  const path = join(folder, randomUUID());
  store(path, request).then(
    async (bytes) => {
      response.end(String(bytes));
      await rm(path);
    },
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

async function store(path: string, request: AsyncIterable<Uint8Array>): Promise<number> {
  const target = createWriteStream(path, { flush: true });
  await pipeline(request, target);
  return target.bytesWritten;
}

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}`);
});
