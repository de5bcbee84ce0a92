import { createHmac, timingSafeEqual } from 'node:crypto';
import { PartFault, type PartPlace } from './partReceiver.ts';

/** Where the gateway takes parts; the router is mounted at the same path. */
export const PART_PATH = '/upload-parts';
/** An address is asked right before its part is sent; a slow line does not matter, only the start is checked (ATK-060). */
export const PART_ADDRESS_SECONDS = 60;

const sign = (secret: Buffer, place: PartPlace, expires: number) =>
  createHmac('sha256', secret)
    .update(`PUT\n${place.uploadId}\n${place.number}\n${place.sizeBytes}\n${place.sha256}\n${expires}`)
    .digest('base64url');

/** The path and query of a part's address on our own origin. */
export function signPartAddress(secret: Buffer, place: PartPlace, expiresAt: Date): string {
  const expires = Math.floor(expiresAt.getTime() / 1000);
  const query = new URLSearchParams({
    size: String(place.sizeBytes),
    sha256: place.sha256,
    expires: String(expires),
    signature: sign(secret, place, expires),
  });
  return `${PART_PATH}/${place.uploadId}/${place.number}?${query}`;
}

/** Reads `<uploadId>/<number>` and the query; throws `PartFault` when a word of it was changed or its time is over. */
export function readPartAddress(
  secret: Buffer,
  path: string,
  query: Record<string, unknown>,
  now: Date,
): PartPlace {
  const found = /^\/?([0-9a-f]{32})\/([1-9]\d{0,4})$/.exec(path);
  const { size, sha256, expires, signature } = query;
  if (
    !found?.[1] ||
    typeof size !== 'string' ||
    typeof sha256 !== 'string' ||
    typeof expires !== 'string' ||
    typeof signature !== 'string' ||
    !/^\d{1,15}$/.test(size) ||
    !/^\d{1,12}$/.test(expires) ||
    !/^[0-9a-f]{64}$/.test(sha256)
  )
    throw new PartFault('ADDRESS_INVALID');
  const place: PartPlace = { uploadId: found[1], number: Number(found[2]), sizeBytes: Number(size), sha256 };
  const wanted = Buffer.from(sign(secret, place, Number(expires)));
  const given = Buffer.from(signature);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    throw new PartFault('ADDRESS_INVALID');
  if (Number(expires) * 1000 < now.getTime()) throw new PartFault('ADDRESS_EXPIRED');
  return place;
}
