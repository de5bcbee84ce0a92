import type { Context } from '../context.ts';
import { newId } from '../id.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import type { ServiceTokenRow } from './rows.ts';
import { hashToken, newToken } from './session.ts';

const MOST_TOKENS = 20;

/** Makes a key for a program of the viewer's; it is shown once and stored as a hash. */
export async function createServiceToken(
  context: Context,
  input: { label: string; mayWrite: boolean; validDays: number },
): Promise<Outcome<{ serviceToken: ServiceTokenRow; token: string }>> {
  const { viewer, database } = context;
  const label = input.label.normalize('NFKC').trim();
  if (!viewer.personId) return refuse('FORBIDDEN');
  if (!label || label.length > 60) return refuse('INVALID', 'label');
  if (!Number.isInteger(input.validDays) || input.validDays < 1 || input.validDays > 366)
    return refuse('INVALID', 'validDays');
  const [held] = await database<{ count: number }[]>`
    select count(*) from service_token where person_id = ${viewer.personId} and revoked_at is null`;
  if ((held?.count ?? 0) >= MOST_TOKENS) return refuse('LIMIT_EXCEEDED', null, { limit: MOST_TOKENS });
  const token = newToken();
  const [serviceToken] = await database<ServiceTokenRow[]>`
    insert into service_token (id, token_hash, person_id, label, operations, expires_at)
    values (${newId('token')}, ${hashToken(token)}, ${viewer.personId}, ${label},
      ${input.mayWrite ? ['read', 'write'] : ['read']}, now() + make_interval(days => ${input.validDays}))
    returning id, label, operations, created_at, expires_at, revoked_at`;
  if (!serviceToken) throw new Error('The insert answered no row.');
  return accept({ serviceToken, token });
}

/** Ends a key at once. */
export async function revokeServiceToken(
  { viewer, database }: Context,
  id: string,
): Promise<Outcome<ServiceTokenRow>> {
  const [row] = await database<ServiceTokenRow[]>`
    update service_token
    set revoked_at = coalesce(revoked_at, now())
    where id = ${id} and person_id = ${viewer.personId}
    returning id, label, operations, created_at, expires_at, revoked_at`;
  return row ? accept(row) : refuse('RESOURCE_NOT_FOUND', 'id');
}

export const listServiceTokens = ({ viewer, database }: Context) =>
  database<ServiceTokenRow[]>`
    select id, label, operations, created_at, expires_at, revoked_at
    from service_token
    where person_id = ${viewer.personId}
    order by created_at desc`;
