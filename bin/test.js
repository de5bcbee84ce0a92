// npm test: everything that needs nothing but npm. Arguments go to vitest: npm test -- tests/access
import { spawn } from 'node:child_process';
import { newestNode } from './node.js';

const child = spawn(newestNode(), ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
