// Hashes one part beside the page; spoken to by hashing.ts alone.
import { sha256Hex } from './sha256.ts';

interface Asked {
  id: number;
  bytes: Blob;
}

self.addEventListener('message', (event: MessageEvent<Asked>) => {
  const { id, bytes } = event.data;
  hash(bytes).then(
    (sha256) => self.postMessage({ id, sha256 }),
    () => self.postMessage({ id, sha256: null }),
  );
});

async function hash(blob: Blob): Promise<string> {
  const bytes = await blob.arrayBuffer();
  if (!globalThis.crypto?.subtle) return sha256Hex(new Uint8Array(bytes));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
