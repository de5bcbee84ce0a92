// Runs a script with Node 24 or later: this one, or the one that npm installed beside us.
import { spawn } from 'node:child_process';
import { newestNode } from './node.js';

const child = spawn(newestNode(), process.argv.slice(2), { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
