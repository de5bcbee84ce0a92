import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../server/people/password.ts';
import { openTestApplication, type TestApplication } from '../application.ts';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { viewer { person { displayName { zh } } csrfToken } refusals { code field message } }
}`;
const VIEWER = '{ viewer { person { id } } }';

describe('signing in', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await openTestApplication({ world: true });
    const hash = await hashPassword('four plain words here');
    await app.application.database`
      update account set username = 'zheng.keyi', password_hash = ${hash} where person_id = 'person-zheng-keyi'`;
    await app.application.database`
      update account set username = 'wu.siqi', password_hash = ${hash} where person_id = 'person-wu-siqi'`;
  });
  afterAll(() => app.close());

  const post = (body: object, headers: Record<string, string> = {}) =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const signIn = (username: string, password: string, headers: Record<string, string> = {}) =>
    post({ query: SIGN_IN, variables: { input: { username, password } } }, headers);

  it('[ATK-027] [ATK-029] gives a new session in a cookie that scripts cannot read, whatever was planted', async () => {
    const response = await signIn('zheng.keyi', 'four plain words here', { cookie: 'keyuan=planted' });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^keyuan=[\w-]{43}; .*Path=\/.*HttpOnly.*SameSite=Lax/);
    const answer = await response.json();
    expect(answer.data.signIn.viewer.person.displayName.zh).toBe('郑可意');
    const again = await post({ query: VIEWER }, { cookie: cookie.split(';', 1)[0] ?? '' });
    expect((await again.json()).data.viewer.person.id).toBe('person-zheng-keyi');
    const planted = await post({ query: VIEWER }, { cookie: 'keyuan=planted' });
    expect((await planted.json()).data.viewer.person).toBeNull();
  });

  it('[ATK-028] keeps only hashes of tokens', async () => {
    const response = await signIn('zheng.keyi', 'four plain words here');
    const token = /keyuan=([\w-]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '';
    const rows = await app.application.database<
      { text: string }[]
    >`select session::text as text from session`;
    expect(token).toHaveLength(43);
    expect(rows.some((row) => row.text.includes(token))).toBe(false);
  });

  it('[ATK-033] answers an unknown name as it answers a wrong password', async () => {
    const wrong = await (await signIn('wu.siqi', 'not the password')).json();
    const unknown = await (await signIn('nobody.here', 'not the password')).json();
    expect(unknown).toEqual(wrong);
    expect(wrong.data.signIn.refusals[0].code).toBe('SIGN_IN_FAILED');
    expect(wrong.data.signIn.refusals[0].message).toContain('一次性密码');
  });

  it('[ATK-032] stops after five failures, also when they come at once, and counts another account apart', async () => {
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => signIn('li.xiao', 'guess').then((each) => each.json())),
    );
    const codes = tries.map((each) => each.data.signIn.refusals[0].code);
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(7);
    const other = await (await signIn('zheng.keyi', 'four plain words here')).json();
    expect(other.data.signIn.refusals).toEqual([]);
  });

  it('[ATK-030] refuses forms and a mutation without the token of the session', async () => {
    const form = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{viewer{locale}}"}',
    });
    expect(form.status).toBe(400);
    const client = await app.as('person-zheng-keyi');
    const answer = await client.graphql(
      'mutation { setLocale(input: { locale: "en" }) { refusals { code } } }',
      {},
      { 'x-keyuan-csrf': 'forged' },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('[ATK-039] ends every other session when the password changes, and the old password with it', async () => {
    const before = await app.as('person-wu-siqi');
    const changing = await app.as('person-wu-siqi');
    const answer = await changing.graphql(
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { person { id } } refusals { code field } } }',
      { input: { currentPassword: 'four plain words here', newPassword: 'another longer phrase' } },
    );
    expect(answer.data.changePassword).toEqual({
      viewer: { person: { id: 'person-wu-siqi' } },
      refusals: [],
    });
    expect((await before.graphql(VIEWER)).data.viewer.person).toBeNull();
    expect(
      (await (await signIn('wu.siqi', 'four plain words here')).json()).data.signIn.refusals[0].code,
    ).toBe('SIGN_IN_FAILED');
  });

  it('[E20] a disabled account is nobody at once', async () => {
    const client = await app.as('person-pan-yue');
    const admin = await app.as('person-he-wenjing');
    const answer = await admin.graphql(
      'mutation { setAccountDisabled(input: { personId: "person-pan-yue", disabled: true }) { person { account { disabledAt } } refusals { code } } }',
    );
    expect(answer.data.setAccountDisabled.refusals).toEqual([]);
    expect((await client.graphql(VIEWER)).data.viewer.person).toBeNull();
  });

  it('a service token acts as its person, and one for reading never writes', async () => {
    const client = await app.as('person-zheng-keyi');
    const made = await client.graphql(
      'mutation { createServiceToken(input: { label: "catalogue" }) { token refusals { code } } }',
    );
    const bearer = { authorization: `Bearer ${made.data.createServiceToken.token}` };
    const read = await (await post({ query: VIEWER }, bearer)).json();
    expect(read.data.viewer.person.id).toBe('person-zheng-keyi');
    const written = await (
      await post({ query: 'mutation { setLocale(input: { locale: "en" }) { refusals { code } } }' }, bearer)
    ).json();
    expect(written.errors[0].extensions.code).toBe('FORBIDDEN');
  });
});
