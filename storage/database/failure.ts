/** Why the database cannot run, in two sentences that name a way out. Nothing was changed when it is thrown. */
export class DatabaseFailure extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(sentence: { zh: string; en: string }, options?: ErrorOptions) {
    super(sentence.en, options);
    this.name = 'DatabaseFailure';
    this.zh = sentence.zh;
    this.en = sentence.en;
  }
}

/** What initdb or postgres said at its end, turned into a sentence about the cluster at `cluster`. */
export function explainDatabaseLog(log: string, cluster: string, logFile: string): DatabaseFailure {
  const version = log.match(/initialized by PostgreSQL version (\d+)/)?.[1];
  if (version)
    return new DatabaseFailure({
      zh: `数据库 ${cluster} 是 PostgreSQL ${version} 建的，本程序用的是另一个大版本。请用当时的课源版本启动；数据没有改动。`,
      en: `The database ${cluster} was made by PostgreSQL ${version}, which this program is not. Start it with the version of Keyuan that made it; nothing was changed.`,
    });
  if (/No space left on device|Disk quota exceeded|Check free disk space/.test(log))
    return new DatabaseFailure({
      zh: `磁盘已满，数据库 ${cluster} 不能启动。请腾出至少 1 GB 空间再启动；已有数据没有改动。`,
      en: `The disk is full, so the database ${cluster} cannot start. Free at least 1 GB and start again; what is there was not changed.`,
    });
  if (/Read-only file system|Permission denied/.test(log))
    return new DatabaseFailure({
      zh: `数据库 ${cluster} 不能写入（没有权限或磁盘只读）。请检查该目录的权限，或用 KEYUAN_DATA 换一个目录。`,
      en: `The database ${cluster} cannot be written to (no permission, or a read-only disk). Mend the folder's permissions or name another one with KEYUAN_DATA.`,
    });
  if (/lock file "postmaster.pid" already exists|shared memory block .* is still in use/s.test(log))
    return new DatabaseFailure({
      zh: `数据库 ${cluster} 还被另一个 PostgreSQL 进程占用。请等一分钟再启动；若仍如此，请先停掉那个进程。`,
      en: `Another PostgreSQL still uses the database ${cluster}. Start again in a minute; if it goes on, stop that process first.`,
    });
  return new DatabaseFailure({
    zh: `数据库 ${cluster} 已损坏或不完整，不能启动；没有改动任何文件。请从备份恢复整个数据目录，或用 KEYUAN_DATA 换一个新目录。详情见 ${logFile}。`,
    en: `The database ${cluster} is damaged or incomplete and cannot start; no file was changed. Restore the whole data folder from a backup, or name a new one with KEYUAN_DATA. Details: ${logFile}.`,
  });
}
