import { resolve } from 'node:path';
import type { z } from 'zod';
import { SETTINGS, type Setting, type SettingName } from './settings.ts';
import { StartProblem, type StartSentence } from './start/problem.ts';

/** Everything that the environment decides, read once at start. Bytes are bytes, times seconds. */
export interface Configuration {
  port: number;
  host: string;
  /** Absolute. */
  dataFolder: string;
  /** Without a slash at the end. */
  publicUrl: string;
  /** Trusted reverse proxies in front of us, for the client's address. */
  trustedProxies: number;
  role: 'all' | 'api' | 'worker';
  /** Jobs worked on at once. */
  workers: number;
  /** Null: the embedded database. */
  database: { url: string; ownerUrl: string } | null;
  /** Null: a folder inside the data folder. */
  s3: { endpoint: string; region: string; bucket: string; accessKey: string; secretKey: string } | null;
  /** Where browsers send parts and fetch bytes besides our own origin, for the Content-Security-Policy. */
  objectStoreOrigin: string | null;
  /** Null: the database searches. */
  meilisearch: { url: string; key: string | null } | null;
  limits: {
    fileBytes: number;
    packageBytes: number;
    packageFiles: number;
    quotaBytes: number;
    partBytes: number;
    convertSeconds: number;
    convertMemoryBytes: number;
  };
  /** Whether GraphQL answers introspection. */
  introspection: boolean;
  /** The path of a system ffmpeg, or null for the one from npm. */
  ffmpeg: string | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

type Values = {
  [Name in SettingName]: (typeof SETTINGS)[Name]['schema'] extends z.ZodType<infer Value> ? Value : never;
};

/**
 * Reads the configuration; an absent or empty variable takes its default.
 * Throws a StartProblem that names every wrong variable and what it should be.
 */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const problems: StartSentence[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(SETTINGS)) {
    const given = environment[name]?.trim() || setting.fallback;
    if (given === '') continue;
    const parsed = (setting as Setting<unknown>).schema.safeParse(given);
    if (parsed.success) read[name] = parsed.data;
    else problems.push(wrongValue(name, given, setting.expected));
  }
  const values = read as Partial<Values>;
  problems.push(...missingCompanions(values));
  if (problems.length > 0) throw new StartProblem(problems);
  return assemble(values as Values, values);
}

/** Secrets are named, never shown. */
function wrongValue(name: string, given: string, expected: StartSentence): StartSentence {
  const shown = /(_KEY|URL|ENDPOINT)$/.test(name) ? '' : ` “${given.slice(0, 80)}”`;
  return {
    zh: `环境变量 ${name}${shown} 不对，应当是：${expected.zh}。`,
    en: `${name}${shown} is wrong: it should be ${expected.en}.`,
  };
}

function missingCompanions(values: Partial<Values>): StartSentence[] {
  const problems: StartSentence[] = [];
  if (values.S3_ENDPOINT && !(values.S3_ACCESS_KEY && values.S3_SECRET_KEY))
    problems.push({
      zh: '设了 S3_ENDPOINT，还需要 S3_ACCESS_KEY 和 S3_SECRET_KEY。',
      en: 'S3_ENDPOINT also needs S3_ACCESS_KEY and S3_SECRET_KEY.',
    });
  if (values.DATABASE_OWNER_URL && !values.DATABASE_URL)
    problems.push({
      zh: '设了 DATABASE_OWNER_URL，还需要 DATABASE_URL。',
      en: 'DATABASE_OWNER_URL also needs DATABASE_URL.',
    });
  return problems;
}

/** `values` holds what has a default; `given` tells which of the others were set. */
function assemble(values: Values, given: Partial<Values>): Configuration {
  const { DATABASE_URL, S3_ENDPOINT, MEILISEARCH_URL } = given;
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: resolve(values.KEYUAN_DATA),
    publicUrl: (given.KEYUAN_PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    trustedProxies: values.KEYUAN_TRUSTED_PROXIES,
    role: values.KEYUAN_ROLE,
    workers: values.KEYUAN_WORKERS,
    database: DATABASE_URL ? { url: DATABASE_URL, ownerUrl: given.DATABASE_OWNER_URL ?? DATABASE_URL } : null,
    s3: S3_ENDPOINT
      ? {
          endpoint: S3_ENDPOINT,
          region: values.S3_REGION,
          bucket: values.S3_BUCKET,
          accessKey: values.S3_ACCESS_KEY,
          secretKey: values.S3_SECRET_KEY,
        }
      : null,
    objectStoreOrigin: S3_ENDPOINT ? new URL(S3_ENDPOINT).origin : null,
    meilisearch: MEILISEARCH_URL ? { url: MEILISEARCH_URL, key: given.MEILISEARCH_KEY ?? null } : null,
    limits: {
      fileBytes: values.KEYUAN_MAX_FILE,
      packageBytes: values.KEYUAN_MAX_PACKAGE,
      packageFiles: values.KEYUAN_MAX_PACKAGE_FILES,
      quotaBytes: values.KEYUAN_QUOTA,
      partBytes: values.KEYUAN_PART_SIZE,
      convertSeconds: values.KEYUAN_CONVERT_SECONDS,
      convertMemoryBytes: values.KEYUAN_CONVERT_MEMORY,
    },
    introspection: values.KEYUAN_INTROSPECTION,
    ffmpeg: given.KEYUAN_FFMPEG ?? null,
    logLevel: values.KEYUAN_LOG_LEVEL,
  };
}
