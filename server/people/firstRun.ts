import { timingSafeEqual } from 'node:crypto';
import type { Context } from '../context.ts';
import { newId } from '../id.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { hashPassword, isGoodPassword } from './password.ts';
import { hashToken } from './session.ts';

/** Setting that holds the sha256 (hex) of the one-time link's token; gone once it was used (ATK-153). */
export const FIRST_RUN_SETTING = 'first_run_token';

/** Numbers of the policy, proposed to a new district; its officer may change them (domain.md, head). */
const POLICY = { maxMembersPerLead: 10, termYears: 6, weakSchoolMinimumShare: null };

/** Creates the district and its first administrator (an operator) by the one-time link; once. */
export async function completeFirstRun(
  context: Context,
  input: { token: string; districtName: string; displayName: string; username: string; password: string },
): Promise<Outcome<{ personId: string }>> {
  const username = input.username.normalize('NFKC').trim().toLowerCase();
  if (!input.districtName.trim()) return refuse('INVALID', 'districtName');
  if (!input.displayName.trim()) return refuse('INVALID', 'displayName');
  if (!/^[a-z0-9][a-z0-9._-]{1,39}$/.test(username)) return refuse('INVALID', 'username');
  if (!isGoodPassword(input.password, username)) return refuse('PASSWORD_WEAK', 'password');
  const passwordHash = await hashPassword(input.password);
  return context.database.begin(async (tx) => {
    const [setting] = await tx<{ value: { sha256: string } }[]>`
      select value from setting where name = ${FIRST_RUN_SETTING} for update`;
    const wanted = Buffer.from(setting?.value.sha256 ?? '', 'hex');
    const given = hashToken(input.token);
    if (wanted.length !== given.length || !timingSafeEqual(wanted, given))
      return refuse('FIRST_RUN_OVER', 'token');
    await tx`delete from setting where name = ${FIRST_RUN_SETTING}`;
    const districtId = newId('district');
    const personId = newId('person');
    await tx`
      insert into district (id, name, policy)
      values (${districtId}, ${tx.json({ zh: input.districtName.trim() })}, ${tx.json(POLICY)})`;
    await tx`
      insert into person (id, display_name, capacity)
      values (${personId}, ${tx.json({ zh: input.displayName.trim() })}, 'staff')`;
    await tx`insert into account (person_id, username, password_hash) values (${personId}, ${username}, ${passwordHash})`;
    await tx`
      insert into appointment (id, person_id, role, place_id, starts_at)
      values (${newId('app')}, ${personId}, 'platform_operator', ${districtId}, now())`;
    await tx`insert into audit_entry (actor_id, action, subject_id) values (${personId}, 'first_run_completed', ${districtId})`;
    return accept({ personId });
  });
}
