import { z } from 'zod';

/** One environment variable: its row in README's table and the way its text is read. */
export interface Setting<T> {
  /** What is used when the variable is absent or empty, as one would write it; empty text: nothing. */
  fallback: string;
  /** What it sets, one sentence. */
  meaning: { zh: string; en: string };
  /** What a right value is; completes "… should be". */
  expected: { zh: string; en: string };
  /** Reads the text; never sees an empty one. */
  schema: z.ZodType<T, string>;
}

const setting = <T>(
  fallback: string,
  meaning: Setting<T>['meaning'],
  expected: Setting<T>['expected'],
  schema: Setting<T>['schema'],
): Setting<T> => ({ fallback, meaning, expected, schema });

const text = z.string().min(1);
const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(least).max(most));

const numberBetween = (least: number, most: number) => ({
  zh: `${least} 到 ${most} 之间的整数`,
  en: `a whole number from ${least} to ${most}`,
});

const UNITS = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 } as const;
/** A count of bytes, also as 8M or 4G (powers of 1024). */
const bytes = z
  .string()
  .regex(/^\d{1,12}[KMGT]?$/)
  .transform((value) => {
    const unit = value.replace(/^\d+/, '') as keyof typeof UNITS;
    return Number.parseInt(value, 10) * UNITS[unit];
  })
  .pipe(z.number().int().min(1).max(Number.MAX_SAFE_INTEGER));
const BYTES = { zh: '字节数，可写作 512M 或 4G', en: 'a number of bytes, also as 512M or 4G' };

const address = (protocols: string[]) =>
  z.string().refine((value) => {
    const url = URL.parse(value);
    return url !== null && url.hostname !== '' && protocols.includes(url.protocol);
  });
const WEB_ADDRESS = {
  zh: '以 http:// 或 https:// 开头的地址',
  en: 'an address that begins with http:// or https://',
};
const DATABASE_ADDRESS = {
  zh: '形如 postgres://用户:密码@主机:5432/库名 的地址',
  en: 'an address of the form postgres://user:password@host:5432/name',
};

/** Every environment variable that Keyuan reads. README shows this list as its table; a test compares the two. */
export const SETTINGS = {
  PORT: setting(
    '8080',
    { zh: '网页与接口的端口；0 表示任取一个空闲端口', en: 'Port of web and API; 0 takes any free one' },
    numberBetween(0, 65_535),
    wholeNumber(0, 65_535),
  ),
  HOST: setting(
    '127.0.0.1',
    {
      zh: '监听的网卡地址；对外服务时设为 0.0.0.0',
      en: 'Address to listen on; 0.0.0.0 serves other machines',
    },
    { zh: '本机的 IP 地址或主机名', en: 'an IP address or host name of this machine' },
    text.regex(/^[0-9A-Za-z.:_-]+$/),
  ),
  KEYUAN_DATA: setting(
    './data',
    {
      zh: '数据目录：内置数据库、文件、演示账号',
      en: 'Data folder: embedded database, files, demo accounts',
    },
    { zh: '一个目录的路径', en: 'the path of a folder' },
    text,
  ),
  KEYUAN_PUBLIC_URL: setting(
    '',
    {
      zh: '用户在浏览器里看到的地址，用于二维码、链接和 Cookie；默认 http://localhost:端口',
      en: 'The address that users see, for QR codes, links and cookies; by default http://localhost:PORT',
    },
    WEB_ADDRESS,
    address(['http:', 'https:']),
  ),
  KEYUAN_TRUSTED_PROXIES: setting(
    '0',
    { zh: '前面有几层可信的反向代理', en: 'How many trusted reverse proxies stand in front' },
    numberBetween(0, 10),
    wholeNumber(0, 10),
  ),
  KEYUAN_ROLE: setting(
    'all',
    {
      zh: '本进程做什么：网页与接口、后台任务，或两者',
      en: 'What this process does: web and API, jobs, or both',
    },
    { zh: 'all、api 或 worker', en: 'all, api or worker' },
    z.enum(['all', 'api', 'worker']),
  ),
  KEYUAN_WORKERS: setting(
    '2',
    { zh: '同时处理几个后台任务', en: 'How many jobs are worked on at once' },
    numberBetween(1, 64),
    wholeNumber(1, 64),
  ),
  DATABASE_URL: setting(
    '',
    {
      zh: '外部 PostgreSQL（15 或以上）；不设则用内置数据库',
      en: 'A PostgreSQL (15 or later) of yours; without it the embedded one',
    },
    DATABASE_ADDRESS,
    address(['postgres:', 'postgresql:']),
  ),
  DATABASE_OWNER_URL: setting(
    '',
    {
      zh: '同一个库、拥有数据表的用户，只用来迁移；默认同 DATABASE_URL',
      en: 'The same database as the user who owns the tables, for migrations only; by default DATABASE_URL',
    },
    DATABASE_ADDRESS,
    address(['postgres:', 'postgresql:']),
  ),
  S3_ENDPOINT: setting(
    '',
    {
      zh: 'S3 存储（如 MinIO）的地址；不设则文件放在数据目录',
      en: 'An S3 store such as MinIO; without it files lie in the data folder',
    },
    WEB_ADDRESS,
    address(['http:', 'https:']),
  ),
  S3_REGION: setting(
    'us-east-1',
    { zh: 'S3 区域', en: 'S3 region' },
    { zh: '区域名', en: 'the name of a region' },
    text,
  ),
  S3_BUCKET: setting(
    'keyuan',
    { zh: 'S3 存储桶', en: 'S3 bucket' },
    { zh: '3 到 63 个小写字母、数字、点或连字符', en: '3 to 63 lower-case letters, digits, dots or hyphens' },
    text.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  ),
  S3_ACCESS_KEY: setting(
    '',
    { zh: 'S3 访问密钥', en: 'S3 access key' },
    { zh: '密钥文本', en: 'the key' },
    text,
  ),
  S3_SECRET_KEY: setting(
    '',
    { zh: 'S3 私有密钥', en: 'S3 secret key' },
    { zh: '密钥文本', en: 'the key' },
    text,
  ),
  MEILISEARCH_URL: setting(
    '',
    { zh: 'Meilisearch 的地址；不设则用数据库搜索', en: 'A Meilisearch; without it the database searches' },
    WEB_ADDRESS,
    address(['http:', 'https:']),
  ),
  MEILISEARCH_KEY: setting(
    '',
    { zh: 'Meilisearch 密钥', en: 'Meilisearch key' },
    { zh: '密钥文本', en: 'the key' },
    text,
  ),
  KEYUAN_MAX_FILE: setting('4G', { zh: '单个文件的上限', en: 'Most bytes of one file' }, BYTES, bytes),
  KEYUAN_MAX_PACKAGE: setting(
    '20G',
    { zh: '一个课程包（含解压后）的上限', en: 'Most bytes of one package, unpacked' },
    BYTES,
    bytes,
  ),
  KEYUAN_MAX_PACKAGE_FILES: setting(
    '2000',
    { zh: '一个课程包最多几个文件', en: 'Most files of one package' },
    numberBetween(1, 100_000),
    wholeNumber(1, 100_000),
  ),
  KEYUAN_QUOTA: setting(
    '100G',
    { zh: '每所学校可存放的总量', en: 'Most bytes that one school may keep' },
    BYTES,
    bytes,
  ),
  KEYUAN_PART_SIZE: setting(
    '8M',
    { zh: '分片上传时每片至少多大', en: 'Least bytes of one part of an upload' },
    { zh: '5M 到 512M 之间的字节数', en: 'a number of bytes from 5M to 512M' },
    bytes.pipe(
      z
        .number()
        .min(5 * 2 ** 20)
        .max(512 * 2 ** 20),
    ),
  ),
  KEYUAN_CONVERT_SECONDS: setting(
    '120',
    {
      zh: '转换一个文档最多几秒（视频按时长另算）',
      en: 'Most seconds to convert one document (video by its length besides)',
    },
    numberBetween(1, 86_400),
    wholeNumber(1, 86_400),
  ),
  KEYUAN_CONVERT_MEMORY: setting(
    '2G',
    { zh: '转换进程的内存上限', en: 'Most memory of a converting process' },
    BYTES,
    bytes,
  ),
  KEYUAN_INTROSPECTION: setting(
    'off',
    {
      zh: '接口是否公开自己的模式（schema 文件夹里总有一份）',
      en: 'Whether the API tells its schema (which the folder schema always has)',
    },
    { zh: 'on 或 off', en: 'on or off' },
    z.enum(['on', 'off']).transform((value) => value === 'on'),
  ),
  KEYUAN_FFMPEG: setting(
    '',
    { zh: '系统里的 ffmpeg 程序；设了则转码用它', en: 'A system ffmpeg to transcode with' },
    { zh: 'ffmpeg 程序的路径', en: 'the path of an ffmpeg program' },
    text,
  ),
  KEYUAN_LOG_LEVEL: setting(
    'warn',
    { zh: '日志级别', en: 'Log level' },
    { zh: 'fatal、error、warn、info、debug 或 silent', en: 'fatal, error, warn, info, debug or silent' },
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
  ),
} as const;

export type SettingName = keyof typeof SETTINGS;

/** A row of README's table. */
export function settingRows(): string[] {
  return Object.entries(SETTINGS).map(
    ([name, { fallback, meaning, expected }]) =>
      `| \`${name}\` | ${fallback ? `\`${fallback}\`` : '–'} | ${meaning.zh} · ${meaning.en} | ${expected.zh} · ${expected.en} |`,
  );
}
