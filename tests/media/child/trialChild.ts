// A converter child that misbehaves on demand.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { answerParent } from '../../../server/media/child/answer.ts';
import { MediaFailure } from '../../../server/media/failures.ts';

const held: Buffer[] = [];

await answerParent(async (input: { task: string }, tools) => {
  if (input.task === 'environment')
    return { keys: Object.keys(process.env).sort(), files: readdirSync(tools.folder) };
  if (input.task === 'progress') {
    tools.progress(1, 3);
    tools.progress(2, 3);
    return 'done';
  }
  if (input.task === 'spin') for (;;) Math.sqrt(2);
  if (input.task === 'wait') await new Promise((resolve) => setTimeout(resolve, 600_000));
  if (input.task === 'work') for (const end = Date.now() + 4000; Date.now() < end; ) Math.sqrt(2);
  if (input.task === 'memory') for (;;) held.push(Buffer.alloc(16 * 1024 * 1024, 1));
  if (input.task === 'refuse') throw new MediaFailure('PDF_DAMAGED', 'no pages');
  if (input.task === 'throw') throw new Error('unexpected');
  if (input.task === 'exit') process.exit(7);
  if (input.task === 'grandchild') return { pid: spawn('sleep', ['600'], { stdio: 'ignore' }).pid };
  return null;
});
