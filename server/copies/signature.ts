import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { Queryable } from '../../storage/database/database.ts';

/** A signing key as it is kept: the public half stays for ever, so that old copies verify (ATK-132). */
interface StoredKey {
  id: string;
  publicKey: string;
  /** Null once it is retired. */
  privateKey: string | null;
  createdAt: string;
}

interface StoredKeys {
  current: string;
  keys: StoredKey[];
}

/** What a signature covers: whose copy of what, issued when. */
export interface SignedFacts {
  copyId: string;
  versionId: string;
  partId: string | null;
  personId: string;
  grantId: string | null;
  issuedAt: Date;
}

/** Our own canonical bytes; the algorithm is fixed and never read from outside. */
const canonical = (facts: SignedFacts, keyId: string): Buffer =>
  Buffer.from(
    [
      'keyuan-copy-1',
      keyId,
      facts.copyId,
      facts.versionId,
      facts.partId ?? '',
      facts.personId,
      facts.grantId ?? '',
      facts.issuedAt.toISOString(),
    ].join('\n'),
  );

const SETTING = 'copy_signing_keys';

/** The installation's keys; the first call makes them, and of two servers that call at once both get the same. */
async function readKeys(database: Queryable): Promise<StoredKeys> {
  const [row] = await database<{ value: StoredKeys }[]>`select value from setting where name = ${SETTING}`;
  if (row) return row.value;
  const pair = generateKeyPairSync('ed25519');
  const made: StoredKeys = {
    current: 'k1',
    keys: [
      {
        id: 'k1',
        publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        createdAt: new Date().toISOString(),
      },
    ],
  };
  await database`
    insert into setting (name, value)
    values (${SETTING}, ${database.json({ ...made, keys: made.keys.map((key) => ({ ...key })) })})
    on conflict (name) do nothing`;
  const [kept] = await database<{ value: StoredKeys }[]>`select value from setting where name = ${SETTING}`;
  if (!kept) throw new Error('The signing keys were not stored');
  return kept.value;
}

/** Signs a copy with the installation's current key. */
export async function signCopy(
  database: Queryable,
  facts: SignedFacts,
): Promise<{ signature: Buffer; keyId: string }> {
  const { current, keys } = await readKeys(database);
  const key = keys.find((one) => one.id === current);
  if (!key?.privateKey) throw new Error(`The signing key ${current} has no private half`);
  return { signature: sign(null, canonical(facts, key.id), createPrivateKey(key.privateKey)), keyId: key.id };
}

/** True when this signature was made here for exactly these facts. */
export async function isSignatureOf(
  database: Queryable,
  facts: SignedFacts,
  keyId: string,
  signature: Buffer,
): Promise<boolean> {
  const { keys } = await readKeys(database);
  const key = keys.find((one) => one.id === keyId);
  if (!key || signature.length !== 64) return false;
  const publicKey: KeyObject = createPublicKey(key.publicKey);
  return verify(null, canonical(facts, keyId), publicKey, signature);
}
