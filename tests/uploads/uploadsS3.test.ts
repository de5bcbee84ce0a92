import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { openTestDatabase } from '../database.ts';
import { enrolTeachers, film, openServer, sha256, temporaryFolder } from './school.ts';
import { sender } from './sender.ts';

const { S3_ENDPOINT, S3_ACCESS_KEY, S3_SECRET_KEY } = process.env;

if (S3_ENDPOINT && S3_ACCESS_KEY && S3_SECRET_KEY) {
  it('[U1–U5] on S3 parts go straight to the store, resume, are compared at the end, and are stored once', async () => {
    const opened = await openTestDatabase();
    await enrolTeachers(opened.database);
    const folder = await temporaryFolder();
    const server = await openServer(opened.address, folder.path, {
      KEYUAN_PART_SIZE: '5M',
      S3_ENDPOINT,
      S3_ACCESS_KEY,
      S3_SECRET_KEY,
      S3_BUCKET: `test-${randomBytes(6).toString('hex')}`,
    });
    const wu = sender(server.origin, 'wu');
    const li = sender(server.origin, 'li');
    const bytes = film();

    const begun = await wu.begin({ name: '视频.mp4', sizeBytes: bytes.length });
    if (!begun.upload) throw new Error('not begun');
    expect((await wu.sendPart(begun.upload, bytes, 2)).url).toContain(S3_ENDPOINT);
    expect((await wu.begin({ name: '视频.mp4', sizeBytes: bytes.length })).upload?.receivedParts).toEqual([
      2,
    ]);
    const whole = await wu.send('视频.mp4', bytes);
    expect(whole.upload).toMatchObject({ state: 'complete', part: { sizeBytes: bytes.length } });
    expect((await wu.complete(begun.upload.id)).upload).toEqual(whole.upload);

    const again = await li.send('同一份.mp4', bytes);
    expect(again.upload?.state).toBe('complete');
    const objects = await server.application.objects.list('file/', null, 10);
    expect(objects.map(({ sizeBytes }) => sizeBytes)).toEqual([bytes.length]);
    const stream = await server.application.objects.read(objects[0]?.key ?? '');
    expect(stream && sha256(await buffer(stream))).toBe(sha256(bytes));

    // S3 takes any bytes at a signed address; the reading at the end finds them out.
    const altered = await wu.begin({ name: '改过.mp4', sizeBytes: 1000 });
    if (!altered.upload) throw new Error('not begun');
    await wu.sendPart(altered.upload, bytes.subarray(0, 1000), 1, bytes.subarray(1000, 2000));
    expect((await wu.complete(altered.upload.id)).refusals.map(({ code }) => code)).toEqual([
      'UPLOAD_DAMAGED',
    ]);
    expect(await server.application.objects.list('file/', null, 10)).toHaveLength(1);

    await server.close();
    await folder.remove();
    await opened.close();
  });
} else {
  it('was not run on S3: no S3_ENDPOINT names a server', () => {
    console.info('not run: uploads on S3 (set S3_ENDPOINT, S3_ACCESS_KEY, S3_SECRET_KEY)');
  });
}
