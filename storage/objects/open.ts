import { join } from 'node:path';
import { openFolderStore } from './folder.ts';
import { openS3Store } from './s3.ts';
import type { S3Address } from './s3Terms.ts';
import type { ObjectStore } from './store.ts';

/** Opens the store that the configuration names: S3, or else the folder `objects` inside the data folder. */
export function openObjectStore(configuration: {
  dataFolder: string;
  s3: S3Address | null;
}): Promise<ObjectStore> {
  return configuration.s3
    ? openS3Store(configuration.s3)
    : openFolderStore(join(configuration.dataFolder, 'objects'));
}
