import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../server/configuration.ts';
import { settingRows } from '../../server/settings.ts';
import { StartProblem } from '../../server/start/problem.ts';

function problemOf(environment: Record<string, string>): StartProblem {
  try {
    readConfiguration(environment);
  } catch (problem) {
    if (problem instanceof StartProblem) return problem;
    throw problem;
  }
  throw new Error('the environment was accepted');
}

describe('reading the configuration', () => {
  test('nothing set gives the demo on this machine alone', () => {
    const configuration = readConfiguration({ PORT: '' });
    expect(configuration).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      dataFolder: resolve('data'),
      publicUrl: 'http://localhost:8080',
      role: 'all',
      database: null,
      s3: null,
      meilisearch: null,
      ffmpeg: null,
    });
    expect(configuration.limits).toMatchObject({ fileBytes: 4 * 2 ** 30, partBytes: 8 * 2 ** 20 });
  });

  test('the remote stores are taken from their addresses', () => {
    const configuration = readConfiguration({
      DATABASE_URL: 'postgres://app:one@db:5432/keyuan',
      DATABASE_OWNER_URL: 'postgres://owner:two@db:5432/keyuan',
      S3_ENDPOINT: 'https://minio.example:9000',
      S3_ACCESS_KEY: 'a',
      S3_SECRET_KEY: 'b',
      MEILISEARCH_URL: 'http://search:7700',
      KEYUAN_PUBLIC_URL: 'https://keyuan.example/',
    });
    expect(configuration.database?.ownerUrl).toContain('owner');
    expect(configuration.s3).toMatchObject({ bucket: 'keyuan', region: 'us-east-1' });
    expect(configuration.meilisearch).toEqual({ url: 'http://search:7700', key: null });
    expect(configuration.publicUrl).toBe('https://keyuan.example');
  });

  test('every wrong value is named with what it should be, in both languages', () => {
    const { sentences } = problemOf({ PORT: 'eighty', KEYUAN_ROLE: 'web', KEYUAN_PART_SIZE: '1M' });
    expect(sentences).toHaveLength(3);
    expect(sentences[0]?.zh).toBe('环境变量 PORT “eighty” 不对，应当是：0 到 65535 之间的整数。');
    expect(sentences[1]?.en).toBe('KEYUAN_ROLE “web” is wrong: it should be all, api or worker.');
    expect(sentences[2]?.en).toContain('5M to 512M');
  });

  test('a wrong address is not repeated, for it may hold a password', () => {
    const { message } = problemOf({ DATABASE_URL: 'mysql://root:hunter2@db/x' });
    expect(message).toContain('DATABASE_URL is wrong');
    expect(message).not.toContain('hunter2');
  });

  test('half of a pair is named', () => {
    expect(problemOf({ S3_ENDPOINT: 'http://minio:9000' }).message).toContain('S3_SECRET_KEY');
  });

  test('the table in README is the list of settings', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    for (const row of settingRows()) expect(readme).toContain(row);
  });
});
