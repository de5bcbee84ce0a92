import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Application } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { isPassword, passwordQueueLength } from './password.ts';

/** Failures allowed in a quarter of an hour: per account and network, and per network (attacks.md §3). */
const PER_ACCOUNT = 5;
const PER_NETWORK = 100;
const WINDOW_SECONDS = 15 * 60;
/** Password checks that may wait before further tries are turned away (ATK-034). */
const MOST_WAITING = 50;

/** The network of an address: /24 for IPv4, /56 for IPv6. A school's hundreds share one, hence the high figure. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  return plain.includes('.')
    ? plain.split('.').slice(0, 3).join('.')
    : plain.split(':').slice(0, 4).join(':');
}

function limiter(application: Application, keyPrefix: string, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: {
      query: async (query: { text: string; values: (string | number)[] }) => ({
        rows: [...(await application.database.unsafe(query.text, query.values))],
      }),
    },
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
  });
}

/**
 * Checks a name and password. Tries are counted before hashing, atomically, in the database, and a right
 * password gives the tries back. An unknown name answers as a wrong password does, and takes as long.
 */
export async function checkSignIn(
  application: Application,
  input: { username: string; password: string; address: string },
): Promise<Outcome<{ personId: string }>> {
  const username = input.username.normalize('NFKC').trim().toLowerCase();
  if (username.length > 100 || passwordQueueLength() > MOST_WAITING)
    return refuse('RATE_LIMITED', null, { minutes: 1 });
  const network = networkOf(input.address);
  const perAccount = limiter(application, 'sign-in-account', PER_ACCOUNT);
  const perNetwork = limiter(application, 'sign-in-network', PER_NETWORK);
  const accountKey = `${username}@${network}`;
  try {
    await perAccount.consume(accountKey);
    await perNetwork.consume(network);
  } catch (limited) {
    if (!(limited instanceof RateLimiterRes)) throw limited;
    return refuse('RATE_LIMITED', null, { minutes: Math.ceil(limited.msBeforeNext / 60_000) });
  }
  const [account] = await application.database<
    { personId: string; passwordHash: string | null; disabledAt: Date | null }[]
  >`
    select person_id, password_hash, disabled_at
    from account
    where username = ${username}`;
  const right = await isPassword(account?.passwordHash ?? null, input.password);
  if (!account || !right || account.disabledAt) return refuse('SIGN_IN_FAILED', 'password');
  await perAccount.delete(accountKey);
  await perNetwork.reward(network);
  return accept({ personId: account.personId });
}
