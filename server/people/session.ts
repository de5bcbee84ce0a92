import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Application } from '../context.ts';

/** What a request proves about who sends it. */
export interface Session {
  personId: string;
  /** Null for a service token, which needs no protection against forged forms. */
  csrfToken: string | null;
  tokenHash: Buffer;
  mayWrite: boolean;
  locale: string;
  mustChangePassword: boolean;
}

const ABSOLUTE = '14 days';
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
export const newToken = (): string => randomBytes(32).toString('base64url');

/** The cookie's name; over HTTPS the prefix binds it to this host and to encryption (ATK-029). */
const cookieName = (application: Application): string => (isSecure(application) ? '__Host-keyuan' : 'keyuan');
const isSecure = (application: Application): boolean =>
  application.configuration.publicUrl.startsWith('https:');

/** Starts a session and sets its cookie; a planted cookie is worth nothing, the token is always new (ATK-027). */
export async function startSession(
  application: Application,
  response: Response,
  personId: string,
  sharedComputer: boolean,
): Promise<string> {
  const token = newToken();
  await application.database`
    insert into session (token_hash, person_id, csrf_token, expires_at, idle_limit)
    values (${hashToken(token)}, ${personId}, ${newToken()}, now() + ${ABSOLUTE}::interval,
      ${sharedComputer ? '45 minutes' : '8 hours'}::interval)`;
  response.cookie(cookieName(application), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(application),
    path: '/',
    ...(sharedComputer ? {} : { maxAge: 14 * 86_400_000 }),
  });
  return token;
}

export async function endSession(
  application: Application,
  response: Response,
  tokenHash: Buffer,
): Promise<void> {
  await application.database`delete from session where token_hash = ${tokenHash}`;
  response.clearCookie(cookieName(application), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(application),
  });
  response.setHeader('Clear-Site-Data', '"cache", "storage"');
}

/** Ends every session of a person except, where given, the one in hand. */
export async function endSessionsOf(
  application: Application,
  personId: string,
  except: Buffer | null,
): Promise<void> {
  await application.database`
    delete from session
    where person_id = ${personId}
      and token_hash is distinct from ${except}`;
}

/** Who sends this request, or null. A disabled account has no session from the same instant on (E20). */
export async function readSession(application: Application, request: Request): Promise<Session | null> {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return readServiceToken(application, bearer);
  const token = readCookie(request.headers.cookie, cookieName(application));
  if (!token) return null;
  const tokenHash = hashToken(token);
  const [row] = await application.database<
    { personId: string; csrfToken: string; locale: string; mustChangePassword: boolean; stale: boolean }[]
  >`
    select session.person_id, csrf_token, account.locale, account.must_change_password,
      seen_at < now() - interval '1 minute' as stale
    from session
    join account on account.person_id = session.person_id
    where token_hash = ${tokenHash}
      and expires_at > now()
      and seen_at + idle_limit > now()
      and account.disabled_at is null`;
  if (!row) return null;
  if (row.stale)
    await application.database`update session set seen_at = now() where token_hash = ${tokenHash}`;
  return {
    personId: row.personId,
    csrfToken: row.csrfToken,
    tokenHash,
    mayWrite: true,
    locale: row.locale,
    mustChangePassword: row.mustChangePassword,
  };
}

async function readServiceToken(application: Application, token: string): Promise<Session | null> {
  const tokenHash = hashToken(token);
  const [row] = await application.database<{ personId: string; operations: string[]; locale: string }[]>`
    select service_token.person_id, operations, account.locale
    from service_token
    join account on account.person_id = service_token.person_id
    where token_hash = ${tokenHash}
      and revoked_at is null
      and (expires_at is null or expires_at > now())
      and account.disabled_at is null`;
  if (!row) return null;
  return {
    personId: row.personId,
    csrfToken: null,
    tokenHash,
    mayWrite: row.operations.includes('write'),
    locale: row.locale,
    mustChangePassword: false,
  };
}

/** The person behind a request for bytes, or null; the gateway's contract. */
export async function personOf(application: Application, request: Request): Promise<string | null> {
  return (await readSession(application, request))?.personId ?? null;
}

function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.split('=', 2);
    if (key?.trim() === name && value) return value.trim();
  }
  return null;
}
