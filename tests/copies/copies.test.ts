import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { makeCopy } from '../../server/copies/makeCopy.ts';
import { readCopyId, readNumber } from '../../server/copies/number.ts';
import { stamperOf } from '../../server/copies/stamperOf.ts';
import { type Client, openTestApplication, type TestApplication } from '../application.ts';
import { makePdf, readBack, readCode } from './samplePdf.ts';

const TAKE = `mutation ($input: TakeCopyInput!) { takeCopy(input: $input) {
  copy { id number state fileName mediaType sizeBytes standing advice url failure { code message } sentence { text } }
  refusals { code field message } } }`;
const COPY = `query ($id: ID!) { copy(id: $id) { id state standing advice url title failure { code } } }`;
const VERIFY = `query ($id: String, $signature: String, $number: String, $sha256: String) {
  verification(id: $id, signature: $signature, number: $number, sha256: $sha256) {
    state number title advice ownerName { zh } sentence { text } endsAt } }`;
const REVOKE = `mutation ($input: RevokeLicenseInput!) { revokeLicense(input: $input) { license { state } refusals { code } } }`;

const VERSION = 'res-fractions-v2';
let app: TestApplication;
let holder: Client;
let other: Client;
let outsider: Client;
let visitor: Client;
let principal: Client;
let pupil: Client;
const parts: Record<string, string> = {};
let original: Uint8Array;

beforeAll(async () => {
  app = await openTestApplication({ world: true });
  holder = await app.as('person-zheng-keyi');
  other = await app.as('person-cao-mingyue');
  outsider = await app.as('person-kong-fanxing');
  principal = await app.as('person-zhao-mingde');
  pupil = await app.as('person-yan-qing');
  visitor = await app.as(null);
  original = await makePdf(2);
  const rows = await app.application.database<{ id: string; role: string }[]>`
    select id, role from part where version_id = ${VERSION}`;
  for (const row of rows) {
    parts[row.role] = row.id;
    const bytes = row.role === 'worksheet' ? Buffer.from(original) : Buffer.from(`bytes of ${row.role}`);
    await fill(
      row.id,
      bytes,
      row.role === 'worksheet' ? 'pdf' : 'other',
      row.role === 'worksheet' ? { pages: 2 } : {},
    );
  }
});
afterAll(async () => {
  await stamperOf(app.application).end();
  await app.close();
});

/** Gives a part of the demo world its bytes, as an upload would. */
async function fill(partId: string, bytes: Buffer, kind: string, facts: { pages?: number }): Promise<string> {
  const sum = createHash('sha256').update(bytes).digest('hex');
  const key = `files/${sum}`;
  const { application } = app;
  await application.objects.put(key, Readable.from([bytes]), 'application/octet-stream');
  await application.database`
    insert into stored_object (sha256, object_key, size_bytes) values (${sum}, ${key}, ${bytes.length}) on conflict do nothing`;
  await application.database`
    update part
    set sha256 = ${sum}, size_bytes = ${bytes.length}, kind = ${kind}, state = 'ready', facts = ${application.database.json(facts)}
    where id = ${partId}`;
  return sum;
}

const take = async (client: Client, partId: string | null = parts.worksheet ?? null, versionId = VERSION) =>
  (await client.graphql(TAKE, { input: { versionId, partId } })).data.takeCopy;

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What the QR code of a stamped copy carries, taken apart. */
async function codeOf(bytes: Uint8Array): Promise<{ id: string; signature: string; url: string }> {
  const { pictures } = await readBack(bytes);
  const url = (await readCode(pictures[0] ?? Buffer.alloc(0)))?.text ?? '';
  const [, id = '', signature = ''] = /\/V\/(\w+)\/(\w+)$/.exec(url) ?? [];
  return { id, signature, url };
}

async function entriesOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const entries = new Map<string, Buffer>();
  const zip = await yauzl.fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    entries.set(entry.fileName, Buffer.concat(await stream.toArray()));
  }
  return entries;
}

describe('taking a copy of a PDF', () => {
  it('gives its taker a stamped file; the original stays as it was', async () => {
    const { copy, refusals } = await take(holder);
    expect(refusals).toEqual([]);
    expect(copy).toMatchObject({
      state: 'ready',
      mediaType: 'application/pdf',
      fileName: '分数的初步认识练习-第2版.pdf',
      standing: 'valid',
    });
    expect(copy.number).toMatch(/^KY-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const response = await holder.fetch(copy.url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { pages } = await readBack(bytes);
    expect(pages).toHaveLength(2);
    const text = pages[0]?.text.replace(/\s+/g, '') ?? '';
    expect(text).toContain('郑可意（七里海苇岸小学）');
    expect(text).toContain('集团教学使用，到2029年8月31日');
    expect(text).toContain(copy.number);
    expect(text).toContain('吴思齐');
    const [stored] = await app.application.database<{ sha256: string; objectKey: string }[]>`
      select stored_object.sha256, object_key
      from stored_object
      join part on part.sha256 = stored_object.sha256
      where part.id = ${parts.worksheet ?? ''}`;
    const kept = Buffer.concat(
      await ((await app.application.objects.read(stored?.objectKey ?? '')) ?? Readable.from([])).toArray(),
    );
    expect(sumOf(kept)).toBe(sumOf(original));
    const [event] = await app.application.database`
      select kind, person_id, part_id from usage_event where kind = 'stamped_copy' and facts ->> 'copyId' = ${copy.id}`;
    expect(event).toMatchObject({ personId: 'person-zheng-keyi', partId: parts.worksheet });
    const audit = await app.application
      .database`select action from audit_entry where subject_id = ${copy.id} order by id`;
    expect(audit.map(({ action }) => action)).toEqual(['copy_issued', 'copy_sent']);
  });

  it('gives the same copy back for the same wish, also for two clicks at once', async () => {
    const answers = await Promise.all([take(holder), take(holder), take(holder)]);
    expect(new Set(answers.map(({ copy }) => copy.id)).size).toBe(1);
    const rows = await app.application.database`
      select 1 from copy where person_id = 'person-zheng-keyi' and part_id = ${parts.worksheet ?? ''}`;
    expect(rows).toHaveLength(1);
  });

  it('is for its taker alone; for others it does not exist', async () => {
    const { copy } = await take(holder);
    const absent = await holder.fetch('/copies/copy-00000000000000000000000000');
    const answerOf = async (response: Response) => [
      response.status,
      await response.text(),
      response.headers.get('content-length'),
    ];
    const expected = await answerOf(absent);
    expect(expected[0]).toBe(404);
    for (const client of [other, outsider, visitor, principal])
      expect(await answerOf(await client.fetch(copy.url))).toEqual(expected);
    expect((await other.graphql(COPY, { id: copy.id })).data.copy).toBeNull();
  });

  it('is refused to whoever only watches, and unknown to whoever may not see it', async () => {
    expect((await take(pupil)).refusals[0]).toMatchObject({ code: 'FORBIDDEN' });
    expect((await take(pupil, parts.answer_key)).refusals[0]).toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
    expect((await take(outsider)).refusals[0]).toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
    expect((await take(visitor)).refusals[0]).toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
    expect((await take(holder, 'part-none')).refusals[0]).toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
  });

  it('of many pages is made by a job, which may be done twice', async () => {
    const long = await makePdf(60);
    const part = 'part-long';
    await app.application.database`
      insert into part (id, version_id, role, name, state) values (${part}, ${VERSION}, 'reading', '长读物.pdf', 'ready')`;
    await fill(part, Buffer.from(long), 'pdf', { pages: 60 });
    const { copy } = await take(other, part);
    expect(copy).toMatchObject({ state: 'making', url: null });
    const [job] = await app.application
      .database`select payload, priority from job where key = ${`copy:${copy.id}`}`;
    expect(job).toMatchObject({ payload: { copyId: copy.id }, priority: 10 });
    const making = { stamper: stamperOf(app.application) };
    await Promise.all([
      makeCopy(app.application, copy.id, making),
      makeCopy(app.application, copy.id, making),
    ]);
    const made = (await other.graphql(COPY, { id: copy.id })).data.copy;
    expect(made).toMatchObject({ state: 'ready', url: `/copies/${copy.id}` });
    await app.application.database`delete from part where id = ${part} and false`;
  });

  it('that has a password is refused with what to do', async () => {
    const part = 'part-locked';
    await app.application.database`
      insert into part (id, version_id, role, name, state) values (${part}, ${VERSION}, 'reading', '加密.pdf', 'ready')`;
    const locked = Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n3 0 obj<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -4>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R/Size 4>>\nstartxref\n0\n%%EOF`,
    );
    await fill(part, locked, 'pdf', { pages: 1 });
    const { copy } = await take(holder, part);
    expect(copy).toMatchObject({ state: 'failed', url: null, failure: { code: 'COPY_PDF_PROTECTED' } });
    expect(copy.failure.message).toContain('请作者去掉密码');
    await app.application.database`update part set notices = '{PDF_PROTECTED}' where id = ${part}`;
    expect((await take(other, part)).refusals[0]).toMatchObject({ code: 'COPY_PDF_PROTECTED' });
  });
});

describe('taking the whole package', () => {
  it('gives a zip with the parts in their folders, PDFs stamped, and the licence beside them', async () => {
    const { copy } = await take(holder, null);
    expect(copy).toMatchObject({
      state: 'making',
      mediaType: 'application/zip',
      fileName: '分数的初步认识-第2版.zip',
    });
    await makeCopy(app.application, copy.id, { stamper: stamperOf(app.application) });
    const made = (await holder.graphql(COPY, { id: copy.id })).data.copy;
    expect(made.state).toBe('ready');
    const bytes = Buffer.from(await (await holder.fetch(made.url)).arrayBuffer());
    const entries = await entriesOf(bytes);
    const names = [...entries.keys()];
    expect(names).toContain('分数的初步认识/分数的初步认识.pptx');
    expect(names).toContain('分数的初步认识/许可说明.txt');
    expect(names).not.toContain('分数的初步认识/加密.pdf');
    const text = entries.get('分数的初步认识/许可说明.txt')?.toString('utf8') ?? '';
    expect(text).toContain(`编号：${copy.number}`);
    expect(text).toContain('郑可意（七里海苇岸小学）');
    expect(text).toContain('- 加密.pdf：');
    const json = JSON.parse(entries.get('分数的初步认识/license.json')?.toString('utf8') ?? '{}');
    expect(json).toMatchObject({
      license: 'LicenseRef-Keyuan-group-teaching',
      number: copy.number,
      owner: '芦台一小',
    });
    const worksheet = entries.get('分数的初步认识/分数的初步认识练习.pdf');
    expect((await readBack(worksheet ?? Buffer.alloc(0))).pages[0]?.text.replace(/\s+/g, '')).toContain(
      copy.number,
    );
    expect(entries.get('分数的初步认识/分数的初步认识.pptx')?.toString()).toBe('bytes of deck');
  });
});

describe('verifying a copy', () => {
  it('by its QR code tells anybody that it is genuine, its licence, owner and number, and no name', async () => {
    const { copy } = await take(holder);
    const bytes = new Uint8Array(await (await holder.fetch(copy.url)).arrayBuffer());
    const code = await codeOf(bytes);
    expect(readCopyId(code.id)).toBe(copy.id);
    const led = await visitor.fetch(new URL(code.url).pathname, { redirect: 'manual' });
    expect(led.status).toBe(302);
    expect(led.headers.get('location')).toBe(`/verify/${copy.id}?s=${code.signature}`);
    const answer = await visitor.graphql(VERIFY, { ...code, sha256: sumOf(bytes) });
    expect(answer.data.verification).toMatchObject({
      state: 'genuine',
      number: copy.number,
      title: null,
      advice: '许可有效，到2029年8月31日。',
      endsAt: '2029-08-31T16:00:00.000Z',
    });
    expect(answer.data.verification.ownerName.zh).toContain('芦台一小');
    const said = JSON.stringify(answer.data);
    for (const secret of ['郑可意', '苇岸', '吴思齐', '分数', 'person-', 'school-', 'res-', VERSION])
      expect(said).not.toContain(secret);
    expect(answer.data.verification.sentence.map((span: { text: string }) => span.text).join('')).toMatch(
      /^到2029年8月31日为止，.*的老师可以预览/,
    );
  });

  it('by its short number, however it is typed', async () => {
    const { copy } = await take(holder);
    for (const typed of [
      copy.number,
      copy.number.toLowerCase(),
      copy.number.replaceAll('-', ' '),
      copy.number.slice(3),
    ])
      expect((await visitor.graphql(VERIFY, { number: typed })).data.verification.number).toBe(copy.number);
    expect(readNumber('KY-OIL0-1111')).toBe('KY-0110-1111');
    expect(readNumber('KY-7F3Q')).toBeNull();
  });

  it('tells a changed file from the one that was issued', async () => {
    const { copy } = await take(holder);
    const answer = await visitor.graphql(VERIFY, { number: copy.number, sha256: 'a'.repeat(64) });
    expect(answer.data.verification).toMatchObject({ state: 'altered', number: copy.number });
  });

  it('gives one answer for an invented id, a wrong signature, a borrowed one and an unknown number', async () => {
    const mine = (await take(holder)).copy;
    const code = await codeOf(new Uint8Array(await (await holder.fetch(mine.url)).arrayBuffer()));
    const theirs = (await take(other)).copy;
    const ask = async (variables: Record<string, string>) =>
      (await visitor.graphql(VERIFY, variables)).data.verification;
    const unknown = await ask({ number: 'KY-0000-0000' });
    expect(unknown).toMatchObject({
      state: 'unknown',
      number: null,
      title: null,
      ownerName: null,
      sentence: null,
    });
    const changed = `${code.signature.startsWith('A') ? 'B' : 'A'}${code.signature.slice(1)}`;
    expect(await ask({ id: code.id, signature: changed })).toEqual(unknown);
    expect(await ask({ id: theirs.id, signature: code.signature })).toEqual(unknown);
    expect(await ask({ id: code.id })).toEqual(unknown);
    expect(await ask({ id: 'copy-00000000000000000000000000', signature: code.signature })).toEqual(unknown);
    expect(await ask({ id: '../../verify', signature: '%00' })).toEqual(unknown);
  });

  it('tells the title where the work is public', async () => {
    const made = await app.application.database<{ id: string }[]>`
      select version.id from version where resource_id = 'res-safety' and state = 'published'`;
    const versionId = made[0]?.id ?? '';
    const [part] = await app.application.database<
      { id: string }[]
    >`select id from part where version_id = ${versionId} limit 1`;
    await fill(part?.id ?? '', Buffer.from(original), 'pdf', { pages: 2 });
    const { copy, refusals } = await take(holder, part?.id ?? null, versionId);
    expect(refusals).toEqual([]);
    const { verification } = (await visitor.graphql(VERIFY, { number: copy.number })).data;
    expect(verification.state).toBe('genuine');
    expect(verification.title).not.toBeNull();
    expect(verification.advice).toContain('开放许可长期有效');
  });

  it('is slowed down for whoever tries many numbers', async () => {
    const answers = [];
    for (let tries = 0; tries < 70; tries += 1)
      answers.push(await visitor.graphql(VERIFY, { number: `KY-0000-00${String(tries).padStart(2, '0')}` }));
    expect(answers.some((answer) => answer.errors?.[0]?.extensions.code === 'RATE_LIMITED')).toBe(true);
  });
});

describe('when the licence ends', () => {
  it('no new byte goes out, and holder and verifier read what to do', async () => {
    const { copy } = await take(holder);
    const code = await codeOf(new Uint8Array(await (await holder.fetch(copy.url)).arrayBuffer()));
    const revoked = await principal.graphql(REVOKE, {
      input: {
        licenseId: 'grant-fractions',
        reason: 'portrait_consent_withdrawn',
        consequence: 'recall_copies',
      },
    });
    expect(revoked.data.revokeLicense).toMatchObject({ license: { state: 'revoked' }, refusals: [] });
    expect((await holder.fetch(copy.url)).status).toBe(404);
    const told = (await holder.graphql(COPY, { id: copy.id })).data.copy;
    expect(told).toMatchObject({ standing: 'ended', url: null, title: '分数的初步认识' });
    expect(told.advice).toMatch(/^许可已于.*收回。请停止使用并删除这份副本。$/);
    expect((await visitor.graphql(VERIFY, code)).data.verification).toMatchObject({
      state: 'ended',
      number: copy.number,
    });
    expect((await take(holder)).refusals[0]?.code).toMatch(/RESOURCE_NOT_FOUND|FORBIDDEN/);
  });
});
