import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../storage/database/migrate.ts';
import { openTestDatabase } from '../database.ts';

describe('migrations', () => {
  let opened: Awaited<ReturnType<typeof openTestDatabase>>;
  beforeAll(async () => {
    opened = await openTestDatabase();
  });
  afterAll(() => opened.close());

  it('run once: a second start, and two servers starting together, change nothing', async () => {
    const results = await Promise.all([migrate(opened.database), migrate(opened.database)]);
    expect(results).toEqual([[], []]);
  });

  it('hand columns over in camel case and bigints as numbers', async () => {
    await opened.database`insert into stored_object (sha256, object_key, size_bytes) values (${'a'.repeat(64)}, 'k', 5000000000)`;
    const rows = await opened.database`select object_key, size_bytes from stored_object`;
    expect([...rows]).toEqual([{ objectKey: 'k', sizeBytes: 5_000_000_000 }]);
  });
});
