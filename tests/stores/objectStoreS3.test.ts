import { randomBytes } from 'node:crypto';
import { it } from 'vitest';
import { openObjectStore } from '../../storage/objects/open.ts';
import { describeObjectStore } from './objectStore.ts';

const endpoint = process.env.S3_ENDPOINT;

if (endpoint) {
  describeObjectStore(`S3 at ${endpoint}`, async () => {
    const store = await openObjectStore({
      dataFolder: '/nowhere',
      s3: {
        endpoint,
        region: process.env.S3_REGION ?? 'us-east-1',
        bucket: `test-${randomBytes(6).toString('hex')}`,
        accessKey: process.env.S3_ACCESS_KEY ?? '',
        secretKey: process.env.S3_SECRET_KEY ?? '',
      },
    });
    return { store, origin: endpoint, close: () => store.close() };
  });
} else {
  it('was not run on S3: no S3_ENDPOINT names a server', () => {
    console.info('not run: the object store contract on S3 (set S3_ENDPOINT, S3_ACCESS_KEY, S3_SECRET_KEY)');
  });
}
