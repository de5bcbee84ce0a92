import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id at 19 MiB, two passes, one lane: OWASP's figure; a hash and a verification take about 60 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Runs at once: they share Node's four threads with every file read. */
const AT_ONCE = 2;
const MOST_BYTES = 256;
/** Verified when there is no such account, so that an unknown name takes as long as a known one (ATK-033). */
let decoy: Promise<string> | null = null;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** How many password checks wait for their turn; sign-in is refused above a limit. */
export const passwordQueueLength = (): number => waiting.length;

const normalize = (password: string): string => password.normalize('NFKC');

/** 10 to 128 characters, at most 256 bytes after NFKC, and not the user's name. */
export function isGoodPassword(password: string, username: string): boolean {
  const normal = normalize(password);
  const length = [...normal].length;
  return (
    length >= 10 &&
    length <= 128 &&
    Buffer.byteLength(normal) <= MOST_BYTES &&
    normal.toLowerCase() !== username.toLowerCase()
  );
}

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(normalize(password), COST));

/** True when the password is right. `passwordHash` null costs the same and is never right. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const normal = normalize(password);
  if (Buffer.byteLength(normal) > MOST_BYTES) return false;
  decoy ??= hash('no account has this password', COST);
  const against = passwordHash ?? (await decoy);
  const right = await inTurn(() => verify(against, normal));
  return passwordHash !== null && right;
}

/** Letters and digits that nobody confuses when reading them aloud. */
const LEGIBLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random password of three groups of four, 59 bits. */
export function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join('');
  return [group(), group(), group()].join('-');
}
