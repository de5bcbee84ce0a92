import type { Context } from '../context.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { administersPerson } from './administration.ts';
import { hashPassword, isGoodPassword, isPassword, newPassword } from './password.ts';
import { findPerson } from './queries.ts';
import type { PersonRow } from './rows.ts';
import { endSessionsOf } from './session.ts';

/** Changes the own password; every other session of the person ends, this one gets a new id by signing in again. */
export async function changePassword(
  context: Context,
  input: { currentPassword: string; newPassword: string; tokenHash: Buffer | null },
): Promise<Outcome<true>> {
  const personId = context.viewer.personId;
  if (!personId) return refuse('FORBIDDEN');
  const [account] = await context.database<{ username: string; passwordHash: string | null }[]>`
    select username, password_hash from account where person_id = ${personId}`;
  if (!account || !(await isPassword(account.passwordHash, input.currentPassword)))
    return refuse('SIGN_IN_FAILED', 'currentPassword');
  if (!isGoodPassword(input.newPassword, account.username) || input.newPassword === input.currentPassword) {
    return refuse('PASSWORD_WEAK', 'newPassword');
  }
  const passwordHash = await hashPassword(input.newPassword);
  await context.database`
    update account
    set password_hash = ${passwordHash}, must_change_password = false
    where person_id = ${personId}`;
  await endSessionsOf(context, personId, input.tokenHash);
  return accept(true as const);
}

/** A one-time password for whoever forgot his; all his sessions end, and he must choose a new one at once. */
export async function issueOneTimePassword(
  context: Context,
  personId: string,
): Promise<Outcome<{ person: PersonRow; oneTimePassword: string }>> {
  const person = await administeredPerson(context, personId);
  if (!person) return refuse('RESOURCE_NOT_FOUND', 'personId');
  const oneTimePassword = newPassword();
  const passwordHash = await hashPassword(oneTimePassword);
  await context.database.begin(async (tx) => {
    await tx`update account set password_hash = ${passwordHash}, must_change_password = true where person_id = ${personId}`;
    await tx`delete from session where person_id = ${personId}`;
    await tx`
      insert into audit_entry (actor_id, action, subject_id)
      values (${context.viewer.personId}, 'one_time_password_issued', ${personId})`;
  });
  return accept({ person, oneTimePassword });
}

/** Disables or enables an account; facts stay, sessions end at once (E20). */
export async function setAccountDisabled(
  context: Context,
  personId: string,
  disabled: boolean,
): Promise<Outcome<PersonRow>> {
  const person = await administeredPerson(context, personId);
  if (!person) return refuse('RESOURCE_NOT_FOUND', 'personId');
  await context.database.begin(async (tx) => {
    await tx`
      update account
      set disabled_at = case when ${disabled} then coalesce(disabled_at, now()) end
      where person_id = ${personId}`;
    if (disabled) await tx`delete from session where person_id = ${personId}`;
    await tx`
      insert into audit_entry (actor_id, action, subject_id)
      values (${context.viewer.personId}, ${disabled ? 'account_disabled' : 'account_enabled'}, ${personId})`;
    await tx`select pg_notify('access_changed', ${personId})`;
  });
  return accept(person);
}

async function administeredPerson(context: Context, personId: string): Promise<PersonRow | null> {
  if (!context.viewer.personId) return null;
  const person = await findPerson(context.database, personId);
  return person && (await administersPerson(context, personId)) ? person : null;
}
