import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApplication, type TestApplication } from '../application.ts';

describe('GraphQL limits', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await openTestApplication({ world: true });
  });
  afterAll(() => app.close());

  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };

  it.each([
    [
      '[ATK-044] thirteen levels',
      `{ ${'node(id: "x") { ... on Resource { version { resource { '.repeat(4)} id ${'} } } } '.repeat(4)} }`,
    ],
    [
      '[ATK-045] sixteen aliases',
      `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
    ],
    [
      '[ATK-046] sign-in twice in one request',
      'mutation { a: signIn(input: {username: "a", password: "b"}) { refusals { code } } b: signIn(input: {username: "a", password: "b"}) { refusals { code } } }',
    ],
    ['[ATK-047] 1,001 tokens', `{ ${'viewer '.repeat(1001)} }`],
    [
      '[ATK-048] a fragment that contains itself',
      '{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }',
    ],
  ])('%s: 400, nothing executed', async (_what, query) => {
    const answer = await post({ query });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text).data).toBeUndefined();
  });

  it('[ATK-046] an array of operations is refused', async () => {
    expect((await post([{ query: '{ __typename }' }, { query: '{ __typename }' }])).status).toBe(400);
  });

  it.each([101, -1, 0])('[ATK-049] a page of %i is refused, naming the argument', async (first) => {
    const answer = JSON.parse(
      (await post({ query: `{ newResources(first: ${first}) { edges { cursor } } }` })).text,
    );
    expect(answer.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(answer.errors[0].message).toContain('first');
  });

  it('[ATK-049] nested pages are counted before any row is read', async () => {
    const query =
      '{ newResources(first: 100) { edges { node { projects { resources(first: 100) { edges { node { id } } } } } } } }';
    const answer = JSON.parse((await post({ query })).text);
    expect(answer.errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
  });

  it('[ATK-051] a misspelt field gets no help', async () => {
    const answer = await post({ query: '{ viewr { locale } }' });
    expect(answer.text).not.toContain('Did you mean');
  });

  it('[ATK-052] a body of 257 kB and broken JSON are refused, never a 500', async () => {
    expect((await post({ query: `{ __typename } #${'x'.repeat(257_000)}` })).status).toBe(413);
    expect((await post('{"query": "{ __typename }')).status).toBe(400);
    expect((await post('"text"')).status).toBe(400);
  });

  it('[ATK-119] every answer carries the content security policy', async () => {
    const policyOf = async (path: string) =>
      (await fetch(app.url + path)).headers.get('content-security-policy') ?? '';
    for (const path of ['/graphql', '/nothing-here.js']) {
      const policy = await policyOf(path);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
    }
    expect(await policyOf('/bytes/parts/none/thumbnail')).toBe("sandbox; default-src 'none'");
  });
});
