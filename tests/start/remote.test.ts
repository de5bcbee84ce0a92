import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { connectDatabase, inDatabase } from '../../storage/database/database.ts';
import { freePort, newDataFolder, startServer, stopServer, until, untilReady } from './serverProcess.ts';

const server = process.env.DATABASE_URL;
const NAME = 'two servers share a remote database';

/** A database with an owner of its tables and a role for the application, as a district would set it up. */
async function setUp(url: string) {
  const suffix = randomBytes(4).toString('hex');
  const names = { database: `remote_${suffix}`, role: `application_${suffix}` };
  const password = randomBytes(12).toString('hex');
  const admin = connectDatabase({ url }, { connections: 1 });
  const disconnected = async () =>
    (await admin`select 1 from pg_stat_activity where datname = ${names.database}`).length === 0;
  await admin.unsafe(`create database ${names.database}`);
  await admin.unsafe(`create role ${names.role} login password '${password}'`);
  const owner = inDatabase({ url }, names.database).url ?? '';
  const application = new URL(owner);
  application.username = names.role;
  application.password = password;
  const remove = async () => {
    await until(disconnected, 10);
    await admin.unsafe(`drop database ${names.database}`);
    await admin.unsafe(`drop role ${names.role}`);
    await admin.end();
  };
  return { owner, application: application.href, remove };
}

if (!server) test(`${NAME}: not run, DATABASE_URL names none`, () => console.info(`not run: ${NAME}`));
else
  test(NAME, async () => {
    const remote = await setUp(server);
    const folder = newDataFolder();
    const environment = { DATABASE_URL: remote.application, DATABASE_OWNER_URL: remote.owner };
    const ports = [await freePort(), await freePort()];
    const both = await Promise.all(
      ports.map((port) => startServer(folder, { empty: false, port, environment })),
    );
    try {
      for (const one of both) await untilReady(one);
      for (const one of both) await until(() => one.said().includes('Ctrl-C'), 10);
      expect(both.filter((one) => one.said().includes('loading the demo'))).toHaveLength(1);
      const application = connectDatabase({ url: remote.application }, { connections: 1 });
      await expect(application`create table intruder (id integer)`).rejects.toThrow(/permission denied/);
      const [row] = await application<{ people: number }[]>`select count(*)::int as people from person`;
      expect(row?.people).toBeGreaterThan(50);
      await application.end();
      expect(await Promise.all(both.map(stopServer))).toEqual([0, 0]);
    } finally {
      for (const one of both) one.child.kill('SIGKILL');
      await Promise.all(both.map((one) => one.ended));
      rmSync(folder, { recursive: true, force: true });
      await remote.remove();
    }
  });
