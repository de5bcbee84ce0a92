// npm start: installs and builds what is missing, then runs the server with Node 24 until it ends.
// npm start -- --empty starts an installation without the demo district.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, missingPackages } from './install.js';
import { newestNode } from './node.js';
import { buildWeb, isWebStale } from './web.js';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

function fail(zh, en) {
  console.error(`\n✗ ${zh}\n  ${en}\n`);
  process.exit(1);
}

async function prepare() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    fail(
      `需要 Node 20 或以上，这里是 ${process.version}。请先升级 Node。`,
      `Keyuan needs Node 20 or later; this is ${process.version}.`,
    );
  const stale = isWebStale(ROOT);
  const missing = missingPackages(ROOT, { dev: stale });
  if (missing.length > 0) {
    console.log(`首次启动或版本有更新，正在安装 ${missing.length} 个包（约 600 MB，几分钟）…`);
    console.log(`Installing ${missing.length} packages (about 600 MB, a few minutes)…`);
    if ((await install(ROOT)) !== 0)
      fail(
        '安装没有完成。请看上面 npm 的说明，检查网络和磁盘空间（需 3 GB），再运行一次 npm start，会接着装。',
        'The installation did not finish. See what npm says above, check network and disk (3 GB), and run npm start again.',
      );
  }
  if (!stale) return;
  console.log('正在生成网页… Building the web app…');
  if ((await buildWeb(ROOT)) !== 0)
    fail(
      '网页没有生成。请看上面的说明；若是磁盘已满，请腾出空间再运行 npm start。',
      'The web app was not built. See above; if the disk is full, free some space and run npm start again.',
    );
}

/**
 * The server runs in a session of its own and hears of a stop only from us, once, however many processes of
 * npm's the terminal's Ctrl-C has reached. It watches the channel between us and stops when we are gone.
 */
function serve() {
  const server = spawn(
    newestNode(),
    ['--disable-warning=ExperimentalWarning', 'server/main.ts', ...process.argv.slice(2)],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    },
  );
  let askedAt = 0;
  const stop = () => {
    const again = Date.now() - askedAt;
    // npm passes the terminal's signal on, so one Ctrl-C may arrive twice.
    if (askedAt !== 0 && again < 1000) return;
    askedAt = Date.now();
    server.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  stopWithNpm(stop);
  server.once('error', (error) =>
    fail(`服务器没有启动：${error.message}`, `The server did not start: ${error.message}`),
  );
  server.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/**
 * When npm started us and is gone without passing a signal on (kill -9), nobody would stop us any more. Between it
 * and us may stand the shell that npm runs scripts with, which outlives it.
 */
function stopWithNpm(stop) {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const shell = commandOf(process.ppid).includes(' -c ') ? process.ppid : null;
  const parents = () => `${process.ppid} ${shell === null ? '' : parentOf(shell)}`;
  const before = parents();
  const timer = setInterval(() => {
    if (parents() === before) return;
    clearInterval(timer);
    stop();
  }, 1000);
  timer.unref();
}

const commandOf = (pid) => tell(pid, 'args');
const parentOf = (pid) => tell(pid, 'ppid');

/** What the system tells of a process: from /proc where there is one, else from ps. */
function tell(pid, what) {
  if (!existsSync('/proc/self/stat'))
    return spawnSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  try {
    if (what === 'args') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return 'gone';
  }
}

await prepare();
serve();
