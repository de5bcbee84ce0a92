// A parent that starts a busy child, tells its process id and waits to be killed.
import { startChild } from '../../../server/media/child/converterChild.ts';

const child = await startChild(new URL('./trialChild.ts', import.meta.url));
await child.ready(30);
void child.ask({ task: 'spin' }, { seconds: 600 });
process.stdout.write(`${child.pid}\n`);
