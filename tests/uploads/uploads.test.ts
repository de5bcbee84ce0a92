import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepUploads } from '../../server/uploads/sweepUploads.ts';
import { openTestDatabase } from '../database.ts';
import { enrolTeachers, film, openServer, sha256, temporaryFolder } from './school.ts';
import { sender } from './sender.ts';

describe('an upload', () => {
  let opened: Awaited<ReturnType<typeof openTestDatabase>>;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: Awaited<ReturnType<typeof openServer>>;
  let wu: ReturnType<typeof sender>;
  let li: ReturnType<typeof sender>;

  beforeAll(async () => {
    opened = await openTestDatabase();
    await enrolTeachers(opened.database);
    folder = await temporaryFolder();
    server = await openServer(opened.address, folder.path, {
      KEYUAN_PART_SIZE: '5M',
      KEYUAN_MAX_FILE: '64M',
      KEYUAN_QUOTA: '1G',
    });
    wu = sender(server.origin, 'wu');
    li = sender(server.origin, 'li');
  });
  afterAll(async () => {
    await server.close();
    await folder.remove();
    await opened.close();
  });

  const storedBytes = async (partId: string | undefined) => {
    const [row] = await opened.database<{ objectKey: string }[]>`
      select object_key from part join stored_object using (sha256) where part.id = ${partId ?? ''}`;
    const stream = row && (await server.application.objects.read(row.objectKey));
    return stream ? sha256(await buffer(stream)) : null;
  };
  const countObjects = async () => (await server.application.objects.list('file/', null, 1000)).length;
  const jobsOf = (partId: string | undefined) =>
    opened.database`select payload from job where kind = 'ingest' and key = ${`ingest:${partId}`}`;
  const codes = (told: { refusals: { code: string }[] }) => told.refusals.map((refusal) => refusal.code);

  it('[U1] sent in parts, in any order, becomes a part of the draft with exactly its bytes and a job', async () => {
    const bytes = film();
    const { upload, refusals } = await wu.begin({ name: '分数的初步认识/视频.mp4', sizeBytes: bytes.length });
    expect([refusals, upload?.partCount, upload?.receivedParts]).toEqual([[], 3, []]);
    if (!upload) return;
    for (const number of [3, 1, 2]) expect((await wu.sendPart(upload, bytes, number)).status).toBe(200);
    const told = await wu.complete(upload.id);
    expect(told).toMatchObject({
      refusals: [],
      upload: {
        id: upload.id,
        state: 'complete',
        part: { name: '分数的初步认识/视频.mp4', sizeBytes: bytes.length },
      },
    });
    expect(await storedBytes(told.upload?.part?.id)).toBe(sha256(bytes));
    expect(await jobsOf(told.upload?.part?.id)).toHaveLength(1);
    expect(await wu.mine()).toEqual([]);
  });

  it('[U2] begun again goes on with what arrived', async () => {
    const bytes = film();
    const file = { name: '接着传.mp4', sizeBytes: bytes.length };
    const first = await wu.begin(file);
    if (!first.upload) throw new Error('not begun');
    await wu.sendPart(first.upload, bytes, 2);
    const again = await wu.begin(file);
    expect(again.upload).toMatchObject({ id: first.upload.id, receivedParts: [2], state: 'receiving' });
    expect((await wu.mine()).map(({ id, receivedParts }) => [id, receivedParts])).toEqual([
      [first.upload.id, [2]],
    ]);
    const early = await wu.complete(first.upload.id);
    expect([codes(early), early.upload?.receivedParts, early.upload?.state]).toEqual([
      ['PARTS_MISSING'],
      [2],
      'receiving',
    ]);
    expect(early.refusals[0]?.message).toContain('1, 3');
    expect((await wu.send(file.name, bytes)).upload?.state).toBe('complete');
    const done = await wu.begin(file);
    expect(done.upload).toMatchObject({ id: first.upload.id, state: 'complete', receivedParts: [1, 2, 3] });
  });

  it('[U2] begun ten times at once is one upload', async () => {
    const file = { name: '十次.pdf', sizeBytes: 1000 };
    const told = await Promise.all(Array.from({ length: 10 }, () => wu.begin(file)));
    expect(new Set(told.map((each) => each.upload?.id)).size).toBe(1);
    expect(told.flatMap(codes)).toEqual([]);
    await wu.abort(told[0]?.upload?.id ?? '');
  });

  it('[U2] another file of the same name and size is another upload', async () => {
    const one = await wu.begin({ name: '同名.pdf', sizeBytes: 10, fingerprint: 'yesterday' });
    const two = await wu.begin({ name: '同名.pdf', sizeBytes: 10, fingerprint: 'today' });
    expect(one.upload?.id).not.toBe(two.upload?.id);
    for (const told of [one, two]) await wu.abort(told.upload?.id ?? '');
  });

  it('[U3] a part with other bytes is refused and can be sent again', async () => {
    const bytes = film();
    const { upload } = await wu.begin({ name: '改过.mp4', sizeBytes: bytes.length });
    if (!upload) throw new Error('not begun');
    const other = Buffer.from(wu.pieceOf(upload, bytes, 1));
    other[77] = (other[77] ?? 0) ^ 1;
    const answer = await wu.sendPart(upload, bytes, 1, other);
    expect([answer.status, (await answer.json()).code]).toEqual([422, 'PART_DIGEST_MISMATCH']);
    expect((await wu.begin({ name: '改过.mp4', sizeBytes: bytes.length })).upload?.receivedParts).toEqual([]);
    expect((await wu.send('改过.mp4', bytes)).upload?.state).toBe('complete');
  });

  it.each([
    ['the bytes on the disk were altered', undefined],
    ['the whole differs from what the sender named', '0'.repeat(64)],
  ])('[U3] fails, and is never acknowledged, when %s', async (_what, declared) => {
    const bytes = film();
    const { upload } = await wu.begin({
      name: '坏的.mp4',
      sizeBytes: bytes.length,
      ...(declared ? { sha256: declared } : {}),
    });
    if (!upload) throw new Error('not begun');
    for (const number of [1, 2, 3]) await wu.sendPart(upload, bytes, number);
    if (!declared) {
      const [row] = await opened.database<
        { storeUploadId: string }[]
      >`select store_upload_id from upload where id = ${upload.id}`;
      const data = await open(
        join(folder.path, 'objects', 'uploads', row?.storeUploadId ?? '', 'data'),
        'r+',
      );
      await data.write(Buffer.from([1, 2, 3, 4]), 0, 4, 6_000_000);
      await data.close();
    }
    const before = await countObjects();
    expect(codes(await wu.complete(upload.id))).toEqual(['UPLOAD_DAMAGED']);
    expect(codes(await wu.complete(upload.id))).toEqual(['UPLOAD_DAMAGED']);
    expect(await countObjects()).toBe(before);
    expect(
      await opened.database`select 1 from part where version_id = 'ver-wu' and name = '坏的.mp4'`,
    ).toHaveLength(0);
    expect((await wu.mine()).at(-1)).toMatchObject({
      id: upload.id,
      state: 'failed',
      failure: { code: 'UPLOAD_DAMAGED' },
    });
    await wu.abort(upload.id);
  });

  it('[U4] completed fifty times at once is one part, one object, one job, and the same answer', async () => {
    const bytes = film();
    const { upload } = await wu.begin({ name: '五十次.mp4', sizeBytes: bytes.length });
    if (!upload) throw new Error('not begun');
    for (const number of [1, 2, 3]) await wu.sendPart(upload, bytes, number);
    const before = await countObjects();
    const other = await openServer(opened.address, folder.path, { KEYUAN_PART_SIZE: '5M' });
    const second = sender(other.origin, 'wu');
    const told = await Promise.all(
      Array.from({ length: 50 }, (_, index) => (index % 2 ? wu : second).complete(upload.id)),
    );
    await other.close();
    expect(told.flatMap(codes)).toEqual([]);
    const ids = new Set(told.map((each) => each.upload?.part?.id));
    expect([ids.size, await countObjects()]).toEqual([1, before + 1]);
    expect(await jobsOf([...ids][0])).toHaveLength(1);
    expect(codes(await wu.abort(upload.id))).toEqual(['UPLOAD_ENDED']);
  });

  it('[U5] the same bytes of two teachers are stored once, and no answer tells it', async () => {
    const bytes = film();
    const first = await wu.send('同一份.mp4', bytes);
    const before = await countObjects();
    const begun = await li.begin({ name: '同一份.mp4', sizeBytes: bytes.length, sha256: sha256(bytes) });
    expect(begun.upload).toMatchObject({ state: 'receiving', receivedParts: [], part: null });
    const second = await li.send('同一份.mp4', bytes, { sha256: sha256(bytes) });
    expect(await countObjects()).toBe(before);
    const told = ({ upload }: typeof first) => ({ ...upload, id: 0, part: { ...upload?.part, id: 0 } });
    expect(told(second)).toEqual(told(first));
    expect(await storedBytes(second.upload?.part?.id)).toBe(sha256(bytes));
  });

  it('[U5] heals a stored object that was lost', async () => {
    const bytes = film();
    await wu.send('丢了.mp4', bytes);
    const [row] = await opened.database<
      { objectKey: string }[]
    >`select object_key from stored_object where sha256 = ${sha256(bytes)}`;
    await server.application.objects.delete(row?.objectKey ?? '');
    const second = await li.send('丢了.mp4', bytes);
    expect(await storedBytes(second.upload?.part?.id)).toBe(sha256(bytes));
  });

  it('[U6] of somebody else does not exist, nor does a draft of somebody else', async () => {
    const { upload } = await wu.begin({ name: '别人的.pdf', sizeBytes: 1000 });
    if (!upload) throw new Error('not begun');
    expect(codes(await li.address(upload.id, [{ number: 1, sha256: '0'.repeat(64) }]))).toEqual([
      'RESOURCE_NOT_FOUND',
    ]);
    const absent = await li.complete('upload-none');
    expect(await li.complete(upload.id)).toEqual(absent);
    expect(await li.abort(upload.id)).toEqual(absent);
    expect(await li.mine()).toEqual([]);
    expect(await li.ask('query ($id: ID!) { upload(id: $id) { id } }', { id: upload.id })).toEqual({
      upload: null,
    });
    const node = 'query ($id: ID!) { node(id: $id) { id __typename } }';
    expect(await li.ask(node, { id: upload.id })).toEqual({ node: null });
    expect(await wu.ask(node, { id: upload.id })).toEqual({ node: { id: upload.id, __typename: 'Upload' } });
    const none = await li.begin({ name: 'a.pdf', sizeBytes: 10, versionId: 'ver-none' });
    expect(codes(none)).toEqual(['RESOURCE_NOT_FOUND']);
    expect(await li.begin({ name: 'a.pdf', sizeBytes: 10, versionId: 'ver-wu' })).toEqual(none);
    const nobody = sender(server.origin, 'nobody');
    expect(await nobody.begin({ name: 'a.pdf', sizeBytes: 10, versionId: 'ver-wu' })).toEqual(none);
    await wu.abort(upload.id);
  });

  it('[U7] is refused into a version that was submitted; one begun before fails there and keeps nothing', async () => {
    const { database } = opened;
    await database`insert into version (id, resource_id, number, state) values ('ver-fixed', 'res-wu', 2, 'draft')`;
    const bytes = Buffer.from('late');
    const { upload } = await wu.begin({ name: 'late.txt', sizeBytes: 4, versionId: 'ver-fixed' });
    if (!upload) throw new Error('not begun');
    await wu.sendPart(upload, bytes, 1);
    await database`update version set state = 'submitted' where id = 'ver-fixed'`;
    expect(codes(await wu.begin({ name: 'x.txt', sizeBytes: 4, versionId: 'ver-fixed' }))).toEqual([
      'VERSION_FIXED',
    ]);
    const before = await countObjects();
    expect(codes(await wu.complete(upload.id))).toEqual(['VERSION_FIXED']);
    expect(await countObjects()).toBe(before);
  });

  it('[U7] begun as an author may end after the posting ended', async () => {
    const bytes = Buffer.from('a posting ends');
    const { upload } = await wu.begin({ name: 'posting.txt', sizeBytes: bytes.length });
    if (!upload) throw new Error('not begun');
    await wu.sendPart(upload, bytes, 1);
    await opened.database`delete from resource_author where resource_id = 'res-wu'`;
    expect((await wu.complete(upload.id)).upload?.state).toBe('complete');
    await opened.database`insert into resource_author (resource_id, person_id) values ('res-wu', 'person-wu')`;
  });

  it('[U8] of the same name replaces the part and keeps its role and place; the same bytes change nothing', async () => {
    const one = await wu.send('教案.txt', Buffer.from('第一稿'), { fingerprint: 'a' });
    await opened.database`update part set role = 'answer_key', floor = 'staff_only', position = 99 where id = ${one.upload?.part?.id ?? ''}`;
    const two = await wu.send('教案.txt', Buffer.from('第二稿！'), { fingerprint: 'b' });
    const same = await wu.send('教案.txt', Buffer.from('第二稿！'), { fingerprint: 'c' });
    expect(two.upload?.part?.id).not.toBe(one.upload?.part?.id);
    expect(same.upload?.part?.id).toBe(two.upload?.part?.id);
    const rows = await opened.database`
      select id, role, floor, position from part where version_id = 'ver-wu' and name = '教案.txt'`;
    expect([...rows]).toEqual([
      { id: two.upload?.part?.id, role: 'answer_key', floor: 'staff_only', position: 99 },
    ]);
    expect(await storedBytes(two.upload?.part?.id)).toBe(sha256(Buffer.from('第二稿！')));
  });

  it.each([
    ['nothing in it', { name: 'a.pdf', sizeBytes: 0 }, 'FILE_EMPTY'],
    ['more than a file may have', { name: 'a.pdf', sizeBytes: 64 * 1024 * 1024 + 1 }, 'FILE_TOO_LARGE'],
    ['a path that climbs', { name: '../../etc/passwd', sizeBytes: 1 }, 'FILE_NAME_UNSAFE'],
    ['a path that climbs on Windows', { name: 'a\\..\\..\\b.exe', sizeBytes: 1 }, 'FILE_NAME_UNSAFE'],
    ['an absolute path', { name: '/etc/passwd', sizeBytes: 1 }, 'FILE_NAME_UNSAFE'],
    ['a null in its name', { name: 'a\0.pdf', sizeBytes: 1 }, 'FILE_NAME_UNSAFE'],
    ['a name of the system', { name: 'pictures/Thumbs.db', sizeBytes: 1 }, 'FILE_LEFT_OUT'],
    ['a lock file of the office', { name: '~$教案.docx', sizeBytes: 1 }, 'FILE_LEFT_OUT'],
    ['the shadow folder of a Mac', { name: '__MACOSX/教案.docx', sizeBytes: 1 }, 'FILE_LEFT_OUT'],
    ['a finder file', { name: 'a/.DS_Store', sizeBytes: 1 }, 'FILE_LEFT_OUT'],
    ['no fingerprint', { name: 'a.pdf', sizeBytes: 1, fingerprint: '' }, 'INVALID'],
    ['a checksum that is none', { name: 'a.pdf', sizeBytes: 1, sha256: 'x' }, 'INVALID'],
  ])('[U9] with %s is refused', async (_what, file, code) => {
    const told = await wu.begin(file);
    expect([told.upload, codes(told)]).toEqual([null, [code]]);
    expect(told.refusals[0]?.message).not.toContain('{');
  });

  it('[U9] keeps a name in NFC and without what cannot be seen', async () => {
    const told = await wu.begin({ name: 'e\u0301cole\u202e/\u200b课.pdf', sizeBytes: 1 });
    expect(told.upload?.name).toBe('\u00e9cole/课.pdf');
    await wu.abort(told.upload?.id ?? '');
  });

  it('[U9] of twenty begun at once for the last room at most one passes', async () => {
    await opened.database`insert into resource (id, owner_id, created_by) values ('res-small', 'school-2', 'person-li')`;
    await opened.database`insert into resource_author (resource_id, person_id) values ('res-small', 'person-li')`;
    await opened.database`insert into version (id, resource_id, number, state) values ('ver-small', 'res-small', 1, 'draft')`;
    const tight = await openServer(opened.address, folder.path, { KEYUAN_QUOTA: '10M' });
    const teacher = sender(tight.origin, 'li');
    const told = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        teacher.begin({ name: `${index}.mp4`, sizeBytes: 9 * 1024 * 1024, versionId: 'ver-small' }),
      ),
    );
    expect(told.filter((each) => each.upload)).toHaveLength(1);
    expect(new Set(told.flatMap(codes))).toEqual(new Set(['QUOTA_EXCEEDED']));
    await tight.close();
  });

  it('[U10] given up leaves nothing behind, and again is no error', async () => {
    const bytes = film();
    const { upload } = await wu.begin({ name: '不要了.mp4', sizeBytes: bytes.length });
    if (!upload) throw new Error('not begun');
    await wu.sendPart(upload, bytes, 1);
    const { addresses } = await wu.address(upload.id, [
      { number: 2, sha256: sha256(wu.pieceOf(upload, bytes, 2)) },
    ]);
    expect((await wu.abort(upload.id)).upload?.state).toBe('aborted');
    expect((await wu.abort(upload.id)).refusals).toEqual([]);
    expect(codes(await wu.complete(upload.id))).toEqual(['UPLOAD_ENDED']);
    const late = await fetch(new URL(addresses[0]?.url ?? '', server.origin), {
      method: 'PUT',
      body: Buffer.from(wu.pieceOf(upload, bytes, 2)),
    });
    expect([late.status, (await late.json()).code]).toEqual([410, 'UPLOAD_UNKNOWN']);
  });

  it('[U10] without progress for seven days is swept, and nothing else', async () => {
    const { database } = opened;
    const bytes = film();
    const kept = await wu.begin({ name: '还在传.mp4', sizeBytes: bytes.length });
    const old = await wu.begin({ name: '忘了.mp4', sizeBytes: bytes.length });
    if (!kept.upload || !old.upload) throw new Error('not begun');
    await wu.sendPart(kept.upload, bytes, 1);
    await wu.sendPart(old.upload, bytes, 1);
    await database`update upload set progressed_at = now() - interval '6 days 23 hours' where id = ${kept.upload.id}`;
    await database`update upload set progressed_at = now() - interval '7 days 1 minute' where id = ${old.upload.id}`;
    const objects = await countObjects();
    expect(await sweepUploads(server.application)).toEqual({
      abandonedUploads: 1,
      strayUploads: 0,
      strayObjects: 0,
    });
    expect(await sweepUploads(server.application)).toEqual({
      abandonedUploads: 0,
      strayUploads: 0,
      strayObjects: 0,
    });
    expect(await countObjects()).toBe(objects);
    const left = (await wu.mine()).filter((upload) => upload.state === 'receiving');
    expect(left.map((upload) => upload.name)).toEqual(['还在传.mp4']);
    expect((await wu.send('还在传.mp4', bytes)).upload?.state).toBe('complete');
  });
});
