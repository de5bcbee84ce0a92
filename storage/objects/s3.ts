import { Readable } from 'node:stream';
import { Client, S3Error } from 'minio';
import { startHashing } from './hashing.ts';
import { assertKey } from './key.ts';
import { PART_ADDRESS_SECONDS } from './partSignature.ts';
import { S3_PUT_PART_BYTES, type S3Address, s3Failure, s3IsAbsent } from './s3Terms.ts';
import { type ObjectHead, type ObjectStore, type StoredPart, UploadUnknown } from './store.ts';

/** The client with the one call that it keeps for its own uploads. */
class PartListingClient extends Client {
  receivedParts(bucket: string, key: string, uploadId: string) {
    return this.listParts(bucket, key, uploadId);
  }
}

/**
 * Opens an S3 store through plain S3 calls; the bucket is made when absent. Browsers send parts straight to it, so
 * its CORS rules must let our origin PUT. `presignedUrl` binds neither length nor checksum of a PUT (attacks.md D):
 * sizes are compared in the listing, bytes by `digest`.
 */
export async function openS3Store(address: S3Address): Promise<ObjectStore> {
  const { bucket } = address;
  const endpoint = new URL(address.endpoint);
  const client = new PartListingClient({
    endPoint: endpoint.hostname,
    port: endpoint.port ? Number(endpoint.port) : endpoint.protocol === 'https:' ? 443 : 80,
    useSSL: endpoint.protocol === 'https:',
    accessKey: address.accessKey,
    secretKey: address.secretKey,
    region: address.region,
    pathStyle: true,
  });
  await makeBucket(client, bucket, address.region);
  const hashing = startHashing();

  const head = async (key: string): Promise<ObjectHead | null> => {
    assertKey(key);
    try {
      const stat = await client.statObject(bucket, key);
      return { key, sizeBytes: stat.size, modifiedAt: stat.lastModified };
    } catch (error) {
      if (s3IsAbsent(error)) return null;
      throw s3Failure(error);
    }
  };

  const read: ObjectStore['read'] = async (key, range = { start: 0, end: null }) => {
    assertKey(key);
    const { start, end } = range;
    if (end !== null && end <= start) return (await head(key)) && Readable.from([]);
    try {
      // Length 0 means "to the end" to the client.
      return await client.getPartialObject(bucket, key, start, end === null ? 0 : end - start);
    } catch (error) {
      if (error instanceof S3Error && error.code === 'InvalidRange') return Readable.from([]);
      if (s3IsAbsent(error)) return null;
      throw s3Failure(error);
    }
  };

  return {
    receiver: null,
    async beginUpload(key, mediaType) {
      assertKey(key);
      return client.initiateNewMultipartUpload(bucket, key, { 'Content-Type': mediaType }).catch(s3Rethrow);
    },
    async partAddress(key, uploadId, part) {
      assertKey(key);
      const url = await client.presignedUrl('PUT', bucket, key, PART_ADDRESS_SECONDS, {
        partNumber: String(part.number),
        uploadId,
      });
      return { url, headers: {}, expiresAt: new Date(Date.now() + PART_ADDRESS_SECONDS * 1000) };
    },
    async listParts(key, uploadId) {
      assertKey(key);
      try {
        const parts = await client.receivedParts(bucket, key, uploadId);
        return parts.map((part) => ({ number: part.part, sizeBytes: part.size, etag: part.etag }));
      } catch (error) {
        if (s3IsAbsent(error)) return null;
        throw s3Failure(error);
      }
    },
    async completeUpload(key, uploadId, parts) {
      assertKey(key);
      try {
        const listed = parts.toSorted((a, b) => a.number - b.number);
        await client.completeMultipartUpload(
          bucket,
          key,
          uploadId,
          listed.map((part) => ({ part: part.number, etag: part.etag })),
        );
      } catch (error) {
        if (!s3IsAbsent(error)) throw s3Failure(error);
        if (!(await head(key))) throw new UploadUnknown();
      }
    },
    async abortUpload(key, uploadId) {
      assertKey(key);
      await client.abortMultipartUpload(bucket, key, uploadId).catch((error: unknown) => {
        if (!s3IsAbsent(error)) throw s3Failure(error);
      });
    },
    async listUploads(before) {
      const found: { key: string; uploadId: string; begunAt: Date }[] = [];
      for (let keyMarker = '', idMarker = ''; ; ) {
        const page = await client
          .listIncompleteUploadsQuery(bucket, '', keyMarker, idMarker, '')
          .catch(s3Rethrow);
        for (const upload of page.uploads) {
          const begunAt = new Date(upload.initiated);
          if (begunAt < before) found.push({ key: upload.key, uploadId: upload.uploadId, begunAt });
        }
        if (!page.isTruncated) return found;
        keyMarker = page.nextKeyMarker;
        idMarker = page.nextUploadIdMarker;
      }
    },
    async put(key, bytes, mediaType) {
      assertKey(key);
      const source = bytes instanceof Readable ? bytes : Readable.from([bytes], { objectMode: false });
      return putStream(client, bucket, key, source, mediaType);
    },
    read,
    head,
    async digest(key, partSizeBytes) {
      const stream = await read(key);
      return stream ? hashing.hashStream(stream, partSizeBytes) : null;
    },
    async delete(key) {
      assertKey(key);
      await client.removeObject(bucket, key).catch(s3Rethrow);
    },
    async list(prefix, after, limit) {
      const found: ObjectHead[] = [];
      const stream = client.listObjectsV2(bucket, prefix, true, after ?? '');
      for await (const item of stream) {
        if (typeof item.name !== 'string') continue;
        found.push({ key: item.name, sizeBytes: item.size, modifiedAt: item.lastModified });
        if (found.length >= limit) break;
      }
      return found;
    },
    async readAddress(key, options) {
      assertKey(key);
      const name = encodeURIComponent(options.fileName ?? key.slice(key.lastIndexOf('/') + 1));
      return client.presignedGetObject(bucket, key, options.expiresInSeconds, {
        'response-content-type': options.mediaType,
        'response-content-disposition': `${options.fileName ? 'attachment' : 'inline'}; filename*=UTF-8''${name}`,
      });
    },
    async check() {
      if (!(await client.bucketExists(bucket).catch(s3Rethrow)))
        throw new Error('The bucket of the object store is missing');
    },
    close: () => hashing.close(),
  };
}

const s3Rethrow = (error: unknown): never => {
  throw s3Failure(error);
};

async function makeBucket(client: Client, bucket: string, region: string): Promise<void> {
  if (await client.bucketExists(bucket).catch(s3Rethrow)) return;
  await client.makeBucket(bucket, region).catch((error: unknown) => {
    const made = error instanceof S3Error && error.code === 'BucketAlreadyOwnedByYou';
    if (!made) throw s3Failure(error);
  });
}

/**
 * Puts a stream of unknown length. The client's own way would buffer parts of half a gigabyte, made for objects of
 * five terabytes; ours takes 8 MiB each, and one plain PUT where they suffice.
 */
async function putStream(client: Client, bucket: string, key: string, source: Readable, mediaType: string) {
  let uploadId: string | null = null;
  const parts: StoredPart[] = [];
  let sizeBytes = 0;
  const sendPart = async (bytes: Buffer) => {
    uploadId ??= await client.initiateNewMultipartUpload(bucket, key, { 'Content-Type': mediaType });
    const number = parts.length + 1;
    const { etag } = await client.uploadPart(
      { bucketName: bucket, objectName: key, uploadID: uploadId, partNumber: number, headers: {} },
      bytes,
    );
    parts.push({ number, sizeBytes: bytes.length, etag });
  };
  try {
    let pieces: Buffer[] = [];
    let gathered = 0;
    for await (const chunk of source) {
      const piece = Buffer.from(chunk);
      pieces.push(piece);
      gathered += piece.length;
      sizeBytes += piece.length;
      if (gathered < S3_PUT_PART_BYTES) continue;
      await sendPart(Buffer.concat(pieces));
      pieces = [];
      gathered = 0;
    }
    const rest = Buffer.concat(pieces);
    if (uploadId === null) {
      await client.putObject(bucket, key, rest, rest.length, { 'Content-Type': mediaType });
    } else {
      if (rest.length > 0) await sendPart(rest);
      await client.completeMultipartUpload(
        bucket,
        key,
        uploadId,
        parts.map((part) => ({ part: part.number, etag: part.etag })),
      );
    }
    return { sizeBytes };
  } catch (error) {
    // The first failure is what the caller must see; an upload that stays behind is cleared by the store's own expiry.
    if (uploadId !== null) await client.abortMultipartUpload(bucket, key, uploadId).catch(() => undefined);
    throw s3Failure(error);
  }
}
